import Evidence
import Language

/// Holding said by an adjective or a noun: "ISIS-held Raqqa", "the rebel stronghold of Idlib",
/// "key ISIS cities like Mosul and Raqqa", "under rebel control", "in the hands of".
struct HeldByRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    var drafts: [Draft] = []
    for (phrase, value) in scene.analysis.phrases.enumerated() where value.kind == .noun {
      drafts += compound(phrase, scene)
      drafts += stronghold(phrase, scene)
      drafts += control(phrase, scene)
    }
    return drafts
  }

  private static let endings = ["-held", "-controlled", "-occupied", "-ruled", "-dominated"]

  private func compound(_ phrase: Int, _ scene: Scene) -> [Draft] {
    let analysis = scene.analysis
    let range = analysis.phrases[phrase].tokens
    for index in range {
      let token = analysis.tokens[index]
      guard let ending = Self.endings.first(where: { token.lower.hasSuffix($0) }) else { continue }
      // Inside a capture the holder is the loser, which the change itself says.
      if isObjectOfChange(phrase, analysis) { return [] }
      let name = String(token.text.dropLast(ending.count))
      // "a long-held belief": the holder must be somebody.
      guard
        name.first?.isUppercase == true || WordClasses.forces.contains(name.lowercased())
          || WordClasses.forces.contains(Tagger.singular(name.lowercased()))
      else { continue }
      let holder = ActorReading(
        mention: ActorMention(mention: name, id: scene.actorIndex.modifier(name, on: scene.day)),
        via: nil, isParty: true)
      var found = scene.places(in: [phrase] + ofList(phrase, analysis), trustingNames: true).filter(
        \.isNamed)
      if found.isEmpty {
        let around = analysis.following(phrase).filter {
          ["in", "near", "outside", "around"].contains($0.preposition)
        }.map(\.noun)
        found = scene.places(in: around, trustingNames: true).filter {
          $0.isNamed && !$0.isCountry || $0.extent != nil
        }.map { $0.with(extent: analysis.text(range)) }
      }
      return found.map {
        draft($0, holder, phrase, "“\(token.text)” says who holds the place")
      }
    }
    return []
  }

  private func isObjectOfChange(_ phrase: Int, _ analysis: Analysis) -> Bool {
    analysis.predicates.contains { predicate in
      let verb = analysis.phrases[predicate.phrase].verb?.lemma ?? ""
      let nouns = predicate.isPassive ? predicate.subjects : predicate.objects
      return nouns.contains(phrase)
        && [
          "capture", "recapture", "seize", "take", "retake", "liberate", "reclaim", "overrun",
          "conquer", "regain",
        ].contains(verb)
    }
  }

  private func ofList(_ phrase: Int, _ analysis: Analysis) -> [Int] {
    analysis.following(phrase).prefix { $0.preposition == "of" }.map(\.noun)
  }

  private func stronghold(_ phrase: Int, _ scene: Scene) -> [Draft] {
    let analysis = scene.analysis
    let lemma = analysis.headLemma(phrase)
    let isStronghold = ["stronghold", "bastion", "redoubt"].contains(lemma)
    guard isStronghold || ["city", "town", "territory", "capital", "village"].contains(lemma) else {
      return []
    }
    let range = analysis.phrases[phrase].tokens
    let head = analysis.phrases[phrase].head
    guard let holder = holder(phrase, range.lowerBound..<head, scene, isStronghold: isStronghold)
    else { return [] }
    var places = scene.examples(after: phrase)
    if places.isEmpty, isStronghold { places = subject(of: phrase, scene) }
    if places.isEmpty, isStronghold {
      places = scene.places(
        in: [phrase]
          + analysis.following(phrase).filter { ["of", "in", "at"].contains($0.preposition) }.map(
            \.noun), trustingNames: true
      ).filter(\.isNamed)
    }
    if places.isEmpty, isStronghold || lemma == "capital" { places = apposition(phrase, scene) }
    return places.filter { !$0.isCountry }.map {
      draft($0, holder, phrase, "“\(analysis.text(range))” says whose place it is")
    }
  }

  /// "Fallujah was a stronghold of", "Khan Shaykhun, one of the largest rebel strongholds in".
  private func subject(of phrase: Int, _ scene: Scene) -> [PlaceReading] {
    let analysis = scene.analysis
    if phrase > 3, analysis.phrases[phrase - 1].kind == .preposition,
      analysis.lower(phrase - 2) == "one", analysis.phrases[phrase - 3].kind == .comma
    {
      return (scene.places[phrase - 4] ?? []).filter(\.isNamed)
    }
    let nearest = analysis.predicates.last { $0.phrase < phrase }
    guard
      let predicate = analysis.predicates.first(where: { $0.objects.contains(phrase) }) ?? nearest,
      let verb = analysis.phrases[predicate.phrase].verb,
      verb.isCopula || ["consider", "remain", "regard", "become"].contains(verb.lemma)
    else { return [] }
    return scene.places(in: predicate.subjects, trustingNames: true).filter(\.isNamed)
  }

  /// ", Mosul and Raqqa" right after, or "Raqqa," right before.
  private func apposition(_ phrase: Int, _ scene: Scene) -> [PlaceReading] {
    let phrases = scene.analysis.phrases
    var found: [PlaceReading] = []
    var at = phrase + 1
    while at + 1 < phrases.count, phrases[at].kind == .comma || phrases[at].kind == .coordinator,
      phrases[at + 1].kind == .noun,
      let places = scene.places[at + 1], let first = places.first, first.isNamed,
      scene.actors[at + 1] == nil
    {
      found.append(first)
      at += 2
    }
    if found.isEmpty, phrase > 1, phrases[phrase - 1].kind == .comma,
      phrases[phrase - 2].kind == .noun
    {
      found = (scene.places[phrase - 2] ?? []).filter { $0.isNamed && $0.isCertain }
    }
    if found.isEmpty, phrase + 1 < phrases.count, phrases[phrase + 1].kind == .noun {
      found = (scene.places[phrase + 1] ?? []).filter(\.isNamed)
    }
    return found
  }

  private func holder(_ phrase: Int, _ range: Range<Int>, _ scene: Scene, isStronghold: Bool)
    -> ActorReading?
  {
    let analysis = scene.analysis
    if phrase > 0, analysis.phrases[phrase - 1].isPossessive, let owner = scene.actors[phrase - 1] {
      return owner
    }
    if let entity = analysis.entities(in: range).first(where: { $0.actor != nil }) {
      return ActorReading(
        mention: ActorMention(mention: analysis.text(entity.tokens), id: entity.actor), via: nil,
        isParty: true)
    }
    for index in range {
      let token = analysis.tokens[index]
      if isStronghold || WordClasses.partyNouns.contains(Tagger.singular(token.lower)),
        let actor = scene.actorIndex.modifier(token.text, on: scene.day)
      {
        return ActorReading(
          mention: ActorMention(mention: token.text, id: actor), via: nil, isParty: true)
      }
      if ["its", "their"].contains(token.lower),
        let mention = scene.before.subject(before: analysis.index)
      {
        return ActorReading(
          mention: mention,
          via: "“\(token.lower)” was read as \(mention.mention), mentioned before", isParty: true)
      }
    }
    if isStronghold,
      let owner = analysis.following(phrase).first(where: {
        $0.preposition == "of" || $0.preposition == "for"
      })
    {
      return scene.actors[owner.noun]
    }
    return nil
  }

  /// "remains under rebel control", "came under the control of", "in the hands of".
  private func control(_ phrase: Int, _ scene: Scene) -> [Draft] {
    let analysis = scene.analysis
    let lemma = analysis.headLemma(phrase)
    guard ["control", "hand", "rule", "occupation"].contains(lemma), phrase > 0 else { return [] }
    let opener = analysis.phrases[phrase - 1].isPossessive ? phrase - 2 : phrase - 1
    guard opener >= 0, analysis.phrases[opener].kind == .preposition,
      ["under", "in", "into", "to"].contains(analysis.lower(opener))
    else { return [] }
    if lemma == "control", analysis.lower(opener) == "in" { return inControl(phrase, scene) }
    let range = analysis.phrases[phrase].tokens
    var holder: ActorReading? =
      analysis.phrases[phrase - 1].isPossessive ? scene.actors[phrase - 1] : nil
    if holder == nil {
      for index in range where index < analysis.phrases[phrase].head {
        if let entity = analysis.entities(in: index..<index + 1).first, let id = entity.actor {
          holder = ActorReading(
            mention: ActorMention(mention: analysis.text(entity.tokens), id: id), via: nil,
            isParty: true)
        } else if let id = scene.actorIndex.modifier(analysis.tokens[index].text, on: scene.day) {
          holder =
            holder
            ?? ActorReading(
              mention: ActorMention(mention: analysis.tokens[index].text, id: id), via: nil,
              isParty: true)
        }
      }
    }
    if holder == nil,
      let owner = analysis.following(phrase).first(where: { $0.preposition == "of" })
    {
      holder = scene.actors[owner.noun]
    }
    guard let holder else { return [] }
    // The subject of the verb before, or the noun right before.
    let predicate = analysis.predicates.lastIndex { $0.phrase < opener }
    var nouns =
      predicate.map {
        analysis.predicates[$0].isPassive || analysis.predicates[$0].objects.isEmpty
          ? analysis.predicates[$0].subjects : analysis.predicates[$0].objects
      } ?? []
    if nouns.isEmpty || nouns.allSatisfy({ scene.places[$0]?.isEmpty ?? true }), opener > 0,
      analysis.phrases[opener - 1].kind == .noun
    {
      nouns = [opener - 1]
    }
    let verb =
      predicate.flatMap { analysis.phrases[analysis.predicates[$0].phrase].verb?.lemma } ?? ""
    let changes = ["fall", "come", "pass", "return", "bring", "place", "slip", "go"].contains(verb)
    let certain = scene.places(in: nouns, trustingNames: false)
    let found = certain.isEmpty ? scene.places(in: nouns, trustingNames: true) : certain
    return found.map { place in
      var draft = draft(
        place, holder, phrase,
        "“\(analysis.text(analysis.phrases[opener].tokens.lowerBound..<range.upperBound))” says who \(changes ? "took" : "holds") the place"
      )
      draft.predicate = predicate
      if changes { draft.kind = .change }
      return draft
    }
  }

  /// "was in control of the town"
  private func inControl(_ phrase: Int, _ scene: Scene) -> [Draft] {
    let analysis = scene.analysis
    guard let predicate = analysis.predicates.lastIndex(where: { $0.phrase < phrase }),
      let holder = scene.actor(in: analysis.predicates[predicate].subjects)
    else { return [] }
    let nouns = analysis.following(phrase).filter { $0.preposition == "of" }.map(\.noun)
    return scene.places(in: nouns, trustingNames: true).map { place in
      var draft = draft(place, holder, phrase, "“in control of” says who holds the place")
      draft.predicate = predicate
      return draft
    }
  }

  private func draft(
    _ place: PlaceReading, _ holder: ActorReading, _ phrase: Int, _ because: String
  ) -> Draft {
    var draft = Draft(.hold, trigger: phrase, because: because)
    draft.place = place
    draft.actor = holder
    if let via = holder.via { draft.because.append(via) }
    if let via = place.via { draft.because.append(via) }
    return draft
  }
}

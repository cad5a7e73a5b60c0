import Evidence
import Gazetteer
import Language

/// A noun of the lexicon ("the recapture of", "an attack on", "Russian airstrikes") with its genitive,
/// its modifiers, its prepositional phrases and the verb that carries it.
struct NounFrameRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    var drafts: [Draft] = []
    for (phrase, value) in scene.analysis.phrases.enumerated() where value.kind == .noun {
      let lemma = scene.analysis.headLemma(phrase)
      for frame in lexicon.frames(noun: lemma) where frame.kind != .worth {
        if let found = fill(frame, phrase, scene) {
          drafts += found
          break
        }
      }
    }
    return drafts
  }

  private func fill(_ frame: Frame, _ phrase: Int, _ scene: Scene) -> [Draft]? {
    let analysis = scene.analysis
    var filling = FrameFilling(scene: scene, frame: frame)
    var denied = false
    var purpose = false
    let carrier = analysis.predicates.firstIndex { $0.objects.contains(phrase) && !$0.isPassive }
    let passive = analysis.predicates.firstIndex { $0.isPassive && $0.subjects.contains(phrase) }
    for (preposition, noun) in analysis.following(phrase) {
      if frame.slots[preposition] == nil,
        let last = preposition.split(separator: " ").last.map(String.init), frame.slots[last] != nil
      {
        filling.fill(last, with: list(noun, analysis))
      } else {
        filling.fill(preposition, with: list(noun, analysis))
      }
    }
    possessor(&filling, phrase, scene)
    if let carrier {
      let verb = analysis.phrases[analysis.predicates[carrier].phrase].verb
      if frame.support.contains(verb?.lemma ?? "") {
        if filling.actor == nil, frame.slots["possessor"] == .actor {
          filling.actor = scene.actor(in: analysis.predicates[carrier].subjects)
        }
        for complement in analysis.predicates[carrier].complements {
          filling.fill(complement.preposition, with: complement.nouns)
        }
        purpose = analysis.predicates[carrier].link == .infinitive
      }
      denied = frame.denyingSupport.contains(verb?.lemma ?? "")
      // "broke the siege": the verb's own frame says that it was lifted.
      if frame.kind == .siege, ["break", "lift", "end", "relieve"].contains(verb?.lemma ?? "") {
        return nil
      }
      // "repelled an assault": another kind, by the verb's own frame.
      if ["repel", "repulse", "thwart", "foil", "rebuff", "resist", "fend", "ward", "stave"]
        .contains(verb?.lemma ?? ""), frame.kind == .fighting || frame.kind == .advance
      {
        return nil
      }
    }
    if let passive {
      let predicate = analysis.predicates[passive]
      let lemma = analysis.phrases[predicate.phrase].verb?.lemma ?? ""
      if ["repel", "repulse", "thwart", "foil", "rebuff"].contains(lemma),
        frame.kind == .fighting || frame.kind == .advance
      {
        return nil
      }
      if frame.support.contains(lemma) {
        for complement in predicate.complements {
          filling.fill(complement.preposition, with: complement.nouns)
        }
      }
      denied = denied || frame.denyingSupport.contains(lemma)
    }
    if filling.places.isEmpty, frame.slots.values.contains(.place) {
      nearby(&filling, phrase, carrier ?? passive ?? subjectOf(phrase, analysis), scene)
    }
    guard filling.isComplete, plausible(frame, phrase, filling, carrier, scene) else { return nil }
    // Only a verb that carries the noun lends it its mood: "the truce could limit" is no possible truce.
    let governing = [carrier, passive, subjectOf(phrase, analysis)].compactMap { $0 }.first {
      frame.support.contains(analysis.phrases[analysis.predicates[$0].phrase].verb?.lemma ?? "")
    }
    var drafts = filling.drafts(
      trigger: phrase, predicate: governing,
      word: analysis.tokens[analysis.phrases[phrase].head].text)
    for index in drafts.indices where denied || purpose {
      if denied { drafts[index].isDenied = true }
      if purpose { drafts[index].ceiling = 0.5 }
    }
    return drafts
  }

  private func subjectOf(_ phrase: Int, _ analysis: Analysis) -> Int? {
    analysis.predicates.firstIndex { $0.subjects.contains(phrase) }
  }

  /// The rest of a coordinated list after `noun`.
  private func list(_ noun: Int, _ analysis: Analysis) -> [Int] {
    var nouns = [noun]
    var at = noun
    let phrases = analysis.phrases
    while true {
      var next = at + 1
      if phrases[at].isPossessive, next < phrases.count, phrases[next].kind == .noun {
        nouns[nouns.count - 1] = next
        at = next
        continue
      }
      if next + 1 < phrases.count, phrases[next].kind == .preposition, analysis.lower(next) == "of",
        phrases[next + 1].kind == .noun
      {
        nouns.append(next + 1)
        at = next + 1
        continue
      }
      while next < phrases.count, phrases[next].kind == .comma || phrases[next].kind == .coordinator
      { next += 1 }
      guard next > at + 1, next < phrases.count, phrases[next].kind == .noun,
        !(next + 1 < phrases.count && phrases[next + 1].kind == .verb
          && phrases[next + 1].verb?.shape == .finite)
      else { return nouns }
      nouns.append(next)
      at = next
    }
  }

  /// The genitive and the modifiers before the noun.
  private func possessor(_ filling: inout FrameFilling, _ phrase: Int, _ scene: Scene) {
    let analysis = scene.analysis
    let role = filling.frame.slots["possessor"]
    if phrase > 0, analysis.phrases[phrase - 1].isPossessive {
      filling.fill("possessor", with: [phrase - 1])
    }
    let range = analysis.phrases[phrase].tokens
    let head = analysis.phrases[phrase].head
    let tokens = analysis.tokens
    if role == .actor || role == .against {
      let reading =
        modifier(in: range.lowerBound..<head, scene) ?? own(range.lowerBound, tokens, scene)
      if role == .actor, filling.actor == nil { filling.actor = reading }
      if role == .against, filling.against == nil { filling.against = reading }
    }
    guard filling.places.isEmpty else { return }
    // "the Mosul offensive", "the siege of": a place among the modifiers.
    for entity in analysis.entities(in: range.lowerBound..<head + 1) {
      if let id = entity.place, let place = scene.gazetteer[id], !place.roles.contains(.country) {
        filling.places = [
          PlaceReading(
            mention: PlaceMention(
              mention: analysis.text(entity.tokens), id: id, name: place.name,
              latitude: place.latitude,
              longitude: place.longitude, precision: place.precision),
            via: nil, isCertain: true, isNamed: true, extent: nil, isCountry: false)
        ]
      }
    }
  }

  /// "its withdrawal", "their attack"
  private func own(_ token: Int, _ tokens: [Token], _ scene: Scene) -> ActorReading? {
    guard ["its", "their"].contains(tokens[token].lower),
      let mention = scene.before.subject(before: scene.analysis.index)
    else { return nil }
    return ActorReading(
      mention: mention,
      via: "“\(tokens[token].lower)” was read as \(mention.mention), mentioned before",
      isParty: true)
  }

  private func modifier(in range: Range<Int>, _ scene: Scene) -> ActorReading? {
    let analysis = scene.analysis
    if let entity = analysis.entities(in: range).first(where: { $0.actor != nil }) {
      return ActorReading(
        mention: ActorMention(mention: analysis.text(entity.tokens), id: entity.actor), via: nil,
        isParty: true)
    }
    for index in range {
      let token = analysis.tokens[index]
      if let actor = scene.actorIndex.modifier(token.text, on: scene.day) {
        return ActorReading(
          mention: ActorMention(mention: token.text, id: actor), via: nil, isParty: true)
      }
      if WordClasses.partyNouns.contains(Tagger.singular(token.lower)) {
        return ActorReading(
          mention: ActorMention(mention: token.text, id: nil), via: nil, isParty: true)
      }
      for ending in ["-led", "-backed"] where token.lower.hasSuffix(ending) {
        let name = String(token.text.dropLast(ending.count))
        return ActorReading(
          mention: ActorMention(mention: name, id: scene.actorIndex.modifier(name, on: scene.day)),
          via: nil, isParty: true)
      }
    }
    return nil
  }

  /// A place from the rest of the clause: "Clashes erupted … in Manbij", "In Manbij, fighting".
  private func nearby(
    _ filling: inout FrameFilling, _ phrase: Int, _ predicate: Int?, _ scene: Scene
  ) {
    let analysis = scene.analysis
    let slots = [
      "in", "at", "near", "around", "inside", "outside", "on", "along", "north of", "to",
    ]
    if let predicate {
      for complement in analysis.predicates[predicate].complements
      where slots.contains(complement.preposition) {
        let found = scene.places(in: complement.nouns, trustingNames: true)
        if !found.isEmpty {
          filling.places = found
          return
        }
      }
    }
    // Before the noun, at the front of the sentence.
    for at in analysis.phrases.indices
    where at + 1 < phrase && analysis.phrases[at].kind == .preposition
      && slots.contains(analysis.lower(at))
    {
      if analysis.predicates.contains(where: { $0.phrase < at }) { break }
      if analysis.phrases[at + 1].kind == .noun {
        let found = scene.places(in: [at + 1], trustingNames: true)
        if !found.isEmpty {
          filling.places = found
          return
        }
      }
    }
  }

  private static let weapons = words("missile rocket bomb mortar bomber")

  private static let goingOff = words(
    "explode detonate land hit strike kill wound target destroy damage blow rip tear")

  /// A weapon is no strike until it goes off or somebody fires it.
  private func isSetOff(_ phrase: Int, by carrier: Int?, _ frame: Frame, _ analysis: Analysis)
    -> Bool
  {
    func lemma(_ predicate: Predicate) -> String {
      analysis.phrases[predicate.phrase].verb?.lemma ?? ""
    }
    if let carrier, !analysis.predicates[carrier].subjects.isEmpty,
      frame.support.contains(lemma(analysis.predicates[carrier]))
    {
      return true
    }
    return analysis.predicates.contains {
      $0.subjects.contains(phrase) && Self.goingOff.contains(lemma($0))
    }
  }

  private static let endsOfWar = words(
    "ceasefire cease-fire truce hostilities withdraw withdrawal evacuate evacuation surrender de-escalation fighter rebel disarm handover fighting"
  )

  /// "during the Battle of Aleppo", "as part of the Mosul offensive": named as the setting only.
  private func isBackground(_ phrase: Int, _ analysis: Analysis) -> Bool {
    guard phrase > 0, analysis.phrases[phrase - 1].kind == .preposition else { return false }
    let opener = analysis.lower(phrase - 1)
    let isNamed = analysis.tokens[analysis.phrases[phrase].head].isCapitalised
    return isNamed
      && ["during", "of", "in", "after", "before", "following", "since"].contains(opener)
      || phrase > 1 && opener == "of" && analysis.headLemma(phrase - 2) == "part"
      || phrase > 1 && opener == "of"
        && ["phase", "stage", "start", "beginning"].contains(analysis.headLemma(phrase - 2))
        && isNamed
  }

  private func plausible(
    _ frame: Frame, _ phrase: Int, _ filling: FrameFilling, _ carrier: Int?, _ scene: Scene
  ) -> Bool {
    let analysis = scene.analysis
    let head = analysis.tokens[analysis.phrases[phrase].head]
    let words = analysis.tokens[analysis.phrases[phrase].tokens].map(\.lower)
    switch frame.name {
    case "strike-noun":
      if ["strike", "raid"].contains(analysis.headLemma(phrase)) {
        return words.contains {
          ["air", "drone", "missile", "rocket", "artillery", "aerial", "air-to-ground", "bombing"]
            .contains($0) || WordClasses.airNouns.contains(Tagger.singular($0))
        } || filling.actor != nil
      }
      if Self.weapons.contains(analysis.headLemma(phrase)) {
        return isSetOff(phrase, by: carrier, frame, analysis)
      }
      if head.isCapitalised, analysis.phrases[phrase].tokens.count == 1, phrase > 0 { return false }
      return filling.actor != nil || !filling.places.isEmpty
    case "offensive":
      // "air campaign", "cyber attack": not on the ground.
      if isBackground(phrase, analysis) { return false }
      if filling.places.isEmpty,
        carrier == nil
          || !frame.support.contains(
            analysis.phrases[analysis.predicates[carrier ?? 0].phrase].verb?.lemma ?? "")
      {
        return false
      }
      if words.contains(where: {
        [
          "air", "aerial", "gas", "chemical", "cyber", "terror", "terrorist", "propaganda",
          "bombing", "car-bomb", "suicide",
        ].contains($0)
      }) {
        return false
      }
      if ["campaign", "operation"].contains(analysis.headLemma(phrase)) {
        return filling.actor != nil && (!filling.places.isEmpty || carrier != nil)
      }
      return filling.actor != nil || !filling.places.isEmpty || filling.against != nil
    case "break-out":
      if isBackground(phrase, analysis) { return false }
      return filling.actor != nil || !filling.places.isEmpty
    case "advance-noun", "gains":
      return filling.actor != nil && (!filling.places.isEmpty || carrier != nil)
    case "fall-noun", "loss", "taking":
      return filling.places.contains(where: \.isNamed)
        && (frame.name != "fall-noun" || head.lower == "fall")
    case "deal":
      // Deals of other kinds abound: this one must speak of arms or ground.
      let isMilitary = analysis.tokens.contains {
        Self.endsOfWar.contains($0.lemma) || Self.endsOfWar.contains(Tagger.singular($0.lower))
      }
      return isMilitary
    case "reinforcements":
      return filling.actor != nil || carrier != nil
    case "means":
      return carrier != nil && (filling.actor != nil)
    default: return true
    }
  }
}

import Evidence
import Gazetteer
import Language

/// What noun phrases mean in the slot in which they stand.
extension Scene {
  /// The first actor among noun phrases and their coordinated partners.
  ///
  /// - Parameter trusting: a capitalised phrase that no list knows is an actor: in the slots that
  ///   hardly take anything else.
  func actor(in nouns: [Int], trusting: Bool = false) -> ActorReading? {
    for noun in nouns {
      for item in tree.list(noun) {
        if let actor = actor(of: item, trusting: trusting) { return actor }
      }
    }
    return nil
  }

  /// The actor that one noun phrase names, whatever is coordinated with it.
  func actor(of item: Int, trusting: Bool = false) -> ActorReading? {
    if let actor = actors[item], !isTime(item) { return first(of: item) ?? actor }
    // "liberated from ISIL control", "fell into rebel hands"
    if WordClasses.powers.contains(tree[item].lemma) {
      if let owner = modifier(of: item) { return owner }
      if let owner = actor(
        in: tree.children(item, .nmod).filter {
          tree.preposition($0) == "of"
        })
      {
        return owner
      }
    }
    // "800–1,500 ISIL militants", "hundreds of rebel fighters"
    if tree[item].tag == .number || WordClasses.quantities.contains(tree[item].lemma)
      || ["most", "some", "many", "several", "all"].contains(tree[item].lower),
      let counted = tree.children(item, .nmod, .bareModifier, .appos).lazy.compactMap({
        actors[$0]
      }).first
    {
      return counted
    }
    return state(item) ?? owner(item) ?? (trusting ? namedActor(item) ?? bareForce(item) : nil)
  }

  /// "the YPG and allied forces", of which the parser saw only the end.
  private func first(of item: Int) -> ActorReading? {
    let start = core(item).lowerBound
    guard actors[item]?.mention.id == nil, start >= 2,
      tree[start - 1].lower == "and" || tree[start].lower == "and"
    else { return nil }
    let before = tree[start].lower == "and" ? start - 1 : start - 2
    guard before >= 0 else { return nil }
    return tree[before].tag == .properNoun || tree[before].tag == .noun ? actors[before] : nil
  }

  /// "Russia" and "Damascus" act as the state does; only countries are taken for actors.
  private func state(_ noun: Int) -> ActorReading? {
    guard let readings = places[noun], let first = readings.first, first.isCountry else {
      return nil
    }
    let name = first.mention.mention
    return ActorReading(
      mention: ActorMention(mention: name, id: actorIndex.modifier(name, on: day)))
  }

  /// "The rebels' attack", "a rebel advance": moves of a force act in its stead.
  private func owner(_ noun: Int) -> ActorReading? {
    guard
      WordClasses.attacks.contains(tree[noun].lemma) || tree[noun].lemma == "campaign"
        || WordClasses.airNouns.contains(tree[noun].lemma)
    else { return nil }
    return modifier(of: noun)
  }

  /// "the alliance still controls the town": whichever it is, it holds ground.
  private func bareForce(_ noun: Int) -> ActorReading? {
    guard tree[noun].tag == .noun, WordClasses.ambiguousForces.contains(tree[noun].lemma),
      !["column", "plane", "jet", "aircraft", "drone", "tank", "convoy", "state", "front"].contains(
        tree[noun].lemma)
    else { return nil }
    return ActorReading(
      mention: ActorMention(mention: tree.text(withoutArticle(core(noun)))),
      via: "“\(tree.text(core(noun)))” stands where an armed party stands")
  }

  private func namedActor(_ noun: Int) -> ActorReading? {
    guard tree[noun].tag == .properNoun, tree[noun].treebankTag != "NNPS", !isTime(noun),
      entity(at: noun)?.place == nil,
      places[noun]?.contains(where: \.isCertain) != true
    else { return nil }
    let name = properName(noun)
    let first = tree[name.lowerBound]
    if !WordClasses.isUnion(tree[noun]),
      kinds[noun] == .person || GivenNames.all.contains(first.lower) || first.text.hasSuffix(".")
    {
      return nil
    }
    if tree.words[core(noun)].contains(where: { WordClasses.people.contains($0.lemma) }) {
      return nil
    }
    return ActorReading(
      mention: ActorMention(mention: tree.text(name)),
      via: "“\(tree.text(name))” stands where an armed party stands")
  }

  /// The genitive or the modifier before a noun, read as an actor: "its", "rebel", "Turkish", "ISIL's".
  func modifier(of noun: Int) -> ActorReading? {
    for owner in tree.children(noun, .possessive) {
      if let actor = actors[owner] ?? state(owner) { return actor }
    }
    let range = core(noun)
    if let entity = entities(in: range).first(where: {
      $0.actor != nil && !$0.tokens.contains(noun)
    }) {
      return ActorReading(
        mention: ActorMention(mention: tree.text(entity.tokens), id: entity.actor))
    }
    for index in range where index < noun {
      let word = tree[index]
      if let allegiance = Allegiance(word) {
        if allegiance.holds { continue }
        return ActorReading(
          mention: ActorMention(
            mention: allegiance.party, id: actorIndex.modifier(allegiance.party, on: day)))
      }
      if let actor = actorIndex.modifier(word.text, on: day) {
        return ActorReading(mention: ActorMention(mention: word.text, id: actor))
      }
      if WordClasses.partyNouns.contains(word.lemma) {
        let end =
          index + 1 < noun && WordClasses.forces.contains(tree[index + 1].lemma)
          ? index + 2 : index + 1
        return ActorReading(mention: ActorMention(mention: tree.text(index..<end)))
      }
      if Demonyms.contains(word.lower) && !WordClasses.partAdjectives.contains(word.lower)
        || word.isAcronym
      {
        return ActorReading(mention: ActorMention(mention: word.text))
      }
      if word.tag == .properNoun, places[index]?.contains(where: \.isCertain) != true,
        WordClasses.belongToParties.contains(tree[noun].lemma), !isTime(index),
        !WordClasses.partAdjectives.contains(word.lower)
      {
        return ActorReading(mention: ActorMention(mention: tree.text(properName(index))))
      }
      if WordClasses.forces.contains(word.lemma), word.lemma != "state",
        index > range.lowerBound || WordClasses.powers.contains(tree[noun].lemma),
        tree[index].relation == .compound
      {
        return ActorReading(
          mention: ActorMention(mention: tree.text(withoutArticle(range.lowerBound..<index + 1))))
      }
    }
    return nil
  }

  /// Places among noun phrases and their coordinated partners, each once.
  func places(in nouns: [Int], trusting: Bool) -> [PlaceReading] {
    var found: [PlaceReading] = []
    let reader = PlaceReader(gazetteer: gazetteer)
    for noun in nouns {
      for item in tree.list(noun) {
        var readings = places[item] ?? []
        // "Tarn, the only capital captured by the rebels"
        if readings.allSatisfy({ !$0.isNamed }), !readings.isEmpty, tree[item].relation == .appos,
          let named = tree.head(item).flatMap({ places[$0] }), named.count == 1, named[0].isNamed
        {
          readings = named
        }
        if readings.isEmpty, trusting, actors[item] == nil { readings = reader.named(item, self) }
        for reading in readings where trusting || reading.isCertain {
          if !found.contains(where: { Self.same($0, reading) }) { found.append(reading) }
        }
      }
    }
    return found
  }

  static func same(_ one: PlaceReading, _ two: PlaceReading) -> Bool {
    one.mention.mention == two.mention.mention
      || one.mention.id != nil && one.mention.id == two.mention.id
  }

  /// "however they were recaptured": what the sentence said was taken before.
  func takenPlaces(before word: Int) -> [PlaceReading] {
    let verbs = tree.words.indices.filter {
      $0 < word && tree[$0].isVerbal && HeldByRule.takings.contains(tree[$0].lemma)
        && tree[word].head != $0
    }
    guard let verb = verbs.last else { return [] }
    return places(in: tree.patients(verb), trusting: true).map {
      var reading = $0
      reading.via = "“\(tree[word].text)” was read as \(reading.mention.mention), named before"
      return reading
    }
  }

  /// "it", "there": the last named place before the word, in this sentence or the ones before.
  func antecedentPlace(before word: Int) -> PlaceReading? {
    // "captured Tarn, the home of a poet, and handed it over": what they captured.
    if tree[word].relation == .obj, let verb = tree.head(word), tree[verb].relation == .conj,
      let first = tree.head(verb), tree[first].isVerbal, !tree.isPassive(first),
      let taken = places(in: tree.patients(first), trusting: false).first(where: {
        $0.isNamed && $0.isCertain && !$0.isCountry
      })
    {
      return pointedAt(taken.mention, tree[word].text, sameSentence: first)
    }
    let here = places.filter { $0.key < word }.sorted { $0.key > $1.key }
    for (head, readings) in here {
      if let reading = readings.first(where: { $0.isNamed && $0.isCertain && !$0.isCountry }) {
        if let site = site(over: head) { return places[site]?.first }
        return pointedAt(reading.mention, tree[word].text, sameSentence: head)
      }
    }
    guard let town = townBefore else { return nil }
    return pointedAt(town, tree[word].text, sameSentence: nil)
  }

  /// "a checkpoint on the road to Tarn", "a hill overlooking Tarn": where a name only says where something else is,
  /// what is pointed at is that. By the words alone, since parsers differ on what such phrases hang on.
  private func site(over head: Int) -> Int? {
    var found: Int?
    var at = noun(before: head)
    while let site = at, WordClasses.places.contains(tree[site].lemma) {
      found = site
      at = noun(before: site)
    }
    return found
  }

  /// The noun before "near", "on the road to" and the like, where one of them opens the phrase.
  private func noun(before head: Int) -> Int? {
    let start = core(head).lowerBound
    guard start > 1, Self.beside.contains(tree[start - 1].lower), tree[start - 2].isNominal else {
      return nil
    }
    return start - 2
  }

  private static let beside: Set<String> = [
    "near", "on", "outside", "to", "around", "overlooking", "towards",
  ]

  private func pointedAt(_ mention: PlaceMention, _ word: String, sameSentence: Int?)
    -> PlaceReading
  {
    PlaceReading(
      mention: mention, via: "“\(word)” was read as \(mention.mention), mentioned before")
  }
}

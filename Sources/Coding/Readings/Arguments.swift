import Evidence
import Language

/// Actors and places in the slots of a sentence.
extension Scene {
  /// The first phrase of the list that is an actor.
  func actor(in nouns: [Int]) -> ActorReading? {
    for noun in nouns {
      if let actor = actor(at: noun) { return actor }
    }
    return nil
  }

  /// The actor that a noun phrase is, or that stands in its genitive or "of" phrase ("members of
  /// ISIL", "ISIL's fighters").
  func actor(at noun: Int) -> ActorReading? {
    let lemma = analysis.headLemma(noun)
    if let actor = actors[noun], actor.isParty {
      if actor.mention.id == nil, noun > 0, analysis.phrases[noun - 1].isPossessive,
        let owner = actors[noun - 1]
      {
        return owner
      }
      // "the 104th Brigade of the Republican Guard"
      if actor.mention.id == nil, let of = analysis.following(noun).first, of.preposition == "of",
        let whole = actors[of.noun]
      {
        return whole
      }
      return actor
    }
    // "an ISIL counter-attack recaptured the town"
    if WordClasses.attacks.contains(lemma) {
      let range = analysis.phrases[noun].tokens
      if let entity = analysis.entities(in: range).first(where: { $0.actor != nil }) {
        return ActorReading(
          mention: ActorMention(mention: analysis.text(entity.tokens), id: entity.actor), via: nil,
          isParty: true)
      }
      for index in range {
        let text = analysis.tokens[index].text
        if let id = actorIndex.modifier(text, on: day) {
          return ActorReading(mention: ActorMention(mention: text, id: id), via: nil, isParty: true)
        }
      }
    }
    // "members of ISIL", "hundreds of rebels"
    if WordClasses.people.contains(lemma) || WordClasses.forces.contains(lemma)
      || ["hundred", "dozen", "number", "rest", "remnant", "majority", "thousand", "remainder"]
        .contains(lemma),
      let of = analysis.following(noun).first, of.preposition == "of"
    {
      return actors[of.noun]
    }
    return nil
  }

  /// Places of a list of noun phrases. "the villages of A and B" gives A and B; "half of A" gives A
  /// with its extent; a capitalised phrase that no list knows counts only where the slot is sure.
  func places(in nouns: [Int], trustingNames: Bool) -> [PlaceReading] {
    var found: [PlaceReading] = []
    var extent: String?
    var skipped: Set<Int> = []
    for (position, noun) in nouns.enumerated() where !skipped.contains(noun) {
      let lemma = analysis.headLemma(noun)
      let next = position + 1 < nouns.count ? nouns[position + 1] : nil
      let isOf =
        next == noun + 2 && noun + 1 < analysis.phrases.count
        && analysis.phrases[noun + 1].kind == .preposition
      if isOf {
        if hasOwnName(noun), let next {
          // "the Wahab district of Tabqa": where it lies, not another one.
          skipped.insert(next)
        }
        if WordClasses.parts.contains(lemma) || isPartPhrase(noun) {
          extent = analysis.text(analysis.phrases[noun].tokens)
          continue
        }
        if WordClasses.places.contains(lemma), let next, let inner = places[next],
          inner.contains(where: { $0.isNamed }), !(hasOwnName(noun))
        {
          // "several neighbourhoods of Tell Abyad" is a part of it, "the town of Tell Abyad" is not.
          let isPlural = analysis.tokens[analysis.phrases[noun].head].lower != lemma
          if WordClasses.quarters.contains(lemma),
            isPlural || ["countryside", "outskirts"].contains(lemma)
          {
            extent = analysis.text(analysis.phrases[noun].tokens)
          }
          continue
        }
        if lemma == "control" || lemma == "possession" { continue }
      }
      var readings = (places[noun] ?? []).filter { $0.isCertain || trustingNames }
      if readings.isEmpty, noun > 0, analysis.phrases[noun - 1].isPossessive,
        WordClasses.parts.contains(lemma)
      {
        readings = places[noun - 1] ?? []
        extent = analysis.text(analysis.phrases[noun].tokens)
      }
      // "those cities": the towns just named.
      if readings.contains(where: { !$0.isNamed }), let named = pointedBack(noun) {
        readings = named
      }
      // "Aleppo's eastern districts": the owner is the place, the rest its part.
      if let first = readings.first, !first.isNamed, noun > 0,
        analysis.phrases[noun - 1].isPossessive,
        let owner = places[noun - 1]?.first, owner.isNamed
      {
        readings = [owner.with(extent: first.mention.mention)]
      }
      // "three cities and towns": one group, said with two words.
      if let first = readings.first, !first.isNamed, let before = found.last, !before.isNamed,
        analysis.phrases[noun].tokens.count == 1, noun > 0,
        analysis.phrases[noun - 1].kind == .coordinator
      {
        continue
      }
      // "places like Palmyra": the examples name what the noun leaves open.
      if let first = readings.first, !first.isNamed {
        let examples = self.examples(after: noun)
        if !examples.isEmpty {
          readings =
            analysis.tokens[analysis.phrases[noun].tokens].contains { $0.tag == .number }
            ? readings + examples : examples
        } else if let named = apposition(of: noun) {
          readings = [named]
        }
      }
      found += readings.map { $0.with(extent: extent) }
    }
    return found
  }

  /// "each of those cities except for X", "the two towns": what the sentences before named, without
  /// the exception.
  private func pointedBack(_ noun: Int) -> [PlaceReading]? {
    let phrases = analysis.phrases
    let first = analysis.tokens[phrases[noun].tokens.lowerBound].lower
    guard ["those", "these", "both"].contains(first),
      ["city", "town", "village", "place"].contains(analysis.headLemma(noun))
    else { return nil }
    var towns = before.towns(before: analysis.index)
    if noun + 2 < phrases.count, phrases[noun + 1].kind == .preposition,
      analysis.tokens[phrases[noun + 1].tokens.lowerBound].lower == "except"
    {
      for exception in places[noun + 2] ?? [] {
        towns.removeAll {
          $0 == exception.mention || ($0.id != nil && $0.id == exception.mention.id)
        }
      }
    }
    guard !towns.isEmpty else { return nil }
    let words = analysis.text(phrases[noun].tokens)
    return towns.map { town in
      PlaceReading(
        mention: town,
        via: "“\(words)” was read as the towns named just before, \(town.mention) among them",
        isCertain: true, isNamed: true, extent: nil, isCountry: false)
    }
  }

  private func hasOwnName(_ noun: Int) -> Bool {
    places[noun]?.contains { $0.isNamed && $0.via == nil } ?? false
  }

  private func isPartPhrase(_ noun: Int) -> Bool {
    analysis.tokens[analysis.phrases[noun].tokens].contains {
      $0.lower == "%" || ["most", "much", "half"].contains($0.lower)
    }
  }

  /// "a rebel stronghold, Atshan, was", "Ratla, a village near the city,": the name beside the noun.
  private func apposition(of noun: Int) -> PlaceReading? {
    let phrases = analysis.phrases
    guard analysis.headLemma(noun) == analysis.tokens[phrases[noun].head].lower else { return nil }
    if noun > 1, phrases[noun - 1].kind == .comma, phrases[noun - 2].kind == .noun,
      let place = places[noun - 2]?.last, place.isNamed, actors[noun - 2] == nil
    {
      return place
    }
    var next = noun + 1
    while next < phrases.count, next < noun + 6,
      phrases[next].kind == .preposition || phrases[next].kind == .noun
    { next += 1 }
    if next + 1 < phrases.count, phrases[next].kind == .comma, phrases[next + 1].kind == .noun,
      let place = places[next + 1]?.first, place.isNamed,
      next + 2 >= phrases.count || phrases[next + 2].kind == .comma
        || phrases[next + 2].kind == .stop
    {
      return place
    }
    return nil
  }

  /// The named places after "like", "such as", "including".
  func examples(after noun: Int) -> [PlaceReading] {
    var at = noun + 1
    let phrases = analysis.phrases
    while at < phrases.count,
      phrases[at].kind == .comma
        || (phrases[at].kind == .noun && analysis.tokens[phrases[at].head].lower == "such")
        || phrases[at].kind == .adjective
    { at += 1 }
    guard at + 1 < phrases.count, phrases[at].kind == .preposition,
      ["like", "including", "as"].contains(analysis.tokens[phrases[at].head].lower)
    else { return [] }
    var found: [PlaceReading] = []
    at += 1
    while at < phrases.count {
      switch phrases[at].kind {
      case .noun: found += (places[at] ?? []).filter(\.isNamed)
      case .comma, .coordinator, .parenthesis: break
      default: return found
      }
      at += 1
    }
    return found
  }

  /// "the city", "there", "it" in a place slot.
  func antecedentPlace(before phrase: Int) -> PlaceReading? {
    let here = places.filter { $0.key < phrase }.sorted { $0.key > $1.key }
      .compactMap { $0.value.last { $0.isNamed && !$0.isCountry } }.first?.mention
    guard let town = here ?? before.town(before: analysis.index) else { return nil }
    return PlaceReading(
      mention: town, via: "the pronoun was read as \(town.mention), mentioned before",
      isCertain: true, isNamed: true, extent: nil, isCountry: false)
  }
}

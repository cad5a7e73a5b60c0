import Evidence
import Gazetteer
import Language

/// Reads noun phrases as places.
struct PlaceReader: Sendable {
  let gazetteer: Gazetteer

  func read(
    _ phrase: Int, in analysis: Analysis, actor: ActorReading?, discourse: Discourse
  ) -> [PlaceReading] {
    let range = analysis.phrases[phrase].tokens
    let head = analysis.phrases[phrase].head
    let tokens = analysis.tokens
    guard tokens[head].tag != .pronoun else { return [] }
    let lemma = analysis.headLemma(phrase)
    let entities = analysis.entities(in: range).filter { $0.place != nil }
    if let entity = entities.last {
      return listed(entity, phrase, lemma, analysis)
    }
    if WordClasses.places.contains(lemma) || tokens[head].lower == "places" {
      return [common(phrase, lemma, analysis, discourse)]
    }
    return named(range, head, analysis, actor: actor)
  }

  private func listed(_ entity: Entity, _ phrase: Int, _ lemma: String, _ analysis: Analysis)
    -> [PlaceReading]
  {
    let tokens = analysis.tokens
    let range = analysis.phrases[phrase].tokens
    let head = analysis.phrases[phrase].head
    guard let id = entity.place, let place = gazetteer[id] else { return [] }
    // "Abu Omar" is not Omar: a name inside a longer name is another place.
    var first = entity.tokens.lowerBound
    while first > range.lowerBound, tokens[first - 1].tag == .properNoun,
      !WordClasses.partAdjectives.contains(tokens[first - 1].lower),
      !WordClasses.places.contains(tokens[first - 1].lower),
      !analysis.entities.contains(where: { $0.tokens.contains(first - 1) })
    { first -= 1 }
    if first < entity.tokens.lowerBound, entity.tokens.contains(head) {
      return [
        PlaceReading(
          mention: PlaceMention(mention: analysis.text(first..<head + 1)), via: nil,
          isCertain: true,
          isNamed: true, extent: nil, isCountry: false)
      ]
    }
    let extent = extent(in: range.lowerBound..<entity.tokens.lowerBound, tokens, analysis)
    if entity.tokens.contains(head) {
      return [reading(analysis.text(entity.tokens), place, extent: extent)]
    }
    let whole = analysis.text(entity.tokens.lowerBound..<head + 1)
    if WordClasses.areaTypes.contains(lemma) {
      let area =
        gazetteer.place(named: analysis.text(entity.tokens), wantsArea: true)?.place ?? place
      return [reading(whole, area, extent: lemma == "countryside" ? "countryside" : extent)]
    }
    if WordClasses.townTypes.contains(lemma) {
      return [reading(analysis.text(entity.tokens), place, extent: extent)]
    }
    if WordClasses.parts.contains(lemma) || ["front", "frontline", "front-line"].contains(lemma) {
      return [reading(analysis.text(entity.tokens), place, extent: tokens[head].text)]
    }
    if WordClasses.places.contains(lemma) {
      // "Palmyra airbase": a place of its own, which the list may hold under its whole name.
      if let listed = gazetteer.place(named: whole) {
        return [reading(whole, listed.place, extent: extent)]
      }
      return [
        PlaceReading(
          mention: PlaceMention(mention: whole), via: nil, isCertain: true, isNamed: true,
          extent: extent, isCountry: false)
      ]
    }
    return []
  }

  private func reading(_ mention: String, _ place: Place, extent: String?) -> PlaceReading {
    PlaceReading(
      mention: PlaceMention(
        mention: mention, id: place.id, name: place.name, latitude: place.latitude,
        longitude: place.longitude, precision: place.precision),
      via: nil, isCertain: true, isNamed: true, extent: extent,
      isCountry: place.roles.contains(.country))
  }

  /// "northern" in "northern Hama": the claim is about a part.
  private func extent(in range: Range<Int>, _ tokens: [Token], _ analysis: Analysis) -> String? {
    let words = range.filter {
      WordClasses.partAdjectives.contains(tokens[$0].lower)
        || WordClasses.parts.contains(tokens[$0].lower)
        || tokens[$0].lower == "%"
    }
    guard let first = words.first, let last = words.last else { return nil }
    return analysis.text(first..<last + 1)
  }

  /// A phrase whose head is a word for a place: "Wahab district", "two villages", "the city".
  private func common(_ phrase: Int, _ lemma: String, _ analysis: Analysis, _ discourse: Discourse)
    -> PlaceReading
  {
    let tokens = analysis.tokens
    var range = analysis.phrases[phrase].tokens
    let head = analysis.phrases[phrase].head
    let first = tokens[range.lowerBound].lower
    while range.lowerBound < head,
      tokens[range.lowerBound].tag == .determiner
        || ["all", "both"].contains(tokens[range.lowerBound].lower)
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    let isPlural = tokens[head].lower != lemma
    let proper = range.filter {
      $0 != head
        && (tokens[$0].tag == .properNoun || tokens[$0].startsWithDigit && $0 > range.lowerBound)
        && !isActor($0, analysis)
    }
    if let start = proper.first, let last = proper.last {
      let dropsType = WordClasses.townTypes.contains(lemma)
      // "Wahab district", "Division 17", "Highway 47": the name may stand on either side.
      let isBefore = last < head
      let text = analysis.text(
        min(
          start, isBefore ? start : head)..<(dropsType && isBefore ? last + 1 : max(head, last) + 1)
      )
      if let found = gazetteer.place(named: text) { return reading(text, found.place, extent: nil) }
      return PlaceReading(
        mention: PlaceMention(mention: text), via: nil, isCertain: true, isNamed: true, extent: nil,
        isCountry: false)
    }
    if tokens[head].isCapitalised, tokens[head].tag == .properNoun, head > range.lowerBound {
      let text = analysis.text(range)
      return PlaceReading(
        mention: PlaceMention(mention: text), via: nil, isCertain: true, isNamed: true, extent: nil,
        isCountry: false)
    }
    if ["the", "this", "that"].contains(first), !isPlural, Self.anaphoric.contains(lemma),
      let town = discourse.town(before: analysis.index)
    {
      return PlaceReading(
        mention: town,
        via: "“the \(tokens[head].text)” was read as \(town.mention), mentioned before",
        isCertain: true, isNamed: true, extent: nil, isCountry: false)
    }
    return PlaceReading(
      mention: PlaceMention(mention: analysis.text(range)), via: nil, isCertain: true,
      isNamed: false, extent: nil, isCountry: false)
  }

  private static let anaphoric = words(
    "city town village settlement airbase base dam crossing provincial-capital")

  private func isActor(_ token: Int, _ analysis: Analysis) -> Bool {
    analysis.entities.contains { $0.tokens.contains(token) && $0.actor != nil }
  }

  /// A capitalised phrase that no list knows: the slot decides whether it is a place.
  private func named(_ range: Range<Int>, _ head: Int, _ analysis: Analysis, actor: ActorReading?)
    -> [PlaceReading]
  {
    let tokens = analysis.tokens
    guard actor == nil, tokens[head].tag == .properNoun,
      !tokens[head].isAcronym || tokens[head].lower.hasPrefix("al-"),
      analysis.entities(in: range).allSatisfy({ $0.actor == nil && $0.meaning != .name })
    else { return [] }
    var start = head
    while start > range.lowerBound,
      tokens[start - 1].tag == .properNoun || tokens[start - 1].tag == .number
    { start -= 1 }
    if tokens[range.lowerBound..<start].contains(where: {
      WordClasses.people.contains($0.lower)
        || WordClasses.forces.contains(Tagger.singular($0.lower))
    }) {
      return []
    }
    guard
      !tokens[start..<head + 1].contains(where: {
        WordClasses.people.contains($0.lower) || $0.text.hasSuffix(".")
      })
    else { return [] }
    // A capital at the start of a sentence proves nothing.
    if start == 0, head == 0, !NameKey.startsWithArticle(tokens[0].lower) { return [] }
    let text = analysis.text(start..<head + 1)
    return [
      PlaceReading(
        mention: PlaceMention(mention: text), via: nil, isCertain: false, isNamed: true,
        extent: nil, isCountry: false)
    ]
  }
}

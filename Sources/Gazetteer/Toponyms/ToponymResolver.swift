/// Tells which place each of a text's mentions means, when somebody else has found the mentions.
package struct ToponymResolver: Sendable {
  private let finder: ToponymFinder

  package init(index: PlaceIndex, model: PlaceModel = .standard) {
    finder = ToponymFinder(index: index, model: model)
  }

  package init(_ finder: ToponymFinder) { self.finder = finder }

  /// - Returns: a toponym for each mention, in their order. Other places that the text names help,
  ///   as far as the mentions are among them.
  package func resolve(
    _ mentions: [Mention], in text: String, surroundings: PlaceSurroundings = PlaceSurroundings()
  ) -> [Toponym] {
    let words = TextWords.split(text, titles: finder.classes.titles)
    var spans = NameSpans(text, words: words)
    let numbers = mentions.map { spans.add($0.range, in: finder.index) }
    let features = NameFeatures(words, classes: finder.classes)
    for (mention, number) in zip(mentions, numbers) {
      guard let number else { continue }
      spans.setTypeHint(mention.typeHint ?? features.typeHint(of: spans.spans[number]), of: number)
      spans.setWeight(1, of: spans.spans[number].name)
    }
    SenseChoice(model: finder.model.senses, surroundings: surroundings).decide(&spans)
    let reasons = SenseReasons(index: finder.index, spans: spans)
    return zip(mentions, numbers).map { mention, number in
      if let number { return reasons.toponym(spans.spans[number], isPlace: 1) }
      return Toponym(
        range: mention.range, mention: spans.slice(mention.range), place: nil, precision: nil,
        probability: 0, isNationality: false, because: ["no place of this name is in the gazetteer"]
      )
    }
  }
}

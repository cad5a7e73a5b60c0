/// Finds the places that a text names: candidate spans from the index, judged by their words, resolved
/// together, and judged again by how well they fit each other.
package struct ToponymFinder: Sendable {
  let index: PlaceIndex
  let model: PlaceModel
  let classes: WordClasses

  package init(index: PlaceIndex, model: PlaceModel = .standard) {
    self.index = index
    self.model = model
    classes = .standard
  }

  /// A span with all that was found out about it.
  struct Judged {
    let span: NameSpan
    let words: FeatureList
    let whole: FeatureList
    let probability: Double
  }

  /// - Parameter names: spans that a names recogniser takes for names, to be looked up as well.
  package func find(
    in text: String, surroundings: PlaceSurroundings = PlaceSurroundings(),
    names: [Range<Int>] = []
  ) -> [Toponym] {
    let (spans, judged) = judge(text, surroundings, names)
    let explanation = SenseReasons(index: index, spans: spans)
    return choose(judged).map { explanation.toponym($0) }
  }

  func judge(
    _ text: String, _ surroundings: PlaceSurroundings, _ extra: [Range<Int>] = []
  ) -> (NameSpans, [Judged]) {
    let words = TextWords.split(text, titles: classes.titles)
    var spans = NameSpans(text, words: words)
    spans.find(in: index, classes: classes, extra: extra)
    let features = NameFeatures(words, classes: classes)
    var byWords: [FeatureList] = []
    for (number, span) in spans.spans.enumerated() {
      spans.setTypeHint(features.typeHint(of: span), of: number)
      let list = features.features(of: span, senses: spans.names[span.name].senses)
      byWords.append(list)
      spans.setWeight(model.names.probability(list), of: span.name)
    }
    let choice = SenseChoice(model: model.senses, surroundings: surroundings)
    choice.decide(&spans)
    let fit = PlaceFit(spans, choice: choice)
    var judged: [Judged] = []
    for (number, span) in spans.spans.enumerated() {
      let whole = fit.features(of: number, words: byWords[number], weight: model.names)
      judged.append(
        Judged(
          span: span, words: byWords[number], whole: whole,
          probability: model.places.probability(whole)))
    }
    return (spans, judged)
  }

  /// The most probable spans that do not overlap, in the order of the text.
  private func choose(_ judged: [Judged]) -> [Judged] {
    var taken: Set<Int> = []
    var chosen: [Judged] = []
    let likely = judged.filter { $0.probability >= model.threshold }
    for item in likely.sorted(by: Self.isBetter)
    where taken.isDisjoint(with: item.span.words) {
      taken.formUnion(item.span.words)
      chosen.append(item)
    }
    return chosen.sorted { $0.span.start < $1.span.start }
  }

  private static func isBetter(_ left: Judged, _ right: Judged) -> Bool {
    if left.probability != right.probability { return left.probability > right.probability }
    if left.span.words.count != right.span.words.count {
      return left.span.words.count > right.span.words.count
    }
    return left.span.start < right.span.start
  }
}

import Foundation

/// How well a span's most probable place fits the text: what decides beside its words.
struct PlaceFit {
  private let spans: NameSpans
  private let cues: [SenseChoice.Cues]
  private let witnesses: [SenseChoice.Witness]
  /// Numbers of spans by each word that they cover.
  private let byWord: [Int: [Int]]

  init(_ spans: NameSpans, choice: SenseChoice) {
    self.spans = spans
    cues = SenseChoice.cues(spans)
    witnesses = SenseChoice.witnesses(spans)
    var byWord: [Int: [Int]] = [:]
    for (number, span) in spans.spans.enumerated() {
      for word in span.words { byWord[word, default: []].append(number) }
    }
    self.byWord = byWord
  }

  func features(of number: Int, words: FeatureList, weight: LinearModel) -> FeatureList {
    var list = words
    let span = spans.spans[number]
    let name = spans.names[span.name]
    list.add("by-words", max(-6, min(6, weight.score(words))) / 3)
    list.add("name-by-words", name.weight)
    guard let best = name.best else { return list }
    let sense = name.senses[best]
    list.add("sure", name.shares[best])
    list.add("best-kind:\(sense.brief.kind)")
    list.add("best-use:\(sense.use)")
    list.add("best-size", log10(Double(1 + sense.brief.population)) / 7)
    let beside = cues[span.name]
    let meanings = { (span: Int) in spans.names[spans.spans[span].name].senses }
    list.add("held", if: beside.after.contains { meanings($0).contains { $0.holds(sense) } })
    list.add(
      "holds",
      if: sense.isUnit && beside.before.contains { meanings($0).contains(where: sense.holds) }
    )
    list.add("type-hint", if: span.typeHint == sense.brief.kind)
    overlaps(span, &list)
    let overlapping = Set(span.words.flatMap { byWord[$0] ?? [] }.map { spans.spans[$0].name })
    var (near, region, country, all) = (0.0, 0.0, 0.0, 0.0)
    for other in witnesses where other.name != span.name && !overlapping.contains(other.name) {
      all += other.weight
      near += other.weight * exp(-sense.distance(to: other.sense) / 100)
      guard other.sense.brief.country == sense.brief.country else { continue }
      country += other.weight
      if !sense.admin1.isEmpty, other.sense.admin1 == sense.admin1 { region += other.weight }
    }
    list.add("company", min(1, all / 4))
    list.add("near", min(1, near))
    list.add("same-region", min(1, region))
    list.add("same-country", min(1, country))
    if all > 0 {
      list.add("near-share", near / all)
      list.add("same-region-share", region / all)
      list.add("same-country-share", country / all)
    }
    let town = sense.brief.kind == .town
    list.add("town-near", if: town && near > 0.5)
    list.add("town-far", if: town && all > 1 && near < 0.1)
    return list
  }

  private func overlaps(_ span: NameSpan, _ list: inout FeatureList) {
    var (isInside, hasInside) = (0.0, 0.0)
    for other in Set(span.words.flatMap { byWord[$0] ?? [] }).map({ spans.spans[$0] }) {
      let weight = spans.names[other.name].weight
      if other.words.count > span.words.count, other.words.overlaps(span.words) {
        isInside = max(isInside, weight)
      } else if other.words.count < span.words.count {
        hasInside = max(hasInside, weight)
      }
    }
    list.add("inside-a-longer-name", isInside)
    list.add("around-a-shorter-name", hasInside)
  }
}

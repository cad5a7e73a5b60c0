import Evidence

/// A judged span to a toponym with its reasons.
struct SenseReasons {
  /// A place less probable than this among its namesakes is not named.
  static let leastSure = 0.3

  let index: PlaceIndex
  let spans: NameSpans
  private let cues: [SenseChoice.Cues]
  private let witnesses: [SenseChoice.Witness]

  init(index: PlaceIndex, spans: NameSpans) {
    self.index = index
    self.spans = spans
    cues = SenseChoice.cues(spans)
    witnesses = SenseChoice.witnesses(spans)
  }

  func toponym(_ judged: ToponymFinder.Judged) -> Toponym {
    toponym(judged.span, isPlace: judged.probability)
  }

  /// - Parameter isPlace: how probably the span names a place at all.
  func toponym(_ span: NameSpan, isPlace: Double) -> Toponym {
    let name = spans.names[span.name]
    func unknown(_ why: String) -> Toponym {
      Toponym(
        range: span.start..<span.end, mention: span.text, place: nil, precision: nil,
        probability: isPlace, isNationality: false, because: [why])
    }
    guard let best = name.best, let place = index.place(name.senses[best].place) else {
      return unknown("no place of this name is in the gazetteer")
    }
    let sense = name.senses[best]
    guard name.shares[best] >= Self.leastSure else {
      return unknown(
        "\(name.senses.count) places share this name, and nothing tells which is meant")
    }
    return Toponym(
      range: span.start..<span.end, mention: span.text, place: place,
      precision: place.kind.precision, probability: isPlace * name.shares[best],
      isNationality: sense.use == .nationality,
      because: reasons(span, sense, place, among: name.senses))
  }

  private func reasons(
    _ span: NameSpan, _ sense: PlaceSense, _ place: IndexedPlace, among senses: [PlaceSense]
  ) -> [String] {
    var reasons: [String] = []
    switch (sense.use, sense.match) {
    case (.nationality, _): reasons.append("“\(span.text)” is said of \(place.name)")
    case (.abbreviation, _): reasons.append("“\(span.text)” stands for \(place.name)")
    case (_, .exact): reasons.append("spelled so in the gazetteer")
    case (_, .plain): reasons.append("spelled “\(sense.spelling)” in the gazetteer")
    case (_, .sound): reasons.append("sounds like “\(sense.spelling)”")
    }
    if senses.count == 1 {
      reasons.append("the only place of this name")
    } else if sense.rank == 0, place.population > 0 {
      reasons.append("the largest of \(senses.count) places of this name")
    }
    let beside = cues[span.name]
    for other in beside.after {
      let text = spans.spans[other].text
      if spans.names[spans.spans[other].name].senses.contains(where: { $0.holds(sense) }) {
        reasons.append("lies in \(text), named beside it")
        break
      }
    }
    if span.typeHint == place.kind { reasons.append("called a \(place.kind.word)") }
    let others = witnesses.filter { $0.name != span.name && $0.weight > 0.3 }
    let isSmall = place.kind == .town || place.kind == .spot || place.kind == .district
    if isSmall,
      let near = others.filter({ $0.sense.brief.kind == .town })
        .map({ ($0, sense.distance(to: $0.sense)) }).min(by: { $0.1 < $1.1 }), near.1 < 200
    {
      reasons.append(
        "\(Int(near.1.rounded())) km from \(spans.names[near.0.name].text), also named")
    }
    let country = others.filter { $0.sense.brief.country == sense.brief.country }
    if country.count > 1, place.kind != .country, !place.country.isEmpty {
      reasons.append("\(country.count) other names of the text lie in \(place.country)")
    }
    return reasons
  }
}

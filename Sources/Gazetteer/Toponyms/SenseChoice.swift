import Foundation

/// Chooses what each name of a text means: a sense's features are weighed, then weighed again with
/// what the first round said of the other names.
struct SenseChoice {
  /// Names that less probably are places' names say nothing of others.
  private static let leastWeight = 0.15
  private static let mostWitnesses = 3

  let model: LinearModel
  let surroundings: PlaceSurroundings
  private let countries: Set<UInt16>
  private let home: (x: Double, y: Double, z: Double)?

  init(model: LinearModel, surroundings: PlaceSurroundings) {
    self.model = model
    self.surroundings = surroundings
    countries = Set(
      surroundings.countries.map { code in
        let letters = Array(code.utf8)
        return letters.count == 2 ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : 0
      })
    if let latitude = surroundings.latitude, let longitude = surroundings.longitude {
      let (up, round) = (latitude * .pi / 180, longitude * .pi / 180)
      home = (cos(up) * cos(round), cos(up) * sin(round), sin(up))
    } else {
      home = nil
    }
  }

  /// What stands beside the spans of a name, read once.
  struct Cues {
    /// Spans behind a comma, "Paris, Texas", and in front of one.
    var after: [Int] = []
    var before: [Int] = []
    var hints: Set<PlaceKind> = []
  }

  /// A sense of another name, with how much it counts.
  struct Witness {
    let sense: PlaceSense
    let name: Int
    let weight: Double
  }

  func decide(_ spans: inout NameSpans) {
    let cues = Self.cues(spans)
    for number in spans.names.indices {
      spans.setShares(shares(of: number, in: spans, cues[number], witnesses: []), of: number)
    }
    for _ in 0..<2 {
      let witnesses = Self.witnesses(spans)
      for number in spans.names.indices where !spans.names[number].senses.isEmpty {
        spans.setShares(
          shares(of: number, in: spans, cues[number], witnesses: witnesses), of: number)
      }
    }
  }

  static func cues(_ spans: NameSpans) -> [Cues] {
    var cues = [Cues](repeating: Cues(), count: spans.names.count)
    var byFirst: [Int: [Int]] = [:]
    for (index, span) in spans.spans.enumerated() {
      byFirst[span.words.lowerBound, default: []].append(index)
    }
    for (index, span) in spans.spans.enumerated() {
      if let hint = span.typeHint { cues[span.name].hints.insert(hint) }
      let next = span.words.upperBound + 1
      guard next < spans.words.count, !spans.words[next - 1].isPossessive,
        spans.words[next].gap == .comma || spans.words[next].gap == .bracket
      else { continue }
      for other in byFirst[next] ?? [] {
        cues[span.name].after.append(other)
        cues[spans.spans[other].name].before.append(index)
      }
    }
    return cues
  }

  static func witnesses(_ spans: NameSpans) -> [Witness] {
    var witnesses: [Witness] = []
    for (number, name) in spans.names.enumerated() where name.weight >= leastWeight {
      let order = name.shares.indices.sorted { name.shares[$0] > name.shares[$1] }
      for sense in order.prefix(mostWitnesses) where name.shares[sense] > 0.05 {
        witnesses.append(
          Witness(
            sense: name.senses[sense], name: number, weight: name.weight * name.shares[sense]))
      }
    }
    return witnesses
  }

  private func shares(
    of number: Int, in spans: NameSpans, _ cues: Cues, witnesses: [Witness]
  ) -> [Double] {
    let scores = features(of: number, in: spans, cues, witnesses: witnesses).map(model.score)
    guard let highest = scores.max() else { return [] }
    let odds = scores.map { exp($0 - highest) }
    let sum = odds.reduce(0, +)
    return odds.map { $0 / sum }
  }

  func features(
    of number: Int, in spans: NameSpans, _ cues: Cues, witnesses: [Witness]
  ) -> [FeatureList] {
    let name = spans.names[number]
    // A name that holds or is held by this one ("New York", "York") is the same evidence.
    let overlapping = Self.overlapping(number, spans)
    let others = witnesses.filter { !overlapping.contains($0.name) }
    return name.senses.map { sense in
      var list = FeatureList()
      own(sense, of: name.senses, &list)
      beside(sense, spans, cues, &list)
      round(sense, others, &list)
      return list
    }
  }

  private static func overlapping(_ number: Int, _ spans: NameSpans) -> Set<Int> {
    var names: Set<Int> = [number]
    for index in spans.names[number].spans {
      let span = spans.spans[index]
      var other = index - 1
      while other >= 0, spans.spans[other].words.lowerBound + 6 > span.words.lowerBound {
        if spans.spans[other].words.overlaps(span.words) { names.insert(spans.spans[other].name) }
        other -= 1
      }
      other = index + 1
      while other < spans.spans.count,
        spans.spans[other].words.lowerBound <= span.words.upperBound
      {
        if spans.spans[other].words.overlaps(span.words) { names.insert(spans.spans[other].name) }
        other += 1
      }
    }
    return names
  }

  private func own(_ sense: PlaceSense, of all: [PlaceSense], _ list: inout FeatureList) {
    list.add("size", log10(Double(1 + sense.brief.population)) / 7)
    list.add("kind:\(sense.brief.kind)")
    list.add("largest", if: sense.rank == 0)
    list.add("use:\(sense.use)")
    list.add("match:\(sense.match.rawValue)")
    if let home {
      let (dx, dy, dz) = (sense.x - home.x, sense.y - home.y, sense.z - home.z)
      list.add("home", exp(-6_371 * (dx * dx + dy * dy + dz * dz).squareRoot() / 200))
    }
    list.add("theatre", if: countries.contains(sense.brief.country))
  }

  private func beside(
    _ sense: PlaceSense, _ spans: NameSpans, _ cues: Cues, _ list: inout FeatureList
  ) {
    func meanings(_ span: Int) -> [PlaceSense] { spans.names[spans.spans[span].name].senses }
    list.add("held", if: cues.after.contains { meanings($0).contains { $0.holds(sense) } })
    list.add(
      "not-held",
      if: !cues.after.isEmpty
        && cues.after.contains { span in
          let units = meanings(span).filter(\.isUnit)
          return !units.isEmpty && !units.contains { $0.holds(sense) }
        })
    list.add(
      "holds",
      if: sense.isUnit && cues.before.contains { meanings($0).contains(where: sense.holds) }
    )
    if !cues.hints.isEmpty {
      let fits = cues.hints.contains(sense.brief.kind)
      list.add("type-fits", if: fits)
      list.add("type-does-not-fit", if: !fits)
    }
  }

  /// The places of the other names.
  private func round(_ sense: PlaceSense, _ others: [Witness], _ list: inout FeatureList) {
    var (region, country, near, all) = (0.0, 0.0, 0.0, 0.0)
    var nearest = Double.infinity
    for other in others {
      all += other.weight
      if other.sense.brief.country == sense.brief.country, sense.brief.country != 0 {
        country += other.weight
        if !sense.admin1.isEmpty, sense.admin1 == other.sense.admin1 { region += other.weight }
      }
      let distance = sense.distance(to: other.sense)
      near += other.weight * exp(-distance / 100)
      if other.weight > 0.3 { nearest = min(nearest, distance) }
    }
    guard all > 0 else {
      list.add("alone")
      return
    }
    list.add("same-region", min(1, region / 2))
    list.add("same-region-share", region / all)
    list.add("same-country", min(1, country / 2))
    list.add("same-country-share", country / all)
    list.add("near", min(1, near / 2))
    list.add("near-share", near / all)
    if nearest.isFinite { list.add("distance", log10(1 + nearest / 10) / 3) }
  }
}

import Evidence
import Ledger

/// Reports that carry the same story: a wire story printed by ten papers is one voice.
///
/// Texts that share at least `alike` of their pairs of words and came out within `days` of each other
/// are copies of the earliest of them. Undated ones are compared with all.
struct Copies {
  /// Evaluation/README.md says how it was chosen.
  static let alike = 0.16
  static let days = 7
  /// Up to so many pairs all are compared; beyond, only those that share a part of their sketches.
  private static let mostPairs = 2_000_000
  /// Rows of a sketch that two texts must share to be compared at all: 64 pairs of them, so that texts
  /// alike by `alike` are compared in four of five cases, those alike by .3 in all but 1 of 400.
  private static let band = 2
  /// In a band that very many texts share, each is compared with the latest of them alone.
  private static let mostCompared = 64

  struct Text {
    /// The entry of its version.
    let reading: Int
    let published: Day?
    let sketch: Sketch
  }

  /// The version that each copy is a copy of; originals are not in it.
  private(set) var leads: [Int: Int] = [:]

  init(_ texts: [Text]) {
    let sorted = texts.filter { !$0.sketch.mins.isEmpty }.sorted {
      ($0.published?.ordinal ?? .max, $0.reading) < ($1.published?.ordinal ?? .max, $1.reading)
    }
    var parents = Array(sorted.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    func compare(_ index: Int, _ other: Int) {
      let (one, two) = (root(index), root(other))
      guard one != two, Self.isNear(sorted[index].published, sorted[other].published),
        sorted[index].sketch.similarity(to: sorted[other].sketch) >= Self.alike
      else { return }
      parents[max(one, two)] = min(one, two)
    }
    if let starts = Self.windows(sorted.map(\.published)) {
      for index in sorted.indices {
        for other in starts[index]..<index { compare(index, other) }
      }
    } else {
      Self.forEachSharedBand(sorted.map(\.sketch.mins), compare)
    }
    for index in sorted.indices where root(index) != index {
      leads[sorted[index].reading] = sorted[root(index)].reading
    }
  }

  /// For each text, in the order of publication, the first of those before it that are near enough; nil
  /// when comparing all of them would take too long. Undated ones, which come last, are near to all.
  private static func windows(_ days: [Day?]) -> [Int]? {
    var starts: [Int] = []
    var pairs = 0
    var first = 0
    for (index, day) in days.enumerated() {
      if let day {
        while let other = days[first], other < day - Self.days { first += 1 }
      } else {
        first = 0
      }
      starts.append(first)
      pairs += index - first
      if pairs > mostPairs { return nil }
    }
    return starts
  }

  /// Pairs of texts that have a part of their sketches in common, each perhaps several times.
  private static func forEachSharedBand(_ sketches: [[UInt32]], _ body: (Int, Int) -> Void) {
    for band in 0..<(Sketch.size / Self.band) {
      var seen: [UInt64: [Int]] = [:]
      for (index, mins) in sketches.enumerated() {
        let key = UInt64(mins[band * 2]) << 32 | UInt64(mins[band * 2 + 1])
        for other in (seen[key] ?? []).suffix(mostCompared) { body(index, other) }
        seen[key, default: []].append(index)
      }
    }
  }

  private static func isNear(_ one: Day?, _ two: Day?) -> Bool {
    guard let one, let two else { return true }
    return abs(one - two) <= days
  }
}

extension DeskFolder {
  /// The claims, each with the outlet whose story its report carries.
  func oneVoice(_ claims: [FoundClaim]) throws(DeskError) -> [FoundClaim] {
    var first: [Int: FoundClaim] = [:]
    for claim in claims where first[claim.reading] == nil { first[claim.reading] = claim }
    guard first.count > 1 else { return claims }
    let sketches: [Int: Sketch]
    do { sketches = try store.sketches(of: first.keys.sorted()) } catch { throw .ledger(error) }
    let copies = Copies(
      sketches.map { reading, sketch in
        Copies.Text(
          reading: reading, published: first[reading]?.published?.day, sketch: sketch)
      })
    if copies.leads.isEmpty { return claims }
    return claims.map { claim in
      guard let lead = copies.leads[claim.reading].flatMap({ first[$0] }) else { return claim }
      var claim = claim
      claim.carriedFrom = lead.outlet ?? "report \(lead.claim.report)"
      return claim
    }
  }
}

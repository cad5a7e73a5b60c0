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
  /// Rows of a sketch that two texts must share to be compared at all: 64 pairs of them, so that texts
  /// alike by `alike` are compared in three of four cases, those alike by .3 in all but 1 of 400.
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
    for band in 0..<(Sketch.size / Self.band) {
      var seen: [UInt64: [Int]] = [:]
      for (index, text) in sorted.enumerated() {
        let rows = text.sketch.mins
        let key = UInt64(rows[band * 2]) << 32 | UInt64(rows[band * 2 + 1])
        for other in (seen[key] ?? []).suffix(Self.mostCompared) {
          let (one, two) = (root(index), root(other))
          guard one != two, Self.isNear(text.published, sorted[other].published),
            text.sketch.similarity(to: sorted[other].sketch) >= Self.alike
          else { continue }
          parents[max(one, two)] = min(one, two)
        }
        seen[key, default: []].append(index)
      }
    }
    for index in sorted.indices where root(index) != index {
      leads[sorted[index].reading] = sorted[root(index)].reading
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

import Foundation

/// The learned weights by which a page's paragraphs are kept or dropped together.
///
/// A linear-chain conditional random field with two states (Lafferty, McCallum and Pereira 2001):
/// every feature of a paragraph adds its weight to keeping it, every feature of two neighbours to
/// turning from keeping to dropping or back. `Resources/residue.txt` holds them; `foothold
/// train-reading` learns them again.
struct ResidueModel {
  struct Turn: Equatable {
    /// Added where a paragraph goes after one that stays, and where one stays after one that goes.
    var stop: Double
    var resume: Double
  }

  var own: [UInt64: Double] = [:]
  var turns: [UInt64: Turn] = [:]

  static let standard = ResidueModel(parsing: PackageResources.residue_txt)

  init() {}

  /// `name TAB weight`, or `name TAB weight TAB weight` for turns, a line; `#` opens a comment.
  init(parsing file: [UInt8]) {
    for line in file.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x09)
      guard fields.count >= 2, let weight = Self.number(fields[1]) else { continue }
      let key = FeatureSet.hash(fields[0])
      if fields.count == 3, let resume = Self.number(fields[2]) {
        turns[key] = Turn(stop: weight, resume: resume)
      } else {
        own[key] = weight
      }
    }
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Double? {
    Double(String(decoding: field, as: UTF8.self))
  }

  /// For each paragraph the sum of its own features' weights: above 0 it would stay if it stood
  /// alone.
  func sums(_ page: PageFeatures) -> [Double] {
    page.own.map { $0.keys.reduce(0) { $0 + (own[$1] ?? 0) } }
  }

  func turn(_ set: FeatureSet) -> Turn {
    set.keys.reduce(into: Turn(stop: 0, resume: 0)) { sum, key in
      guard let turn = turns[key] else { return }
      sum.stop += turn.stop
      sum.resume += turn.resume
    }
  }

  /// For each paragraph how likely it is to belong to the report, between 0 and 1, all the others
  /// considered.
  func likelihoods(_ page: PageFeatures) -> [Double] {
    ResidueChain(sums: sums(page), turns: page.turns.map(turn)).likelihoods.map(\.keep)
  }

  func isKept(_ page: PageFeatures) -> [Bool] {
    ResidueChain(sums: sums(page), turns: page.turns.map(turn)).best
  }
}

/// The two-state chain over one page's paragraphs.
struct ResidueChain {
  let sums: [Double]
  /// The first is not used.
  let turns: [ResidueModel.Turn]

  struct Likelihood {
    /// That the paragraph stays.
    var keep: Double
    /// That it goes where the one before stays, and the other way round.
    var stop: Double
    var resume: Double
  }

  /// Forward and backward sums, in logarithms.
  var likelihoods: [Likelihood] {
    let count = sums.count
    guard count > 0 else { return [] }
    var keep = [Double](repeating: 0, count: count)
    var drop = keep
    keep[0] = sums[0]
    for index in 1..<max(1, count) {
      keep[index] = sums[index] + Self.plus(keep[index - 1], drop[index - 1] + turns[index].resume)
      drop[index] = Self.plus(drop[index - 1], keep[index - 1] + turns[index].stop)
    }
    let whole = Self.plus(keep[count - 1], drop[count - 1])
    var result = [Likelihood](
      repeating: Likelihood(keep: 0, stop: 0, resume: 0), count: count)
    var (keepOn, dropOn) = (0.0, 0.0)
    for index in stride(from: count - 1, through: 0, by: -1) {
      result[index].keep = exp(keep[index] + keepOn - whole)
      guard index > 0 else { break }
      result[index].stop = exp(keep[index - 1] + turns[index].stop + dropOn - whole)
      result[index].resume = exp(
        drop[index - 1] + turns[index].resume + sums[index] + keepOn - whole)
      let next = Self.plus(sums[index] + keepOn, turns[index].stop + dropOn)
      dropOn = Self.plus(dropOn, turns[index].resume + sums[index] + keepOn)
      keepOn = next
    }
    return result
  }

  /// The likeliest sequence (Viterbi).
  var best: [Bool] {
    guard !sums.isEmpty else { return [] }
    var (keep, drop) = (sums[0], 0.0)
    var fromKeep: [(keep: Bool, drop: Bool)] = [(true, true)]
    for index in sums.indices.dropFirst() {
      let resumed = drop + turns[index].resume
      let stopped = keep + turns[index].stop
      fromKeep.append((keep >= resumed, stopped > drop))
      (keep, drop) = (max(keep, resumed) + sums[index], max(drop, stopped))
    }
    var states = [Bool](repeating: false, count: sums.count)
    var state = keep >= drop
    for index in sums.indices.reversed() {
      states[index] = state
      state = state ? fromKeep[index].keep : fromKeep[index].drop
    }
    return states
  }

  private static func plus(_ a: Double, _ b: Double) -> Double {
    let (high, low) = a > b ? (a, b) : (b, a)
    return high + log1p(exp(low - high))
  }
}

import Foundation

/// Learns a `TreeEnsemble` by gradient boosting on the logistic loss, with Newton steps
/// (Friedman 2001; Chen and Guestrin 2016). Deterministic.
struct TreeLearner {
  struct Settings {
    var trees = 120
    var depth = 4
    var rate: Float = 0.12
    var bins = 40
    var ridge: Float = 4
    /// Of all features, the share that each tree may ask for.
    var share: Float = 0.4
  }

  let settings: Settings
  private let rows: Int
  private let columns: Int
  /// By column, then row.
  private let bins: [UInt8]
  private let thresholds: [[Float]]
  private let labels: [Float]
  private let weights: [Float]

  /// `labels` from 0 to 1; `weights` 0 and above, one a row.
  init(
    _ table: FeatureTable<some Any>, labels: [Float], weights: [Float],
    settings: Settings = Settings()
  ) {
    self.settings = settings
    rows = table.rows
    columns = table.columns
    self.labels = labels
    self.weights = weights
    var bins = [UInt8](repeating: 0, count: rows * columns)
    var thresholds: [[Float]] = []
    for column in 0..<columns {
      let edges = Self.edges((0..<rows).map { table[$0, column] }, bins: settings.bins)
      thresholds.append(edges)
      for row in 0..<rows {
        let value = table[row, column]
        var (low, high) = (0, edges.count)
        while low < high {
          let middle = (low + high) / 2
          if value > edges[middle] { low = middle + 1 } else { high = middle }
        }
        bins[column * rows + row] = UInt8(low)
      }
    }
    self.bins = bins
    self.thresholds = thresholds
  }

  func learn() -> TreeEnsemble {
    let mass = zip(labels, weights).reduce(into: (0.0, 0.0)) {
      $0.0 += Double($1.0 * $1.1)
      $0.1 += Double($1.1)
    }
    let share = min(0.99, max(0.01, mass.0 / max(1e-9, mass.1)))
    let bias = Self.rounded(Float(log(share / (1 - share))), places: 3)
    var odds = [Float](repeating: bias, count: rows)
    var slopes = [SIMD2<Float>](repeating: .zero, count: rows)
    var trees: [TreeEnsemble.Tree] = []
    var choice = Choice()
    for _ in 0..<settings.trees {
      for row in 0..<rows {
        let probability = 1 / (1 + exp(-odds[row]))
        let weight = weights[row]
        slopes[row] = [
          weight * (labels[row] - probability), weight * max(1e-4, probability * (1 - probability)),
        ]
      }
      let allowed = (0..<columns).filter { _ in choice.next() < settings.share }
      var leaves = [UInt16](repeating: 0, count: rows)
      guard let tree = grow(slopes, allowed: allowed, leaves: &leaves) else { continue }
      for row in 0..<rows { odds[row] += tree.leaves[Int(leaves[row])] }
      trees.append(tree)
    }
    return TreeEnsemble(bias: bias, trees: trees)
  }

  private func grow(
    _ slopes: [SIMD2<Float>], allowed: [Int], leaves: inout [UInt16]
  ) -> TreeEnsemble.Tree? {
    var questions: [TreeEnsemble.Question] = []
    for level in 0..<settings.depth {
      var best: (gain: Float, column: Int, bin: Int) = (-1, 0, 0)
      for column in allowed where !thresholds[column].isEmpty {
        let found = split(column, slopes, leaves, count: 1 << level)
        if found.gain > best.gain { best = (found.gain, column, found.bin) }
      }
      guard best.gain >= 0 else { return nil }
      questions.append(
        .init(column: best.column, threshold: thresholds[best.column][best.bin]))
      let start = best.column * rows
      for row in 0..<rows where Int(bins[start + row]) > best.bin {
        leaves[row] |= 1 << UInt16(level)
      }
    }
    var sums = [SIMD2<Double>](repeating: .zero, count: 1 << settings.depth)
    for row in 0..<rows { sums[Int(leaves[row])] += SIMD2<Double>(slopes[row]) }
    let values = sums.map {
      Self.rounded(settings.rate * Float($0.x / ($0.y + Double(settings.ridge))), places: 3)
    }
    return .init(questions: questions, leaves: values)
  }

  private func split(
    _ column: Int, _ slopes: [SIMD2<Float>], _ leaves: [UInt16], count: Int
  ) -> (gain: Float, bin: Int) {
    let width = thresholds[column].count + 1
    var sums = [SIMD2<Float>](repeating: .zero, count: count * width)
    let start = column * rows
    bins.withUnsafeBufferPointer { bins in
      sums.withUnsafeMutableBufferPointer { sums in
        slopes.withUnsafeBufferPointer { slopes in
          leaves.withUnsafeBufferPointer { leaves in
            for row in 0..<rows {
              sums[Int(leaves[row]) * width + Int(bins[start + row])] += slopes[row]
            }
          }
        }
      }
    }
    var gains = [Float](repeating: 0, count: width - 1)
    let ridge = settings.ridge
    for leaf in 0..<count {
      let all = sums[leaf * width..<(leaf + 1) * width].reduce(SIMD2<Float>.zero, +)
      let whole = all.x * all.x / (all.y + ridge)
      var low = SIMD2<Float>.zero
      for bin in 0..<width - 1 {
        low += sums[leaf * width + bin]
        let high = all - low
        gains[bin] += low.x * low.x / (low.y + ridge) + high.x * high.x / (high.y + ridge) - whole
      }
    }
    var best: (gain: Float, bin: Int) = (-1, 0)
    for bin in gains.indices where gains[bin] > best.gain { best = (gains[bin], bin) }
    return best
  }

  /// Values between which a split may fall, few and short.
  private static func edges(_ values: [Float], bins: Int) -> [Float] {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last, first < last else { return [] }
    var edges: Set<Float> = []
    for bin in 0..<bins {
      let value = sorted[min(sorted.count - 1, sorted.count * bin / bins)]
      edges.insert(rounded(value, places: 3))
    }
    // Rare values lie beyond the last quantile.
    for share in [0.99, 0.997] {
      edges.insert(rounded(sorted[Int(Double(sorted.count - 1) * share)], places: 3))
    }
    return edges.filter { $0 < last }.sorted()
  }

  static func rounded(_ value: Float, places: Int) -> Float {
    let scale = pow(10, Double(places))
    return Float((Double(value) * scale).rounded() / scale)
  }

  /// A fixed sequence from 0 to 1 (Knuth's 64-bit linear congruential generator).
  private struct Choice {
    private var state: UInt64 = 0x853C_49E6_748F_EA9B

    mutating func next() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 24)
    }
  }
}

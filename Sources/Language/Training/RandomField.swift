#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A conditional random field, learned by adaptive gradient steps over sentences in shuffled order.
///
/// The weights are a sum of two tables, one that all text shares and one of the target text alone, so
/// that conventions in which they differ do not get in each other's way (Daumé 2007).
struct RandomField {
  private let options: NameTrainer.Options
  private let labels = NameLabel.count
  private var shared: Table
  private var target: Table
  private var other: Table

  /// Weights and the sums of their squared gradients.
  private struct Table {
    var weights: [Float]
    var squares: [Float]
    init(_ count: Int) {
      weights = Array(repeating: 0, count: count)
      squares = Array(repeating: 1e-6, count: count)
    }

    @inline(__always)
    mutating func step(_ index: Int, _ gradient: Float, _ rate: Float, _ penalty: Float) {
      let slope = gradient - penalty * weights[index]
      squares[index] += slope * slope
      weights[index] += rate * slope / squares[index].squareRoot()
    }
  }

  init(_ options: NameTrainer.Options) {
    self.options = options
    let count = (1 << options.bits) * NameLabel.count + NameWeights.followCount
    shared = Table(count)
    target = Table(count)
    other = Table(count)
  }

  private var followBase: Int { (1 << options.bits) * labels }

  mutating func train(_ examples: [NameExample]) {
    var random = SplitMix(state: options.seed)
    var order = Array(examples.indices)
    for _ in 0..<options.rounds {
      for index in order.indices.dropLast().reversed() {
        order.swapAt(index + 1, Int(random.next() % UInt64(index + 2)))
      }
      for index in order { learn(examples[index]) }
    }
  }

  private mutating func learn(_ example: NameExample) {
    let count = example.labels.count
    let mask = UInt32(1 << options.bits) - 1
    let weight: Float = example.isTarget ? 1 : options.otherWeight
    var scores = [Float](repeating: 0, count: count * labels)
    for word in 0..<count {
      for feature in example.features[word] {
        let row = Int(feature & mask) * labels
        for label in 0..<labels { scores[word * labels + label] += value(row + label, example) }
      }
    }
    var follow = [Float](repeating: 0, count: NameWeights.followCount)
    for index in follow.indices { follow[index] = value(followBase + index, example) }
    let lattice = Lattice(
      scores: scores, follow: follow, count: count, known: example.labels.map { $0 != nil })
    for word in 0..<count where example.labels[word] != nil {
      for label in 0..<labels {
        let gold: Float = example.labels[word] == label ? 1 : 0
        let gradient = (gold - lattice.marginals[word * labels + label]) * weight
        if abs(gradient) < 1e-4 { continue }
        for feature in example.features[word] {
          step(Int(feature & mask) * labels + label, gradient, example)
        }
      }
    }
    var expected = lattice.expected
    for index in expected.indices { expected[index] = -expected[index] }
    var previous: Int? = labels
    for label in example.labels {
      if let previous, let label { expected[previous * labels + label] += 1 }
      previous = label
    }
    for (index, gradient) in expected.enumerated() where abs(gradient) > 1e-4 {
      step(followBase + index, gradient * weight, example)
    }
  }

  @inline(__always)
  private func value(_ index: Int, _ example: NameExample) -> Float {
    shared.weights[index]
      + (example.isTarget ? target.weights[index] : other.weights[index])
  }

  @inline(__always)
  private mutating func step(_ index: Int, _ gradient: Float, _ example: NameExample) {
    shared.step(index, gradient, options.rate, options.penalty)
    if example.isTarget {
      target.step(index, gradient, options.rate, options.penalty)
    } else {
      other.step(index, gradient, options.rate, options.penalty)
    }
  }

  /// The weights for target text, as bytes.
  func weights() -> NameWeights {
    var sums = [Float](repeating: 0, count: followBase)
    for index in sums.indices { sums[index] = shared.weights[index] + target.weights[index] }
    // A few outliers may be clipped, so that all others keep their precision.
    let sizes = sums.lazy.map { abs($0) }.filter { $0 > 0 }.sorted()
    let largest = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9999 / 10000)]
    let scale = largest / 127
    let follow = (0..<NameWeights.followCount).map {
      shared.weights[followBase + $0] + target.weights[followBase + $0]
    }
    return NameWeights(
      bits: options.bits, scale: scale,
      values: sums.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }, follow: follow)
  }
}

/// The chances of labels and of pairs of labels in one sentence (forward and backward sums).
private struct Lattice {
  /// `marginals[word * labels + label]`
  private(set) var marginals: [Float]
  /// Expected number of times each label follows another where both are known; the last row is the
  /// start.
  private(set) var expected: [Float]

  init(scores: [Float], follow: [Float], count: Int, known: [Bool]) {
    let labels = NameLabel.count
    marginals = [Float](repeating: 0, count: count * labels)
    expected = [Float](repeating: 0, count: NameWeights.followCount)
    var emit = [Float](repeating: 0, count: count * labels)
    for word in 0..<count {
      let row = word * labels..<(word + 1) * labels
      let highest = scores[row].max() ?? 0
      for index in row { emit[index] = exp(max(-40, scores[index] - highest)) }
    }
    var move = follow.map { exp(max(-40, min(40, $0))) }
    for label in 0..<labels {
      for previous in 0..<labels where !NameLabel.mayFollow(label, after: previous) {
        move[previous * labels + label] = 0
      }
      if !NameLabel.mayStart(label) { move[labels * labels + label] = 0 }
    }
    var forward = [Float](repeating: 0, count: count * labels)
    var backward = [Float](repeating: 0, count: count * labels)
    for label in 0..<labels { forward[label] = move[labels * labels + label] * emit[label] }
    normalise(&forward, 0)
    for word in 1..<max(1, count) {
      for label in 0..<labels {
        var sum: Float = 0
        for previous in 0..<labels {
          sum += forward[(word - 1) * labels + previous] * move[previous * labels + label]
        }
        forward[word * labels + label] = sum * emit[word * labels + label]
      }
      normalise(&forward, word)
    }
    for label in 0..<labels { backward[(count - 1) * labels + label] = 1 }
    for word in (0..<max(0, count - 1)).reversed() {
      for label in 0..<labels {
        var sum: Float = 0
        for next in 0..<labels {
          sum +=
            move[label * labels + next] * emit[(word + 1) * labels + next]
            * backward[(word + 1) * labels + next]
        }
        backward[word * labels + label] = sum
      }
      normalise(&backward, word)
    }
    for word in 0..<count {
      for label in 0..<labels {
        marginals[word * labels + label] =
          forward[word * labels + label] * backward[word * labels + label]
      }
      normalise(&marginals, word)
    }
    for label in 0..<labels where known[0] {
      expected[labels * labels + label] = marginals[label]
    }
    var pair = [Float](repeating: 0, count: labels * labels)
    for word in 1..<max(1, count) where known[word - 1] && known[word] {
      var total: Float = 0
      for previous in 0..<labels {
        for label in 0..<labels {
          let chance =
            forward[(word - 1) * labels + previous] * move[previous * labels + label]
            * emit[word * labels + label] * backward[word * labels + label]
          pair[previous * labels + label] = chance
          total += chance
        }
      }
      guard total > 0 else { continue }
      for index in pair.indices { expected[index] += pair[index] / total }
    }
  }

  private func normalise(_ values: inout [Float], _ word: Int) {
    let labels = NameLabel.count
    var total: Float = 0
    for label in 0..<labels { total += values[word * labels + label] }
    guard total > 0 else { return }
    for label in 0..<labels { values[word * labels + label] /= total }
  }
}

/// A small generator of random numbers whose row depends on its seed alone (Steele and others 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

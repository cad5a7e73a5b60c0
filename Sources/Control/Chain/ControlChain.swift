import Foundation

/// The hidden Markov chain of one place, with forward–backward smoothing.
///
/// Nodes stand only on days on which something is said or asked; between them the drift is applied
/// in closed form. Inside the window of a change there is a node a day. Time and memory are linear
/// in claims and in such days. Rabiner, "A tutorial on hidden Markov models", Proc. IEEE 77 (1989).
package struct ControlChain: Sendable {
  package let drift: Drift
  /// What a claim says for or against a side, said of it while it is fought inside the place: the power to
  /// which the ratio is raised.
  let echo: Double
  /// Rising.
  package let days: [Int]
  /// A row of `states` a node.
  private(set) var logs: [Double]
  /// Index into `boosts` for the step that ends at a node, or −1.
  let boostAt: [Int32]
  private var boosts: [Boost]

  /// - Parameters:
  ///   - factors: their points have one ratio a side and one for contested.
  ///   - asked: further days that need a node.
  package init(drift: Drift, factors: [Factor], asked: [Int], echo: Double = 0) {
    self.drift = drift
    self.echo = echo
    var wanted = asked
    var jumpDays: [Int] = []
    for factor in factors {
      for point in factor.points { wanted.append(point.day) }
      if let jump = factor.jump { jumpDays.append(contentsOf: jump.days) }
    }
    jumpDays = Self.sortedUnique(jumpDays)
    for day in jumpDays {
      wanted.append(day)
      wanted.append(day - 1)
    }
    days = Self.sortedUnique(wanted)
    logs = Array(repeating: 0, count: days.count * drift.states)
    boosts = Array(repeating: Boost(holders: drift.sides + 1), count: jumpDays.count)
    var boostAt = Array(repeating: Int32(-1), count: days.count)
    var node = 0
    for (index, day) in jumpDays.enumerated() {
      while days[node] < day { node += 1 }
      boostAt[node] = Int32(index)
    }
    self.boostAt = boostAt
    for factor in factors { add(factor, sign: 1) }
  }

  package var states: Int { drift.states }

  private static func sortedUnique(_ values: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(values.count)
    for value in values.sorted() where result.last != value { result.append(value) }
    return result
  }

  /// The first node on or after the day.
  package func node(of day: Int) -> Int { days.firstIndex(sortedBy: { $0 >= day }) }

  /// Adds a factor's say, or takes it away again. Its days must be among the chain's.
  mutating func add(_ factor: Factor, sign: Double) {
    let sides = drift.sides
    for point in factor.points {
      let start = node(of: point.day) * states
      let contested = point.logRatios[sides]
      let echo = point.isDeparture ? 1 : echo
      for side in 0..<sides {
        let said = point.logRatios[side]
        logs[start + side] += sign * said
        logs[start + sides + side] += sign * (contested + echo * said)
      }
    }
    guard let jump = factor.jump else { return }
    let first = node(of: jump.days.lowerBound)
    for offset in 0..<jump.days.count {
      boosts[Int(boostAt[first + offset])].add(jump, sign: sign)
    }
  }

  /// Undoes `add` exactly, where rounding would not.
  mutating func restore(_ nodes: ClosedRange<Int>, from original: ControlChain) {
    for entry in nodes.lowerBound * states..<(nodes.upperBound + 1) * states {
      logs[entry] = original.logs[entry]
    }
    for node in nodes where boostAt[node] >= 0 {
      boosts[Int(boostAt[node])] = original.boosts[Int(boostAt[node])]
    }
  }

  /// Multiplies a node's likelihoods into the message and makes it sum to 1.
  func weigh(_ message: UnsafeMutablePointer<Double>, at node: Int) {
    let start = node * states
    logs.withUnsafeBufferPointer { logs in
      var highest = -Double.infinity
      for state in 0..<states { highest = max(highest, logs[start + state]) }
      for state in 0..<states where logs[start + state] != highest {
        message[state] *= exp(logs[start + state] - highest)
      }
    }
    normalise(message)
  }

  /// What is said on the node's day of the state, against what is said of the likeliest.
  func say(_ state: Int, at node: Int) -> Double {
    let row = node * states..<(node + 1) * states
    let highest = logs[row].max() ?? 0
    return exp(logs[row.lowerBound + state] - highest)
  }

  /// What is said of the state on the node's day, against nothing being said.
  func ratio(_ state: Int, at node: Int) -> Double { exp(logs[node * states + state]) }

  func normalise(_ message: UnsafeMutablePointer<Double>) {
    var sum = 0.0
    for state in 0..<states { sum += message[state] }
    guard sum > 0 else { return }
    let scale = 1 / sum
    for state in 0..<states { message[state] *= scale }
  }

  /// The forward message carried from the node before into `node`, before the node's own say.
  func forwardStep(
    _ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>, into node: Int
  ) {
    drift.forward(from, to, days: days[node] - days[node - 1])
    guard boostAt[node] >= 0 else { return }
    boosts[Int(boostAt[node])].forward(from, to, destinations: drift.destinations)
  }

  /// The backward message carried from `node` (its own say included) to the node before.
  func backwardStep(
    _ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>, outOf node: Int
  ) {
    drift.backward(from, to, days: days[node] - days[node - 1])
    guard boostAt[node] >= 0 else { return }
    boosts[Int(boostAt[node])].backward(from, to, destinations: drift.destinations)
  }
}

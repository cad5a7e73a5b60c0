import Foundation

/// The hidden Markov chain of one place, with forward–backward smoothing.
///
/// Nodes stand only on days on which something is said or asked; between them the drift is applied
/// in closed form. Inside the window of a change there is a node a day. Time and memory are linear
/// in claims and in such days. Rabiner, "A tutorial on hidden Markov models", Proc. IEEE 77 (1989).
package struct ControlChain: Sendable {
  package let drift: Drift
  /// Rising.
  package let days: [Int]
  var logs: [Double]
  /// Index into `boosts` for the step that ends at a node, or −1.
  let boostAt: [Int32]
  var boosts: [Boost]

  /// `factors` must have one ratio a holder; `asked` are further days that need an answer.
  package init(drift: Drift, factors: [Factor], asked: [Int]) {
    self.drift = drift
    let holders = drift.destinations.count
    var wanted = asked
    var jumpDays: [Int] = []
    for factor in factors {
      wanted.append(contentsOf: factor.points.map(\.day))
      if let jump = factor.jump { jumpDays.append(contentsOf: jump.days) }
    }
    jumpDays = Self.sortedUnique(jumpDays)
    wanted.append(contentsOf: jumpDays)
    wanted.append(contentsOf: jumpDays.map { $0 - 1 })
    days = Self.sortedUnique(wanted)
    logs = Array(repeating: 0, count: days.count * holders)
    boosts = Array(repeating: Boost(holders: holders), count: jumpDays.count)
    var boostAt = Array(repeating: Int32(-1), count: days.count)
    var node = 0
    for (index, day) in jumpDays.enumerated() {
      while days[node] < day { node += 1 }
      boostAt[node] = Int32(index)
    }
    self.boostAt = boostAt
    for factor in factors { add(factor, sign: 1) }
  }

  package var holders: Int { drift.destinations.count }

  /// A distribution some quiet days later.
  func drifted(_ message: [Double], days: Int) -> [Double] {
    var next = drift.forward(message, days: days)
    Self.normalise(&next)
    return next
  }

  private static func sortedUnique(_ values: [Int]) -> [Int] {
    var result: [Int] = []
    for value in values.sorted() where result.last != value { result.append(value) }
    return result
  }

  /// The first node on or after the day.
  package func node(of day: Int) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds a factor's say, or takes it away again. Its days must be among the chain's.
  mutating func add(_ factor: Factor, sign: Double) {
    for point in factor.points {
      let start = node(of: point.day) * holders
      for holder in 0..<holders { logs[start + holder] += sign * point.logRatios[holder] }
    }
    guard let jump = factor.jump else { return }
    let first = node(of: jump.days.lowerBound)
    for offset in 0..<jump.days.count {
      let boost = Int(boostAt[first + offset])
      // Taking away must not leave a negative rest of rounding behind.
      switch jump.direction {
      case .into(let holder):
        boosts[boost].into[holder] = max(0, boosts[boost].into[holder] + sign * jump.daily)
      case .outOf(let holder):
        boosts[boost].outOf[holder] = max(0, boosts[boost].outOf[holder] + sign * jump.daily)
      case .anywhere:
        for holder in 0..<holders {
          boosts[boost].outOf[holder] = max(0, boosts[boost].outOf[holder] + sign * jump.daily)
        }
      }
    }
  }

  /// Undoes `add` exactly, where rounding would not.
  mutating func restore(_ nodes: ClosedRange<Int>, from original: ControlChain) {
    for entry in nodes.lowerBound * holders..<(nodes.upperBound + 1) * holders {
      logs[entry] = original.logs[entry]
    }
    for node in nodes where boostAt[node] >= 0 {
      boosts[Int(boostAt[node])] = original.boosts[Int(boostAt[node])]
    }
  }

  /// Multiplies a node's likelihoods into the message and makes it sum to 1.
  func weigh(_ message: inout [Double], at node: Int) {
    let start = node * holders
    var highest = logs[start]
    for holder in 1..<max(holders, 1) { highest = max(highest, logs[start + holder]) }
    for holder in 0..<holders where logs[start + holder] != highest {
      message[holder] *= exp(logs[start + holder] - highest)
    }
    Self.normalise(&message)
  }

  static func normalise(_ message: inout [Double]) {
    var sum = 0.0
    for value in message { sum += value }
    guard sum > 0 else { return }
    for holder in message.indices { message[holder] /= sum }
  }

  /// The forward message carried from the node before into `node`, before the node's own say.
  func forwardStep(_ message: [Double], into node: Int) -> [Double] {
    var next = drift.forward(message, days: days[node] - days[node - 1])
    guard boostAt[node] >= 0 else { return next }
    var total = 0.0
    for value in message { total += value }
    let boost = boosts[Int(boostAt[node])]
    for holder in 0..<holders where boost.into[holder] > 0 {
      next[holder] += boost.into[holder] * (total - message[holder])
    }
    for leaver in 0..<holders where boost.outOf[leaver] > 0 {
      let elsewhere = 1 - drift.destinations[leaver]
      guard elsewhere > 0 else { continue }
      let moved = boost.outOf[leaver] * message[leaver] / elsewhere
      for holder in 0..<holders where holder != leaver {
        next[holder] += moved * drift.destinations[holder]
      }
    }
    return next
  }

  /// The backward message carried from `node` (its own say included) to the node before.
  func backwardStep(_ message: [Double], outOf node: Int) -> [Double] {
    var previous = drift.backward(message, days: days[node] - days[node - 1])
    guard boostAt[node] >= 0 else { return previous }
    var drawn = 0.0
    for holder in 0..<holders { drawn += drift.destinations[holder] * message[holder] }
    let boost = boosts[Int(boostAt[node])]
    for joined in 0..<holders where boost.into[joined] > 0 {
      let gain = boost.into[joined] * message[joined]
      for holder in 0..<holders where holder != joined { previous[holder] += gain }
    }
    for leaver in 0..<holders where boost.outOf[leaver] > 0 {
      let share = drift.destinations[leaver]
      guard share < 1 else { continue }
      previous[leaver] += boost.outOf[leaver] * (drawn - share * message[leaver]) / (1 - share)
    }
    return previous
  }
}

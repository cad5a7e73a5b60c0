import Foundation

/// How the answer at one node would change if a factor had not been said.
///
/// Only the stretch between the factor and the question is run again, and no further than to where
/// the messages agree with the full run again: far-off claims cost little.
struct LeaveOneOut {
  private let full: ForwardBackward
  private var chain: ControlChain
  private let node: Int
  private let leader: Int
  private let logOdds: Double

  /// - Parameter leader: the holder in question; the last is contested.
  init(_ full: ForwardBackward, node: Int, leader: Int) {
    self.full = full
    self.chain = full.chain
    self.node = node
    self.leader = leader
    logOdds = Self.logOdds(
      of: leader, in: HolderShares.of(full.posterior(at: node), sides: chain.drift.sides))
  }

  /// Log-odds of the leader with the factor less those without it; positive speaks for the leader.
  mutating func weight(of factor: Factor) -> Double {
    var touched = factor.points.map(\.day)
    if let jump = factor.jump { touched += [jump.days.lowerBound, jump.days.upperBound] }
    guard let first = touched.min(), let last = touched.max() else { return 0 }
    let nodes = chain.node(of: first)...chain.node(of: last)
    chain.add(factor, sign: -1)
    var without = forward(skipping: nodes)
    for (state, likelihood) in backward(skipping: nodes).enumerated() {
      without[state] *= likelihood
    }
    chain.restore(nodes, from: full.chain)
    let total = without.reduce(0, +)
    guard total > 0 else { return 0 }
    let shares = HolderShares.of(without.map { $0 / total }, sides: chain.drift.sides)
    return logOdds - Self.logOdds(of: leader, in: shares)
  }

  private func row(_ rows: [Double], _ node: Int) -> [Double] {
    Array(rows[node * chain.states..<(node + 1) * chain.states])
  }

  private func forward(skipping nodes: ClosedRange<Int>) -> [Double] {
    let first = nodes.lowerBound
    guard first <= node else { return row(full.forward, node) }
    var message = first == 0 ? chain.drift.prior : row(full.forward, first - 1)
    var next = message
    for step in first...node {
      if step > 0 {
        chain.forwardStep(&message, &next, into: step)
        swap(&message, &next)
      }
      chain.weigh(&message, at: step)
      if step >= nodes.upperBound, agree(message, full.forward, step) {
        return row(full.forward, node)
      }
    }
    return message
  }

  private func backward(skipping nodes: ClosedRange<Int>) -> [Double] {
    let last = nodes.upperBound
    guard last > node else { return row(full.backward, node) }
    var message = row(full.backward, last)
    var previous = message
    for step in stride(from: last, to: node, by: -1) {
      chain.weigh(&message, at: step)
      chain.backwardStep(&message, &previous, outOf: step)
      swap(&message, &previous)
      chain.normalise(&message)
      if step <= nodes.lowerBound, agree(message, full.backward, step - 1) {
        return row(full.backward, node)
      }
    }
    return message
  }

  private func agree(_ message: [Double], _ rows: [Double], _ node: Int) -> Bool {
    message.indices.allSatisfy { abs(message[$0] - rows[node * chain.states + $0]) < 1e-13 }
  }

  static func logOdds(of holder: Int, in shares: [Double]) -> Double {
    var rest = 0.0
    for (index, share) in shares.enumerated() where index != holder { rest += share }
    return log(max(shares[holder], 1e-300)) - log(max(rest, 1e-300))
  }
}

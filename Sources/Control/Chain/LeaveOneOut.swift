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

  init(_ full: ForwardBackward, node: Int, leader: Int) {
    self.full = full
    self.chain = full.chain
    self.node = node
    self.leader = leader
    logOdds = Self.logOdds(of: leader, in: full.posterior(at: node))
  }

  /// Log-odds of the leader with the factor less those without it; positive speaks for the leader.
  mutating func weight(of factor: Factor) -> Double {
    var touched = factor.points.map(\.day)
    if let jump = factor.jump { touched += [jump.days.lowerBound, jump.days.upperBound] }
    guard let first = touched.min(), let last = touched.max() else { return 0 }
    let nodes = chain.node(of: first)...chain.node(of: last)
    chain.add(factor, sign: -1)
    let without = ForwardBackward.joined(forward(skipping: nodes), backward(skipping: nodes))
    chain.restore(nodes, from: full.chain)
    return logOdds - Self.logOdds(of: leader, in: without)
  }

  private func forward(skipping nodes: ClosedRange<Int>) -> [Double] {
    let first = nodes.lowerBound
    guard first <= node else { return full.forward[node] }
    var message = first == 0 ? chain.drift.prior : full.forward[first - 1]
    for step in first...node {
      if step > 0 { message = chain.forwardStep(message, into: step) }
      chain.weigh(&message, at: step)
      if step >= nodes.upperBound, Self.agree(message, full.forward[step]) {
        return full.forward[node]
      }
    }
    return message
  }

  private func backward(skipping nodes: ClosedRange<Int>) -> [Double] {
    let last = nodes.upperBound
    guard last > node else { return full.backward[node] }
    var message = full.backward[last]
    for step in stride(from: last, to: node, by: -1) {
      chain.weigh(&message, at: step)
      message = chain.backwardStep(message, outOf: step)
      ControlChain.normalise(&message)
      if step <= nodes.lowerBound, Self.agree(message, full.backward[step - 1]) {
        return full.backward[node]
      }
    }
    return message
  }

  private static func agree(_ left: [Double], _ right: [Double]) -> Bool {
    zip(left, right).allSatisfy { abs($0 - $1) < 1e-13 }
  }

  static func logOdds(of holder: Int, in shares: [Double]) -> Double {
    var rest = 0.0
    for (index, share) in shares.enumerated() where index != holder { rest += share }
    return log(max(shares[holder], 1e-300)) - log(max(rest, 1e-300))
  }
}

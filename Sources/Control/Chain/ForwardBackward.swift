/// The messages of one pass each way over a chain.
package struct ForwardBackward: Sendable {
  package let chain: ControlChain
  /// Node by node: P(holder | what is said up to and on the day).
  let forward: [[Double]]
  /// Node by node: likelihood of what is said after the day, for each holder, scaled to sum to 1.
  let backward: [[Double]]

  package init(_ chain: ControlChain) {
    self.chain = chain
    let count = chain.days.count
    var forward: [[Double]] = []
    forward.reserveCapacity(count)
    for node in 0..<count {
      var message =
        node == 0
        ? chain.drift.prior : chain.forwardStep(forward[node - 1], into: node)
      chain.weigh(&message, at: node)
      forward.append(message)
    }
    let flat = Array(repeating: 1 / Double(max(chain.holders, 1)), count: chain.holders)
    var backward = Array(repeating: flat, count: count)
    for node in stride(from: count - 1, to: 0, by: -1) {
      var message = backward[node]
      chain.weigh(&message, at: node)
      message = chain.backwardStep(message, outOf: node)
      ControlChain.normalise(&message)
      backward[node - 1] = message
    }
    self.forward = forward
    self.backward = backward
  }

  /// P(holder on the node's day | everything said), one per holder.
  package func posterior(at node: Int) -> [Double] {
    Self.joined(forward[node], backward[node])
  }

  static func joined(_ forward: [Double], _ backward: [Double]) -> [Double] {
    var product = forward
    for holder in product.indices { product[holder] *= backward[holder] }
    ControlChain.normalise(&product)
    return product
  }

  /// P(the place changes hands to `holder` in the step that ends at `node` | everything said).
  /// The step must be a single day.
  func arrival(of holder: Int, at node: Int) -> Double {
    guard node > 0 else { return 0 }
    var after = chain.forwardStep(forward[node - 1], into: node)
    let stayed = forward[node - 1][holder] * chain.drift.staying(holder)
    let arrived = max(0, 1 - stayed / after[holder])
    chain.weigh(&after, at: node)
    return arrived * Self.joined(after, backward[node])[holder]
  }
}

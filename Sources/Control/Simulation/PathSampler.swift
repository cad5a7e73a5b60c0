package import Evidence

extension ControlModel {
  /// Whole histories of a place, drawn from what the claims leave probable: whose it was on each day, calm or
  /// contested. Forward filtering, backward sampling.
  package func histories(
    place: PlaceID, from: Day, to: Day, claims: [DatedClaim], count: Int,
    using dice: inout SplitMix
  ) -> [[SideID?]] {
    let days = Array(from.ordinal...max(from.ordinal, to.ordinal))
    let said = factors.factors(of: observer.observations(at: place, from: claims))
    let result = ForwardBackward(chain(said, at: place, asked: days))
    return (0..<count).map { _ in
      let path = PathSampler.path(result, using: &dice)
      return days.map { day in
        let side = path[result.chain.node(of: day)] % max(index.contested, 1)
        guard case .side(let id) = holders[side] else { return nil }
        return id
      }
    }
  }
}

enum PathSampler {
  /// A state for each node. Between nodes nothing is drawn.
  static func path(_ result: ForwardBackward, using dice: inout SplitMix) -> [Int] {
    let chain = result.chain
    let (states, count) = (chain.states, chain.days.count)
    guard states > 0, count > 0 else { return [] }
    func forward(_ node: Int) -> [Double] {
      Array(result.forward[node * states..<(node + 1) * states])
    }
    var path = Array(repeating: 0, count: count)
    path[count - 1] = dice.index(by: forward(count - 1))
    var column = Array(repeating: 0.0, count: states)
    for node in stride(from: count - 1, to: 0, by: -1) {
      var next = Array(repeating: 0.0, count: states)
      next[path[node]] = 1
      // The chances of every state of the day before to lead there.
      chain.backwardStep(&next, &column, outOf: node)
      path[node - 1] = dice.index(by: zip(forward(node - 1), column).map { $0 * $1 })
    }
    return path
  }
}

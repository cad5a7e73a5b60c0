/// The messages of one pass each way over a chain, and what they say of any day.
package struct ForwardBackward: Sendable {
  package let chain: ControlChain
  /// A row a node: P(state | what is said up to and on the day).
  let forward: [Double]
  /// A row a node: likelihood of what is said after the day, for each state, scaled to sum to 1.
  let backward: [Double]

  package init(_ chain: ControlChain) {
    self.chain = chain
    let (states, count) = (chain.states, chain.days.count)
    forward = Array(unsafeUninitializedCapacity: states * count) { forward, size in
      size = states * count
      guard let rows = forward.baseAddress else { return }
      for node in 0..<count {
        let row = rows + node * states
        if node == 0 {
          for state in 0..<states { row[state] = chain.drift.prior[state] }
        } else {
          chain.forwardStep(row - states, row, into: node)
        }
        chain.weigh(row, at: node)
      }
    }
    var backward = Array(repeating: 1 / Double(max(states, 1)), count: states * count)
    var said = Array(repeating: 0.0, count: states)
    backward.withUnsafeMutableBufferPointer { backward in
      said.withUnsafeMutableBufferPointer { said in
        guard let rows = backward.baseAddress, let said = said.baseAddress else { return }
        for node in stride(from: count - 1, to: 0, by: -1) {
          let row = rows + node * states
          for state in 0..<states { said[state] = row[state] }
          chain.weigh(said, at: node)
          chain.backwardStep(said, row - states, outOf: node)
          chain.normalise(row - states)
        }
      }
    }
    self.backward = backward
  }

  /// P(state on the node's day | everything said).
  package func posterior(at node: Int) -> [Double] {
    posterior(on: chain.days[node])
  }

  /// P(state on the day | everything said). The sides in calm, then contested.
  package func posterior(on day: Int) -> [Double] {
    var row = Array(repeating: 0.0, count: chain.states)
    var after = row
    posterior(on: day, near: chain.node(of: day), &row, &after)
    return row
  }

  /// How far the logarithm of each holder's ratio on the node's day counts: its share, a side's contested
  /// one by the echo.
  func sway(at node: Int, isDeparture: Bool) -> [Double] {
    let states = posterior(at: node)
    let sides = chain.drift.sides
    let echo = isDeparture ? 1 : chain.echo
    return (0..<sides).map { states[$0] + echo * states[sides + $0] }
      + [states[sides...].reduce(0, +)]
  }

  /// Of each day in turn, in one buffer: `each` must not keep it.
  func eachPosterior(of days: Range<Int>, _ each: (UnsafePointer<Double>) -> Void) {
    let states = chain.states
    guard states > 0, !days.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: states * 3) { scratch in
      guard let row = scratch.baseAddress else { return }
      let (before, after) = (row + states, row + 2 * states)
      var day = days.lowerBound
      var node = chain.node(of: day)
      while day < days.upperBound {
        let next = node < chain.days.count ? chain.days[node] : Int.max
        if day == next {
          for state in 0..<states {
            row[state] = forward[node * states + state] * backward[node * states + state]
          }
          chain.normalise(row)
          each(row)
          node += 1
          day += 1
          continue
        }
        // Between two nodes both messages drift, the one ahead and the other back.
        let last = node > 0 ? chain.days[node - 1] : day
        for state in 0..<states {
          before[state] = node > 0 ? forward[(node - 1) * states + state] : chain.drift.prior[state]
          after[state] = node < chain.days.count ? backward[node * states + state] : 1
        }
        if node < chain.days.count { chain.weigh(after, at: node) }
        let quiet = QuietSpan(chain.drift, before: before, after: after)
        let end = min(next, days.upperBound)
        while day < end {
          // Before the first node the prior stays what it is; behind the last nothing comes back.
          quiet.posterior(
            ahead: node > 0 ? day - last : 0, back: next == Int.max ? 0 : next - day, row)
          each(row)
          day += 1
        }
      }
    }
  }

  /// - Parameter node: the first on or after the day.
  private func posterior(
    on day: Int, near node: Int, _ row: inout [Double], _ after: inout [Double]
  ) {
    guard chain.states > 0 else { return }
    row.withUnsafeMutableBufferPointer { row in
      after.withUnsafeMutableBufferPointer { after in
        guard let row = row.baseAddress, let after = after.baseAddress else { return }
        before(day, node, row)
        following(day, node, after)
        for state in 0..<chain.states { row[state] *= after[state] }
        chain.normalise(row)
      }
    }
  }

  /// P(state on the day | what is said up to and on it).
  func before(_ day: Int, _ node: Int, _ row: UnsafeMutablePointer<Double>) {
    let states = chain.states
    if node < chain.days.count, chain.days[node] == day {
      for state in 0..<states { row[state] = forward[node * states + state] }
    } else if node == 0 {
      for state in 0..<states { row[state] = chain.drift.prior[state] }
    } else {
      forward.withUnsafeBufferPointer { forward in
        guard let rows = forward.baseAddress else { return }
        chain.drift.forward(
          rows + (node - 1) * states, row, days: day - chain.days[node - 1])
      }
    }
  }

  /// The likelihood of what is said after the day.
  private func following(_ day: Int, _ node: Int, _ row: UnsafeMutablePointer<Double>) {
    let states = chain.states
    guard node < chain.days.count else {
      for state in 0..<states { row[state] = 1 }
      return
    }
    if chain.days[node] == day {
      for state in 0..<states { row[state] = backward[node * states + state] }
      return
    }
    withUnsafeTemporaryAllocation(of: Double.self, capacity: states) { said in
      guard let said = said.baseAddress else { return }
      for state in 0..<states { said[state] = backward[node * states + state] }
      chain.weigh(said, at: node)
      chain.drift.backward(said, row, days: chain.days[node] - day)
    }
  }

  /// P(the place passes to the holder on the day | everything said). Holders are the sides, then contested.
  func arrival(of holder: Int, on day: Int) -> Double {
    let (states, sides) = (chain.states, chain.drift.sides)
    func isThere(_ state: Int) -> Bool { holder < sides ? state == holder : state >= sides }
    let node = chain.node(of: day)
    let eve = chain.node(of: day - 1)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: states * 4) { scratch in
      guard let from = scratch.baseAddress else { return 0 }
      let (all, moved, after) = (from + states, from + 2 * states, from + 3 * states)
      before(day - 1, eve, from)
      step(from, all, day, node)
      for state in 0..<states where isThere(state) { from[state] = 0 }
      step(from, moved, day, node)
      following(day, node, after)
      let isNode = node < chain.days.count && chain.days[node] == day
      var (total, came) = (0.0, 0.0)
      for state in 0..<states {
        let weight = after[state] * (isNode ? chain.say(state, at: node) : 1)
        total += all[state] * weight
        if isThere(state) { came += moved[state] * weight }
      }
      return total > 0 ? came / total : 0
    }
  }

  private func step(
    _ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>, _ day: Int, _ node: Int
  ) {
    let isNode = node < chain.days.count && chain.days[node] == day
    if isNode, chain.boostAt[node] >= 0 {
      // Inside the window of a change the day before is a node as well.
      chain.forwardStep(from, to, into: node)
    } else {
      chain.drift.forward(from, to, days: 1)
    }
  }
}

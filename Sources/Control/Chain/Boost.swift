/// Extra weight on changes of holder on one day, from claims that tell of one: likelihoods of what was said,
/// added to the day's chances of what happens.
///
/// `into[j]` is added to every way into side j's calm from any other state; the last entry to every way from
/// a side's calm into its being contested. `outOf[i]·πⱼ/(1−πᵢ)` is added to the ways from side i, calm or
/// contested, into every other side's calm.
struct Boost: Sendable, Hashable {
  private var into: [Double]
  private var outOf: [Double]

  /// - Parameter holders: the sides and contested.
  init(holders: Int) {
    into = Array(repeating: 0, count: holders)
    outOf = into
  }

  mutating func add(_ jump: Factor.Jump, sign: Double) {
    let daily = sign * jump.daily
    // Taking away must not leave a negative rest of rounding behind.
    switch jump.direction {
    case .into(let holder): into[holder] = max(0, into[holder] + daily)
    case .outOf(let holder): outOf[holder] = max(0, outOf[holder] + daily)
    case .anywhere:
      for holder in 0..<outOf.count - 1 { outOf[holder] = max(0, outOf[holder] + daily) }
    }
  }

  func forward(
    _ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>, destinations: [Double]
  ) {
    let sides = destinations.count
    var total = 0.0
    for state in 0..<sides * 2 { total += from[state] }
    for side in 0..<sides {
      if into[side] > 0 { to[side] += into[side] * (total - from[side]) }
      if into[sides] > 0 { to[sides + side] += into[sides] * from[side] }
      let elsewhere = 1 - destinations[side]
      guard outOf[side] > 0, elsewhere > 0 else { continue }
      let moved = outOf[side] * (from[side] + from[sides + side]) / elsewhere
      for heir in 0..<sides where heir != side { to[heir] += moved * destinations[heir] }
    }
  }

  func backward(
    _ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>, destinations: [Double]
  ) {
    let sides = destinations.count
    for side in 0..<sides {
      if into[side] > 0 {
        let gain = into[side] * from[side]
        for state in 0..<sides * 2 where state != side { to[state] += gain }
      }
      if into[sides] > 0 { to[side] += into[sides] * from[sides + side] }
      let elsewhere = 1 - destinations[side]
      guard outOf[side] > 0, elsewhere > 0 else { continue }
      var drawn = 0.0
      for heir in 0..<sides where heir != side { drawn += destinations[heir] * from[heir] }
      to[side] += outOf[side] * drawn / elsewhere
      to[sides + side] += outOf[side] * drawn / elsewhere
    }
  }
}

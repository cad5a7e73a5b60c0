import Control
import Foundation
import Testing

/// SplitMix64, so that a failing case can be run again from its seed.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct ChainTests {
  static func drift(_ dice: inout Dice, holders: Int) -> Drift {
    var shares = (0..<holders).map { _ in Double.random(in: 0.1...1, using: &dice) }
    let total = shares.reduce(0, +)
    shares = shares.map { $0 / total }
    return Drift(
      hazard: Double.random(in: 0.001...0.3, using: &dice),
      contestedHazard: Double.random(in: 0.001...0.3, using: &dice), destinations: shares)
  }

  static func factor(_ dice: inout Dice, holders: Int, days: Int) -> Factor {
    let points = (0..<Int.random(in: 0...2, using: &dice)).map { _ in
      Factor.Point(
        day: Int.random(in: 0..<days, using: &dice),
        logRatios: (0..<holders).map { _ in Double.random(in: -3...3, using: &dice) })
    }
    guard Bool.random(using: &dice) else { return Factor(points: points) }
    let first = Int.random(in: 1..<days, using: &dice)
    let last = Int.random(in: first..<days, using: &dice)
    let holder = Int.random(in: 0..<holders, using: &dice)
    let weight = Double.random(in: 0.1...2, using: &dice)
    return Factor(
      points: points,
      jump: .init(
        days: first...last, direction: Bool.random(using: &dice) ? .into(holder) : .outOf(holder),
        weight: weight))
  }

  /// The posterior on each day, by adding up every path there is.
  static func enumerated(_ drift: Drift, _ factors: [Factor], days: Int) -> [[Double]] {
    let holders = drift.destinations.count
    var sums = Array(repeating: Array(repeating: 0.0, count: holders), count: days)
    var path = Array(repeating: 0, count: days)
    for number in 0..<Int(pow(Double(holders), Double(days)).rounded()) {
      var rest = number
      for day in 0..<days {
        path[day] = rest % holders
        rest /= holders
      }
      var weight = drift.prior[path[0]]
      for day in 0..<days where day > 0 {
        weight *= step(drift, factors, from: path[day - 1], to: path[day], on: day)
      }
      for factor in factors {
        for point in factor.points { weight *= exp(point.logRatios[path[point.day]]) }
      }
      for day in 0..<days { sums[day][path[day]] += weight }
    }
    return sums.map { row in row.map { $0 / row.reduce(0, +) } }
  }

  private static func step(
    _ drift: Drift, _ factors: [Factor], from: Int, to: Int, on day: Int
  ) -> Double {
    let contested = drift.destinations.count - 1
    let hazard = from == contested ? drift.contestedHazard : drift.hazard
    var value = hazard * drift.destinations[to]
    if from == to { return value + 1 - hazard }
    for jump in factors.compactMap(\.jump) where jump.days.contains(day) {
      let daily = jump.weight / Double(jump.days.count)
      switch jump.direction {
      case .into(let holder): if to == holder { value += daily }
      case .outOf(let holder):
        if from == holder {
          value += daily * drift.destinations[to] / (1 - drift.destinations[holder])
        }
      case .anywhere: value += daily * drift.destinations[to] / (1 - drift.destinations[from])
      }
    }
    return value
  }

  @Test("Forward–backward gives what adding up all paths gives", arguments: 0..<60)
  func enumeration(seed: UInt64) {
    var dice = Dice(state: seed)
    let holders = Int.random(in: 2...4, using: &dice)
    let days = holders == 4 ? 5 : 7
    let drift = Self.drift(&dice, holders: holders)
    let factors = (0..<4).map { _ in Self.factor(&dice, holders: holders, days: days) }
    // Not every day is asked for, so that some spans are skipped.
    let asked = [0, days - 1, Int.random(in: 0..<days, using: &dice)]
    let result = ForwardBackward(ControlChain(drift: drift, factors: factors, asked: asked))
    let expected = Self.enumerated(drift, factors, days: days)
    for day in asked {
      let got = result.posterior(at: result.chain.node(of: day))
      for (value, wanted) in zip(got, expected[day]) { #expect(abs(value - wanted) < 1e-10) }
    }
  }

  @Test("A quiet span skipped in closed form is the same as going day by day", arguments: 0..<20)
  func closedForm(seed: UInt64) {
    var dice = Dice(state: seed)
    let drift = Self.drift(&dice, holders: 5)
    let factors = [0, 400, 2_000].map { day in
      Factor(points: [
        .init(day: day, logRatios: (0..<5).map { _ in Double.random(in: -9...9, using: &dice) })
      ])
    }
    let skipped = ForwardBackward(ControlChain(drift: drift, factors: factors, asked: [410]))
    let daily = ForwardBackward(
      ControlChain(drift: drift, factors: factors, asked: Array(0...2_000)))
    #expect(skipped.chain.days == [0, 400, 410, 2_000])
    for node in 0..<4 {
      let other = daily.chain.node(of: skipped.chain.days[node])
      for (left, right) in zip(skipped.posterior(at: node), daily.posterior(at: other)) {
        #expect(abs(left - right) < 1e-9)
      }
    }
  }

  @Test("The prior is stationary, with the share of contested asked for")
  func stationary() {
    let drift = Drift(hazard: 1 / 600, contestedHazard: 1 / 60, sides: 3, contestedShare: 0.05)
    #expect(abs(drift.prior[3] - 0.05) < 1e-12)
    #expect(abs(drift.prior[0] - 0.95 / 3) < 1e-12)
    let result = ForwardBackward(ControlChain(drift: drift, factors: [], asked: [0, 1, 900]))
    for node in 0..<3 {
      for (share, prior) in zip(result.posterior(at: node), drift.prior) {
        #expect(abs(share - prior) < 1e-12)
      }
    }
  }

  @Test("Contested with the hazard of the sides is no special case in the closed form")
  func equalHazards() {
    let factors = [Factor(points: [.init(day: 0, logRatios: [3, -1, 0.5])])]
    let drift = Drift(hazard: 0.01, contestedHazard: 0.01, destinations: [0.5, 0.3, 0.2])
    let result = ForwardBackward(ControlChain(drift: drift, factors: factors, asked: [-90, 90]))
    let first = result.posterior(at: 0)
    let last = result.posterior(at: 2)
    for (left, right) in zip(first, last) { #expect(abs(left - right) < 1e-12) }
  }

  @Test("Overwhelming and contradicting evidence leaves finite shares that sum to 1")
  func extremes() {
    let drift = Drift(
      hazard: 1e-6, contestedHazard: 1e-2, destinations: [0.5, 0.45, 0.05])
    let factors = [
      Factor(points: [.init(day: 0, logRatios: [900, -900, 0])]),
      Factor(points: [.init(day: 1, logRatios: [-900, 900, 0])]),
      Factor(points: [.init(day: 1, logRatios: [900, -900, 0])]),
    ]
    let result = ForwardBackward(ControlChain(drift: drift, factors: factors, asked: [5]))
    for node in result.chain.days.indices {
      let shares = result.posterior(at: node)
      #expect(shares.allSatisfy { $0.isFinite && $0 >= 0 })
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    }
  }
}

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
  /// What a drift is made of, so that its steps can be worked out by themselves.
  struct Recipe {
    let hazard, end, returns, share, echo: Double
    let odds: [Double]

    init(_ dice: inout Dice, sides: Int) {
      hazard = Double.random(in: 0.001...0.3, using: &dice)
      end = Double.random(in: 0.001...0.3, using: &dice)
      returns = Double.random(in: 0...1, using: &dice)
      share = Double.random(in: 0...0.5, using: &dice)
      echo = Double.random(in: 0...1, using: &dice)
      odds = (0..<sides).map { _ in Double.random(in: 0.1...1, using: &dice) }
    }

    var drift: Drift {
      Drift(hazard: hazard, end: end, returns: returns, odds: odds, contestedShare: share)
    }

    /// One day's chance from state to state: the sides in calm, then contested.
    func chance(_ from: Int, _ to: Int) -> Double {
      let sides = odds.count
      let total = odds.reduce(0, +)
      let outbreak = min(end * share / (1 - share), 0.4)
      let isSame = from % sides == to % sides
      switch (from < sides, to < sides) {
      case (true, true):
        return hazard * odds[to] / total + (isSame ? 1 - hazard - outbreak : 0)
      case (true, false): return isSame ? outbreak : 0
      case (false, true):
        return end * (1 - returns) * odds[to] / total + (isSame ? end * returns : 0)
      case (false, false): return isSame ? 1 - end : 0
      }
    }
  }

  static func factor(_ dice: inout Dice, sides: Int, days: Int) -> Factor {
    let points = (0..<Int.random(in: 0...2, using: &dice)).map { _ in
      Factor.Point(
        day: Int.random(in: 0..<days, using: &dice),
        logRatios: (0...sides).map { _ in Double.random(in: -3...3, using: &dice) })
    }
    guard Bool.random(using: &dice) else { return Factor(points: points) }
    let first = Int.random(in: 1..<days, using: &dice)
    let last = Int.random(in: first..<days, using: &dice)
    let side = Int.random(in: 0..<sides, using: &dice)
    let directions: [Factor.Jump.Direction] = [
      .into(side), .into(sides), .outOf(side), .anywhere,
    ]
    return Factor(
      points: points,
      jump: .init(
        days: first...last, direction: directions.randomElement(using: &dice) ?? .anywhere,
        weight: Double.random(in: 0.1...2, using: &dice)))
  }

  /// The posterior on each day, by adding up every path there is.
  static func enumerated(_ recipe: Recipe, _ factors: [Factor], days: Int) -> [[Double]] {
    let sides = recipe.odds.count
    let states = sides * 2
    let prior = recipe.drift.prior
    var sums = Array(repeating: Array(repeating: 0.0, count: states), count: days)
    var path = Array(repeating: 0, count: days)
    for number in 0..<Int(pow(Double(states), Double(days)).rounded()) {
      var rest = number
      for day in 0..<days {
        path[day] = rest % states
        rest /= states
      }
      var weight = prior[path[0]]
      for day in 0..<days where day > 0 {
        weight *= step(recipe, factors, from: path[day - 1], to: path[day], on: day)
      }
      for point in factors.flatMap(\.points) {
        let state = path[point.day]
        let side = point.logRatios[state % sides]
        weight *= exp(state < sides ? side : point.logRatios[sides] + recipe.echo * side)
      }
      for day in 0..<days { sums[day][path[day]] += weight }
    }
    return sums.map { row in row.map { $0 / row.reduce(0, +) } }
  }

  private static func step(
    _ recipe: Recipe, _ factors: [Factor], from: Int, to: Int, on day: Int
  ) -> Double {
    let sides = recipe.odds.count
    let total = recipe.odds.reduce(0, +)
    let leaver = from % sides
    func drawn(_ to: Int) -> Double { recipe.odds[to] / (total - recipe.odds[leaver]) }
    var value = recipe.chance(from, to)
    for jump in factors.compactMap(\.jump) where jump.days.contains(day) {
      let daily = jump.weight / Double(jump.days.count)
      switch jump.direction {
      case .into(sides): if from < sides, to == sides + from { value += daily }
      case .into(let side): if to == side, from != side { value += daily }
      case .outOf(let side):
        if leaver == side, to < sides, to != side { value += daily * drawn(to) }
      case .anywhere: if to < sides, to != leaver { value += daily * drawn(to) }
      }
    }
    return value
  }

  @Test(
    "Forward–backward gives what adding up all paths gives, on days of claims and between",
    arguments: 0..<60)
  func enumeration(seed: UInt64) {
    var dice = Dice(state: seed)
    let sides = Int.random(in: 2...3, using: &dice)
    let days = sides == 3 ? 5 : 6
    let recipe = Recipe(&dice, sides: sides)
    let factors = (0..<4).map { _ in Self.factor(&dice, sides: sides, days: days) }
    let result = ForwardBackward(
      ControlChain(drift: recipe.drift, factors: factors, asked: [], echo: recipe.echo))
    let expected = Self.enumerated(recipe, factors, days: days)
    for day in 0..<days {
      for (value, wanted) in zip(result.posterior(on: day), expected[day]) {
        #expect(abs(value - wanted) < 1e-10)
      }
    }
  }

  @Test("A quiet span skipped in closed form is the same as going day by day", arguments: 0..<20)
  func closedForm(seed: UInt64) {
    var dice = Dice(state: seed)
    let recipe = Recipe(&dice, sides: 4)
    let factors = [0, 400, 2_000].map { day in
      Factor(points: [
        .init(day: day, logRatios: (0..<5).map { _ in Double.random(in: -9...9, using: &dice) })
      ])
    }
    func result(_ asked: [Int]) -> ForwardBackward {
      ForwardBackward(
        ControlChain(drift: recipe.drift, factors: factors, asked: asked, echo: recipe.echo))
    }
    let skipped = result([])
    let daily = result(Array(0...2_000))
    #expect(skipped.chain.days == [0, 400, 2_000])
    for day in [0, 5, 399, 400, 410, 1_500, 2_000] {
      for (left, right) in zip(skipped.posterior(on: day), daily.posterior(on: day)) {
        #expect(abs(left - right) < 1e-9)
      }
    }
  }

  @Test("The prior is stationary, with the share of contested asked for")
  func stationary() {
    let drift = Drift(
      hazard: 1 / 600, end: 1 / 60, returns: 0.8, odds: [1, 1, 1], contestedShare: 0.05)
    #expect(abs(drift.prior[3...].reduce(0, +) - 0.05) < 1e-12)
    #expect(abs(drift.prior[0] - 0.95 / 3) < 1e-12)
    let result = ForwardBackward(ControlChain(drift: drift, factors: [], asked: [0]))
    for day in [0, 1, 900] {
      for (share, prior) in zip(result.posterior(on: day), drift.prior) {
        #expect(abs(share - prior) < 1e-12)
      }
    }
  }

  @Test(
    "A place that is fought inside is still likeliest its holder's when the fight has died down")
  func fightRemembersHolder() {
    let drift = Drift(
      hazard: 1 / 2_000, end: 1 / 60, returns: 0.9, odds: [1, 1, 1], contestedShare: 0.05)
    let factors = [
      Factor(points: [.init(day: 0, logRatios: [6, 0, 0, 0])]),
      Factor(points: [.init(day: 100, logRatios: [0, 0, 0, 8])]),
    ]
    let result = ForwardBackward(ControlChain(drift: drift, factors: factors, asked: []))
    #expect(result.posterior(on: 100)[3...].reduce(0, +) > 0.9)
    #expect(result.posterior(on: 300)[0] > 0.7)
  }

  @Test("Overwhelming and contradicting evidence leaves finite shares that sum to 1")
  func extremes() {
    let drift = Drift(
      hazard: 1e-6, end: 1e-2, returns: 0.5, odds: [0.5, 0.45], contestedShare: 0.05)
    let factors = [
      Factor(points: [.init(day: 0, logRatios: [900, -900, 0])]),
      Factor(points: [.init(day: 1, logRatios: [-900, 900, 0])]),
      Factor(points: [.init(day: 1, logRatios: [900, -900, 0])]),
    ]
    let result = ForwardBackward(ControlChain(drift: drift, factors: factors, asked: [5]))
    for day in [-3, 0, 1, 3, 5, 9] {
      let shares = result.posterior(on: day)
      #expect(shares.allSatisfy { $0.isFinite && $0 >= 0 })
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    }
  }
}

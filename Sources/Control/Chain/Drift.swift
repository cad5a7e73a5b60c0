/// What a place's holder does on days of which nothing is said.
///
/// There are two states for each side: it holds the place in calm, or it holds it and is fought inside it
/// (contested). In calm a place is drawn anew with the hazard of the day, among the sides by `destinations`,
/// and becomes contested with the chance `outbreak`. A fight ends with the chance `end` a day: with `returns` the
/// holder keeps the place, else it is drawn anew. With the pair x = (calm, contested) of one side, a day is
///
///     xₛ ← A·xₛ + πₛ·B·Σx,   A = [[1−h−c, kρ], [c, 1−k]],   B = [[h, k(1−ρ)], [0, 0]]
///
/// Σx goes by S = A + B alone, so that after n days xₛ = Aⁿxₛ + πₛ·(Sⁿ − Aⁿ)·Σx: linear in the sides, and a
/// quiet span costs the same however long it is.
package struct Drift: Sendable {
  /// One for each side, summing to 1.
  package let destinations: [Double]
  /// The stationary distribution: what is believed on any day of which nothing is known. The sides in calm,
  /// then the sides contested.
  package let prior: [Double]
  /// A, and B where a day draws anew.
  let stays: Pairing
  let moves: Pairing

  private let kept: [Pairing]
  private let drawn: [Pairing]

  /// Spans up to this are looked up.
  private static let remembered = 512

  /// - Parameters:
  ///   - hazard: chance a day that a calm place is drawn anew.
  ///   - end: chance a day that a fight inside a place ends.
  ///   - returns: chance that the holder keeps the place then.
  ///   - odds: of the sides, where a place is drawn.
  ///   - contestedShare: share of contested in the prior.
  package init(
    hazard: Double, end: Double, returns: Double, odds: [Double], contestedShare: Double
  ) {
    let hazard = min(max(hazard, 1e-9), 0.5)
    let end = min(max(end, 1e-9), 0.5)
    let share = min(max(contestedShare, 0), 0.9)
    let outbreak = min(end * share / (1 - share), 0.4)
    let total = odds.reduce(0, +)
    destinations = odds.map { $0 / total }
    let contested = outbreak / (outbreak + end)
    prior = destinations.map { $0 * (1 - contested) } + destinations.map { $0 * contested }
    stays = Pairing(1 - hazard - outbreak, end * returns, outbreak, 1 - end)
    moves = Pairing(hazard, end * (1 - returns), 0, 0)
    let settled = stays + moves
    var kept = [Pairing.one]
    var drawn = [Pairing.zero]
    var power = Pairing.one
    for _ in 0..<Self.remembered {
      power = power * settled
      kept.append(kept[kept.count - 1] * stays)
      drawn.append(power - kept[kept.count - 1])
    }
    self.kept = kept
    self.drawn = drawn
  }

  package var sides: Int { destinations.count }
  package var states: Int { destinations.count * 2 }

  /// Aⁿ and Sⁿ − Aⁿ.
  func span(_ days: Int) -> (kept: Pairing, drawn: Pairing) {
    if days <= Self.remembered { return (kept[max(days, 0)], drawn[max(days, 0)]) }
    let power = stays.power(days)
    return (power, (stays + moves).power(days) - power)
  }

  /// A distribution some days later, for weights of any sum.
  func forward(_ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>, days: Int) {
    let (kept, drawn) = span(days)
    let sides = sides
    var calm = 0.0
    var fought = 0.0
    for side in 0..<sides {
      calm += from[side]
      fought += from[sides + side]
    }
    let (intoCalm, intoFought) = drawn.applied(calm, fought)
    for side in 0..<sides {
      let (first, second) = kept.applied(from[side], from[sides + side])
      to[side] = max(0, first + destinations[side] * intoCalm)
      to[sides + side] = max(0, second + destinations[side] * intoFought)
    }
  }

  /// Likelihoods some days earlier.
  func backward(_ from: UnsafePointer<Double>, _ to: UnsafeMutablePointer<Double>, days: Int) {
    let (kept, drawn) = span(days)
    let sides = sides
    var calm = 0.0
    var fought = 0.0
    for side in 0..<sides {
      calm += destinations[side] * from[side]
      fought += destinations[side] * from[sides + side]
    }
    let (ofCalm, ofFought) = drawn.transposed(calm, fought)
    for side in 0..<sides {
      let (first, second) = kept.transposed(from[side], from[sides + side])
      to[side] = max(0, first + ofCalm)
      to[sides + side] = max(0, second + ofFought)
    }
  }
}

import Foundation

/// What a place's holder does on days of which nothing is said: it stays, or with the hazard of the
/// day it is drawn anew from `destinations`. `contested`, the last holder, has a hazard of its own,
/// because a fight inside a town ends sooner than a side's rule does.
///
/// With h for sides, k for contested and π for the destinations, one day's matrix is
/// T = I − H + H·1πᵀ, H = diag(h, …, h, k). Its eigenvalues are 1, s = 1−h (as often as there are
/// sides, less one) and λ = 1 − k(1−π꜀) − hπ꜀, so that Tⁿ applied to a vector has a closed form in
/// sⁿ and λⁿ, linear in the holders: a quiet span costs the same however long it is.
package struct Drift: Sendable {
  /// A day, for a side; in (0, 0.5].
  package let hazard: Double
  /// A day, for `contested`; in (0, 0.5].
  package let contestedHazard: Double
  /// One a holder, `contested` last, summing to 1.
  package let destinations: [Double]
  /// The stationary distribution: what is believed on any day of which nothing is known.
  package let prior: [Double]

  private let slow: Double
  private let fast: Double
  private let eigenvalue: Double

  package init(hazard: Double, contestedHazard: Double, destinations: [Double]) {
    let side = min(max(hazard, 1e-9), 0.5)
    let contested = min(max(contestedHazard, 1e-9), 0.5)
    self.hazard = side
    self.contestedHazard = contested
    self.destinations = destinations
    let last = destinations.count - 1
    let share = destinations[last]
    slow = 1 - side
    fast = 1 - contested
    eigenvalue = 1 - contested * (1 - share) - side * share
    // Mass goes with πᵢ/hᵢ: whoever is drawn seldom but stays long holds as much.
    let stays = destinations.indices.map { destinations[$0] / ($0 == last ? contested : side) }
    let total = stays.reduce(0, +)
    prior = stays.map { $0 / total }
  }

  /// The destinations under which the stationary share of contested is the one given, and the sides share
  /// the rest by their odds.
  package init(hazard: Double, contestedHazard: Double, odds: [Double], contestedShare: Double) {
    let share = odds.isEmpty ? 1 : min(max(contestedShare, 0), 1)
    let drawn = share * contestedHazard / ((1 - share) * hazard + share * contestedHazard)
    let total = odds.reduce(0, +)
    self.init(
      hazard: hazard, contestedHazard: contestedHazard,
      destinations: odds.map { (1 - drawn) * $0 / total } + [drawn])
  }

  /// The same with even odds.
  package init(hazard: Double, contestedHazard: Double, sides: Int, contestedShare: Double) {
    self.init(
      hazard: hazard, contestedHazard: contestedHazard,
      odds: Array(repeating: 1, count: sides), contestedShare: contestedShare)
  }

  /// One day's probability that the holder stays, being drawn again included.
  func staying(_ holder: Int) -> Double {
    let hazard = holder == destinations.count - 1 ? contestedHazard : hazard
    return 1 - hazard + hazard * destinations[holder]
  }

  /// xᵀTⁿ, for a row of weights of any sum.
  func forward(_ message: [Double], days: Int) -> [Double] {
    let last = message.count - 1
    let contested = message[last]
    var total = 0.0
    for value in message { total += value }
    var next = message
    if days == 1 {
      let moved = hazard * (total - contested) + contestedHazard * contested
      for holder in 0..<last {
        next[holder] = slow * message[holder] + destinations[holder] * moved
      }
      next[last] = fast * contested + destinations[last] * moved
      return next
    }
    let kept = pow(slow, Double(days))
    let decay = pow(eigenvalue, Double(days))
    let settled = total * prior[last]
    let excess = contested - settled
    next[last] = settled + excess * decay
    guard last > 0 else { return next }
    let drawn =
      (total + (contestedHazard / hazard - 1) * settled) * (1 - kept)
      + excess * (kept - decay) / (1 - destinations[last])
    for holder in 0..<last {
      next[holder] = max(0, kept * message[holder] + destinations[holder] * drawn)
    }
    return next
  }

  /// Tⁿx, for a column of likelihoods.
  func backward(_ message: [Double], days: Int) -> [Double] {
    let last = message.count - 1
    var drawn = 0.0
    for holder in message.indices { drawn += destinations[holder] * message[holder] }
    var previous = message
    if days == 1 {
      for holder in 0..<last { previous[holder] = slow * message[holder] + hazard * drawn }
      previous[last] = fast * message[last] + contestedHazard * drawn
      return previous
    }
    var settled = 0.0
    for holder in message.indices { settled += prior[holder] * message[holder] }
    let excess = drawn - settled
    let kept = pow(slow, Double(days))
    let fromSides = settled * (1 - kept) + hazard * excess * mixed(slow, days)
    for holder in 0..<last { previous[holder] = max(0, kept * message[holder] + fromSides) }
    let keptContested = pow(fast, Double(days))
    let fromContested =
      settled * (1 - keptContested) + contestedHazard * excess * mixed(fast, days)
    previous[last] = max(0, keptContested * message[last] + fromContested)
    return previous
  }

  /// Σ base^(n−1−i)·λⁱ for i from 0 to n−1.
  private func mixed(_ base: Double, _ days: Int) -> Double {
    let apart = base - eigenvalue
    let span = Double(days)
    if abs(apart) * span < 1e-7 { return span * pow(base, span - 1) }
    return (pow(base, span) - pow(eigenvalue, span)) / apart
  }
}

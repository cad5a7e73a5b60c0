import Foundation

/// From how often a voice is right to the power of its word, and back.
///
/// A voice that is right with probability r among K sides has likelihood odds r(K−1)/(1−r); to raise grade A's odds
/// to the power w gives the voice's, so w is the ratio of the two logarithms.
struct VoiceWeights: Sendable {
  /// How often a completely reliable source is right.
  private static let best = 0.97
  /// So many claims' worth the grade counts against what was seen.
  private static let strength = 10.0

  let sides: Int

  private var others: Double { Double(max(sides - 1, 1)) }
  private var bestOdds: Double { log(Self.best * others / (1 - Self.best)) }

  func accuracy(of weight: Double) -> Double {
    let odds = exp(bestOdds * weight)
    return odds / (odds + others)
  }

  func weight(of accuracy: Double) -> Double {
    let share = min(max(accuracy, 0.01), 0.99)
    return min(max(log(share * others / (1 - share)) / bestOdds, 0), 1)
  }

  /// - Parameters:
  ///   - grade: the weight of the voice's grade.
  ///   - directed: the same with what is stated of its direction.
  ///   - side: whom the claim favours.
  func weight(of track: SourceTrack, grade: Double, directed: Double, favouring side: Int?)
    -> Double
  {
    let stated = accuracy(of: grade)
    let seen =
      (Self.strength * stated + track.all.right) / (Self.strength + track.all.judged)
    // What is stated of the direction shifts what is expected of claims that favour this side.
    let expected = Self.share(
      Self.logit(seen) + Self.logit(accuracy(of: directed)) - Self.logit(stated))
    guard let side, let part = track.favouring[side] else { return weight(of: expected) }
    return weight(
      of: (Self.strength * expected + part.right) / (Self.strength + part.judged))
  }

  private static func logit(_ share: Double) -> Double { log(share / (1 - share)) }
  private static func share(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }
}

import Foundation

/// How one voice has fared against what all the others say.
package struct SourceTrack: Sendable, Hashable {
  /// So many claims' worth could be judged, and so many of them were right; fractions, since what the others say
  /// is itself only probable.
  package struct Rate: Sendable, Hashable {
    package private(set) var judged = 0.0
    package private(set) var right = 0.0

    package init(judged: Double = 0, right: Double = 0) {
      self.judged = judged
      self.right = right
    }

    mutating func add(right chance: Double, worth: Double) {
      judged += worth
      right += worth * chance
    }

    package var share: Double? { judged > 0 ? right / judged : nil }

    /// Wilson's score interval at 90 %.
    package var interval: ClosedRange<Double> {
      guard judged > 0 else { return 0...1 }
      let z = 1.645
      let share = right / judged
      let middle = (share + z * z / (2 * judged)) / (1 + z * z / judged)
      let half =
        z / (1 + z * z / judged)
        * (share * (1 - share) / judged + z * z / (4 * judged * judged)).squareRoot()
      return max(0, middle - half)...min(1, middle + half)
    }

    static func - (all: Rate, part: Rate) -> Rate {
      Rate(judged: max(0, all.judged - part.judged), right: max(0, all.right - part.right))
    }
  }

  /// The source's id, or the speaker's name, in small letters.
  package let voice: String
  /// Claims that say who holds a place or gained it.
  package internal(set) var claims = 0
  package internal(set) var all = Rate()
  /// Of claims that favour the side.
  package internal(set) var favouring: [Int: Rate] = [:]
  /// Days by which its changes come after (or before) the others' date of the same change.
  package internal(set) var delays: [Double] = []

  init(voice: String) { self.voice = voice }

  /// How much oftener it is wrong where it favours the side than elsewhere, with an interval of 90 %; nil where too
  /// little can be judged.
  package func rosiness(for side: Int) -> (difference: Double, interval: ClosedRange<Double>)? {
    guard let part = favouring[side], let own = part.share, part.judged >= 2 else { return nil }
    let others = all - part
    guard let rest = others.share, others.judged >= 2 else { return nil }
    let spread =
      1.645
      * (own * (1 - own) / (part.judged + 3) + rest * (1 - rest) / (others.judged + 3) + 1e-4)
      .squareRoot()
    let difference = rest - own
    return (difference, difference - spread...difference + spread)
  }
}

/// One voice's say about one place, as the chain takes it.
package struct Factor: Sendable, Hashable {
  /// Log-likelihood ratios for the holders on one day.
  package struct Point: Sendable, Hashable {
    /// Days since 1970-01-01.
    package let day: Int
    package let logRatios: [Double]
    /// Whoever left is not fought inside the place either: what is said of a side counts in full there, not by the
    /// echo alone.
    package let isDeparture: Bool

    package init(day: Int, logRatios: [Double], isDeparture: Bool = false) {
      self.day = day
      self.logRatios = logRatios
      self.isDeparture = isDeparture
    }
  }

  /// A change somewhere in a window: each of its days is as likely as any other.
  package struct Jump: Sendable, Hashable {
    package enum Direction: Sendable, Hashable {
      case into(Int)
      case outOf(Int)
      /// From whoever has it to anybody else.
      case anywhere
    }

    package let days: ClosedRange<Int>
    package let direction: Direction
    /// Weight of the change over the whole window, against 1 for no change.
    package let weight: Double

    package init(days: ClosedRange<Int>, direction: Direction, weight: Double) {
      self.days = days
      self.direction = direction
      self.weight = weight
    }

    var daily: Double { weight / Double(days.count) }
  }

  package let points: [Point]
  package let jump: Jump?

  package init(points: [Point], jump: Jump? = nil) {
    self.points = points
    self.jump = jump
  }
}

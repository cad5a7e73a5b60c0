package import Evidence

/// Who holds one place, day by day. The reasons are left out: ask for an estimate of one day.
package struct ControlSeries: Sendable, Hashable {
  package let place: PlaceID
  /// The first day.
  package let from: Day
  /// How many days in a row.
  package let count: Int
  /// The theatre's sides, then `contested`.
  package let holders: [Holder]
  /// False when no claim speaks of the place: the shares are then the prior.
  package let isKnown: Bool
  /// `count` rows of one probability a holder.
  let probabilities: [Double]

  package var days: Range<Day> { from..<(from + count) }

  /// The day must be one of `days`. In the order of `holders`; they sum to 1.
  package func probabilities(on day: Day) -> [Double] {
    let row = day - from
    precondition((0..<count).contains(row), "a day outside the series was asked for")
    return Array(probabilities[row * holders.count..<(row + 1) * holders.count])
  }

  /// The day must be one of `days`. Most probable first, as in an estimate.
  package func shares(on day: Day) -> [ControlEstimate.Share] {
    Self.shares(holders, probabilities(on: day))
  }

  static func shares(
    _ holders: [Holder], _ probabilities: [Double]
  ) -> [ControlEstimate.Share] {
    let order = holders.indices.sorted {
      (probabilities[$1], $0) < (probabilities[$0], $1)
    }
    return order.map { .init(holder: holders[$0], probability: probabilities[$0]) }
  }
}

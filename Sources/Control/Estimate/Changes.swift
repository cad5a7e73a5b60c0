package import Evidence

/// Days in a row with the same clear leader.
private struct Reign {
  let holder: Int
  /// The first day on which it is surest, and how sure it is then.
  let surest: Int
  let height: Double
}

extension ControlModel {
  /// Where the clear leader of a place changes, by all the claims passed, in the order of time:
  /// changes whose most probable day lies from `from` to `to`.
  ///
  /// A first holder, before whom nobody led, counts as a change only where a claim tells of one:
  /// else it is the record that begins there, not the rule.
  package func changes(
    place: PlaceID, from: Day, to: Day, claims: [DatedClaim], near: NeighbourVoices = .silent
  ) -> [ControlChange] {
    guard from <= to else { return [] }
    let observations = observer.observations(at: place, from: claims)
    guard !observations.isEmpty else { return [] }
    // Beyond the days asked for, so that a change near their edge shows its whole range.
    let margin = 60
    let days = from.ordinal - margin..<to.ordinal + margin + 1
    let said = factors.factors(of: observations)
    let result = ForwardBackward(chain(said, at: place, asked: [], near: near))
    let series = series(of: result, place: place, days: days, isKnown: true)
    var changes: [ControlChange] = []
    var last: Reign?
    for reign in reigns(in: series) {
      defer { last = reign }
      if last?.holder == reign.holder { continue }
      let after = last?.surest ?? days.lowerBound
      guard after < reign.surest,
        let change = change(
          from: last, to: reign, after: after, in: result, place: place,
          observations: observations)
      else { continue }
      if (from...to).contains(change.day) { changes.append(change) }
    }
    return changes
  }

  private func reigns(in series: ControlSeries) -> [Reign] {
    var reigns: [Reign] = []
    var open: Reign?
    for day in series.days {
      let shares = series.probabilities(on: day)
      let height = shares.max() ?? 0
      let clear = height > parameters.clear ? shares.firstIndex(of: height) : nil
      if let current = open, current.holder == clear {
        if height > current.height {
          open = Reign(holder: current.holder, surest: day.ordinal, height: height)
        }
        continue
      }
      if let current = open { reigns.append(current) }
      open = clear.map { Reign(holder: $0, surest: day.ordinal, height: height) }
    }
    return reigns + [open].compactMap { $0 }
  }

  private func change(
    from last: Reign?, to reign: Reign, after: Int, in result: ForwardBackward, place: PlaceID,
    observations: [Observation]
  ) -> ControlChange? {
    let arrivals = (after + 1...reign.surest).map { day in
      result.arrival(of: reign.holder, on: day)
    }
    let total = arrivals.reduce(0, +)
    guard total > 0, let peak = arrivals.max(), let day = arrivals.firstIndex(of: peak) else {
      return nil
    }
    let tail = (1 - parameters.coverage) / 2 * total
    let first = after + 1
    // The range always holds the most probable day, even where the days have a long tail.
    let earliest = first + min(day, Self.quantile(tail, of: arrivals))
    let latest = first + max(day, Self.quantile(total - tail, of: arrivals))
    let witnesses = ChangeWitnesses(
      observations, factors: factors, loser: last?.holder, winner: reign.holder,
      days: earliest...latest)
    if last == nil, !witnesses.tellOfChange { return nil }
    return ControlChange(
      place: place, before: last.map { holders[$0.holder] }, after: holders[reign.holder],
      day: Day(ordinal: first + day), earliest: Day(ordinal: earliest),
      latest: Day(ordinal: latest), probability: min(total, 1), manners: witnesses.manners,
      claims: witnesses.claims)
  }

  /// Index of the first entry at which the running sum reaches the amount.
  private static func quantile(_ amount: Double, of values: [Double]) -> Int {
    var sum = 0.0
    for (index, value) in values.enumerated() {
      sum += value
      if sum >= amount { return index }
    }
    return values.count - 1
  }
}

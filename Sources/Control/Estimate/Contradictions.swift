package import Evidence

/// Two claims that cannot both be true: at the same time they give one place to different holders.
package struct ControlContradiction: Sendable, Hashable {
  package let first: ClaimID
  package let second: ClaimID
}

extension ControlModel {
  /// The contradictions among claims of who holds the place or gained it, in the order of time. Of each voice its
  /// strongest claim stands for the others.
  package func contradictions(
    place: PlaceID, claims: [DatedClaim]
  ) -> [ControlContradiction] {
    let told = observer.observations(at: place, from: claims).filter { observation in
      observation.claim.polarity == .affirmed && observation.claim.extent == nil
        && !observation.reading.isOfArea && observation.kind.saysWhoHolds
    }
    var found: [ControlContradiction] = []
    for (index, first) in told.enumerated() {
      for second in told[(index + 1)...] {
        // They stand in the order of their first days.
        if second.window.days.lowerBound > first.window.days.upperBound { continue }
        if excludes(first, second) {
          found.append(.init(first: first.claim.id, second: second.claim.id))
        }
      }
    }
    return found
  }

  private func excludes(_ first: Observation, _ second: Observation) -> Bool {
    guard let one = first.subject, let other = second.subject else { return false }
    switch (first.kind.isAgainstSubject, second.kind.isAgainstSubject) {
    case (false, false):
      // In the morning one may have held what the other took that day.
      let isHandover =
        first.window.days.lowerBound == second.window.days.lowerBound
        && (first.kind == .hold) != (second.kind == .hold)
      return one != other && !isHandover
    case (true, false): return one == other && second.kind != .hold
    case (false, true): return one == other && first.kind != .hold
    case (true, true): return false
    }
  }
}

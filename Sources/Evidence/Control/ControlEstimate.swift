/// Who may hold a place: one of the theatre's sides, or nobody alone.
package enum Holder: Hashable, Sendable, Comparable {
  case side(SideID)
  /// The enemy is inside the town.
  case contested

  /// The word in tables: the side's id, or `contested`.
  package var key: String {
    switch self {
    case .side(let side): side.rawValue
    case .contested: "contested"
    }
  }

  package static func < (left: Holder, right: Holder) -> Bool { left.key < right.key }
}

/// Who holds one place on one day, how sure that is, and why.
package struct ControlEstimate: Hashable, Sendable {
  package struct Share: Hashable, Sendable {
    package let holder: Holder
    /// 0…1; the shares of an estimate sum to 1.
    package let probability: Double

    package init(holder: Holder, probability: Double) {
      self.holder = holder
      self.probability = probability
    }
  }

  /// How far one claim moved the answer.
  package struct Reason: Hashable, Sendable {
    package let claim: ClaimID
    /// Change in the log-odds of the leading holder when the claim is left out (leave-one-out);
    /// positive speaks for the leading holder.
    package let weight: Double

    package init(claim: ClaimID, weight: Double) {
      self.claim = claim
      self.weight = weight
    }
  }

  /// How far what is known of one neighbour moved the answer; a weight as of a claim.
  package struct NeighbourReason: Hashable, Sendable {
    package let place: PlaceID
    package let weight: Double

    package init(place: PlaceID, weight: Double) {
      self.place = place
      self.weight = weight
    }
  }

  package let place: PlaceID
  package let day: Day
  /// Most probable first.
  package let shares: [Share]
  /// Strongest first; empty when no claim speaks of the place, and then the shares are the prior.
  package let reasons: [Reason]

  /// Strongest first.
  package let neighbours: [NeighbourReason]

  package init(
    place: PlaceID, day: Day, shares: [Share], reasons: [Reason],
    neighbours: [NeighbourReason] = []
  ) {
    self.neighbours = neighbours
    self.place = place
    self.day = day
    self.shares = shares
    self.reasons = reasons
  }

  /// False when no claim speaks of the place: the answer is then "unknown".
  package var isKnown: Bool { !reasons.isEmpty }
}

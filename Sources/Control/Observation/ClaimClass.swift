import Evidence

/// What a claim says of who holds a place, finer than its kind: each has its own row in the tables.
package enum ClaimClass: String, Sendable, Hashable, CaseIterable {
  /// Ground passed, and both who gained and who lost it are named.
  case change
  /// Only who gained it is named.
  case changeTo = "change-to"
  /// Only who lost it is named.
  case loss
  /// It passed, and neither is named.
  case changeUnnamed = "change-unnamed"
  /// A part of the place passed.
  case changePart = "change-part"
  case hold
  case holdPart = "hold-part"
  case withdrawal
  case withdrawalPart = "withdrawal-part"
  case repelled
  /// Only the attacker is named: the row's first ratio is for it.
  case repelledAttack = "repelled-attack"
  case advance, fighting, strike, siege
  case siegeLifted = "siege-lifted"
  /// Fighting told by a row of an event data set, which says that people died and not where a front is.
  case eventFighting = "event-fighting"

  /// Nil for kinds that say nothing of who holds a place.
  init?(_ claim: Claim, roles: ClaimRoles) {
    let part = claim.extent != nil
    switch claim.kind {
    case .change:
      switch (roles.subject, roles.other) {
      case (.some(let to), .some(let from)) where to == from: self = part ? .holdPart : .hold
      case _ where part: self = .changePart
      case (.some, .some): self = .change
      case (.some, nil): self = .changeTo
      case (nil, .some): self = .loss
      case (nil, nil): self = .changeUnnamed
      }
    case .hold: self = part ? .holdPart : .hold
    case .withdrawal: self = part ? .withdrawalPart : .withdrawal
    case .repelled: self = roles.subject == nil ? .repelledAttack : .repelled
    case .advance: self = .advance
    case .fighting: self = Self.isEventRow(claim) ? .eventFighting : .fighting
    case .strike: self = .strike
    case .siege: self = claim.phase == .lifted ? .siegeLifted : .siege
    case .truce, .worth, .strength, .hazard, .watch, .judgement: return nil
    }
  }

  /// The row for the day before the window, in which a change has not happened yet.
  var hasBefore: Bool {
    switch self {
    case .change, .changeTo, .loss, .changePart, .withdrawal: true
    default: false
    }
  }

  /// Reports made of rows are named after their data set (`ucdp:…`).
  private static func isEventRow(_ claim: Claim) -> Bool {
    let report = claim.report.rawValue
    return ["ucdp:", "acled:", "viina:"].contains { report.hasPrefix($0) }
  }
}

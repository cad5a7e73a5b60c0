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
  case advance
  /// Ground outside the place passed or is held: villages to its west, its countryside.
  case around
  /// Both sides of a fight are named, or neither.
  case fighting
  /// Only who attacks is named.
  case attack
  /// Only who is attacked is named: the row's first ratio is for it.
  case attacked
  case strike, siege
  case siegeLifted = "siege-lifted"
  /// Fighting told by a row of an event data set, which says that people died and not where a front is.
  case eventFighting = "event-fighting"
  /// The same, and fighters are among the dead.
  case eventFighters = "event-fighters"
  /// The same, and only civilians are: a bombardment rather than a front.
  case eventCivilians = "event-civilians"
  /// The same between two armed groups, whom the data set names in no order that means anything: one ratio
  /// for both.
  case eventGroups = "event-groups"

  /// Nil for kinds that say nothing of who holds a place.
  init?(_ claim: Claim, roles: ClaimRoles) {
    let part = claim.extent != nil
    if let extent = claim.extent, [.change, .hold, .withdrawal].contains(claim.kind),
      Extent.isOutside(extent)
    {
      self = .around
      return
    }
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
    case .fighting:
      switch (roles.subject, roles.other) {
      case _ where Self.isEventRow(claim): self = Self.event(claim)
      case (.some, nil): self = .attack
      case (nil, .some): self = .attacked
      default: self = .fighting
      }
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

  var isEvent: Bool {
    switch self {
    case .eventFighting, .eventFighters, .eventCivilians, .eventGroups: true
    default: false
    }
  }

  /// It tells who has the place, rather than who fights for it.
  var saysWhoHolds: Bool {
    switch self {
    case .change, .changeTo, .loss, .hold, .withdrawal, .repelled: true
    default: false
    }
  }

  /// Its subject may have the place next.
  var isAttack: Bool {
    switch self {
    case .advance, .attack, .fighting, .siege: true
    default: false
    }
  }

  /// Its subject no longer has the place.
  var isAgainstSubject: Bool { self == .loss || self == .withdrawal }

  /// Who attacks and is attacked shows who held the place before.
  var isOfTheMorning: Bool {
    switch self {
    case .advance, .attack, .attacked, .fighting, .strike, .siege, .eventFighting, .eventFighters,
      .eventCivilians, .eventGroups:
      true
    default: false
    }
  }

  /// Who died, in the words of the row's conversion.
  private static func event(_ claim: Claim) -> ClaimClass {
    func says(_ words: String) -> Bool { claim.because.contains { $0.contains(words) } }
    if says("neither a state") { return .eventGroups }
    if says("only civilians died") { return .eventCivilians }
    return says("fighters died") ? .eventFighters : .eventFighting
  }

  /// Reports made of rows are named after their data set (`ucdp:…`).
  private static func isEventRow(_ claim: Claim) -> Bool {
    let report = claim.report.rawValue
    return ["ucdp:", "acled:", "viina:"].contains { report.hasPrefix($0) }
  }
}

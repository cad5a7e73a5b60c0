import Evidence

/// Which holders a claim is about, by kind, before any weighing.
struct ClaimRoles: Hashable, Sendable {
  /// New holder, holder, defender, attacker.
  let subject: Int?
  /// Old holder, attacker, attacked.
  let other: Int?

  /// Nil for kinds that say nothing of who holds a place, and where no side can be told.
  init?(_ claim: Claim, holders: HolderIndex) {
    let actor = holders.index(of: claim.actor?.id)
    let against = holders.index(of: claim.against?.id)
    switch claim.kind {
    case .change:
      subject = holders.index(of: claim.to) ?? actor
      let old = holders.index(of: claim.from) ?? against
      other = old
      // Whoever is named and holds no ground says nothing; where nobody is, it still passed.
      let named = [claim.to, claim.from, claim.actor?.id, claim.against?.id].contains { $0 != nil }
      if subject == nil, old == nil, named { return nil }
    case .hold, .withdrawal:
      guard let actor else { return nil }
      subject = actor
      other = against
    case .repelled, .advance, .strike, .siege:
      if actor == nil && against == nil { return nil }
      subject = actor
      other = against
    case .fighting:
      subject = actor
      other = against
    case .truce, .worth, .strength, .hazard, .watch, .judgement:
      return nil
    }
  }

  /// The side that looks better by the claim; nil where no side does.
  func favoured(by kind: Kind) -> Int? {
    switch kind {
    case .change, .hold, .repelled, .advance, .siege: subject
    case .withdrawal: other
    default: nil
    }
  }

  /// The side that looks worse by the claim.
  func harmed(by kind: Kind) -> Int? {
    switch kind {
    case .withdrawal: subject
    case .hold: nil
    case .change, .repelled, .advance, .siege: other
    default: nil
    }
  }
}

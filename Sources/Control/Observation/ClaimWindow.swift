import Evidence

/// The days in which what a claim says took place, with open ends closed.
struct ClaimWindow: Hashable, Sendable {
  /// Days since 1970-01-01.
  let days: ClosedRange<Int>
  /// False when the beginning is an assumption: the words gave none.
  let hasBeginning: Bool

  /// Nil when no day can be given: without a publication day, undated words stay undated; and of a
  /// day after publication nobody can have reported.
  init?(_ dated: DatedClaim, parameters: ControlParameters) {
    let claim = dated.claim
    let published = dated.published?.ordinal
    var earliest = claim.when.earliest?.ordinal
    var latest = claim.when.latest?.ordinal
    if let first = earliest, let last = latest, first > last { (earliest, latest) = (last, first) }
    // One day of grace: it may already be tomorrow where the event took place.
    if let published, let first = earliest, first > published + 1 { return nil }
    if let published, let last = latest {
      let told = min(last, published)
      latest = max(earliest ?? told, told)
    }
    hasBeginning = earliest != nil
    if earliest != nil, latest == nil, published == nil, claim.kind != .hold { return nil }
    guard let end = latest ?? published.map({ max($0, earliest ?? $0) }) ?? earliest else {
      return nil
    }
    let beginning: Int
    if let earliest {
      beginning = max(earliest, end - parameters.longestWindow)
    } else {
      // Only what changes needs time to have happened in; a state is told of as it stands.
      let changes = claim.kind == .change || claim.kind == .withdrawal
      beginning = changes ? end - max(parameters.undatedSpan - 1, 0) : end
    }
    days = min(beginning, end)...end
  }
}

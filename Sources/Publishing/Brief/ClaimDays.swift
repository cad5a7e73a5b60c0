import Evidence

/// The days that a claim speaks of, for sorting it into the brief's window.
enum ClaimDays {
  /// Nil when neither the words nor the report give a day. `undatedSpan` is how many days before its
  /// report an undated change is taken to lie.
  static func days(of claim: BriefClaim, undatedSpan: Int) -> ClosedRange<Day>? {
    let published = claim.published
    // Who watches or judges does so when the report comes out, whatever time he speaks of.
    switch claim.claim.kind {
    case .watch, .judgement:
      if let published { return published...published }
    default: break
    }
    let when = claim.claim.when
    guard let last = when.latest ?? published.map({ max($0, when.earliest ?? $0) }) ?? when.earliest
    else { return nil }
    if let first = when.earliest { return min(first, last)...max(first, last) }
    switch claim.claim.kind {
    case .change, .withdrawal: return last - max(undatedSpan - 1, 0)...last
    default: return last...last
    }
  }
}

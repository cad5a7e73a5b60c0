import Evidence

/// What the brief rests on, and what it had to leave out.
struct LimitsSection {
  let context: BriefContext

  func write() -> Brief.Section {
    let claims = context.claims
    let reports = Set(claims.map(\.claim.report)).count
    var remarks = [
      claims.isEmpty
        ? "The ledger holds no claim known by then."
        : "Made from \(PlainText.count(claims.count, "claim")) of "
          + "\(PlainText.count(reports, "report"))."
    ]
    if let last = claims.compactMap(\.published).max() {
      remarks.append("The last report is of \(DateWords.phrase(last)).")
    }
    let undated = Set(claims.filter { $0.published == nil }.map(\.claim.report)).count
    if undated > 0 {
      remarks.append("Reports without a publication date: \(undated).")
    }
    let timeless = claims.count { context.days(of: $0) == nil }
    if timeless > 0 {
      remarks.append("Claims with no date at all, and so in no window: \(timeless).")
    }
    let unlisted = claims.count { $0.claim.place.map { $0.id == nil } ?? false }
    if unlisted > 0 {
      remarks.append("Claims about places that are not in the gazetteer: \(unlisted).")
    }
    if context.rejected > 0 {
      remarks.append("Claims rejected in review and left out: \(context.rejected).")
    }
    remarks.append(
      "Likelihoods are in the words of ICD 203; they come from a model of what reports say, with "
        + "learned weights, and not from sight of the ground.")
    return Brief.Section(topic: .limits, heading: "Limits", remarks: remarks, groups: [])
  }
}

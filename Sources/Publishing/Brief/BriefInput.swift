package import Control
package import Evidence

/// A claim with what a citation needs to know of its report. The outlet and the day of publication
/// stand in `dated`.
package struct BriefClaim: Sendable, Hashable {
  package let dated: DatedClaim
  package let title: String?
  package let url: String?

  package init(dated: DatedClaim, title: String? = nil, url: String? = nil) {
    self.dated = dated
    self.title = title
    self.url = url
  }

  package var claim: Claim { dated.claim }
  package var outlet: String? { dated.outlet }
  package var published: Day? { dated.published }
  package var weight: Double { dated.weight }
}

/// All that a brief is made from.
package struct BriefInput: Sendable, Hashable {
  package let theatre: Theatre
  /// The day in question.
  package let on: Day
  /// The first day of the window that ends with `on`.
  package let since: Day
  /// Only what was published by then is passed; nil for all that the ledger holds.
  package let known: Day?
  /// All claims known by then, of any time and place, in any order.
  package let claims: [BriefClaim]

  package init(theatre: Theatre, on: Day, since: Day, known: Day? = nil, claims: [BriefClaim]) {
    self.theatre = theatre
    self.on = on
    self.since = since
    self.known = known
    self.claims = claims
  }

  var window: ClosedRange<Day> { min(since, on)...on }
}

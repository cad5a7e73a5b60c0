package import Evidence
package import Foundation

/// Which claims to look up. Everything that is set must hold; the default asks for all current
/// claims.
package struct ClaimQuery: Hashable, Sendable {
  /// Words that must all occur in the quote, the place's mention or name, or an actor's mention;
  /// upper case, accents and apostrophes do not matter, and `bomb*` finds “bombed”.
  package var text: String?
  /// Actors that `text` names: claims about them are found too.
  package var actors: [ActorID] = []
  /// Any of these places; empty for all.
  package var places: [PlaceID]
  /// Any of these kinds; empty for all.
  package var kinds: [Kind]
  package var report: ReportID?
  /// Claims whose time may overlap these days. A time that is open at one end reaches as far as it
  /// may; a claim of wholly unknown time speaks of no particular day and is left out.
  package var on: ClosedRange<Day>?
  /// Only what was published by the end of that day, each report in the newest version of that
  /// time. A report whose publication is unknown cannot be said to be known by then: left out.
  package var known: Day?
  package var recorded: RecordedLimit?
  /// At most this many, the earliest published first.
  package var limit: Int?

  package init(
    text: String? = nil, places: [PlaceID] = [], kinds: [Kind] = [], report: ReportID? = nil,
    on: ClosedRange<Day>? = nil, known: Day? = nil, recorded: RecordedLimit? = nil,
    limit: Int? = nil
  ) {
    self.text = text
    self.places = places
    self.kinds = kinds
    self.report = report
    self.on = on
    self.known = known
    self.recorded = recorded
    self.limit = limit
  }
}

/// The ledger as it stood: reads with the same limit give the same answer for ever, unless the
/// limit lies in the future.
package enum RecordedLimit: Hashable, Sendable {
  /// Up to and with this entry.
  case entry(Int)
  /// What was recorded by then.
  case instant(Date)
}

/// A claim with the report it stands in and its place in the ledger.
package struct LedgerClaim: Hashable, Sendable {
  package let claim: Claim
  /// The entry's number.
  package let seq: Int
  package let recorded: Date
  /// The report's version from which it was coded.
  package let version: Int
  package let published: Instant?
  package let title: String?
  package let outlet: String?
  package let url: String?
  /// What a reviewer decided; nil when nobody has looked at it.
  package let standing: Standing?
  /// The entry of that version.
  package let reading: Int
}

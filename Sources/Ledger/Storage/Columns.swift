internal import Evidence
internal import Foundation
internal import GRDB

/// The columns that repeat what a report's line says. Recording writes them and verifying derives
/// them again, so that a look-up can never say other than the line.
struct ReportColumns: Hashable {
  let id: String
  let published: Int?
  let outlet: String?
  let url: String?
  let title: String?

  static let names = "id, published, outlet, url, title"

  init(_ report: Report) {
    id = report.id.rawValue
    published = report.published?.day.ordinal
    outlet = report.outlet.map(Self.storable)
    url = report.url.map(Self.storable)
    title = report.title.map(Self.storable)
  }

  init(_ row: Row, from first: Int) throws {
    id = try row.get(first)
    published = try row.optional(first + 1)
    outlet = try row.optional(first + 2)
    url = try row.optional(first + 3)
    title = try row.optional(first + 4)
  }

  /// A text column ends at its first NUL; the line keeps the text exactly.
  static func storable(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}

/// The same for a claim's line.
struct ClaimColumns: Hashable {
  let id: String
  let report: String
  let kind: String
  let place: String?
  let mention: String?
  let actor: String?
  let before: String?
  let after: String?
  let earliest: Int?
  let latest: Int?
  let published: Int?
  let start: Int

  static let names = """
    id, report, kind, place, mention, actor, holder_before, holder_after, earliest, latest, \
    published, start
    """

  init(_ claim: Claim, published day: Int?) {
    id = claim.id.rawValue
    report = claim.report.rawValue
    kind = claim.kind.rawValue
    place = claim.place?.id?.rawValue
    mention = claim.place.map { ReportColumns.storable($0.mention) }
    actor = claim.actor?.id?.rawValue
    before = claim.from?.rawValue
    after = claim.to?.rawValue
    earliest = claim.when.earliest?.ordinal
    latest = claim.when.latest?.ordinal
    published = day
    start = claim.evidence.start
  }

  init(_ row: Row, from first: Int) throws {
    id = try row.get(first)
    report = try row.get(first + 1)
    kind = try row.get(first + 2)
    place = try row.optional(first + 3)
    mention = try row.optional(first + 4)
    actor = try row.optional(first + 5)
    before = try row.optional(first + 6)
    after = try row.optional(first + 7)
    earliest = try row.optional(first + 8)
    latest = try row.optional(first + 9)
    published = try row.optional(first + 10)
    start = try row.get(first + 11)
  }
}

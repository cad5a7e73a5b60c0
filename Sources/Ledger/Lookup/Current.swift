internal import Evidence
internal import Foundation
internal import GRDB

/// Which of a report's codings counts: the last one of its newest version, among those recorded and
/// published in time. Nothing in the ledger is marked as current, so the past can be asked the same
/// way as the present.
enum Current {
  /// Arguments: the last entry that counts, and with `known` the last day that counts.
  static func condition(known: Day?) -> String {
    """
    claim.coding = (
      SELECT last.seq FROM coding AS last WHERE last.report = claim.report AND last.seq <= ?
      \(known == nil ? "" : "AND last.published <= ?")
      ORDER BY last.version DESC, last.seq DESC LIMIT 1)
    """
  }

  /// The number of the last entry within the limit; nil without a limit, 0 when none is.
  static func lastEntry(_ db: Database, within limit: RecordedLimit?) throws -> Int? {
    switch limit {
    case nil: nil
    case .entry(let seq): seq
    case .instant(let instant): try lastEntry(db, recordedBy: instant)
    }
  }

  /// Times of recording never fall from one entry to the next, so halving the range finds it.
  private static func lastEntry(_ db: Database, recordedBy instant: Date) throws -> Int {
    guard let limit = Timestamp.text(instant) else {
      throw LedgerError.badTime("\(instant.timeIntervalSince1970) s")
    }
    var found = 0
    var end = try Int.fetchOne(db, sql: "SELECT max(seq) FROM entry") ?? 0
    while found < end {
      let middle = end - (end - found) / 2
      let recorded = try String.fetchOne(
        db.cachedStatement(
          sql: "SELECT recorded FROM entry WHERE seq <= ? ORDER BY seq DESC LIMIT 1"),
        arguments: [middle])
      if let recorded, recorded > limit { end = middle - 1 } else { found = middle }
    }
    return found
  }
}

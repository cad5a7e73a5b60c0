internal import Evidence
internal import Foundation
internal import GRDB

/// Which of a report's codings counts: the last one of its newest version, among those recorded and
/// published in time, and what reviewers have put in place of its claims. Nothing in the ledger is
/// marked as current, so the past can be asked the same way as the present.
enum Current {
  /// The limits, as a table of one row that the conditions refer to; arguments: the last entry that
  /// counts, the last day of publication that counts or NULL.
  static let asked = "WITH asked (seq, known) AS (VALUES (?, ?))"

  static let condition = """
    (claim.coding = (SELECT last.seq \(last) LIMIT 1) OR claim.coding IN (
      SELECT own.seq FROM coding AS own JOIN note AS decided ON decided.seq = own.decision
        JOIN claim AS old ON old.seq = decided.target
      WHERE own.report = claim.report AND own.decision IS NOT NULL
        AND own.version = (SELECT last.version \(last) LIMIT 1)
        AND decided.seq = \(newestDecision(on: "old"))))
    """

  private static let last = """
    FROM coding AS last WHERE last.report = claim.report AND last.decision IS NULL
      AND last.seq <= (SELECT seq FROM asked)
      AND ((SELECT known FROM asked) IS NULL OR last.published <= (SELECT known FROM asked))
    ORDER BY last.version DESC, last.seq DESC
    """

  /// The number of the newest decision about a claim in these very words; another coder's claim of
  /// the same id but other words has to be looked at again.
  static func newestDecision(on claim: String) -> String {
    """
    (SELECT d.seq FROM note AS d JOIN claim AS t ON t.seq = d.target
      WHERE d.kind = 'decision' AND d.subject = \(claim).id AND d.seq <= (SELECT seq FROM asked)
        AND t.report = \(claim).report AND t.line = \(claim).line
      ORDER BY d.seq DESC LIMIT 1)
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

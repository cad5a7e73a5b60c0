internal import Evidence
internal import Foundation
internal import GRDB

/// The full-text indexes of claims and reports.
enum SearchIndex {
  static func add(_ claim: Claim, seq: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO claim_search (rowid, quote, place, actor, names) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [seq] + StatementArguments(SearchText.cells(of: claim)))
  }

  static func add(_ report: Report, seq: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT INTO report_search (rowid, title, text, names) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [seq] + StatementArguments(SearchText.cells(of: report)))
  }

  /// Makes them anew from what is there now, so that no word is left of what was blanked: an index
  /// without contents cannot take back single rows.
  static func rebuild(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO claim_search (claim_search) VALUES ('delete-all');
        INSERT INTO report_search (report_search) VALUES ('delete-all')
        """)
    let claims = try Row.fetchCursor(db, sql: "SELECT seq, line FROM claim ORDER BY seq")
    while let row = try claims.next() {
      guard let json = try? JSONValue(parsing: try row.get(1) as String),
        let claim = try? Claim(json: json)
      else { continue }
      try add(claim, seq: try row.get(0), db)
    }
    let reports = try Row.fetchCursor(db, sql: "SELECT seq, line FROM report ORDER BY seq")
    while let row = try reports.next() {
      guard let json = try? JSONValue(parsing: try row.get(1) as String),
        let report = Report(stored: json)
      else { continue }
      try add(report, seq: try row.get(0), db)
    }
  }
}

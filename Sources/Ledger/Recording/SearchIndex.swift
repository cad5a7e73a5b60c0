internal import Evidence
internal import GRDB

/// The full-text index of claims.
enum SearchIndex {
  static func add(_ claim: Claim, seq: Int, _ db: Database) throws {
    let text = SearchText(claim)
    try db.cachedStatement(
      sql: "INSERT INTO claim_text (rowid, quote, place, actor) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [seq, text.quote, text.place, text.actor])
  }

  /// Makes it anew from the claims as they are now, so that no word is left of what was blanked: an
  /// index without contents cannot take back single rows.
  static func rebuild(_ db: Database) throws {
    try db.execute(sql: "INSERT INTO claim_text (claim_text) VALUES ('delete-all')")
    let rows = try Row.fetchCursor(db, sql: "SELECT seq, line FROM claim ORDER BY seq")
    while let row = try rows.next() {
      guard let json = try? JSONValue(parsing: try row.get(1) as String),
        let claim = try? Claim(json: json)
      else { continue }
      try add(claim, seq: try row.get(0), db)
    }
  }
}

internal import Evidence
internal import Foundation
internal import GRDB

/// What was blanked, and by whom.
enum RedactionLookup {
  /// The entry that blanked the original of that hash; nil for none.
  static func entry(blanking sha256: Data, _ db: Database) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT note.seq FROM note, json_each(note.line, '$.blanked') AS part
        WHERE note.kind = 'redaction' AND json_extract(part.value, '$.original') = ?
        ORDER BY note.seq LIMIT 1
        """,
      arguments: [sha256.hex])
  }

  static func all(_ db: Database) throws -> [Redacted] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT note.seq, entry.recorded, note.subject, note.line
        FROM note JOIN entry ON entry.seq = note.seq WHERE note.kind = 'redaction'
        ORDER BY note.seq
        """)
    return try rows.compactMap { row in
      guard let json = try? JSONValue(parsing: try row.get(3) as String) else { return nil }
      let parts = json["blanked"]?.array ?? []
      let entries = Set(parts.compactMap { $0["entry"]?.integer })
      let reports = try entries.filter { seq in
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM report WHERE seq = ?)", arguments: [seq]) == true
      }
      return Redacted(
        seq: try row.get(0), recorded: Timestamp.date(try row.get(1)) ?? .distantPast,
        report: ReportID(try row.get(2) as String), by: json["by"]?.string ?? "",
        why: json["why"]?.string ?? "", reports: reports.count,
        claims: entries.count - reports.count,
        originals: parts.count { $0["original"] != nil })
    }
  }
}

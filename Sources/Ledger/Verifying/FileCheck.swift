internal import GRDB

/// SQLite's own checks, and whether the tables and their guards are those that Foothold makes.
enum FileCheck {
  static func damages(_ db: Database) throws -> [Damage] {
    var damages = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      .filter { $0 != "ok" }
      .map { Damage(fault: .file, entries: nil, detail: $0) }
    let fresh = try DatabaseQueue()
    try Schema.migrator.migrate(fresh)
    let expected = try fresh.read { db in try Set(Schema.definition(db)) }
    let found = try Set(Schema.definition(db))
    damages += expected.subtracting(found).sorted().map { schema("missing or changed", $0) }
    damages += found.subtracting(expected).sorted().map { schema("not Foothold's", $0) }
    return damages
  }

  private static func schema(_ what: String, _ definition: String) -> Damage {
    let name = definition.prefix { $0 != ":" }
    return Damage(fault: .schema, entries: nil, detail: "\(name) is \(what)")
  }
}

/// Rows that no entry vouches for, and originals that nothing refers to.
enum StrayCheck {
  static func damages(_ db: Database) throws -> [Damage] {
    var damages: [Damage] = []
    for table in ["report", "coding", "claim", "note"] {
      let kinds = Entry.Kind.allCases.filter { $0.table == table }.map { "'\($0.rawValue)'" }
      let strays = try Int.fetchAll(
        db,
        sql: """
          SELECT seq FROM \(table)
          WHERE seq NOT IN (SELECT seq FROM entry WHERE kind IN (\(kinds.joined(separator: ", "))))
          ORDER BY seq
          """)
      damages += strays.map {
        Damage(fault: .stray, entries: $0...$0, detail: "a \(table) without an entry for it")
      }
    }
    let unused = try Int.fetchAll(
      db,
      sql: """
        SELECT id FROM original WHERE id NOT IN (SELECT original FROM report)
          AND lower(hex(sha256)) NOT IN (
            SELECT json_extract(file.value, '$.sha256')
            FROM note, json_each(note.line, '$.files') AS file WHERE note.kind = 'theatre')
        ORDER BY id
        """)
    damages += unused.map {
      Damage(fault: .stray, entries: nil, detail: "original \($0) belongs to nothing")
    }
    return damages
  }
}

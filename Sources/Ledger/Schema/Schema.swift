internal import GRDB

/// The file's form. Migrations only go forward, and a released one is never edited: a ledger made by
/// any earlier version must come out the same.
enum Schema {
  /// `FHLD`, at byte 68 of the file (SQLite file format, section 1.3.13).
  static let applicationID: Int32 = 0x4648_4C44

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 entries, reports, claims") { db in
      try db.execute(sql: firstTables)
      for table in appendOnlyTables { try db.execute(sql: appendOnly(table)) }
      try db.execute(sql: firstGuards)
    }
    migrator.registerMigration("2 notes") { db in
      try db.execute(sql: secondTables)
      try db.execute(sql: appendOnly("note"))
      try db.execute(sql: secondGuards)
    }
    migrator.registerMigration("3 search and sketches") { db in
      try db.execute(sql: thirdTables)
      try fillThirdTables(db)
      try db.execute(sql: thirdGuards)
    }
    return migrator
  }

  /// Schema changes of the file that this program does not know, sorted.
  static func unknownMigrations(_ db: Database) throws -> [String] {
    try migrator.appliedIdentifiers(db).subtracting(migrator.migrations).sorted()
  }

  /// Everything that defines the file's tables, as SQLite keeps it, in a fixed order.
  static func definition(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name
        """)
  }

  private static func appendOnly(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_is_never_updated BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    CREATE TRIGGER \(table)_is_never_deleted BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
    """
  }
}

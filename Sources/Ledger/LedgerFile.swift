internal import Foundation
internal import GRDB

/// Making and opening the file.
enum LedgerFile {
  static func path(desk: String) -> String {
    URL(fileURLWithPath: desk, isDirectory: true).appendingPathComponent(LedgerStore.fileName).path
  }

  static func create(_ path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Exclusive creation: of two that make the same desk at once, one is told that it exists.
    try Data().write(to: url, options: .withoutOverwriting)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA page_size = 8192")
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    try queue.close()
  }

  static func open(_ path: String, readOnly: Bool, patience: TimeInterval) throws -> DatabasePool {
    try checkHeader(path)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if !readOnly, access(path, W_OK) != 0 || access(folder, W_OK) != 0 {
      throw LedgerError.readOnly(path: path)
    }
    let name = readOnly ? onReadOnlyMedia(path, in: folder) ?? path : path
    var configuration = Configuration()
    configuration.readonly = true
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      // The file may come from anybody: its views and triggers get no say beyond their own tables.
      // Nothing is mapped into memory: a file that is cut short must be an error, not a crash.
      try db.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768")
    }
    // Looked at before it is opened for writing: a newer ledger must not be touched at all.
    let complete = try checkVersion(DatabaseQueue(path: name, configuration: configuration), path)
    if readOnly {
      guard complete else { throw LedgerError.olderSchema(path: path) }
      return try DatabasePool(path: name, configuration: configuration)
    }
    configuration.readonly = false
    let pool = try DatabasePool(path: path, configuration: configuration)
    // The pool sets NORMAL as it turns to write-ahead logging; FULL keeps what was acknowledged even
    // when the power fails.
    try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
    if !complete { try Schema.migrator.migrate(pool) }
    return pool
  }

  /// A connection of its own for checking everything, with the tables that list the indexes' words.
  static func verifying(_ path: String, patience: TimeInterval) throws -> DatabaseQueue {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -32768
          """)
      // An index that is damaged too badly for that is told of when it is asked.
      try? db.execute(sql: SearchCheck.vocabularies)
    }
    return try DatabaseQueue(
      path: onReadOnlyMedia(path, in: folder) ?? path, configuration: configuration)
  }

  /// A ledger in a folder that cannot be written to, such as an archive's, with nothing in its log: read
  /// without the shared memory that SQLite would otherwise have to make beside it. Nil when it is not so.
  private static func onReadOnlyMedia(_ path: String, in folder: String) -> String? {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    guard access(folder, W_OK) != 0, log ?? 0 == 0,
      let name = URL(fileURLWithPath: path).path.addingPercentEncoding(
        withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "/-._~")))
    else { return nil }
    return "file:\(name)?immutable=1"
  }

  /// Says whether nothing is left to migrate.
  private static func checkVersion(_ queue: DatabaseQueue, _ path: String) throws -> Bool {
    let (unknown, complete) = try queue.read { db in
      (try Schema.unknownMigrations(db), try Schema.migrator.hasCompletedMigrations(db))
    }
    try queue.close()
    guard unknown.isEmpty else { throw LedgerError.newerSchema(path: path, unknown: unknown) }
    return complete
  }

  /// Reads the magic words and the application id (SQLite file format, section 1.3) without SQLite.
  private static func checkHeader(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { throw LedgerError.noDesk(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw LedgerError.inputOutput(path: path, detail: "it cannot be opened for reading")
    }
    defer { try? file.close() }
    let header = try Array(file.read(upToCount: 100) ?? Data())
    let id = header.dropFirst(68).prefix(4).reduce(Int32(0)) { $0 << 8 | Int32($1) }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      id == Schema.applicationID
    else { throw LedgerError.notALedger(path: path) }
  }
}

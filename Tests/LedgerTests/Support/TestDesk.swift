import Evidence
import Foundation
import GRDB
import Ledger

/// A desk in a temporary folder that goes away with it.
final class TestDesk {
  let folder: String
  let store: LedgerStore
  var file: String { folder + "/" + LedgerStore.fileName }

  init() throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("foothold-\(UUID().uuidString)").path
    store = try LedgerStore.create(desk: folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Plain SQLite on the same file, as anybody could open it.
  func outsider() throws -> DatabaseQueue { try DatabaseQueue(path: file) }

  /// Changes the file as somebody would who takes the guards away first and puts them back.
  func tamper(_ sql: String) throws {
    let queue = try outsider()
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.inTransaction {
        let guards = try Row.fetchAll(
          db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        for row in guards { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
        try db.execute(sql: sql)
        for row in guards { try db.execute(sql: row[1] as String) }
        return .commit
      }
    }
    try queue.close()
  }

  /// Every row of every table, as text.
  func contents() throws -> [String] { try outsider().read { try Self.contents($0) } }

  static func contents(_ db: Database) throws -> [String] {
    let tables = [
      "entry", "original", "report", "coding", "claim", "note", "sketch",
    ]
    return try tables.flatMap { table in
      try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1").map { "\(table) \($0)" }
    }
  }
}

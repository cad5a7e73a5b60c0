internal import Foundation
internal import GRDB

/// Bytes as they came, kept once however often they were read.
enum Originals {
  static func store(_ bytes: [UInt8], digest: Data, _ db: Database) throws -> Int {
    let known = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM original WHERE sha256 = ?"), arguments: [digest])
    if let known { return known }
    guard let packed = Deflate.compress(bytes) else {
      throw LedgerError.fault(detail: "no memory to compress \(bytes.count) bytes")
    }
    try db.cachedStatement(sql: "INSERT INTO original (sha256, size, bytes) VALUES (?, ?, ?)")
      .execute(arguments: [digest, bytes.count, packed])
    return Int(db.lastInsertedRowID)
  }

  /// Nil when there is none of that hash; throws when it is not as it was.
  static func load(_ digest: Data, _ db: Database) throws -> [UInt8]? {
    let row = try Row.fetchOne(
      db, sql: "SELECT bytes, size FROM original WHERE sha256 = ?", arguments: [digest])
    guard let row else { return nil }
    guard let bytes = Deflate.inflate(try row.get(0), size: try row.get(1)),
      Canonical.sha256(bytes) == digest
    else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "original \(digest.hex) is not as it was recorded")
    }
    return bytes
  }
}

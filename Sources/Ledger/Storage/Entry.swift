internal import Evidence
internal import Foundation
internal import GRDB

/// One link of the ledger's chain: what was recorded, when, and the fingerprints that hold it in
/// its place.
struct Entry {
  enum Kind: String, CaseIterable {
    case report, coding, claim
    case decision, grade, theatre, publication, redaction

    /// The table that holds what the entry recorded.
    var table: String {
      switch self {
      case .report, .coding, .claim: rawValue
      case .decision, .grade, .theatre, .publication, .redaction: "note"
      }
    }
  }

  let seq: Int
  let kind: String
  /// See `Timestamp`; never earlier than the entry before, even when the clock was set back.
  let recorded: String
  /// RFC 3339 as the report has it.
  let published: String?
  /// The id of the report, claim, source or theatre.
  let subject: String
  /// SHA-256 of the recorded thing's canonical bytes.
  let content: Data
  /// The hash of the entry before; 32 zero bytes for the first.
  let previous: Data

  static let genesis = Data(count: 32)

  /// SHA-256 over the previous hash and the entry as JSON.
  var hash: Data {
    var bytes = Array(previous)
    JSONValue.object([
      .init("seq", .integer(seq)), .init("kind", .string(kind)),
      .init("recorded", .string(recorded)), .init("published", .optional(published)),
      .init("subject", .string(subject)), .init("content", .string(content.hex)),
    ]).write(to: &bytes)
    return Canonical.sha256(bytes)
  }
}

extension Entry {
  static let columns = "seq, kind, recorded, published, subject, content, previous, hash"

  /// Reads a row of `columns`, with the hash that is stored for it.
  static func read(_ row: Row) throws -> (entry: Entry, hash: Data) {
    let entry = Entry(
      seq: try row.get(0), kind: try row.get(1), recorded: try row.get(2),
      published: try row.optional(3), subject: try row.get(4), content: try row.get(5),
      previous: try row.get(6))
    return (entry, try row.get(7))
  }
}

extension Row {
  /// A damaged or forged file may hold anything in any column: GRDB's subscripts would trap.
  func get<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    guard let value: Value = try optional(index) else { throw wrongType(index) }
    return value
  }

  func optional<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value? {
    // GRDB's own typed subscripts look up types anew at each call, which takes longer than the rest.
    guard let any: any DatabaseValueConvertible = self[index] else { return nil }
    let stored = any.databaseValue
    guard let value = Value.fromDatabaseValue(stored) else { throw wrongType(index) }
    return value
  }

  /// The value of a column that holds a line of JSON, read where SQLite has it. It must be a blob
  /// (`CAST(line AS BLOB)`): as text it would end at a NUL that a damaged file may have.
  func json(_ index: Int) throws -> JSONValue? {
    try withUnsafeData(atIndex: index) { data in
      try? data?.withUnsafeBytes { bytes in try JSONValue(parsing: bytes.bindMemory(to: UInt8.self))
      }
    }
  }

  private func wrongType(_ index: Int) -> DatabaseError {
    DatabaseError(
      resultCode: .SQLITE_CORRUPT, message: "column \(index + 1) of a row has the wrong type")
  }
}

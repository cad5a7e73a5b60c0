internal import Evidence
internal import Foundation
internal import GRDB

enum NoteLookup {
  static func notes(
    _ db: Database, _ kind: Note.Kind, subject: String?, asOf seq: Int?, newestOnly: Bool
  ) throws -> [RecordedNote] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM (
          SELECT note.seq, entry.recorded, note.subject, note.line
          FROM note JOIN entry ON entry.seq = note.seq
          WHERE note.kind = ? AND (? IS NULL OR note.subject = ?) AND note.seq <= ?
          ORDER BY note.seq DESC LIMIT ?)
        ORDER BY 1
        """,
      arguments: [kind.rawValue, subject, subject, seq ?? Int.max, newestOnly ? 1 : -1])
    return try rows.map { row in
      let seq: Int = try row.get(0)
      guard let recorded = Timestamp.date(try row.get(1)),
        let json = try? JSONValue(parsing: try row.get(3) as String)
      else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "entry \(seq) is not readable")
      }
      return RecordedNote(seq: seq, recorded: recorded, subject: try row.get(2), json: json)
    }
  }

  static func files(of note: RecordedNote, _ db: Database) throws -> [Note.File] {
    try (note.json["files"]?.array ?? []).map { file in
      guard let name = file["name"]?.string,
        let digest = file["sha256"]?.string.flatMap(Data.init(hex:)),
        let bytes = try Originals.load(digest, db)
      else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "a file of entry \(note.seq) is missing")
      }
      return Note.File(name: name, bytes: bytes)
    }
  }
}

package import Evidence
package import Foundation
internal import GRDB

/// What is done about reports and claims after they were recorded: each an entry of its own.
extension LedgerStore {
  /// Records what a reviewer decided about the claim of that entry. The last decision about a claim
  /// counts; the earlier ones stay.
  ///
  /// - Returns: the decision's entry.
  @discardableResult
  package func decide(
    _ decision: Decision, on claim: Int, now: Date
  ) throws(LedgerError) -> Int {
    try write(now) { db, time in
      var recorder = try NoteRecorder(db, now: time)
      return try recorder.record(decision, on: claim)
    }
  }

  /// All of them, or after an error none. The answers are their entries.
  @discardableResult
  package func record(_ notes: [Note], now: Date) throws(LedgerError) -> [Int] {
    try write(now) { db, time in
      var recorder = try NoteRecorder(db, now: time)
      return try notes.map { note in try recorder.record(note) }
    }
  }

  /// Blanks words or originals for good. What is left is their hashes, and the entry that says who
  /// wanted it, when and why.
  ///
  /// - Parameter isTrial: everything is taken back at the end.
  /// - Returns: what was done, and whether the file beside the ledger (its log) still holds the old
  ///   pages, because another process is reading: then it has to be done once that has ended.
  package func redact(
    _ redaction: Redaction, now: Date, isTrial: Bool = false
  ) throws(LedgerError) -> (redacted: Redacted, lingers: Bool) {
    let time = try Self.time(now)
    do {
      return try pool.writeWithoutTransaction { db in
        // Freed pages are overwritten too.
        try db.execute(sql: "PRAGMA secure_delete = ON")
        defer { try? db.execute(sql: "PRAGMA secure_delete = OFF") }
        var done: Redacted?
        try db.inTransaction(.immediate) {
          var redactor = try Redactor(db, redaction)
          done = try redactor.run(now: time)
          return isTrial ? .rollback : .commit
        }
        guard let done else { throw LedgerError.fault(detail: "the redaction left no trace") }
        return (done, !Self.emptiesLog(db))
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  private static func emptiesLog(_ db: Database) -> Bool {
    (try? db.checkpoint(.truncate)) != nil
  }

  /// The newest note of that kind and subject; any subject when none is named.
  package func note(
    _ kind: Note.Kind, subject: String? = nil, recorded: RecordedLimit? = nil
  ) throws(LedgerError) -> RecordedNote? {
    try read { db in
      let seq = try Current.lastEntry(db, within: recorded)
      return try NoteLookup.notes(db, kind, subject: subject, asOf: seq, newestOnly: true).last
    }
  }

  /// In the order of recording.
  package func notes(
    _ kind: Note.Kind, subject: String? = nil, recorded: RecordedLimit? = nil
  ) throws(LedgerError) -> [RecordedNote] {
    try read { db in
      let seq = try Current.lastEntry(db, within: recorded)
      return try NoteLookup.notes(db, kind, subject: subject, asOf: seq, newestOnly: false)
    }
  }

  /// The files that were kept with a note.
  package func files(of note: RecordedNote) throws(LedgerError) -> [Note.File] {
    try read { db in try NoteLookup.files(of: note, db) }
  }

  /// Reports in any version of which these words stand, to the letter.
  package func reports(holding words: String) throws(LedgerError) -> [ReportID] {
    // As they stand in a line of JSON.
    let escaped = String(JSONValue.string(words).line.dropFirst().dropLast())
    return try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT id FROM report WHERE instr(line, ?) > 0 ORDER BY id",
        arguments: [escaped]
      ).map { ReportID($0) }
    }
  }

  package func redactions() throws(LedgerError) -> [Redacted] {
    try read { db in try RedactionLookup.all(db) }
  }

  /// The ledger's head now.
  package func seal() throws(LedgerError) -> Seal {
    try read { db in try SealCheck.seal(db) }
  }

  /// Nil when this ledger holds everything that it held when the seal was made; otherwise what is
  /// wrong. `verify` has to find the ledger sound as well: the seal vouches for its entries' hashes.
  package func broken(_ seal: Seal) throws(LedgerError) -> String? {
    try read { db in try SealCheck.broken(seal, db) }
  }

  static func time(_ now: Date) throws(LedgerError) -> String {
    guard let time = Timestamp.text(now) else { throw .badTime("\(now.timeIntervalSince1970) s") }
    return time
  }

  func write<Value>(
    _ now: Date, _ body: (Database, String) throws -> Value
  ) throws(LedgerError) -> Value {
    let time = try Self.time(now)
    do { return try pool.write { db in try body(db, time) } } catch {
      throw LedgerError(error, path: path)
    }
  }
}

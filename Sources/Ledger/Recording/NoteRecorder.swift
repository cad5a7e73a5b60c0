internal import Evidence
internal import Foundation
internal import GRDB

/// Writes notes and decisions inside one transaction.
struct NoteRecorder {
  private let db: Database
  private var chain: EntryChain

  init(_ db: Database, now: String) throws {
    self.db = db
    chain = try EntryChain(db, now: now)
  }

  mutating func record(_ note: Note) throws -> Int {
    guard let kind = Entry.Kind(rawValue: note.kind.rawValue) else { return 0 }
    for file in note.files {
      _ = try Originals.store(file.bytes, digest: Canonical.sha256(file.bytes), db)
    }
    return try add(kind, subject: note.subject, target: nil, note.json)
  }

  mutating func record(_ decision: Decision, on target: Int) throws -> Int {
    let found = try Row.fetchOne(
      db,
      sql: """
        SELECT claim.id, report.line, coding.reading, coding.version FROM claim
        JOIN coding ON coding.seq = claim.coding JOIN report ON report.seq = coding.reading
        WHERE claim.seq = ?
        """,
      arguments: [target])
    guard let found, let json = try? JSONValue(parsing: try found.get(1) as String),
      let report = Report(stored: json)
    else { throw Refusal(reason: "entry \(target) is no claim") }
    let id: String = try found.get(0)
    try CheckedCapture.key(decision.by, "the reviewer's name")
    var claims: [(claim: Claim, line: String)] = []
    switch decision.verdict {
    case .accepted, .rejected: break
    case .merged(let into): try check(merging: id, into: into.rawValue, of: report.id)
    case .replaced(let others):
      guard !others.isEmpty, Set(others.map(\.id)).count == others.count else {
        throw Refusal(reason: "claims that take another's place must be there, each once")
      }
      for claim in others { claims.append((claim, try CheckedCapture.line(claim, of: report))) }
    }
    let seq = try add(.decision, subject: id, target: target, decision.json)
    if !claims.isEmpty {
      let coding = CodingRecorder(
        report: report.id, published: report.published, reading: try found.get(2),
        version: try found.get(3), coder: "review", decision: seq)
      try coding.record(claims, db, &chain)
    }
    return seq
  }

  private func check(merging id: String, into other: String, of report: ReportID) throws {
    let isThere = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM claim WHERE report = ? AND id = ?)",
      arguments: [report.rawValue, other])
    guard id != other, isThere == true else {
      throw Refusal(reason: "report \(report) has no other claim \(other) to merge it into")
    }
  }

  mutating func add(
    _ kind: Entry.Kind, subject: String, target: Int?, _ json: JSONValue
  ) throws -> Int {
    let line = json.line
    try CheckedCapture.key(subject, "the subject of a note")
    guard line.utf8.count <= 1 << 24 else { throw Refusal(reason: "the note is too long") }
    let seq = try chain.append(
      db, kind, subject: subject, published: nil,
      content: Canonical.note(line: Canonical.sha256(Array(line.utf8)), target: target))
    try db.cachedStatement(
      sql: "INSERT INTO note (seq, kind, subject, target, line) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [seq, kind.rawValue, subject, target, line])
    return seq
  }
}

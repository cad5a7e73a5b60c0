internal import Crypto
internal import Evidence
internal import Foundation
internal import GRDB

/// Blanks rows for good, inside one transaction: first the entry that says who wants it and what
/// changes from which fingerprint to which, then the change, which the tables allow only so.
struct Redactor {
  private struct Change {
    let table: String
    let seq: Int
    let before: Data
    let line: String
    var after: Data { Canonical.sha256(Array(line.utf8)) }
  }

  private let db: Database
  private let redaction: Redaction
  private var changes: [Change] = []
  private var originals: [Data] = []

  init(_ db: Database, _ redaction: Redaction) throws {
    self.db = db
    self.redaction = redaction
    try CheckedCapture.key(redaction.by, "the name of who redacts")
    if case .words(let words) = redaction.extent {
      guard words.contains(where: { !$0.isWhitespace }) else {
        throw Refusal(reason: "no words to blank")
      }
      guard words.utf8.count <= 1 << 20 else { throw Refusal(reason: "more than 1 MB to blank") }
    }
  }

  mutating func run(now: String) throws -> Redacted {
    try collect()
    guard !changes.isEmpty || !originals.isEmpty else {
      throw Refusal(
        reason: "nothing in report \(redaction.report) is left to blank: the words do not stand in "
          + "it, or were blanked before. Where they stand in the original alone, blank that")
    }
    var notes = try NoteRecorder(db, now: now)
    let newest = try Int.fetchOne(
      db, sql: "SELECT max(seq) FROM report WHERE id = ?", arguments: [redaction.report.rawValue])
    let seq = try notes.add(
      .redaction, subject: redaction.report.rawValue, target: newest, json)
    try apply()
    let recorded = try String.fetchOne(
      db, sql: "SELECT recorded FROM entry WHERE seq = ?", arguments: [seq])
    return Redacted(
      seq: seq, recorded: recorded.flatMap(Timestamp.date) ?? .distantPast,
      report: redaction.report, by: redaction.by, why: redaction.why,
      reports: changes.count { $0.table == "report" },
      claims: changes.count { $0.table == "claim" }, originals: originals.count)
  }

  private mutating func collect() throws {
    let versions = try Row.fetchAll(
      db,
      sql: """
        SELECT report.seq, report.line, original.sha256, length(original.bytes)
        FROM report JOIN original ON original.id = report.original
        WHERE report.id = ? ORDER BY report.seq
        """,
      arguments: [redaction.report.rawValue])
    if versions.isEmpty { throw Refusal(reason: "there is no report \(redaction.report)") }
    for version in versions {
      let isAffected =
        if case .words(let words) = redaction.extent {
          try collect(version, Blanking(words))
        } else { true }
      let digest: Data = try version.get(2)
      if isAffected, try version.get(3) as Int > 0, !originals.contains(digest) {
        originals.append(digest)
      }
    }
  }

  /// Says whether the words stood in the version.
  private mutating func collect(_ version: Row, _ blanking: Blanking) throws -> Bool {
    let seq: Int = try version.get(0)
    let line: String = try version.get(1)
    guard let json = try? JSONValue(parsing: line), let report = Report(stored: json) else {
      throw Refusal(reason: "entry \(seq) is not readable: run `foothold verify`")
    }
    let after = blanking.blank(json)
    if after != json { add("report", seq, line, after.line) }
    let text = Array(report.text.utf8)
    let blanked = Array(blanking.blank(report.text).utf8)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT claim.seq, claim.line FROM claim JOIN coding ON coding.seq = claim.coding
        WHERE coding.reading = ? ORDER BY claim.seq
        """,
      arguments: [seq])
    for row in rows {
      let line: String = try row.get(1)
      guard let json = try? JSONValue(parsing: line), let claim = try? Claim(json: json) else {
        throw Refusal(
          reason: "entry \(try row.get(0) as Int) is not readable: run `foothold verify`")
      }
      let cut = blanking.blank(claim, text: text, blanked: blanked)
      if cut != claim { add("claim", try row.get(0), line, cut.json.line) }
    }
    return after != json
  }

  private mutating func add(_ table: String, _ seq: Int, _ before: String, _ after: String) {
    changes.append(
      Change(
        table: table, seq: seq, before: Canonical.sha256(Array(before.utf8)), line: after))
  }

  private var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("by", .string(redaction.by)), .init("why", .string(redaction.why)),
    ]
    if case .words(let words) = redaction.extent {
      let bytes = Array(words.utf8)
      members.append(
        .init(
          "words",
          .object([
            .init("bytes", .integer(bytes.count)),
            .init("sha256", .string(Canonical.sha256(bytes).hex)),
          ])))
    }
    let rows = changes.map { change in
      JSONValue.object([
        .init("entry", .integer(change.seq)), .init("before", .string(change.before.hex)),
        .init("after", .string(change.after.hex)),
      ])
    }
    let files = originals.map { JSONValue.object([.init("original", .string($0.hex))]) }
    return .object(members + [.init("blanked", .array(rows + files))])
  }

  private func apply() throws {
    for change in changes {
      guard let json = try? JSONValue(parsing: change.line) else { continue }
      if change.table == "report", let report = Report(stored: json) {
        let columns = ReportColumns(report)
        try db.execute(
          sql: "UPDATE report SET line = ?, outlet = ?, url = ?, title = ? WHERE seq = ?",
          arguments: [change.line, columns.outlet, columns.url, columns.title, change.seq])
        try db.execute(
          sql: "UPDATE sketch SET mins = ? WHERE seq = ?",
          arguments: [Sketch(report.text).data, change.seq])
      } else if change.table == "claim", let claim = try? Claim(json: json) {
        try db.execute(
          sql: "UPDATE claim SET line = ?, mention = ? WHERE seq = ?",
          arguments: [change.line, ClaimColumns(claim, published: nil).mention, change.seq])
      }
    }
    for digest in originals {
      try db.execute(sql: "UPDATE original SET bytes = x'' WHERE sha256 = ?", arguments: [digest])
    }
    if !changes.isEmpty { try SearchIndex.rebuild(db) }
  }
}

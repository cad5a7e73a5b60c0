internal import Evidence
internal import Foundation
internal import GRDB

/// Writes captures inside one transaction.
struct Recorder {
  private let db: Database
  private let coder: String
  private var chain: EntryChain

  init(_ db: Database, coder: String, now: String) throws {
    self.db = db
    self.coder = coder
    chain = try EntryChain(db, now: now)
  }

  /// Any version recorded before counts as known, not only the newest: reading an archive that
  /// holds both versions of an article a second time must change nothing. And what was blanked does not
  /// come back by being read again.
  mutating func record(_ checked: CheckedCapture) throws -> Recorded {
    let id = checked.capture.report.id.rawValue
    let versions = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT seq, version, content FROM report WHERE id = ?"),
      arguments: [id])
    let redacted = try versions.isEmpty ? nil : RedactedWords(of: id, db)
    for row in versions where try row.get(2) == checked.content {
      if redacted?.isAnything == true { return .unchanged }
      let reading: Int = try row.get(0)
      let version: Int = try row.get(1)
      if try lastCoder(of: id, version: version) == coder { return .unchanged }
      try code(checked, reading: reading, version: version)
      return .recoded(version: version)
    }
    if let entry = redacted?.found(in: checked.capture.report.text) {
      return .refused(
        reason:
          "it holds words that were redacted from this report (entry \(entry)): blank them in "
          + "the file first")
    }
    let version = versions.count + 1
    let reading = try add(checked, version: version)
    try code(checked, reading: reading, version: version)
    return version == 1 ? .added : .revised(version: version)
  }

  private func lastCoder(of id: String, version: Int) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT coder FROM coding WHERE report = ? AND version = ? AND decision IS NULL
          ORDER BY seq DESC LIMIT 1
          """),
      arguments: [id, version])
  }

  private mutating func add(_ checked: CheckedCapture, version: Int) throws -> Int {
    let capture = checked.capture
    let digest = Canonical.sha256(capture.original)
    let columns = ReportColumns(capture.report)
    let original = try Originals.store(capture.original, digest: digest, db)
    let seq = try chain.append(
      db, .report, subject: columns.id, published: capture.report.published?.text,
      content: Canonical.report(
        line: checked.content, version: version, original: digest, mediaType: capture.mediaType))
    try db.cachedStatement(
      sql: """
        INSERT INTO report (seq, version, content, original, media, line, \(ReportColumns.names))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      seq, version, checked.content, original, capture.mediaType, checked.line, columns.id,
      columns.published, columns.outlet, columns.url, columns.title,
    ])
    try db.cachedStatement(sql: "INSERT INTO sketch (seq, mins) VALUES (?, ?)")
      .execute(arguments: [seq, Sketch(capture.report.text).data])
    try SearchIndex.add(capture.report, seq: seq, db)
    return seq
  }

  private mutating func code(_ checked: CheckedCapture, reading: Int, version: Int) throws {
    let report = checked.capture.report
    let coding = CodingRecorder(
      report: report.id, published: report.published, reading: reading, version: version,
      coder: coder)
    let claims = zip(checked.capture.claims, checked.claimLines).map { (claim: $0, line: $1) }
    try coding.record(claims, db, &chain)
  }
}

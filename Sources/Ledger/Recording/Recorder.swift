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
  /// holds both versions of an article a second time must change nothing.
  mutating func record(_ checked: CheckedCapture) throws -> Recorded {
    let id = checked.capture.report.id.rawValue
    let versions = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT seq, version, content FROM report WHERE id = ?"),
      arguments: [id])
    for row in versions where try row.get(2) == checked.content {
      let reading: Int = try row.get(0)
      let version: Int = try row.get(1)
      if try lastCoder(of: id, version: version) == coder { return .unchanged }
      try code(checked, reading: reading, version: version)
      return .recoded(version: version)
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
          SELECT coder FROM coding WHERE report = ? AND version = ? ORDER BY seq DESC LIMIT 1
          """),
      arguments: [id, version])
  }

  private mutating func add(_ checked: CheckedCapture, version: Int) throws -> Int {
    let capture = checked.capture
    let digest = Canonical.sha256(capture.original)
    let columns = ReportColumns(capture.report)
    let original = try store(capture.original, digest: digest)
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
    return seq
  }

  /// The same bytes are kept once, however many reports or versions came from them.
  private func store(_ bytes: [UInt8], digest: Data) throws -> Int {
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

  private mutating func code(_ checked: CheckedCapture, reading: Int, version: Int) throws {
    let report = checked.capture.report
    let claims = checked.capture.claims
    let day = report.published?.day.ordinal
    let seq = try chain.append(
      db, .coding, subject: report.id.rawValue, published: report.published?.text,
      content: Canonical.coding(
        reading: reading, version: version, coder: coder, claims: claims.count))
    try db.cachedStatement(
      sql: """
        INSERT INTO coding (seq, reading, report, version, published, coder, claims)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [seq, reading, report.id.rawValue, version, day, coder, claims.count])
    for (claim, line) in zip(claims, checked.claimLines) {
      try add(claim, line: line, coding: seq, published: report.published)
    }
  }

  private mutating func add(
    _ claim: Claim, line: String, coding: Int, published: Instant?
  ) throws {
    let columns = ClaimColumns(claim, published: published?.day.ordinal)
    let seq = try chain.append(
      db, .claim, subject: columns.id, published: published?.text,
      content: Canonical.claim(line: Canonical.sha256(Array(line.utf8)), coding: coding))
    try db.cachedStatement(
      sql: """
        INSERT INTO claim (seq, coding, line, \(ClaimColumns.names))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      seq, coding, line, columns.id, columns.report, columns.kind, columns.place, columns.mention,
      columns.actor, columns.before, columns.after, columns.earliest, columns.latest,
      columns.published, columns.start,
    ])
    let text = SearchText(claim)
    try db.cachedStatement(
      sql: "INSERT INTO claim_text (rowid, quote, place, actor) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [seq, text.quote, text.place, text.actor])
  }
}

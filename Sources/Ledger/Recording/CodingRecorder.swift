internal import Evidence
internal import Foundation
internal import GRDB

/// Writes what a coder, or a reviewer in its place, made of one version of a report.
struct CodingRecorder {
  let report: ReportID
  let published: Instant?
  /// The entry of the version that was read.
  let reading: Int
  let version: Int
  let coder: String
  /// The reviewer's decision, where the claims are his.
  var decision: Int?

  /// - Parameter claims: each with its line.
  func record(
    _ claims: [(claim: Claim, line: String)], _ db: Database, _ chain: inout EntryChain
  ) throws {
    let seq = try chain.append(
      db, .coding, subject: report.rawValue, published: published?.text,
      content: Canonical.coding(
        reading: reading, version: version, coder: coder, claims: claims.count,
        decision: decision))
    try db.cachedStatement(
      sql: """
        INSERT INTO coding (seq, reading, report, version, published, coder, claims, decision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      seq, reading, report.rawValue, version, published?.day.ordinal, coder, claims.count,
      decision,
    ])
    for (claim, line) in claims { try add(claim, line: line, coding: seq, db, &chain) }
  }

  private func add(
    _ claim: Claim, line: String, coding: Int, _ db: Database, _ chain: inout EntryChain
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
    try SearchIndex.add(claim, seq: seq, db)
  }
}

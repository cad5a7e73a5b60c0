internal import Evidence
internal import Foundation
internal import GRDB

/// Look-ups of reports, their originals, and how much there is.
enum ReportLookup {
  /// The newest version when none is named.
  private static let choice = """
    report.id = ? AND report.version = ifnull(
      ?, (SELECT max(r.version) FROM report AS r WHERE r.id = report.id))
    """

  static func report(_ db: Database, _ id: ReportID, version: Int?) throws -> Report? {
    let row = try Row.fetchOne(
      db, sql: "SELECT line, seq FROM report WHERE \(choice)", arguments: [id.rawValue, version])
    guard let row else { return nil }
    guard let json = try? JSONValue(parsing: try row.get(0) as String),
      let report = Report(stored: json)
    else { throw unreadable(try row.get(1)) }
    return report
  }

  static func original(_ db: Database, _ id: ReportID, version: Int?) throws -> Original? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT original.bytes, original.size, report.media, original.sha256, report.seq
        FROM report JOIN original ON original.id = report.original WHERE \(choice)
        """,
      arguments: [id.rawValue, version])
    guard let row else { return nil }
    let digest: Data = try row.get(3)
    if let entry = try RedactionLookup.entry(blanking: digest, db) {
      throw LedgerError.redacted(entry: entry)
    }
    guard let bytes = Deflate.inflate(try row.get(0), size: try row.get(1)),
      Canonical.sha256(bytes) == digest
    else { throw unreadable(try row.get(4)) }
    return Original(bytes: bytes, mediaType: try row.get(2), sha256: digest.hex)
  }

  private static func unreadable(_ seq: Int) -> DatabaseError {
    DatabaseError(
      resultCode: .SQLITE_CORRUPT, message: "the report of entry \(seq) is not as it was recorded")
  }

  /// The newest versions within the limits, by day of publication; undated ones last.
  static func summaries(
    _ db: Database, known: Day?, asOf seq: Int?
  ) throws -> [ReportSummary] {
    let limits = Limits(known: known, asOf: seq)
    return try summaries(db, where: limits.newest, limits.arguments)
  }

  /// Those among them that have the words: the latest published, and how many there are in all. Nothing but
  /// the day of publication decides which they are, since how well words fit depends on what else the index
  /// holds, and an answer about the past must not change with what is read later.
  static func summaries(
    _ db: Database, matching words: String, known: Day?, asOf seq: Int?, limit: Int?
  ) throws -> (latest: [ReportSummary], count: Int) {
    var limits = Limits(known: known, asOf: seq)
    limits.arguments += ["words": words]
    let hits = try Int.fetchAll(
      db,
      sql: """
        SELECT report.seq FROM report
        WHERE report.seq IN (SELECT rowid FROM report_search WHERE report_search MATCH :words)
          AND \(limits.newest)
        ORDER BY report.published DESC NULLS LAST, report.id DESC
        """,
      arguments: limits.arguments)
    let chosen = hits.prefix(max(limit ?? hits.count, 0)).map(JSONValue.integer)
    let latest = try summaries(
      db, where: "report.seq IN (SELECT value FROM json_each(:chosen))",
      ["seq": seq ?? Int.max, "chosen": JSONValue.array(chosen).line])
    return (latest, hits.count)
  }

  /// Which versions count.
  struct Limits {
    var arguments: StatementArguments
    private let condition: String

    init(known: Day?, asOf seq: Int?) {
      arguments = ["seq": seq ?? Int.max]
      condition = "r.seq <= :seq" + (known == nil ? "" : " AND r.published <= :known")
      if let known { arguments += ["known": known.ordinal] }
    }

    /// The version of `report` is the newest of those that count.
    var newest: String {
      """
      report.version = (
        SELECT max(r.version) FROM report AS r WHERE r.id = report.id AND \(condition))
      """
    }
  }

  private static func summaries(
    _ db: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [ReportSummary] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT report.id, report.version, report.seq, entry.recorded, entry.published,
          report.title, report.outlet, report.url,
          ifnull((SELECT claims FROM coding WHERE coding.report = report.id
            AND coding.version = report.version AND coding.seq <= :seq AND coding.decision IS NULL
            ORDER BY coding.seq DESC LIMIT 1), 0)
        FROM report JOIN entry ON entry.seq = report.seq WHERE \(condition)
        ORDER BY report.published IS NULL, report.published, report.id
        """,
      arguments: arguments)
    return try rows.map(summary)
  }

  private static func summary(_ row: Row) throws -> ReportSummary {
    guard let recorded = Timestamp.date(try row.get(3)) else { throw unreadable(try row.get(2)) }
    return ReportSummary(
      id: ReportID(try row.get(0) as String), version: try row.get(1), seq: try row.get(2),
      recorded: recorded, published: (try row.optional(4) as String?).flatMap { Instant($0) },
      title: try row.optional(5), outlet: try row.optional(6), url: try row.optional(7),
      claims: try row.get(8))
  }

  /// All versions in the order of recording.
  static func versions(_ db: Database, of id: ReportID?, asOf seq: Int?) throws -> [ReportVersion] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT report.id, report.version, report.seq, report.media,
          (SELECT r.seq - 1 FROM report AS r WHERE r.id = report.id
            AND r.version = report.version + 1 AND r.seq <= :seq),
          ifnull((SELECT coder FROM coding WHERE coding.report = report.id
            AND coding.version = report.version AND coding.decision IS NULL
            AND coding.seq <= :seq ORDER BY coding.seq DESC LIMIT 1), 'none'),
          (SELECT recorded FROM entry WHERE entry.seq = report.seq)
        FROM report WHERE report.seq <= :seq AND (:id IS NULL OR report.id = :id)
        ORDER BY report.seq
        """,
      arguments: ["seq": seq ?? Int.max, "id": id?.rawValue])
    return try rows.map { row in
      ReportVersion(
        id: ReportID(try row.get(0) as String), version: try row.get(1), seq: try row.get(2),
        recorded: Timestamp.date(try row.get(6)) ?? .distantPast, lastEntry: try row.optional(4),
        mediaType: try row.get(3), coder: try row.get(5))
    }
  }

  static func counts(_ db: Database) throws -> LedgerCounts {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
    return LedgerCounts(
      entries: try count("SELECT count(*) FROM entry"),
      reports: try count("SELECT count(DISTINCT id) FROM report"),
      versions: try count("SELECT count(*) FROM report"),
      claims: try summaries(db, known: nil, asOf: nil).reduce(0) { $0 + $1.claims },
      claimsEver: try count("SELECT count(*) FROM claim"),
      originalBytes: try count("SELECT ifnull(sum(size), 0) FROM original"),
      storedBytes: try count("SELECT ifnull(sum(length(bytes)), 0) FROM original"))
  }
}

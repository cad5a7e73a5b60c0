internal import Evidence
internal import Foundation
internal import GRDB

/// A claim query as one SQL statement.
struct ClaimLookup {
  private var conditions: [String] = []
  private var arguments: [(any DatabaseValueConvertible)?] = []
  private let limit: Int?

  /// Nil when nothing can match.
  init?(_ query: ClaimQuery, asOf seq: Int?) {
    limit = query.limit.map { max($0, 0) }
    arguments = [seq ?? Int.max, query.known?.ordinal]
    add(Current.condition, [])
    if let text = query.text {
      let terms = [
        SearchWords.query(text), SearchWords.query(actors: query.actors.map(\.rawValue)),
      ]
      let wanted = terms.compactMap(\.self).map { "(\($0))" }.joined(separator: " OR ")
      if wanted.isEmpty { return nil }
      add("claim.seq IN (SELECT rowid FROM claim_search WHERE claim_search MATCH ?)", [wanted])
    }
    if !query.places.isEmpty { add("place", in: query.places.map(\.rawValue)) }
    if !query.kinds.isEmpty { add("kind", in: query.kinds.map(\.rawValue)) }
    if let report = query.report {
      add("claim.coding IN (SELECT seq FROM coding WHERE report = ?)", [report.rawValue])
    }
    if let days = query.on {
      add("(claim.earliest IS NOT NULL OR claim.latest IS NOT NULL)", [])
      add("(claim.earliest IS NULL OR claim.earliest <= ?)", [days.upperBound.ordinal])
      add("(claim.latest IS NULL OR claim.latest >= ?)", [days.lowerBound.ordinal])
    }
  }

  private mutating func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?]) {
    conditions.append(condition)
    arguments += values
  }

  /// One argument however many values, so that no number of them is too many for SQLite.
  private mutating func add(_ column: String, in values: [String]) {
    let list = JSONValue.array(values.map(JSONValue.string)).line
    add("claim.\(column) IN (SELECT value FROM json_each(?))", [list])
  }

  func fetch(_ db: Database) throws -> [LedgerClaim] {
    let sql = """
      \(Current.asked)
      SELECT claim.seq, CAST(claim.line AS BLOB), entry.recorded, entry.published, coding.version,
        report.title, report.outlet, report.url, decided.seq, decided.line, at.recorded, coding.reading
      FROM claim JOIN entry ON entry.seq = claim.seq JOIN coding ON coding.seq = claim.coding
        JOIN report ON report.seq = coding.reading
        LEFT JOIN note AS decided ON decided.seq = \(Current.newestDecision(on: "claim"))
        LEFT JOIN entry AS at ON at.seq = decided.seq
      WHERE \(conditions.joined(separator: " AND "))
      ORDER BY claim.published IS NULL, claim.published, claim.report, claim.start, claim.id
      """
    let statement = try db.cachedStatement(sql: sql)
    let rows = try Row.fetchCursor(
      statement, arguments: StatementArguments(arguments))
    var claims: [LedgerClaim] = []
    if limit == 0 { return claims }
    while let row = try rows.next() {
      let claim = try Self.read(row)
      if claim.standing?.word.isReplaced != true { claims.append(claim) }
      if claims.count == limit { break }
    }
    return claims
  }

  private static func read(_ row: Row) throws -> LedgerClaim {
    let seq: Int = try row.get(0)
    guard let json = try row.json(1), let claim = try? Claim(json: json),
      let recorded = Timestamp.date(try row.get(2))
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "entry \(seq) is not readable")
    }
    var standing: Standing?
    if let decision: Int = try row.optional(8) {
      let recorded = try row.optional(10).flatMap(Timestamp.date) ?? recorded
      standing = Standing(line: try row.get(9), seq: decision, recorded: recorded)
    }
    return LedgerClaim(
      claim: claim, seq: seq, recorded: recorded, version: try row.get(4),
      published: (try row.optional(3) as String?).flatMap { Instant($0) },
      title: try row.optional(5), outlet: try row.optional(6), url: try row.optional(7),
      standing: standing, reading: try row.get(11))
  }
}

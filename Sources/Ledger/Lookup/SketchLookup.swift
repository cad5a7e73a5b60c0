internal import Evidence
internal import Foundation
internal import GRDB

enum SketchLookup {
  /// By the entries of the reports' versions.
  static func sketches(_ db: Database, of readings: [Int]) throws -> [Int: Sketch] {
    let list = JSONValue.array(readings.map(JSONValue.integer)).line
    let rows = try Row.fetchCursor(
      db, sql: "SELECT seq, mins FROM sketch WHERE seq IN (SELECT value FROM json_each(?))",
      arguments: [list])
    var sketches: [Int: Sketch] = [:]
    while let row = try rows.next() {
      let seq: Int = try row.get(0)
      guard let sketch = Sketch(data: try row.get(1)) else { throw unreadable(seq) }
      sketches[seq] = sketch
    }
    return sketches
  }

  /// Of the reports of one day, each in its newest version within the limits; of undated ones for nil.
  static func sketches(
    _ db: Database, of day: Day?, known: Day?, asOf seq: Int?
  ) throws -> [SketchedReport] {
    var limits = ReportLookup.Limits(known: known, asOf: seq)
    limits.arguments += ["day": day?.ordinal]
    let statement = try db.cachedStatement(
      sql: """
        SELECT report.seq, report.id, sketch.mins FROM report JOIN sketch USING (seq)
        WHERE report.published IS :day AND \(limits.newest)
        """)
    let rows = try Row.fetchCursor(statement, arguments: limits.arguments)
    var found: [SketchedReport] = []
    while let row = try rows.next() {
      let seq: Int = try row.get(0)
      guard let sketch = Sketch(data: try row.get(2)) else { throw unreadable(seq) }
      found.append(
        SketchedReport(
          seq: seq, id: ReportID(try row.get(1) as String), published: day, sketch: sketch))
    }
    return found
  }

  private static func unreadable(_ seq: Int) -> DatabaseError {
    DatabaseError(
      resultCode: .SQLITE_CORRUPT, message: "the sketch of entry \(seq) is not readable")
  }

  /// Less alike than this, and it is another text at the same address or under the same headline.
  private static let edited = 0.3

  /// The report of which this text is another version: at the same address, or under the same headline
  /// in the same outlet, and much alike.
  static func report(
    editedInto text: Sketch, url: String?, title: String?, outlet: String?, _ db: Database
  ) throws -> ReportID? {
    var rows: [Row] = []
    if let url {
      rows += try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT report.id, sketch.mins FROM report JOIN sketch USING (seq)
            WHERE report.url = ? ORDER BY report.seq DESC LIMIT 8
            """),
        arguments: [ReportColumns.storable(url)])
    }
    if let title, let outlet {
      rows += try Row.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT report.id, sketch.mins FROM report JOIN sketch USING (seq)
            WHERE report.title = ? AND report.outlet = ? ORDER BY report.seq DESC LIMIT 8
            """),
        arguments: [ReportColumns.storable(title), ReportColumns.storable(outlet)])
    }
    for row in rows {
      guard let sketch = Sketch(data: try row.get(1)) else { continue }
      if sketch.similarity(to: text) >= edited { return ReportID(try row.get(0) as String) }
    }
    return nil
  }
}

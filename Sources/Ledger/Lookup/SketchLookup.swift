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
      guard let sketch = Sketch(data: try row.get(1)) else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "the sketch of entry \(seq) is not readable")
      }
      sketches[seq] = sketch
    }
    return sketches
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

internal import Evidence
internal import Foundation
internal import GRDB

/// The third migration: search over reports as well as claims, with spellings of names folded, and
/// sketches of texts, by which copies of a story are told.
extension Schema {
  /// The indexes keep no texts of their own. `names` has names folded to how they sound.
  static let thirdTables = """
    DROP TABLE claim_text;

    CREATE VIRTUAL TABLE claim_search USING fts5 (
      quote, place, actor, names, content = '', tokenize = 'unicode61 remove_diacritics 2');

    CREATE VIRTUAL TABLE report_search USING fts5 (
      title, text, names, content = '', tokenize = 'unicode61 remove_diacritics 2');

    CREATE TABLE sketch (
      seq INTEGER PRIMARY KEY REFERENCES report (seq),
      mins BLOB NOT NULL
    ) STRICT;

    CREATE INDEX report_by_day ON report (published, id, version);
    CREATE INDEX report_by_url ON report (url) WHERE url IS NOT NULL;
    CREATE INDEX report_by_title ON report (title, outlet) WHERE title IS NOT NULL;
    """

  /// A sketch is made anew only by the redaction that blanks its report.
  static let thirdGuards = """
    CREATE TRIGGER sketch_is_new BEFORE INSERT ON sketch
    WHEN EXISTS (SELECT 1 FROM sketch WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'sketch is append-only'); END;

    CREATE TRIGGER sketch_is_never_deleted BEFORE DELETE ON sketch
    BEGIN SELECT RAISE(ABORT, 'sketch is append-only'); END;

    CREATE TRIGGER sketch_is_never_updated BEFORE UPDATE ON sketch
    WHEN NOT (\(isNamed) AND NEW.seq IS OLD.seq)
    BEGIN SELECT RAISE(ABORT, 'sketch is append-only'); END;
    """

  /// Fills them from what is there.
  static func fillThirdTables(_ db: Database) throws {
    try SearchIndex.rebuild(db)
    let rows = try Row.fetchCursor(db, sql: "SELECT seq, line FROM report ORDER BY seq")
    while let row = try rows.next() {
      guard let json = try? JSONValue(parsing: try row.get(1) as String),
        let report = Report(stored: json)
      else { continue }
      try db.execute(
        sql: "INSERT INTO sketch (seq, mins) VALUES (?, ?)",
        arguments: [try row.get(0) as Int, Sketch(report.text).data])
    }
  }
}

/// The second migration: what is done about reports and claims after they were recorded.
extension Schema {
  /// `note.line` is the whole decision, grade, theatre, publication or redaction as one JSON line.
  /// Claims that a reviewer put in place of another are a coding of their own, which names his
  /// decision.
  static let secondTables = """
    CREATE TABLE note (
      seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      kind TEXT NOT NULL CHECK (kind <> ''),
      subject TEXT NOT NULL CHECK (subject <> ''),
      target INTEGER REFERENCES entry (seq) CHECK (target < seq),
      line TEXT NOT NULL
    ) STRICT;
    CREATE INDEX note_by_subject ON note (kind, subject, seq);

    ALTER TABLE coding ADD COLUMN decision INTEGER REFERENCES note (seq);
    CREATE INDEX coding_by_decision ON coding (report, version) WHERE decision IS NOT NULL;
    """

  /// A row may be blanked by the redaction that is the newest entry and names it, and by nothing
  /// else: its place in the chain and its fingerprints stay.
  static let secondGuards: String = {
    let isOriginalNamed = named(#"'{"original":"' || lower(hex(OLD.sha256)) || '"}'"#)
    return """
      CREATE TRIGGER note_is_new BEFORE INSERT ON note
      WHEN NEW.seq IS NOT (SELECT max(seq) FROM entry)
        OR EXISTS (SELECT 1 FROM note WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'note is append-only'); END;

      DROP TRIGGER report_is_never_updated;
      CREATE TRIGGER report_is_never_updated BEFORE UPDATE ON report
      WHEN NOT (\(isNamed) AND NEW.seq IS OLD.seq AND NEW.id IS OLD.id
        AND NEW.version IS OLD.version AND NEW.published IS OLD.published
        AND NEW.content IS OLD.content AND NEW.original IS OLD.original AND NEW.media IS OLD.media)
      BEGIN SELECT RAISE(ABORT, 'report is append-only'); END;

      DROP TRIGGER claim_is_never_updated;
      CREATE TRIGGER claim_is_never_updated BEFORE UPDATE ON claim
      WHEN NOT (\(isNamed) AND NEW.seq IS OLD.seq AND NEW.id IS OLD.id
        AND NEW.coding IS OLD.coding AND NEW.report IS OLD.report AND NEW.kind IS OLD.kind)
      BEGIN SELECT RAISE(ABORT, 'claim is append-only'); END;

      DROP TRIGGER original_is_never_updated;
      CREATE TRIGGER original_is_never_updated BEFORE UPDATE ON original
      WHEN NOT (\(isOriginalNamed) AND NEW.id IS OLD.id
        AND NEW.sha256 IS OLD.sha256 AND NEW.size IS OLD.size AND length(NEW.bytes) = 0)
      BEGIN SELECT RAISE(ABORT, 'original is append-only'); END;
      """
  }()

  /// The row of that entry is named by the redaction that is the newest entry.
  static let isNamed = named(#"'{"entry":' || OLD.seq || ','"#)

  /// The line is searched as text, since a schema that is not trusted may not call JSON functions.
  /// What people wrote in it cannot look like a member: its quotation marks are escaped.
  private static func named(_ member: String) -> String {
    """
    EXISTS (SELECT 1 FROM note WHERE note.seq = (SELECT max(seq) FROM entry)
      AND note.kind = 'redaction' AND instr(note.line, \(member)) > 0)
    """
  }
}

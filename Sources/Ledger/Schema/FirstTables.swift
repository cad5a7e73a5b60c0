/// The tables of the first migration. Nothing in them is ever changed or removed: what is current
/// follows from what was recorded last, and is worked out when reading.
extension Schema {
  static let appendOnlyTables = ["entry", "original", "report", "coding", "claim"]

  /// Days are counted from 1970-01-01. `line` is the whole report or claim as one JSON line; the
  /// columns beside it repeat what look-ups need.
  static let firstTables = """
    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY CHECK (seq > 0),
      kind TEXT NOT NULL CHECK (kind <> ''),
      recorded TEXT NOT NULL CHECK (length(recorded) = 24),
      published TEXT,
      subject TEXT NOT NULL CHECK (subject <> ''),
      content BLOB NOT NULL CHECK (length(content) = 32),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;

    CREATE TABLE original (
      id INTEGER PRIMARY KEY,
      sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
      size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 536870912),
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE report (
      seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      id TEXT NOT NULL CHECK (id <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      published INTEGER CHECK (published BETWEEN -719164 AND 2932896),
      outlet TEXT,
      url TEXT,
      title TEXT,
      content BLOB NOT NULL CHECK (length(content) = 32),
      original INTEGER NOT NULL REFERENCES original (id),
      media TEXT NOT NULL CHECK (media <> ''),
      line TEXT NOT NULL,
      UNIQUE (id, version)
    ) STRICT;

    CREATE TABLE coding (
      seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      reading INTEGER NOT NULL REFERENCES report (seq),
      report TEXT NOT NULL CHECK (report <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      published INTEGER CHECK (published BETWEEN -719164 AND 2932896),
      coder TEXT NOT NULL CHECK (coder <> ''),
      claims INTEGER NOT NULL CHECK (claims >= 0)
    ) STRICT;
    CREATE INDEX coding_by_report ON coding (report, version, seq);

    CREATE TABLE claim (
      seq INTEGER PRIMARY KEY REFERENCES entry (seq),
      coding INTEGER NOT NULL REFERENCES coding (seq),
      id TEXT NOT NULL CHECK (id <> ''),
      report TEXT NOT NULL CHECK (report <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      place TEXT,
      mention TEXT,
      actor TEXT,
      holder_before TEXT,
      holder_after TEXT,
      earliest INTEGER CHECK (earliest BETWEEN -719164 AND 2932896),
      latest INTEGER CHECK (latest BETWEEN -719164 AND 2932896),
      published INTEGER CHECK (published BETWEEN -719164 AND 2932896),
      start INTEGER NOT NULL CHECK (start >= 0),
      line TEXT NOT NULL,
      UNIQUE (coding, id),
      CHECK (earliest <= latest)
    ) STRICT;
    CREATE INDEX claim_by_place ON claim (place, published) WHERE place IS NOT NULL;

    CREATE VIRTUAL TABLE claim_text USING fts5 (
      quote, place, actor, content = '', tokenize = 'unicode61 remove_diacritics 2');
    """

  /// INSERT OR REPLACE removes rows without asking the DELETE triggers, so what is there already is
  /// refused by name; and every row must belong to the entry just made.
  static let firstGuards = """
    CREATE TRIGGER entry_follows BEFORE INSERT ON entry
    WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM entry)
      OR NEW.previous IS NOT ifnull(
        (SELECT hash FROM entry ORDER BY seq DESC LIMIT 1), zeroblob(32))
      OR NEW.recorded < (SELECT recorded FROM entry ORDER BY seq DESC LIMIT 1)
    BEGIN SELECT RAISE(ABORT, 'an entry must follow the newest one'); END;

    CREATE TRIGGER original_is_new BEFORE INSERT ON original
    WHEN EXISTS (SELECT 1 FROM original WHERE sha256 = NEW.sha256 OR id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'original is append-only'); END;

    CREATE TRIGGER report_is_new BEFORE INSERT ON report
    WHEN NEW.seq IS NOT (SELECT max(seq) FROM entry)
      OR EXISTS (SELECT 1 FROM report WHERE seq = NEW.seq)
      OR NEW.version IS NOT (
        SELECT ifnull(max(version), 0) + 1 FROM report WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'report is append-only'); END;

    CREATE TRIGGER coding_is_new BEFORE INSERT ON coding
    WHEN NEW.seq IS NOT (SELECT max(seq) FROM entry)
      OR EXISTS (SELECT 1 FROM coding WHERE seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'coding is append-only'); END;

    CREATE TRIGGER claim_is_new BEFORE INSERT ON claim
    WHEN NEW.seq IS NOT (SELECT max(seq) FROM entry)
      OR EXISTS (SELECT 1 FROM claim WHERE seq = NEW.seq)
      OR EXISTS (SELECT 1 FROM claim WHERE coding = NEW.coding AND id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'claim is append-only'); END;
    """
}

package import Evidence
package import Foundation
internal import GRDB

/// The append-only store of reports, originals, claims and what was decided about them: one SQLite file in a desk's folder.
///
/// Any number of processes may read while one writes. A second writer waits for `patience`, then
/// throws `LedgerError.busy`. What `record` has returned is on disk (write-ahead log, synchronous
/// FULL); an interrupted `record` leaves nothing behind.
package final class LedgerStore: Sendable {
  package enum Mode: Sendable {
    case readWrite, readOnly
  }

  package static let fileName = "foothold.sqlite"

  /// The SQLite file.
  package let path: String
  let pool: DatabasePool
  private let patience: TimeInterval

  private init(path: String, pool: DatabasePool, patience: TimeInterval) {
    self.path = path
    self.pool = pool
    self.patience = patience
  }

  /// Makes a new ledger in the desk's folder, which is made too if need be. An existing file is
  /// never touched.
  package static func create(
    desk: String, patience: TimeInterval = 10
  ) throws(LedgerError) -> LedgerStore {
    let path = LedgerFile.path(desk: desk)
    do { try LedgerFile.create(path) } catch { throw LedgerError(error, path: path) }
    do {
      return try open(desk: desk, patience: patience)
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// Opens a desk's ledger; for writing, it is brought up to this version's schema first.
  package static func open(
    desk: String, mode: Mode = .readWrite, patience: TimeInterval = 10
  ) throws(LedgerError) -> LedgerStore {
    let path = LedgerFile.path(desk: desk)
    do {
      let pool = try LedgerFile.open(path, readOnly: mode == .readOnly, patience: patience)
      return LedgerStore(path: path, pool: pool, patience: patience)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(LedgerError) -> Value {
    do { return try pool.read(body) } catch { throw LedgerError(error, path: path) }
  }
}

extension LedgerStore {
  /// Records a report with its claims in one transaction. `coder` names the coder and its version;
  /// `now` is the time of recording.
  @discardableResult
  package func record(
    _ report: Report, original: [UInt8], mediaType: String, claims: [Claim], coder: String,
    now: Date
  ) throws(LedgerError) -> Recorded {
    let capture = Capture(
      report: report, original: original, mediaType: mediaType, claims: claims)
    return try record([capture], coder: coder, now: now)[0]
  }

  /// Records many captures in one transaction: all that are fit to be kept, or after an error none.
  /// The answers are in the order of `captures`, one each.
  @discardableResult
  package func record(
    _ captures: [Capture], coder: String, now: Date
  ) throws(LedgerError) -> [Recorded] {
    guard let time = Timestamp.text(now) else {
      throw .badTime("\(now.timeIntervalSince1970) s")
    }
    let checked = captures.map { capture in
      Result { () throws(Refusal) in
        try CheckedCapture.key(coder, "the coder's name")
        return try CheckedCapture(capture)
      }
    }
    do {
      return try pool.write { db in
        var recorder = try Recorder(db, coder: coder, now: time)
        return try checked.map { checked in
          switch checked {
          case .success(let capture): try recorder.record(capture)
          case .failure(let refusal): .refused(reason: refusal.reason)
          }
        }
      }
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

extension LedgerStore {
  /// Claims by day of publication, then report, then place in the text; undated reports last.
  package func claims(_ query: ClaimQuery = ClaimQuery()) throws(LedgerError) -> [LedgerClaim] {
    try read { db in
      let seq = try Current.lastEntry(db, within: query.recorded)
      return try ClaimLookup(query, asOf: seq)?.fetch(db) ?? []
    }
  }

  /// The newest version, or the one named; nil when there is none.
  package func report(
    _ id: ReportID, version: Int? = nil
  ) throws(LedgerError) -> Report? {
    try read { db in try ReportLookup.report(db, id, version: version) }
  }

  /// The bytes a report was read from, hashed again before they are given out.
  package func original(
    of id: ReportID, version: Int? = nil
  ) throws(LedgerError) -> Original? {
    try read { db in try ReportLookup.original(db, id, version: version) }
  }

  /// Each report's newest version within the limits, by day of publication; undated ones last.
  package func reports(
    known: Day? = nil, recorded: RecordedLimit? = nil
  ) throws(LedgerError) -> [ReportSummary] {
    try read { db in
      let seq = try Current.lastEntry(db, within: recorded)
      return try ReportLookup.summaries(db, known: known, asOf: seq)
    }
  }

  /// The versions of one report, or of all, in the order of recording.
  package func versions(
    of id: ReportID? = nil, recorded: RecordedLimit? = nil
  ) throws(LedgerError) -> [ReportVersion] {
    try read { db in
      let seq = try Current.lastEntry(db, within: recorded)
      return try ReportLookup.versions(db, of: id, asOf: seq)
    }
  }

  /// Reads back a report's line as it is kept and exported; nil for anything else.
  package static func report(line json: JSONValue) -> Report? { Report(stored: json) }

  /// Sketches of the texts of report versions, by their entries.
  package func sketches(of readings: [Int]) throws(LedgerError) -> [Int: Sketch] {
    try read { db in try SketchLookup.sketches(db, of: readings) }
  }

  /// The report of which this text is an edited version, by its address or its headline; nil for none.
  package func report(editedInto report: Report) throws(LedgerError) -> ReportID? {
    try read { db in
      try SketchLookup.report(
        editedInto: Sketch(report.text), url: report.url, title: report.title,
        outlet: report.outlet, db)
    }
  }

  /// Sketches of the reports of one day, or of the undated ones, each in its newest version within the
  /// limits.
  package func sketches(
    of day: Day?, known: Day? = nil, recorded: RecordedLimit? = nil
  ) throws(LedgerError) -> [SketchedReport] {
    try read { db in
      let seq = try Current.lastEntry(db, within: recorded)
      return try SketchLookup.sketches(db, of: day, known: known, asOf: seq)
    }
  }

  /// The days on which reports were published, and nil where some are undated.
  package func publicationDays() throws(LedgerError) -> [Day?] {
    try read { db in
      try Optional<Int>.fetchAll(db, sql: "SELECT DISTINCT published FROM report ORDER BY 1")
        .map { ordinal in ordinal.map { Day(ordinal: $0) } }
    }
  }

  /// Reports with these words in their newest version, by day of publication: of more than `limit` the
  /// latest published. Takes time with the number of reports that have the words, and for those given out.
  package func reports(
    matching text: String, known: Day? = nil, recorded: RecordedLimit? = nil, limit: Int? = nil
  ) throws(LedgerError) -> (latest: [ReportSummary], count: Int) {
    guard let words = SearchWords.query(text) else { return ([], 0) }
    return try read { db in
      let seq = try Current.lastEntry(db, within: recorded)
      return try ReportLookup.summaries(
        db, matching: words, known: known, asOf: seq, limit: limit)
    }
  }

  package func counts() throws(LedgerError) -> LedgerCounts {
    try read { db in try ReportLookup.counts(db) }
  }

  /// Checks everything: SQLite's own check of the file, the schema, the chain of entries, every
  /// original's hash, every row against its entry, every quote against its report.
  ///
  /// What the chain cannot show is that its newest entries were cut off: compare `head` with a note
  /// kept elsewhere. `progress` gets entries done and in all, about every thousandth.
  package func verify(
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(LedgerError) -> VerifyReport {
    do {
      let queue = try LedgerFile.verifying(path, patience: patience)
      defer { try? queue.close() }
      return try queue.read { db in try Verifier(db).run(progress: progress) }
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

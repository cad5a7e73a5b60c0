import Evidence
import Foundation
import Interchange
import Ledger

/// What can be imported: another data set, or lines that `export` wrote.
package enum ImportFormat: Hashable, Sendable {
  case dataSet(DataSet)
  /// Claim lines, or report lines with their claims.
  case lines
}

extension DeskFolder {
  /// Reads other data sets, or another desk's lines, into the ledger. Each row of a data set is a
  /// report, whether or not it makes claims; a row that was revised is a new version of it.
  package func importing(
    _ files: [String], format: ImportFormat, in surroundings: Surroundings,
    isInterrupted: @escaping () -> Bool = { false },
    events: @escaping (ReadEvent) -> Void = { _ in }
  ) throws(DeskError) -> ReadTally {
    try recordTheatre(now: surroundings.now)
    var importer = Importer(
      desk: self, surroundings: surroundings, isInterrupted: isInterrupted, events: events)
    do {
      for file in files { try ByteInput.check(file) }
      for file in files where !isInterrupted() {
        switch format {
        case .dataSet(let set): try importer.rows(of: set, in: file, theatre: try theatre())
        case .lines: try importer.lines(in: file)
        }
      }
      try importer.flush()
    } catch is Importer.Stopped {
      return importer.tally
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch let error as DeskError {
      throw error
    } catch {
      throw .readFailed(name: path, reason: "\(error)")
    }
    return importer.tally
  }
}

/// Gathers captures and records them a batch at a time.
struct Importer {
  struct Stopped: Error {}

  private struct Item {
    let capture: Capture
    let coder: String
    let file: String
    let line: Int?
    var reviews: [(claim: ClaimID, review: ClaimLine.Review)] = []
  }

  let desk: DeskFolder
  let surroundings: Surroundings
  let isInterrupted: () -> Bool
  let events: (ReadEvent) -> Void
  private(set) var tally = ReadTally()
  private var waiting: [Item] = []
  private static let batch = 512

  init(
    desk: DeskFolder, surroundings: Surroundings, isInterrupted: @escaping () -> Bool,
    events: @escaping (ReadEvent) -> Void
  ) {
    self.desk = desk
    self.surroundings = surroundings
    self.isInterrupted = isInterrupted
    self.events = events
  }

  mutating func rows(of set: DataSet, in file: String, theatre: Theatre) throws {
    let input = EventInput(
      set: set.events, names: NameResolver(theatre: theatre), surroundings: surroundings)
    let events = events
    var broken = 0
    try input.forEach(
      file,
      { event in
        try add(
          Item(
            capture: Capture(
              report: event.report, original: event.original, mediaType: event.mediaType,
              claims: event.claims),
            coder: set.events.coder, file: file, line: nil))
      },
      problems: { problem in
        broken += 1
        events(.problem(problem))
      })
    tally.broken += broken
  }

  /// Claim lines are gathered by report, wherever in the file they stand.
  mutating func lines(in file: String) throws {
    var order: [ReportID] = []
    var quoted: [ReportID: QuotedReport] = [:]
    let input = try ByteInput(file, in: surroundings)
    try LineInput.forEach(input) { number, line in
      func broken(_ reason: String) {
        tally.broken += 1
        events(.problem(InputProblem(file: file, line: number, reason: reason)))
      }
      guard let line else { return broken("longer than \(LineInput.longest >> 20) MB; split it") }
      guard line.contains(where: { $0 > 0x20 }) else { return }
      let json: JSONValue
      do { json = try JSONValue(parsing: line) } catch {
        return broken("\(error); write one JSON object a line")
      }
      do {
        if ReportBundle.isOne(json) {
          let bundle = try ReportBundle(json: json, report: LedgerStore.report(line:))
          try add(Self.item(bundle, file, number))
        } else {
          let claim = try ClaimLine(json: json)
          let id = claim.claim.report
          var report = quoted[id] ?? QuotedReport(claim)
          if let reason = report.add(claim) { return broken(reason) }
          if quoted.updateValue(report, forKey: id) == nil { order.append(id) }
        }
      } catch let error as ClaimError {
        broken(error.description)
      }
    }
    for id in order { if let report = quoted[id] { try add(report, file) } }
  }

  private static func item(_ bundle: ReportBundle, _ file: String, _ line: Int) -> Item {
    Item(
      capture: Capture(
        report: bundle.report, original: bundle.original ?? Array(bundle.report.json.line.utf8),
        mediaType: bundle.original == nil ? "application/json" : bundle.mediaType,
        claims: bundle.claims.map(\.claim)),
      coder: bundle.coder, file: file, line: line,
      reviews: bundle.claims.compactMap { line in line.review.map { (line.claim.id, $0) } })
  }

  /// Where the whole report is here already, its own claims stay.
  private mutating func add(_ quoted: QuotedReport, _ file: String) throws {
    let report = quoted.report
    if let there = try desk.store.report(report.id), there.problem != QuotedReport.problem {
      tally.unchanged += 1
      return
    }
    let lines = quoted.lines.map { $0.json.line + "\n" }.joined()
    try add(
      Item(
        capture: Capture(
          report: report, original: Array(lines.utf8), mediaType: "application/jsonl",
          claims: quoted.lines.map(\.claim)),
        coder: "claim lines", file: file, line: nil,
        reviews: quoted.lines.compactMap { line in line.review.map { (line.claim.id, $0) } }))
  }

  private mutating func add(_ item: Item) throws {
    // One transaction has one coder.
    if let last = waiting.last, last.coder != item.coder { try flush() }
    waiting.append(item)
    if waiting.count >= Self.batch { try flush() }
  }

  mutating func flush() throws {
    guard let first = waiting.first else { return }
    let items = waiting
    waiting = []
    let answers = try desk.store.record(
      items.map(\.capture), coder: first.coder, now: surroundings.now)
    for (item, answer) in zip(items, answers) {
      count(item, answer)
      if case .unchanged = answer { continue }
      try review(item)
    }
    events(.recorded(tally))
    if isInterrupted() { throw Stopped() }
  }

  private mutating func count(_ item: Item, _ answer: Recorded) {
    switch answer {
    case .added: tally.added += 1
    case .unchanged: tally.unchanged += 1
    case .revised: tally.revised += 1
    case .recoded: tally.recoded += 1
    case .refused(let reason):
      tally.broken += 1
      events(
        .problem(
          InputProblem(
            file: item.file, line: item.line,
            reason: "report \(item.capture.report.id) not recorded: \(reason)")))
      return
    }
    if answer != .unchanged { tally.claims += item.capture.claims.count }
  }

  /// Decisions come along with the claims that they are about.
  private func review(_ item: Item) throws {
    if item.reviews.isEmpty { return }
    let claims = try desk.store.claims(ClaimQuery(report: item.capture.report.id))
    for (id, review) in item.reviews {
      guard let claim = claims.first(where: { $0.claim.id == id }) else { continue }
      try desk.store.decide(
        Decision(
          review.verdict == "rejected" ? .rejected : .accepted, by: review.by, why: review.why),
        on: claim.seq, now: surroundings.now)
    }
  }
}

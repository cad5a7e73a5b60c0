import Coding
import Evidence
import Foundation
import Ledger
import Reading

/// What happens while sources are read.
package enum ReadEvent: Hashable, Sendable {
  /// Files of a folder that are no reports, by their path in it.
  case passedOver(folder: String, names: [String])
  case problem(InputProblem)
  /// A batch is on disk.
  case recorded(ReadTally)
}

extension DeskFolder {
  /// Reads sources into the ledger: extract, code, record, a batch in one transaction. What was
  /// recorded stays when a later batch fails.
  ///
  /// - Parameters:
  ///   - sources: files, folders, or `-`.
  ///   - isInterrupted: asked after each batch; true ends the reading there.
  package func read(
    _ sources: [String], defaults: ReportDefaults = ReportDefaults(), in surroundings: Surroundings,
    isInterrupted: () -> Bool = { false }, events: (ReadEvent) -> Void = { _ in }
  ) throws(DeskError) -> ReadTally {
    let list = try SourceList(sources)
    for folder in list.passedOver {
      events(.passedOver(folder: folder.folder, names: folder.names))
    }
    let theatre = try theatre()
    let coder = Coder(theatre: theatre)
    // Another version of the theatre may code the same report otherwise.
    let name = "\(Coder.version) \(theatre.id) \(theatre.version.prefix(16))"
    let input = ReportInput(defaults: defaults, surroundings: surroundings, keepsEmpty: true)
    var tally = ReadTally()
    do {
      try input.forEachBatch(of: list.files, isStopped: isInterrupted) { batch in
        let captures = InOrder.map(batch) { Self.capture($0, by: coder) }
        let recorded = try store.record(
          captures.compactMap { $0 }, coder: name, now: surroundings.now)
        var answers = recorded.makeIterator()
        for (item, capture) in zip(batch, captures) {
          let problem = tally.count(item, capture, capture.flatMap { _ in answers.next() })
          if let problem { events(.problem(problem)) }
        }
        events(.recorded(tally))
      }
    } catch let error as LedgerError {
      throw .ledger(error)
    } catch let error as DeskError {
      throw error
    } catch {
      throw .readFailed(name: path, reason: "\(error)")
    }
    return tally
  }

  private static func capture(_ item: ReadItem, by coder: Coder) -> Capture? {
    guard case .report(let report, let original) = item.content else { return nil }
    return Capture(
      report: report, original: original, mediaType: mediaType(of: original, in: item.file),
      claims: coder.code(report))
  }

  private static func mediaType(of original: [UInt8], in file: String) -> String {
    let named = InputFormat(of: original, name: file)
    if named == .mail { return "message/rfc822" }
    let isPage = named == .html || InputFormat(of: original, name: "") == .html
    return isPage ? "text/html" : "text/plain"
  }
}

extension ReadTally {
  /// Counts what became of an item; the answer is what there is to complain of.
  fileprivate mutating func count(
    _ item: ReadItem, _ capture: Capture?, _ recorded: Recorded?
  ) -> InputProblem? {
    guard let capture, let recorded else {
      broken += 1
      return item.problem
    }
    switch recorded {
    case .added: added += 1
    case .unchanged: unchanged += 1
    case .revised: revised += 1
    case .recoded: recoded += 1
    case .refused(let reason):
      broken += 1
      return InputProblem(
        file: item.file, line: nil, reason: "report \(capture.report.id) not recorded: \(reason)")
    }
    if recorded != .unchanged { claims += capture.claims.count }
    if item.problem != nil { withProblems += 1 }
    return item.problem
  }
}

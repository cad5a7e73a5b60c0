import Coding
import Evidence
import Fetching
import Foundation
import Ledger
import Reading

/// What happens while sources are read.
package enum ReadEvent: Hashable, Sendable {
  /// Files of a folder that are no reports, by their path in it.
  case passedOver(folder: String, names: [String])
  case problem(InputProblem)
  /// A page is asked for, or its host's turn waited for.
  case fetching(address: String)
  case waiting(host: String, seconds: Double)
  /// A batch is on disk.
  case recorded(ReadTally)
}

extension DeskFolder {
  /// Reads sources into the ledger: extract, code, record, a batch in one transaction. What was
  /// recorded stays when a later batch fails.
  ///
  /// - Parameters:
  ///   - sources: files, folders, addresses, or `-`.
  ///   - following: how many links of each feed that is fetched are read too; nil for none.
  ///   - isInterrupted: asked after each batch; true ends the reading there.
  package func read(
    _ sources: [String], defaults: ReportDefaults = ReportDefaults(), following: Int? = nil,
    in surroundings: Surroundings, isInterrupted: @escaping () -> Bool = { false },
    events: @escaping (ReadEvent) -> Void = { _ in }
  ) throws(DeskError) -> ReadTally {
    let list = try SourceList(sources)
    for folder in list.passedOver {
      events(.passedOver(folder: folder.folder, names: folder.names))
    }
    try recordTheatre(now: surroundings.now)
    let theatre = try theatre()
    let coder = Coder(
      theatre: theatre, model: try LanguageChoice.english(in: surroundings))
    // Another version of the theatre may code the same report otherwise.
    let name = "\(Coder.version) \(theatre.id) \(theatre.version.prefix(16))"
    let input = ReportInput(defaults: defaults, surroundings: surroundings)
    let web = webVisit(
      following: following,
      manner: "\(name) \(defaults.published?.text ?? "") \(defaults.outlet ?? "")", events)
    var edited = EditedReports(store)
    var tally = ReadTally()
    do {
      try input.forEachBatch(of: list.files, web: web, isStopped: isInterrupted) { batch in
        let batch = try batch.map { item in
          guard case .report(let report, let original) = item.content else { return item }
          return ReadItem(
            file: item.file,
            content: .report(try edited.named(report, from: item.file), original: original))
        }
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

  private func webVisit(
    following: Int?, manner: String, _ events: @escaping (ReadEvent) -> Void
  ) -> WebVisit {
    let memory = FetchMemory(
      desk: path, manner: following.map { "\(manner) following \($0)" } ?? manner)
    return WebVisit(
      follows: following,
      validators: { address in
        memory.validators(of: address) { id in (try? store.report(id)) != nil }
      },
      isDone: { page, id in memory.remember(page, as: id) },
      events: { event in
        switch event {
        case .asking(let address): events(.fetching(address: address.description))
        case .waiting(let host, let seconds): events(.waiting(host: host, seconds: seconds))
        }
      })
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
    if case .notModified = item.content {
      notModified += 1
      return nil
    }
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

import Evidence
import Fetching
import Reading

/// One report of an input, or why there is none.
struct ReadItem: Sendable {
  enum Content: Sendable {
    case report(Report, original: [UInt8])
    case broken(line: Int?, reason: String)
    /// An address could not be reached.
    case unreachable(reason: String)
    /// An address whose page is the one that was recorded before.
    case notModified
  }

  let file: String
  let content: Content

  /// What there is to say on stderr: a broken line, or a report that could not be read as it should.
  var problem: InputProblem? {
    switch content {
    case .broken(let line, let reason): InputProblem(file: file, line: line, reason: reason)
    case .unreachable(let reason):
      InputProblem(file: file, line: nil, reason: reason, isUnreachable: true)
    case .notModified: nil
    case .report(let report, _):
      report.problem.map { (problem: String) -> InputProblem in
        let remedy = Reader.remedy(for: problem).map { "; \($0)" } ?? ""
        return InputProblem(
          file: file, line: nil, reason: "report \(report.id): \(problem)\(remedy)")
      }
    }
  }
}

/// Inputs to reports in the order of the inputs, in batches small enough to hold in memory.
struct ReportInput {
  static let mostReports = 64
  static let mostBytes = 8 << 20

  let defaults: ReportDefaults
  let surroundings: Surroundings
  private let reader: Reader

  /// - Parameter splitsLines: digests in report lines become several reports.
  init(
    defaults: ReportDefaults, surroundings: Surroundings, splitsLines: Bool = true
  ) {
    self.defaults = defaults
    self.surroundings = surroundings
    reader = Reader(splitsLines: splitsLines)
  }

  /// - Parameters:
  ///   - files: files, addresses, or `-`.
  ///   - isStopped: asked after each batch; true ends the reading there.
  /// - Throws: `DeskError`, or what `body` throws. All files are looked for before the first is read.
  func forEachBatch(
    of files: [String], web: WebVisit = WebVisit(), isStopped: @escaping () -> Bool = { false },
    _ body: ([ReadItem]) throws -> Void
  ) throws {
    let addresses = try Self.checked(files)
    lazy var pages = WebInput(
      visit: web, reader: reader, defaults: defaults, settings: surroundings.web,
      isStopped: isStopped)
    var batch = Batch()
    func flush(_ batch: inout Batch) throws -> Bool {
      if !batch.items.isEmpty { try body(batch.take()) }
      return !isStopped()
    }
    for file in files {
      if let address = addresses[file] {
        // What comes next may be long in coming.
        if try !flush(&batch) { return }
        try pages.read(address, named: file) { items in
          try body(items)
          return !isStopped()
        }
        if isStopped() { return }
        continue
      }
      let input = try ByteInput(file, in: surroundings)
      let head = try input.head()
      let format = InputFormat(of: head, name: file == "-" ? "" : file)
      if format == .archive, !head.isEmpty {
        if try !archive(input, into: &batch, flush: flush) { return }
        continue
      }
      guard format == .reportLines else {
        batch.add(try whole(input, format))
        if batch.isFull, try !flush(&batch) { return }
        continue
      }
      var stream = ReportLineStream(reader: reader)
      while true {
        let chunk = try input.next()
        let outcomes = chunk.isEmpty ? stream.finish() : stream.push(chunk)
        for outcome in outcomes {
          batch.add(item(outcome, file))
          if batch.isFull, try !flush(&batch) { return }
        }
        if chunk.isEmpty { break }
        // Whoever writes to the pipe may be waiting for our answer.
        if file == "-", input.mayWait, try !flush(&batch) { return }
      }
    }
    _ = try flush(&batch)
  }

  private static func checked(_ sources: [String]) throws(DeskError) -> [String: WebAddress] {
    var addresses: [String: WebAddress] = [:]
    for source in sources {
      guard WebAddress.isMeant(by: source) else {
        try ByteInput.check(source)
        continue
      }
      do { addresses[source] = try WebAddress(source) } catch { throw .address(error) }
    }
    return addresses
  }

  /// A web archive, a record at a time. False when the reading was stopped.
  private func archive(
    _ input: ByteInput, into batch: inout Batch, flush: (inout Batch) throws -> Bool
  ) throws -> Bool {
    var archive = WARCStream()
    while true {
      var records: [WARCStream.Item] = []
      let chunk = try input.next()
      if chunk.isEmpty {
        archive.finish { records.append($0) }
      } else {
        archive.push(chunk) { records.append($0) }
      }
      for record in records {
        for outcome in reader.read(record) {
          batch.add(item(outcome, input.name))
          if batch.isFull, try !flush(&batch) { return false }
        }
      }
      if chunk.isEmpty { return true }
    }
  }

  private func whole(_ input: ByteInput, _ format: InputFormat) throws(DeskError) -> [ReadItem] {
    let limit = format == .mail ? Reader.mostMailBytes : Reader.mostBytes
    let (bytes, isWhole) = try input.all(limit: limit)
    if !isWhole { return [item(reader.tooLarge(beginning: bytes), input.name)] }
    // Nothing through a pipe is no report; a file without a byte is one that failed.
    if bytes.isEmpty {
      return input.name == "-"
        ? []
        : reader.read([], name: "", format: .text).map {
          item($0, input.name)
        }
    }
    return reader.read(bytes, name: input.name, format: format).map { item($0, input.name) }
  }

  private func item(_ outcome: ReadingOutcome, _ file: String) -> ReadItem {
    ReadItem(outcome, file: file, defaults: defaults)
  }
}

extension ReadItem {
  init(_ outcome: ReadingOutcome, file: String, defaults: ReportDefaults) {
    self.file = file
    content =
      switch outcome {
      case .report(let report, let original):
        .report(defaults.filling(report), original: original)
      case .failure(let problem): .broken(line: problem.line, reason: problem.description)
      }
  }
}

private struct Batch {
  private(set) var items: [ReadItem] = []
  private var bytes = 0

  var isFull: Bool { items.count >= ReportInput.mostReports || bytes >= ReportInput.mostBytes }

  mutating func add(_ item: ReadItem) {
    items.append(item)
    if case .report(_, let original) = item.content { bytes += original.count }
  }

  mutating func add(_ more: [ReadItem]) { for item in more { add(item) } }

  mutating func take() -> [ReadItem] {
    defer { self = Batch() }
    return items
  }
}

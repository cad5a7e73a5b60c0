import Evidence
import Reading

/// One report of an input, or why there is none.
struct ReadItem: Sendable {
  enum Content: Sendable {
    case report(Report, original: [UInt8])
    case broken(line: Int?, reason: String)
  }

  let file: String
  let content: Content

  /// What there is to say on stderr: a broken line, or a report that could not be read as it should.
  var problem: InputProblem? {
    switch content {
    case .broken(let line, let reason): InputProblem(file: file, line: line, reason: reason)
    case .report(let report, _):
      report.problem.map {
        InputProblem(file: file, line: nil, reason: "report \(report.id): \($0)")
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
  /// A file without a byte in it is a report that failed when kept, and nothing at all otherwise.
  let keepsEmpty: Bool
  private let reader = Reader()

  init(defaults: ReportDefaults, surroundings: Surroundings, keepsEmpty: Bool = false) {
    self.defaults = defaults
    self.surroundings = surroundings
    self.keepsEmpty = keepsEmpty
  }

  /// - Parameter isStopped: asked after each batch; true ends the reading there.
  /// - Throws: `DeskError`, or what `body` throws. All files are looked for before the first is read.
  func forEachBatch(
    of files: [String], isStopped: () -> Bool = { false }, _ body: ([ReadItem]) throws -> Void
  ) throws {
    for file in files { try ByteInput.check(file) }
    var batch = Batch()
    func flush(_ batch: inout Batch) throws -> Bool {
      if !batch.items.isEmpty { try body(batch.take()) }
      return !isStopped()
    }
    for file in files {
      let input = try ByteInput(file, in: surroundings)
      let format = InputFormat(of: try input.head(), name: file == "-" ? "" : file)
      if format == .archive {
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
    guard let bytes = try input.all(limit: limit) else {
      let error = DeskError.tooLarge(name: "it", limit: limit)
      return [
        ReadItem(file: input.name, content: .broken(line: nil, reason: error.description))
      ]
    }
    if bytes.isEmpty, !keepsEmpty || input.name == "-" { return [] }
    return reader.read(bytes, name: input.name, format: format).map { item($0, input.name) }
  }

  private func item(_ outcome: ReadingOutcome, _ file: String) -> ReadItem {
    switch outcome {
    case .report(let report, let original):
      ReadItem(file: file, content: .report(defaults.filling(report), original: original))
    case .failure(let problem):
      ReadItem(
        file: file, content: .broken(line: problem.line, reason: problem.description))
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

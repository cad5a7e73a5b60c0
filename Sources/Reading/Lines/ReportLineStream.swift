import Evidence

/// Report lines (JSON Lines) from chunks of any size: memory is one line's, however long the
/// stream.
///
/// Lines are counted from 1; empty ones count and give nothing. A line that cannot be read gives a
/// failure with its number, and the rest goes on.
package struct ReportLineStream: Sendable {
  /// Longer lines are refused and skipped.
  package static let longestLine = 64 << 20

  private let reader: Reader
  private let limit: Int
  private var pending: [UInt8] = []
  private var line = 0
  private var skipping = false

  /// - Parameter longestLine: bytes in a line, its end not counted.
  package init(reader: Reader, longestLine: Int = ReportLineStream.longestLine) {
    self.reader = reader
    self.limit = longestLine
  }

  /// Takes the next chunk and returns the outcomes of the lines that it completes, in order.
  ///
  /// An array and no other collection: through a generic interface between modules, each byte would
  /// cost a hundred times as much.
  package mutating func push(_ chunk: [UInt8]) -> [ReadingOutcome] {
    var outcomes: [ReadingOutcome] = []
    var rest = chunk[...]
    while let end = rest.firstIndex(of: 0x0A) {
      take(rest[..<end])
      outcomes += close()
      rest = rest[(end + 1)...]
    }
    take(rest)
    return outcomes
  }

  /// The outcome of a last line without an end. Call once, after the last chunk.
  package mutating func finish() -> [ReadingOutcome] {
    pending.isEmpty && !skipping ? [] : close()
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    guard !skipping else { return }
    if pending.count + bytes.count > limit {
      skipping = true
      pending = []
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  private mutating func close() -> [ReadingOutcome] {
    line += 1
    defer {
      pending.removeAll(keepingCapacity: pending.capacity < 1 << 20)
      skipping = false
    }
    if skipping {
      return [.failure(ReadingProblem(line: line, reason: .tooLong(limit: limit)))]
    }
    if line == 1, pending.starts(with: [0xEF, 0xBB, 0xBF]) { pending.removeFirst(3) }
    guard pending.contains(where: { $0 > 0x20 }) else { return [] }
    do {
      let (line, content) = try ReportLine.parse(pending)
      return reader.reports(line, content)
    } catch {
      return [.failure(ReadingProblem(line: line, reason: error.reason))]
    }
  }
}

extension Reader {
  fileprivate func reports(
    _ line: ReportLine, _ content: ReportLine.Content
  ) -> [ReadingOutcome] {
    // What came out of a digest once is not split again.
    let splits = splitsLines && !line.extras.contains { $0.name == "items" || $0.name == "part_of" }
    switch content {
    case .html(let html):
      let bytes = Array(html.utf8)
      let reports = splits ? pages(bytes, line: line) : [page(bytes, line: line)]
      return reports.map { .report($0, original: bytes) }
    case .text(let text):
      let bytes = Array(text.utf8)
      if let problem = ContentProblem(bytes) {
        return [.report(line.report(content: bytes, problem: problem), original: bytes)]
      }
      let report = line.report(text: text, content: bytes)
      return ((splits ? DigestSplitter.split(report) : nil) ?? [report])
        .map { .report($0, original: bytes) }
    }
  }
}

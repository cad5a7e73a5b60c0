/// Records from the opened bytes of a WARC file, in pieces of any size: memory is one record's.
///
/// A broken record costs itself alone. Where a record's length is missing or wrong, the next line
/// that opens with `WARC/1.` is where reading goes on.
struct WARCParser {
  enum Item {
    case record(WARCRecord)
    case problem(SourceProblem)
  }

  static let longestHead = 1 << 16
  /// A page of the largest size read, encoded and with its head.
  static let longestBlock = Reader.mostBytes + HTTPMessage.longestHead

  private enum State {
    case between
    case seeking
    case block(head: HeaderFields, start: Int, length: Int)
    /// A block too large to hold.
    case passing(left: Int)
  }

  private static let word = Array("WARC/1.".utf8)

  private var state = State.between
  private var buffer: [UInt8] = []
  private var position = 0
  /// Bytes that have left `buffer`.
  private var gone = 0
  private var queued: WARCRecord?

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if position > 1 << 20, position > buffer.count / 2 {
      // The byte before tells whether a line starts here.
      let passed = position - 1
      buffer.removeFirst(passed)
      gone += passed
      if case .block(let head, let start, let length) = state {
        state = .block(head: head, start: start - passed, length: length)
      }
      position = 1
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next record that is whole. Nil when more bytes are needed, or none are left.
  ///
  /// - Parameter atEnd: no bytes follow: what is left is all there is of the last record.
  mutating func next(atEnd: Bool = false) -> Item? {
    if let record = queued {
      queued = nil
      return .record(record)
    }
    while true {
      switch state {
      case .between:
        skipLineEnds()
        guard available >= Self.word.count || atEnd else { return nil }
        if available == 0 { return nil }
        guard buffer[position...].starts(with: Self.word) else {
          state = .seeking
          return .problem(.notARecord(offset: gone + position))
        }
        guard let end = buffer[position...].endOfHead(limit: Self.longestHead) else {
          if available < Self.longestHead, !atEnd { return nil }
          return .problem(giveUp(atEnd && available < Self.longestHead ? .cutOff : .headTooLong))
        }
        if let problem = open(buffer[position..<end.lowerBound], blockAt: end.upperBound) {
          return .problem(problem)
        }
      case .seeking:
        guard let found = wordAtLineStart(in: position..<buffer.count) else {
          // The word may lie across this piece's end.
          position = max(position, buffer.count - (atEnd ? 0 : Self.word.count))
          return nil
        }
        position = found
        state = .between
      case .block(let head, let start, let length):
        let end = start + length
        guard buffer.count >= end + Self.word.count || atEnd else { return nil }
        if let item = close(head, start: start, end: end) { return item }
      case .passing(let left):
        let count = min(left, available)
        // A length that reaches over the next record is wrong.
        if let found = wordAtLineStart(in: position..<position + count) {
          position = found
          state = .between
          continue
        }
        let kept = left > available && !atEnd ? min(count, Self.word.count) : 0
        position += count - kept
        state = left == count - kept ? .between : .passing(left: left - count + kept)
        if case .passing = state { return nil }
      }
    }
  }

  /// Nothing of what is left is looked at again; reading goes on with what is appended next.
  mutating func startAnew() {
    position = buffer.count
    state = .between
  }

  private var available: Int { buffer.count - position }

  private mutating func skipLineEnds() {
    while position < buffer.count, buffer[position] == 0x0D || buffer[position] == 0x0A {
      position += 1
    }
  }

  private mutating func giveUp(_ reason: SourceProblem.BrokenRecord) -> SourceProblem {
    let offset = gone + position
    position += Self.word.count
    state = .seeking
    return .brokenRecord(offset: offset, reason: reason)
  }

  private mutating func open(_ lines: ArraySlice<UInt8>, blockAt start: Int) -> SourceProblem? {
    let version = lines.prefix { $0 != 0x0A }
    let head = HeaderFields(lines.dropFirst(version.count))
    guard let length = head["content-length"].flatMap({ Int($0) }), length >= 0,
      length < 1 << 50
    else { return giveUp(.noLength) }
    let offset = gone + position
    if length > Self.longestBlock {
      position = start
      state = .passing(left: length)
      guard WARCRecord.holdsPages(head) else { return nil }
      return .recordTooLarge(
        offset: offset, address: WARCRecord.address(head), limit: Self.longestBlock)
    }
    state = .block(head: head, start: start, length: length)
    return nil
  }

  private mutating func close(_ head: HeaderFields, start: Int, end: Int) -> Item? {
    let offset = gone + position
    let stop = min(end, buffer.count)
    let follows = buffer[stop...].prefix(Self.word.count)
    let isWhole =
      stop == end
      && (follows.isEmpty || follows.first == 0x0D || follows.first == 0x0A
        || follows.elementsEqual(Self.word))
    if isWhole {
      state = .between
      position = stop
      return WARCRecord.holdsPages(head) ? .record(record(head, offset, start..<stop)) : nil
    }
    // The length is wrong, or the file ends here.
    let found = wordAtLineStart(in: start..<stop)
    let cut = found ?? stop
    let reason: SourceProblem.BrokenRecord =
      found == nil && stop < end ? .cutOff : .wrongLength
    if WARCRecord.holdsPages(head) {
      queued = record(head, offset, start..<cut, isCutOff: found == nil)
    }
    position = cut
    state = found == nil && stop == end ? .seeking : .between
    return .problem(.brokenRecord(offset: offset, reason: reason))
  }

  private func record(
    _ head: HeaderFields, _ offset: Int, _ range: Range<Int>, isCutOff: Bool = false
  ) -> WARCRecord {
    WARCRecord(offset: offset, head: head, block: Array(buffer[range]), isCutOff: isCutOff)
  }

  private func wordAtLineStart(in range: Range<Int>) -> Int? {
    buffer.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index + Self.word.count <= range.upperBound {
        if bytes[index] == 0x57, index > 0, bytes[index - 1] == 0x0A,
          bytes[index..<index + Self.word.count].elementsEqual(Self.word)
        {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}

extension InputFormat {
  /// Archives, feeds and mail, by their first bytes.
  static func sniffSource(_ bytes: ArraySlice<UInt8>) -> InputFormat? {
    if bytes.starts(with: "WARC/1.".utf8) { return .archive }
    if bytes.starts(with: [0x1F, 0x8B]) { return opensWARC(bytes) ? .archive : nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes).drop { $0 <= 0x20 }
    switch text.first {
    case UInt8(ascii: "{"): return contains(Array(text), "jsonfeed.org") ? .feed : nil
    case UInt8(ascii: "<"): return (try? FeedRoot.name(in: text)) == nil ? nil : .feed
    default: return isMail(text) ? .mail : nil
    }
  }

  private static func opensWARC(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch Inflater.whole(bytes, .gzip, limit: 1 << 20) {
    case .bytes(let opened), .partly(let opened): opened.starts(with: "WARC/1.".utf8)
    // No head of a record grows so much.
    case .tooLarge: false
    }
  }

  /// Field lines from the first one on, among them some that only mail has.
  private static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = bytes.prefix { $0 != 0x0A }
    let name = first.prefix { $0 != UInt8(ascii: ":") }
    guard !name.isEmpty, name.count < min(first.count, 60),
      name.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return false }
    let end = bytes.endOfHead(limit: bytes.count)?.lowerBound ?? bytes.endIndex
    let head = HeaderFields(bytes[..<end])
    let signs = [
      "from", "date", "message-id", "mime-version", "received", "return-path", "subject",
    ]
    return signs.count { head.bytes($0) != nil } >= 3
  }
}

extension Reader {
  /// A whole archive held in memory; `WARCStream` reads one of any length.
  func archive(_ bytes: [UInt8]) -> [ReadingOutcome] {
    var stream = WARCStream()
    var outcomes: [ReadingOutcome] = []
    stream.push(bytes) { outcomes += read($0) }
    stream.finish { outcomes += read($0) }
    return outcomes
  }

  /// What became of an archive's item.
  package func read(_ item: WARCStream.Item) -> [ReadingOutcome] {
    switch item {
    case .page(let capture): read(capture)
    case .problem(let problem): [.failure(ReadingProblem(line: nil, reason: .source(problem)))]
    }
  }
}

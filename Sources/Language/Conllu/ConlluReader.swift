/// Reads CoNLL-U sentence by sentence, so that a large file needs no more memory than its bytes.
package struct ConlluReader {
  private let bytes: [UInt8]
  private var position = 0
  private var assembler = ConlluAssembler()
  private var isFinished = false

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next sentence, nil at the end.
  package mutating func next() throws(ConlluError) -> ConlluSentence? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[position..<end]
      position = end + 1
      if let sentence = try assembler.add(line) { return sentence }
    }
    if isFinished { return nil }
    isFinished = true
    return try assembler.finish()
  }
}

/// Builds sentences from lines, from wherever these come.
package struct ConlluAssembler {
  private var line = 0
  private var comments: [String] = []
  private var words: [ConlluSentence.Word] = []
  private var ranges: [ConlluSentence.MultiWordToken] = []
  private var emptyNodes: [ConlluSentence.EmptyNode] = []
  /// The lines on which the sentence and its last range began.
  private var firstLine = 0
  private var rangeLine = 0

  package init() {}

  /// Takes a line without its line feed; gives the sentence that it ends.
  package mutating func add(_ raw: ArraySlice<UInt8>) throws(ConlluError) -> ConlluSentence? {
    line += 1
    var bytes = raw
    while bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let first = bytes.first else { return try finish() }
    if first == UInt8(ascii: "#") {
      guard words.isEmpty, ranges.isEmpty else {
        throw error("a comment inside a sentence: comments come before the words")
      }
      comments.append(String(decoding: bytes, as: UTF8.self))
    } else {
      try add(columns: bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false))
    }
    return nil
  }

  /// The sentence at hand, if any. Comments without words are dropped.
  package mutating func finish() throws(ConlluError) -> ConlluSentence? {
    defer {
      comments = []
      words = []
      ranges = []
      emptyNodes = []
    }
    if let last = ranges.last, last.words.upperBound > words.count {
      throw ConlluError(
        line: rangeLine, reason: "the range ends at word \(last.words.upperBound) of \(words.count)"
      )
    }
    guard !words.isEmpty else { return nil }
    for (index, word) in words.enumerated() {
      if let head = word.head, head > words.count || head == index + 1 {
        throw ConlluError(
          line: firstLine,
          reason: "in the sentence that starts here word \(index + 1) has head \(head), "
            + "which is no other of its \(words.count) words")
      }
    }
    return ConlluSentence(
      comments: comments, words: words, multiWordTokens: ranges, emptyNodes: emptyNodes)
  }

  private mutating func add(columns: [ArraySlice<UInt8>]) throws(ConlluError) {
    guard columns.count == 10 else {
      throw error("\(columns.count) columns where CoNLL-U has 10")
    }
    guard !columns[1].isEmpty else { throw error("a word needs a number and a form") }
    let id = columns[0]
    if let number = Self.number(id) {
      try add(word: number, columns)
    } else if let dash = id.firstIndex(of: UInt8(ascii: "-")),
      let from = Self.number(id[..<dash]), let to = Self.number(id[(dash + 1)...])
    {
      try add(range: from, to, columns)
    } else if let dot = id.firstIndex(of: UInt8(ascii: ".")),
      let after = Self.number(id[..<dot]), Self.number(id[(dot + 1)...]) != nil
    {
      guard after == words.count else {
        throw error("an empty node after word \(after) stands after word \(words.count)")
      }
      emptyNodes.append(.init(after: after, columns: columns.map(Self.string)))
    } else {
      throw error("the first column is no number, range or empty node")
    }
  }

  private mutating func add(word number: Int, _ columns: [ArraySlice<UInt8>]) throws(ConlluError) {
    guard number == words.count + 1 else {
      throw error("word number \(number) where \(words.count + 1) comes next")
    }
    if words.isEmpty { firstLine = line }
    var head: Int?
    if !Self.isEmpty(columns[6]) {
      guard let given = Self.number(columns[6]) else { throw error("the head is no number") }
      head = given
    }
    var space = Self.spaceAfter(columns[9])
    if let range = ranges.last, range.words.upperBound >= number {
      space = range.words.upperBound == number && range.spaceAfter
    }
    words.append(
      .init(
        form: Self.string(columns[1]), lemma: Self.string(columns[2]),
        upos: Self.string(columns[3]), xpos: Self.string(columns[4]),
        feats: Self.string(columns[5]), head: head, deprel: Self.string(columns[7]),
        deps: Self.string(columns[8]), misc: Self.string(columns[9]), spaceAfter: space))
  }

  private mutating func add(
    range from: Int, _ to: Int, _ columns: [ArraySlice<UInt8>]
  ) throws(ConlluError) {
    guard from == words.count + 1, from <= to, (ranges.last?.words.upperBound ?? 0) < from else {
      throw error("the range \(from)-\(to) where word \(words.count + 1) comes next")
    }
    rangeLine = line
    ranges.append(
      .init(
        words: from - 1..<to, form: Self.string(columns[1]),
        columns: columns[2...].map(Self.string), spaceAfter: Self.spaceAfter(columns[9])))
  }

  private func error(_ reason: String) -> ConlluError { ConlluError(line: line, reason: reason) }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func isEmpty(_ column: ArraySlice<UInt8>) -> Bool {
    column.count == 1 && column.first == UInt8(ascii: "_")
  }

  /// Digits only, and few enough to be a number of words.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var number = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// False when MISC holds `SpaceAfter=No`.
  private static func spaceAfter(_ misc: ArraySlice<UInt8>) -> Bool {
    guard misc.count >= 13 else { return true }
    return !misc.split(separator: UInt8(ascii: "|")).contains { $0.elementsEqual(noSpace) }
  }

  private static let noSpace = Array("SpaceAfter=No".utf8)
}

/// What one paragraph of a flattened page shows by itself.
struct ParagraphFacts {
  /// In the order in which a neighbour sees them; their numbers stand in the model's file.
  enum Shape: Int {
    case wordless, label, heading, remark, sentence, prose, unfinished, list, furniture
  }

  /// Lower case; runs of digits are one 0.
  let words: [[UInt8]]
  /// Of the words, in their order.
  let hashes: [UInt64]
  let counts: WordCounts
  let rules: ResidueScore
  let shape: Shape
  let lines: Int
  let digits: Int
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    words = Self.words(of: bytes)
    hashes = words.map { FeatureSet.hash($0) }
    counts = WordCounts(bytes)
    rules = ResidueScore(of: bytes)
    lines = 1 + bytes.count { $0 == 0x0A }
    digits = bytes.count { (0x30...0x39).contains($0) }
    shape = Self.shape(counts, rules, lines: lines)
  }

  /// A sentence or more, as a report is written in.
  var isProse: Bool { shape == .prose || shape == .sentence }

  private static func shape(
    _ counts: WordCounts, _ rules: ResidueScore, lines: Int
  ) -> Shape {
    if counts.words == 0 { return .wordless }
    if rules.isCertain { return .furniture }
    if lines >= 3, counts.words < lines * 7 { return .list }
    if counts.endsSentence {
      return counts.words >= 25 ? .prose : counts.words >= 12 ? .sentence : .remark
    }
    return counts.words >= 10 ? .unfinished : counts.words >= 4 ? .heading : .label
  }

  static func words(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func close() {
      if !word.isEmpty { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let isQuote =
        byte == 0xE2 && index + 2 < bytes.endIndex && bytes[index + 1] == 0x80
        && (0x90...0xA6).contains(bytes[index + 2])
      if isQuote {
        // ’ inside a word is an apostrophe, other general punctuation parts words.
        if bytes[index + 2] == 0x99, !word.isEmpty { word.append(0x27) } else { close() }
        index += 3
        continue
      }
      if (0x30...0x39).contains(byte) {
        if word.last != 0x30 { word.append(0x30) }
      } else if (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 {
        word.append(byte | 0x20)
      } else if byte >= 0x80 {
        word.append(byte)
      } else if byte == 0x27, !word.isEmpty {
        word.append(byte)
      } else {
        close()
      }
      index += 1
    }
    close()
    return words
  }
}

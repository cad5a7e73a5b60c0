extension NameText {
  /// Cuts plain text: a line break ends a paragraph, but in text with hard-wrapped lines only a blank
  /// line does.
  package init(plain bytes: [UInt8]) {
    var sentences: [[Range<Int>]] = []
    for (number, range) in Self.paragraphs(bytes).enumerated() {
      let tokens = Tokenizer().tokens(in: bytes, range: range)
      for sentence in SentenceSplitter().sentences(tokens, paragraph: number) {
        sentences.append(sentence.tokens.flatMap { Self.parts($0.start..<$0.end, bytes) })
      }
    }
    self.init(bytes: bytes, sentences: sentences)
  }

  /// The words of one sentence.
  static func words(in sentence: [UInt8]) -> [Range<Int>] {
    Tokenizer().tokens(in: sentence, range: 0..<sentence.count)
      .flatMap { parts($0.start..<$0.end, sentence) }
  }

  /// A hyphenated word in its parts, the hyphens by themselves, as the treebanks have them.
  static func parts(_ word: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = word.lowerBound
    for index in word where bytes[index] == UInt8(ascii: "-") && word.count > 1 {
      if index > start { parts.append(start..<index) }
      parts.append(index..<index + 1)
      start = index + 1
    }
    if start < word.upperBound { parts.append(start..<word.upperBound) }
    return parts
  }

  /// No line of hard-wrapped text is longer, in bytes.
  private static let wrapped = 100

  static func paragraphs(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    let isWrapped = lines.count > 4 && lines.allSatisfy { $0.count <= wrapped }
    var paragraphs: [Range<Int>] = []
    var isOpen = false
    for line in lines {
      if bytes[line].allSatisfy({ $0 <= 0x20 }) {
        isOpen = false
      } else if isOpen, isWrapped, let last = paragraphs.popLast() {
        paragraphs.append(last.lowerBound..<line.upperBound)
      } else {
        paragraphs.append(line)
        isOpen = true
      }
    }
    return paragraphs
  }
}

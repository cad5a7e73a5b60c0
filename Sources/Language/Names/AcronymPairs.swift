/// "Syrian Democratic Forces (SDF)": the text itself says that both are one name, and what the
/// letters stand for wherever they come again.
struct AcronymPairs {
  private struct Pair {
    let long: Range<Int>
    let short: Int
  }

  private let pairs: [Pair]
  private let words: [NameWord]

  /// No name that is explained so has more words.
  private static let longest = 12
  /// No text explains more, and the work stays linear.
  private static let most = 100

  init(_ text: NameText, _ words: [NameWord]) {
    self.words = words
    var pairs: [Pair] = []
    var known: Set<UInt64> = []
    for sentence in text.sentences where sentence.count > 4 && pairs.count < Self.most {
      for open in sentence.dropLast(2).dropFirst(2) {
        let range = text.words[open]
        guard range.count == 1, text.bytes[range.lowerBound] == UInt8(ascii: "("),
          words[open + 1].shape == .allCapitals || words[open + 1].shape == .innerCapital,
          text.bytes[text.words[open + 2].lowerBound] == UInt8(ascii: ")"),
          let long = Self.long(open, open + 1, sentence, text, words),
          known.insert(words[open + 1].lower).inserted
        else { continue }
        pairs.append(Pair(long: long, short: open + 1))
      }
    }
    self.pairs = pairs
  }

  /// The words before `open` whose initials, small words left out or not, are the letters.
  private static func long(
    _ open: Int, _ short: Int, _ sentence: Range<Int>, _ text: NameText, _ words: [NameWord]
  ) -> Range<Int>? {
    var letters = Array(text.bytes[text.words[short]])
    guard 2...8 ~= letters.count, letters.allSatisfy({ 0x41...0x5A ~= $0 }) else { return nil }
    var start = open
    while let letter = letters.last {
      let word = start - 1
      guard word >= sentence.lowerBound, open - word <= longest else { return nil }
      let initial = text.bytes[text.words[word].lowerBound]
      if initial & 0xDF == letter, words[word].shape != .mark {
        letters.removeLast()
      } else if !(words[word].flags.contains(.link)
        || words[word].shape == .mark && initial == 0x2D)
        || start == open
      {
        return nil
      }
      start = word
    }
    guard words[start].shape.isCapitalised else { return nil }
    return start..<open
  }

  /// The words that each short form stands for, by its hash.
  var longForms: [UInt64: Range<Int>] {
    Dictionary(pairs.map { (words[$0.short].lower, $0.long) }) { first, _ in first }
  }

  /// Makes the spans agree with the pairs: the long form is one name, and the short form has its type
  /// throughout the text.
  func settle(_ spans: inout [NameSpan]) {
    guard !pairs.isEmpty else { return }
    var types: [UInt64: NameType] = [:]
    for pair in pairs {
      let touching = spans.filter { $0.words.overlaps(pair.long) }
      let short = spans.first { $0.words.contains(pair.short) }
      guard let type = touching.last?.type ?? short?.type else { continue }
      let kind = type == .nationality || type == .person ? .organisation : type
      spans.removeAll {
        $0.words.overlaps(pair.long) || $0.words.contains(pair.short)
      }
      spans.append(NameSpan(words: pair.long, type: kind))
      spans.append(NameSpan(words: pair.short..<pair.short + 1, type: kind))
      types[words[pair.short].lower] = kind
    }
    for index in spans.indices where spans[index].words.count == 1 {
      if let type = types[words[spans[index].words.lowerBound].lower] { spans[index].type = type }
    }
    var covered = Array(repeating: false, count: words.count)
    for span in spans {
      for word in span.words { covered[word] = true }
    }
    for (index, word) in words.enumerated() where !covered[index] && word.shape == .allCapitals {
      if let type = types[word.lower] {
        spans.append(NameSpan(words: index..<index + 1, type: type))
      }
    }
    spans.sort { $0.words.lowerBound < $1.words.lowerBound }
  }
}

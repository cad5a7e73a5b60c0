/// A text with its names and quotations, as the speech finder walks over it.
struct SpeechScene {
  let text: NameText
  let words: [NameWord]
  let names: [NameMention]
  let quotations: Quotations
  /// For each word the mention that covers it, or -1.
  let nameOf: [Int32]

  init(_ text: NameText, _ names: [NameMention]) {
    self.text = text
    self.words = NameFinder.words(text)
    self.names = names
    quotations = Quotations(text)
    var nameOf = Array(repeating: Int32(-1), count: text.words.count)
    for (number, name) in names.enumerated() {
      for word in name.words.clamped(to: 0..<nameOf.count) { nameOf[word] = Int32(number) }
    }
    self.nameOf = nameOf
  }

  func name(at word: Int) -> NameMention? {
    nameOf.indices.contains(word) && nameOf[word] >= 0 ? names[Int(nameOf[word])] : nil
  }

  func hash(_ word: Int) -> UInt64 { words[word].lower }
  func isIn(_ word: Int, _ set: Set<UInt64>) -> Bool { set.contains(words[word].lower) }
  func isMark(_ word: Int) -> Bool { words[word].shape == .mark }

  func isByte(_ word: Int, _ byte: Character) -> Bool {
    let range = text.words[word]
    return range.count == 1 && text.bytes[range.lowerBound] == byte.asciiValue
  }

  func isQuoteMark(_ word: Int) -> Bool {
    let quotation = quotations.of[word]
    guard quotation >= 0 else { return false }
    return !quotations.all[Int(quotation)].words.contains(word)
  }

  func isInsideQuote(_ word: Int) -> Bool { quotations.of[word] >= 0 && !isQuoteMark(word) }

  func string(_ range: Range<Int>?) -> String? {
    guard let range, !range.isEmpty else { return nil }
    return text.string(range)
  }
}

extension NameText {
  /// The text of a byte range, with line breaks as spaces.
  package func string(_ range: Range<Int>) -> String {
    var plain = Array(bytes[range.clamped(to: 0..<bytes.count)])
    for index in plain.indices where plain[index] < 0x20 { plain[index] = 0x20 }
    return String(decoding: plain, as: UTF8.self)
  }
}

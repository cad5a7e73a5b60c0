extension TreebankScanner {
  /// Adds the word from `start` to `position`: one token or, for "cannot" and "rebels'", the words in
  /// it.
  mutating func addWord(from start: Int, into tokens: inout [TokenSpan]) {
    if position - start <= 8 {
      let word = words.look(TreebankWords.key(bytes, start..<position))
      if word >> TreebankWords.cutShift != 0 {
        let cut = start + Int(word >> TreebankWords.cutShift)
        return addPair(start, cut, isMultiWord: true, into: &tokens)
      }
    }
    if let cut = clitic(start) ?? genitive(start) {
      return addPair(start, cut, isMultiWord: true, into: &tokens)
    }
    if isDigit(bytes[start]), let cut = unit(start) {
      return addPair(start, cut, isMultiWord: false, into: &tokens)
    }
    add(start, position, [], into: &tokens)
  }

  private func addPair(
    _ start: Int, _ cut: Int, isMultiWord: Bool, into tokens: inout [TokenSpan]
  ) {
    add(start, cut, isMultiWord ? .opensMultiWord : [], into: &tokens)
    add(cut, position, isMultiWord ? .continuesMultiWord : [], into: &tokens)
  }

  /// Where "'s", "n't", "'ll" and so on begin.
  private func clitic(_ start: Int) -> Int? {
    guard apostrophe > start else { return nil }
    let after = apostrophe + look(apostrophe).length
    guard position - after <= 2, after < position else { return nil }
    switch TreebankWords.key(bytes, after..<position) {
    case 0x73 where isDecade(start..<apostrophe) || isRa(start): return nil
    case 0x73, 0x64, 0x6D, 0x7265, 0x7665, 0x6C6C: return apostrophe  // s d m re ve ll
    case 0x74:  // t
      let cut = apostrophe - 1
      return cut > start && bytes[cut] | 0x20 == 0x6E ? cut : nil
    default: return nil
    }
  }

  /// "1970's", "80's".
  private func isDecade(_ range: Range<Int>) -> Bool {
    (range.count == 2 || range.count == 4) && range.allSatisfy { isDigit(bytes[$0]) }
      && bytes[range.upperBound - 1] == UInt8(ascii: "0")
  }

  /// "Ra's al-Ayn": cape, in names.
  private func isRa(_ start: Int) -> Bool {
    apostrophe == start + 2 && bytes[start] == UInt8(ascii: "R") && bytes[start + 1] == 0x61
  }

  /// "rebels'": takes the apostrophe after the word in, unless it closes a quotation.
  private mutating func genitive(_ start: Int) -> Int? {
    let end = position
    guard end < chunkEnd, end - start > 1, [0x73, 0x78, 0x7A].contains(bytes[end - 1] | 0x20)
    else { return nil }
    let next = look(end)
    guard next.scalar == 0x27 || next.scalar == 0x2019, openQuote < end - 300 else { return nil }
    if end + next.length < chunkEnd {
      let after = look(end + next.length)
      guard !after.isWord, after.scalar != next.scalar else { return nil }
    }
    position = end + next.length
    return end
  }

  /// "5km", "7pm": the start of the unit; the letters of "21st" are none.
  private func unit(_ start: Int) -> Int? {
    var letters = position
    while letters > start, !isDigit(bytes[letters - 1]) { letters -= 1 }
    guard letters < position else { return nil }
    let word = words.look(TreebankWords.key(bytes, letters..<position))
    // "20minutes" lacks a space.
    let isWord = position - letters >= 4 && bytes[letters..<position].allSatisfy { $0 >= 0x61 }
    return word & TreebankWords.unit != 0 || isWord ? letters : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

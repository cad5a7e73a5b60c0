extension TreebankScanner {
  /// Whether a mark opens a word: "+44", ".5", "#Aleppo", "@name", "’72", "'Ain".
  func opensWord(_ first: ScannedCharacter) -> Bool {
    let next = look(position + first.length)
    switch first.scalar {
    case 0x2B:  // +
      return next.kind == .digit && !followsWord
    case 0x2E:  // .
      return next.kind == .digit && !followsWord
    case 0x23, 0x40:  // # @
      return next.kind == .letter && !followsWord
    case 0x27, 0x2018, 0x2019:
      return !followsWord && apostropheOpensWord(next, first)
    default: return false
    }
  }

  /// Whether the character before `position` belongs to a word of the same chunk.
  private var followsWord: Bool {
    guard position > 0 else { return false }
    let byte = bytes[position - 1]
    return byte >= 0x80 || ASCIIKind.of(byte) == .letter || ASCIIKind.of(byte) == .digit
  }

  /// "'s" alone, "'72", "'em", and an ayn before a vowel ("'Ain Issa") that no quotation mark answers.
  private func apostropheOpensWord(_ next: ScannedCharacter, _ first: ScannedCharacter) -> Bool {
    let start = position + first.length
    if next.kind == .digit { return look(start + 2).kind != .letter || chunkEnd == start + 3 }
    guard next.kind == .letter else { return false }
    var end = start
    while end < chunkEnd, look(end).kind == .letter { end += look(end).length }
    switch end - start {
    case 1 where end == chunkEnd: return bytes[start] == 0x73  // 's
    case 2, 3, 4:
      let word = TreebankWords.key(bytes, start..<end)
      if Self.elided.contains(word) { return true }
    default: break
    }
    guard first.scalar != 0x2018, [0x41, 0x49, 0x55, 0x45].contains(next.scalar) else {
      return false
    }
    return !closingQuoteFollows(end)
  }

  /// em, til, cause (too long for a key), re, ve, ll, tis, twas.
  private static let elided: Set<UInt64> = Set(
    ["em", "til", "tis", "twas", "re", "ve", "ll", "cuz", "bout"].map {
      let bytes = Array($0.utf8)
      return TreebankWords.key(bytes, bytes.indices)
    })

  /// Whether a single quotation mark closes within the next 200 bytes.
  private func closingQuoteFollows(_ start: Int) -> Bool {
    var index = start
    let end = min(limit, start + 200)
    while index < end {
      let character = look(index)
      if character.isApostrophe, !look(index + character.length).isWord { return true }
      index += max(1, character.length)
    }
    return false
  }

  /// Extends the mark at `start` to what the treebanks keep as one: "...", "--", "?!", "''", ":-)".
  mutating func scanMark(from start: Int, _ first: ScannedCharacter) {
    switch first.scalar {
    case 0x21, 0x2E, 0x3F:  // ! . ?
      while position < chunkEnd, [0x21, 0x2E, 0x3F].contains(bytes[position]) { position += 1 }
    case 0x23, 0x24, 0x2A, 0x2B, 0x2D, 0x3D, 0x5F, 0x7E:  // # $ * + - = _ ~
      repeatMark(bytes[start], most: .max)
      if first.scalar == 0x3D { smile(from: start) }
    case 0x3C, 0x3E, 0x60:  // < > `
      repeatMark(bytes[start], most: 2)
    case 0x27:
      repeatMark(bytes[start], most: 2)
      openQuote = openQuote == .min && position < chunkEnd ? start : .min
    case 0x2018: openQuote = start
    case 0x2019:
      openQuote = .min
      if look(position).scalar == 0x2019 { position += 3 }
    case 0x3A, 0x3B: smile(from: start)  // : ;
    case 0x1F000...0x1FAFF, 0x2600...0x27BF: emoji(first)
    default: break
    }
  }

  private mutating func repeatMark(_ byte: UInt8, most: Int) {
    var count = 1
    while position < chunkEnd, bytes[position] == byte, count < most {
      position += 1
      count += 1
    }
  }

  /// ":)", ";-)", "=(", ":D" at the end of a chunk.
  private mutating func smile(from start: Int) {
    guard position == start + 1 else { return }
    var index = position
    if index < chunkEnd, [0x2D, 0x27, 0x5E].contains(bytes[index]) { index += 1 }
    guard index < chunkEnd, Self.mouths.contains(bytes[index]) else { return }
    let mouth = bytes[index]
    while index < chunkEnd, bytes[index] == mouth { index += 1 }
    let after = look(index)
    if !after.isWord { position = index }
  }

  private static let mouths = Array(")(DPp/\\|]".utf8)

  /// An emoji with its joiners, skin tones and variation selectors; two regional letters are a flag.
  private mutating func emoji(_ first: ScannedCharacter) {
    var last = first
    while position < chunkEnd {
      let next = look(position)
      let joins =
        next.scalar == 0xFE0F || next.scalar == 0x200D || (0x1F3FB...0x1F3FF).contains(next.scalar)
        || (last.scalar == 0x200D && next.scalar >= 0x2600)
        || (last.scalar == first.scalar && Self.isRegional(first) && Self.isRegional(next))
      guard joins else { return }
      position += next.length
      if Self.isRegional(next) { return }
      last = next
    }
  }

  private static func isRegional(_ character: ScannedCharacter) -> Bool {
    (0x1F1E6...0x1F1FF).contains(character.scalar)
  }
}

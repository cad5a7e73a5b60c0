extension TreebankScanner {
  /// The end of the web or mail address that begins at `start`, nil when none does.
  func addressEnd(from start: Int) -> Int? {
    if hasAt, let end = mailEnd(from: start) { return end }
    let folded = bytes[start] | 0x20
    guard chunkEnd - start > 5, [0x68, 0x77, 0x66, 0x6D].contains(folded) else { return nil }
    for opening in Self.openings where matches(opening, at: start) {
      return webEnd(from: start)
    }
    return nil
  }

  private static let openings = ["http://", "https://", "www.", "ftp://", "mailto:"]
    .map { Array($0.utf8) }

  private func matches(_ text: [UInt8], at start: Int) -> Bool {
    guard start + text.count < chunkEnd else { return false }
    for offset in 0..<text.count where bytes[start + offset] | 0x20 != text[offset] | 0x20 {
      return false
    }
    return true
  }

  /// To the end of the chunk, or a mark that no address holds, less the punctuation of the sentence.
  func webEnd(from start: Int) -> Int {
    var end = start
    var isOpen = false
    while end < chunkEnd {
      let character = look(end)
      if [0x22, 0x3C, 0x3E].contains(character.scalar) { break }
      if character.length > 1, character.kind == .mark { break }
      if character.scalar == 0x28 { isOpen = true }
      end += character.length
    }
    while end > start + 1 {
      let last = bytes[end - 1]
      if [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x5D].contains(last) || last == 0x29 && !isOpen
      {
        end -= 1
      } else {
        break
      }
    }
    return end
  }

  /// "name@host.org" and the likes; looks at most 256 bytes ahead for the @.
  private func mailEnd(from start: Int) -> Int? {
    var index = start
    while index < min(chunkEnd, start + 256), Self.isMail(bytes[index]) { index += 1 }
    guard index > start, index + 1 < chunkEnd, bytes[index] == UInt8(ascii: "@"),
      look(index + 1).isWord
    else { return nil }
    index += 1
    while index < chunkEnd, Self.isMail(bytes[index]) { index += 1 }
    while !look(index - 1).isWord, bytes[index - 1] < 0x80 { index -= 1 }
    return index
  }

  private static func isMail(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x25, 0x2B, 0x2D, 0x2E, 0x5F: return true
    default: return false
    }
  }
}

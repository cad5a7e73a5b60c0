/// Cuts text into tokens by the conventions of the English treebanks, except that hyphenated
/// compounds stay whole. Linear; works on bytes, so offsets are exact.
package struct Tokenizer: Sendable {
  package init() {}

  /// Tokens of `bytes[range]` (UTF-8), in order, without overlap.
  package func tokens(in bytes: [UInt8], range: Range<Int>) -> [Token] {
    var scanner = TokenScanner(bytes: bytes, position: range.lowerBound, limit: range.upperBound)
    var tokens: [Token] = []
    while let token = scanner.next() { split(token, in: bytes, into: &tokens) }
    return tokens
  }

  /// Takes the clitics off ("ISIS's", "didn't", "we've").
  private func split(_ piece: Range<Int>, in bytes: [UInt8], into tokens: inout [Token]) {
    let lower = Spelling.fold(bytes[piece])
    var cut = piece.upperBound
    if lower.count > 3, lower.hasSuffix("n't") {
      cut = offset(of: 3, before: piece.upperBound, in: bytes)
    } else {
      for clitic in ["'s", "'re", "'ve", "'ll", "'d", "'m"]
      where lower.count > clitic.count && lower.hasSuffix(clitic) {
        cut = offset(of: clitic.count, before: piece.upperBound, in: bytes)
        break
      }
    }
    if cut == piece.upperBound, lower.count > 2, lower.hasSuffix("'") {
      cut = offset(of: 1, before: piece.upperBound, in: bytes)
    }
    if cut > piece.lowerBound && cut < piece.upperBound {
      tokens.append(token(piece.lowerBound..<cut, in: bytes))
      tokens.append(token(cut..<piece.upperBound, in: bytes))
    } else {
      tokens.append(token(piece, in: bytes))
    }
  }

  private func offset(of characters: Int, before end: Int, in bytes: [UInt8]) -> Int {
    var position = end
    for _ in 0..<characters {
      position -= 1
      while position > 0, bytes[position] & 0xC0 == 0x80 { position -= 1 }
    }
    return position
  }

  private func token(_ range: Range<Int>, in bytes: [UInt8]) -> Token {
    let next = range.upperBound
    let space = next >= bytes.count || bytes[next] <= 0x20 || bytes[next] == 0xC2
    return Token(
      start: range.lowerBound, end: range.upperBound,
      text: String(decoding: bytes[range], as: UTF8.self), lower: Spelling.fold(bytes[range]),
      spaceAfter: space)
  }
}

/// One pass over the bytes; yields the byte range of each raw token.
private struct TokenScanner {
  let bytes: [UInt8]
  var position: Int
  let limit: Int

  private enum Kind { case letter, digit, space, mark }

  /// Class, length in bytes and scalar value of the character at `index`.
  private func look(_ index: Int) -> (kind: Kind, length: Int, scalar: UInt32) {
    guard index < limit else { return (.space, 0, 0) }
    let byte = bytes[index]
    if byte < 0x80 {
      switch byte {
      case 0x30...0x39: return (.digit, 1, UInt32(byte))
      case 0x41...0x5A, 0x61...0x7A: return (.letter, 1, UInt32(byte))
      case 0...0x20, 0x7F: return (.space, 1, UInt32(byte))
      default: return (.mark, 1, UInt32(byte))
      }
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
    guard index + length <= limit else { return (.mark, limit - index, 0xFFFD) }
    var scalar = UInt32(byte) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for next in bytes[index + 1..<index + length] { scalar = scalar << 6 | UInt32(next & 0x3F) }
    switch scalar {
    case 0xA0, 0x2000...0x200B, 0x202F, 0x2028, 0x2029, 0x3000, 0xFEFF:
      return (.space, length, scalar)
    case 0x02B0...0x02FF, 0x2032: return (.letter, length, 0x2019)  // ʼ ʿ ʻ ′ in names
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF,
      0x3001...0x303F:
      return (.mark, length, scalar)
    default: return (.letter, length, scalar)
    }
  }

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x60
  }

  private static func joins(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011 || scalar == 0x2013
  }

  mutating func next() -> Range<Int>? {
    while position < limit, look(position).kind == .space {
      position += max(1, look(position).length)
    }
    guard position < limit else { return nil }
    let start = position
    let first = look(position)
    switch first.kind {
    case .letter, .digit: word()
    case .mark:
      position += first.length
      // An article's apostrophe ("'Ain Issa") belongs to the name; "..." and "--" are one mark.
      while position < limit, bytes[position] == bytes[start], first.length == 1,
        bytes[start] == 0x2E || bytes[start] == 0x2D
      {
        position += 1
      }
    case .space: break
    }
    return start..<position
  }

  private mutating func word() {
    let start = position
    var letters = 0
    var sawDot = false
    while position < limit {
      let here = look(position)
      if here.kind == .letter || here.kind == .digit {
        letters += 1
        position += here.length
        continue
      }
      let after = look(position + here.length)
      let followed = after.kind == .letter || after.kind == .digit
      if Self.joins(here.scalar), followed {
        position += here.length
      } else if Self.isApostrophe(here.scalar), here.scalar != 0x60,
        after.kind == .letter || endsPlural()
      {
        position += here.length
        if after.kind != .letter { return }
      } else if here.scalar == 0x2C, after.kind == .digit, previousIsDigit() {
        position += 1
      } else if here.scalar == 0x2E {
        if after.kind == .digit, previousIsDigit() {
          position += 1
        } else if isAbbreviation(from: start, sawDot: sawDot, after: after.kind) {
          sawDot = true
          position += 1
          if after.kind == .space { return }
        } else {
          return
        }
      } else if here.scalar == 0x2F, followed, letters <= 3 {
        position += 1
      } else {
        return
      }
    }
  }

  private func previousIsDigit() -> Bool {
    position > 0 && (0x30...0x39).contains(bytes[position - 1])
  }

  /// "rebels'": the apostrophe of a plural's genitive.
  private func endsPlural() -> Bool { position > 0 && bytes[position - 1] == 0x73 }

  /// True when the full stop at `position` belongs to the word: "U.S.", "Gen.", "a.m.".
  private func isAbbreviation(from start: Int, sawDot: Bool, after: Kind) -> Bool {
    let word = bytes[start..<position]
    if word.count == 1, word[start] < 0x80, word[start] != 0x49 || after == .letter {
      return !previousIsDigit()
    }
    if sawDot, position >= 2, bytes[position - 2] == 0x2E { return true }
    if after == .letter {
      // "west.The": a missing space, not an abbreviation.
      return false
    }
    return Abbreviations.known.contains(Spelling.fold(word))
  }
}

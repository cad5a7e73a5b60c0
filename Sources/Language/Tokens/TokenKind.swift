/// What a token looks like, as far as the end of a sentence depends on it.
enum TokenKind: UInt8 {
  case outside, lower, capitalised, initial, capitals, mixed, foreign, number, numbered
  case abbreviation, initials, stop, question, ellipsis, comma, semicolon, colon, dash
  case openQuote, closeQuote, plainQuote, openBracket, closeBracket, bullet, smile, address, symbol

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let first = bytes[range.lowerBound]
    if first >= 0x80 {
      self = Self.beyondASCII(ScannedCharacter(bytes, range.lowerBound, range.upperBound))
      return
    }
    switch ASCIIKind.of(first) {
    case .letter: self = Self.word(bytes, range)
    case .digit:
      let last = bytes[range.upperBound - 1]
      self = last >= 0x30 && last <= 0x39 ? .number : .numbered
    default: self = Self.mark(bytes, range)
    }
  }

  private static func word(_ bytes: [UInt8], _ range: Range<Int>) -> TokenKind {
    let isCapital = bytes[range.lowerBound] < 0x5B
    if range.count == 1 { return isCapital ? .initial : .lower }
    var capitals = 0
    var dots = 0
    var marks = 0
    for byte in bytes[range] {
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte == 0x2E { dots += 1 }
      if byte == 0x2F || byte == 0x40 { marks += 1 }
    }
    if bytes[range.upperBound - 1] == 0x2E {
      return dots > 1 || range.count == 2 ? .initials : .abbreviation
    }
    if marks > 0 || dots > 0 { return range.count > 6 ? .address : .mixed }
    if capitals == 0 { return .lower }
    if capitals == 1, isCapital { return .capitalised }
    return capitals * 2 > range.count ? .capitals : .mixed
  }

  private static func mark(_ bytes: [UInt8], _ range: Range<Int>) -> TokenKind {
    let first = bytes[range.lowerBound]
    switch first {
    case 0x2E: return range.count == 1 ? .stop : .ellipsis
    case 0x21, 0x3F: return .question
    case 0x2C: return .comma
    case 0x3A, 0x3B, 0x3D:
      if range.count > 1 { return .smile }
      return first == 0x3A ? .colon : first == 0x3B ? .semicolon : .symbol
    case 0x2D: return .dash
    case 0x22, 0x27: return .plainQuote
    case 0x60: return .openQuote
    case 0x28, 0x5B, 0x7B, 0x3C: return .openBracket
    case 0x29, 0x5D, 0x7D, 0x3E: return .closeBracket
    case 0x2A, 0x7E, 0x5F, 0x7C: return .bullet
    case 0x23, 0x40: return range.count > 1 ? .address : .symbol
    default: return .symbol
    }
  }

  private static func beyondASCII(_ first: ScannedCharacter) -> TokenKind {
    switch first.scalar {
    case 0x201C, 0x2018, 0xAB, 0x201E: return .openQuote
    case 0x201D, 0x2019, 0xBB: return .closeQuote
    case 0x2013, 0x2014, 0x2015: return .dash
    case 0x2026: return .ellipsis
    case 0x2022, 0xB7, 0x25AA...0x25FF: return .bullet
    case 0x3002, 0x06D4: return .stop
    case 0x061F, 0x203C: return .question
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: return .smile
    default:
      if first.kind != .letter { return first.kind == .digit ? .number : .symbol }
      return UnicodeScalar(first.scalar)?.properties.isUppercase == true ? .capitalised : .foreign
    }
  }
}

/// A text cut into what a date can be made of.
struct DateTokens {
  enum Kind: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    /// `-`, `.`, `/`; the year, month and day signs of East Asia count as `-`.
    case mark(UInt8)
    case word
  }

  struct Token {
    let kind: Kind
    let range: Range<Int>
  }

  private(set) var tokens: [Token] = []

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      if let (value, digits) = Self.number(bytes, &index) {
        Self.skipOrdinal(bytes, &index)
        tokens.append(Token(kind: .number(value, digits: digits), range: start..<index))
        if let sign = Self.unit(bytes, index) {
          if sign { tokens.append(Token(kind: .mark(0x2D), range: index..<index + 3)) }
          index += 3
        }
      } else if let end = Self.word(bytes, index) {
        index = end
        append(word: bytes[start..<end], in: bytes)
      } else {
        let byte = bytes[index]
        index += 1
        if byte == 0x2D || byte == 0x2E || byte == 0x2F {
          tokens.append(Token(kind: .mark(byte), range: start..<index))
        }
      }
    }
  }

  private mutating func append(word: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) {
    if let last = tokens.last, last.kind == .word,
      let month = MonthNames.month(bytes[last.range], word)
    {
      tokens[tokens.count - 1] = Token(
        kind: .month(month), range: last.range.lowerBound..<word.endIndex)
      return
    }
    let month = MonthNames.month(word)
    tokens.append(Token(kind: month.map(Kind.month) ?? .word, range: word.indices))
  }

  /// ASCII, Arabic-Indic and Persian digits.
  private static func number(
    _ bytes: ArraySlice<UInt8>, _ index: inout Int
  ) -> (value: Int, digits: Int)? {
    var value = 0
    var digits = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      let digit: UInt8
      if byte >= 0x30 && byte <= 0x39 {
        digit = byte - 0x30
        index += 1
      } else if byte == 0xD9 || byte == 0xDB, index + 1 < bytes.endIndex,
        case let low = bytes[index + 1] &- (byte == 0xD9 ? 0xA0 : 0xB0), low <= 9
      {
        digit = low
        index += 2
      } else {
        break
      }
      digits += 1
      // Longer numbers are none of a date; they must not overflow.
      if digits <= 9 { value = value * 10 + Int(digit) }
    }
    return digits == 0 ? nil : (value, digits)
  }

  /// "5th", "1er", "1º"; a "T" before a time is none of them.
  private static func skipOrdinal(_ bytes: ArraySlice<UInt8>, _ index: inout Int) {
    let suffix = bytes[index...].prefix(3).prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    if (1...2).contains(suffix.count),
      suffix.first.map({ $0 | 0x20 != 0x74 }) ?? false
        || suffix.count == 2
    {
      index += suffix.count
    } else if bytes[index...].starts(with: "º".utf8) || bytes[index...].starts(with: "ª".utf8) {
      index += 2
    }
  }

  /// Whether a unit sign follows, and whether another number is to follow it.
  private static func unit(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool? {
    guard index + 2 < bytes.endIndex, bytes[index] >= 0xE5, bytes[index] <= 0xEC else { return nil }
    let sign = bytes[index..<index + 3]
    if [[0xE5, 0xB9, 0xB4], [0xE6, 0x9C, 0x88], [0xEB, 0x85, 0x84], [0xEC, 0x9B, 0x94]]
      .contains(where: { sign.elementsEqual($0) })
    {
      return true
    }
    return [[0xE6, 0x97, 0xA5], [0xEC, 0x9D, 0xBC]].contains { sign.elementsEqual($0) }
      ? false : nil
  }

  /// The end of the run of letters that begins here; punctuation of U+2000…U+203F is none.
  private static func word(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
        index += 1
      } else if byte >= 0x80 {
        if byte == 0xE2 || byte == 0xC2 { break }
        if byte == 0xD9 || byte == 0xDB, index + 1 < bytes.endIndex,
          bytes[index + 1] &- (byte == 0xD9 ? 0xA0 : 0xB0) <= 9
        {
          break
        }
        index += 1
      } else {
        break
      }
    }
    return index == start ? nil : index
  }
}

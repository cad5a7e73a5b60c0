/// A word of a sentence as the time grammar sees it: tokens, cut at hyphens and slashes, so that
/// "mid-March" and "1914–18" read alike however they were tokenised.
struct TimePiece: Sendable {
  let word: TimeWord
  /// Index of the token that it is (a part of).
  let token: Int
  /// UTF-8 offsets into the text.
  let start: Int
  let end: Int
  let isCapitalised: Bool
  let isWord: Bool
  let endsLikePlural: Bool

  var kind: TimeWord.Kind { word.kind }
  var value: Int { word.value }
}

/// Makes pieces of tokens. Most words are no time words: one look at their first byte and length tells
/// for the greater part of them, and no String is built for those.
struct TimeLexicon: Sendable {
  static let english = TimeLexicon(TimeWords.table)

  private let table: [String: TimeWord]
  /// Bit n of entry b: some word of n bytes begins with byte b.
  private let lengths: [UInt32]
  private static let longest = 15

  init(_ table: [String: TimeWord]) {
    self.table = table
    var lengths = [UInt32](repeating: 0, count: 256)
    for word in table.keys where word.utf8.count <= Self.longest {
      if let first = word.utf8.first { lengths[Int(first)] |= 1 << UInt32(word.utf8.count) }
    }
    self.lengths = lengths
  }

  func word(_ lower: String) -> TimeWord {
    let count = lower.utf8.count
    guard count <= Self.longest, let first = lower.utf8.first,
      lengths[Int(first)] & (1 << UInt32(count)) != 0
    else { return .none }
    return table[lower] ?? .none
  }

  /// The pieces of a sentence; empty when nothing in it can be the heart of a time expression.
  func pieces(_ tokens: [Token]) -> [TimePiece] {
    var pieces: [TimePiece] = []
    pieces.reserveCapacity(tokens.count + 8)
    var hasHeart = false
    for (index, token) in tokens.enumerated() {
      let before = pieces.count
      append(token, index, to: &pieces)
      for piece in pieces[before...] where piece.kind.isHeart { hasHeart = true }
    }
    return hasHeart ? pieces : []
  }

  private func append(_ token: Token, _ index: Int, to pieces: inout [TimePiece]) {
    let bytes = token.lower.utf8
    guard let first = bytes.first else { return }
    let isDigit = first &- 0x30 < 10
    if bytes.count == 1 || !bytes.contains(where: Self.cuts) {
      let word =
        isDigit ? Self.digits(bytes) : bytes.count == 1 ? mark(first, token) : word(token.lower)
      pieces.append(piece(word, token, index, 0..<(token.end - token.start)))
      return
    }
    // Offsets are those of the text, where a hyphen may be three bytes.
    let text = Array(token.text.utf8)
    guard text.count == token.end - token.start else {
      pieces.append(piece(.none, token, index, 0..<(token.end - token.start)))
      return
    }
    var start = 0
    var at = 0
    while at <= text.count {
      let dash = at < text.count ? Self.mark(text, at) : (length: 0, kind: TimeWord.Kind.none)
      if at == text.count || dash.length > 0 {
        if start < at {
          let part = Spelling.fold(text[start..<at])
          let word = text[start] &- 0x30 < 10 ? Self.digits(part.utf8) : self.word(part)
          pieces.append(piece(word, token, index, start..<at))
        }
        if dash.length > 0 {
          pieces.append(
            piece(TimeWord(kind: dash.kind, value: 0), token, index, at..<at + dash.length))
        }
        at += max(1, dash.length)
        start = at
      } else {
        at += 1
      }
    }
  }

  private func piece(_ word: TimeWord, _ token: Token, _ index: Int, _ range: Range<Int>)
    -> TimePiece
  {
    let bytes = token.text.utf8
    let first =
      range.lowerBound < bytes.count
      ? bytes[bytes.index(bytes.startIndex, offsetBy: range.lowerBound)] : 0
    let isLetter = (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) || first >= 0xC3
    return TimePiece(
      word: word, token: index, start: token.start + range.lowerBound,
      end: token.start + range.upperBound, isCapitalised: (0x41...0x5A).contains(first),
      isWord: isLetter, endsLikePlural: isLetter && isPlural(token.lower.utf8))
  }

  /// "tanks", "men", "people": what stands behind a number of things.
  private func isPlural(_ lower: String.UTF8View) -> Bool {
    lower.last == 0x73 || lower.elementsEqual("men".utf8) || lower.elementsEqual("people".utf8)
  }

  private static func cuts(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2F || byte == 0x3A || byte == 0xE2
  }

  /// A hyphen, dash, slash or colon in `text` at `index`.
  private static func mark(_ text: [UInt8], _ index: Int) -> (length: Int, kind: TimeWord.Kind) {
    switch text[index] {
    case 0x2D: return (1, .dash)
    case 0x2F: return (1, .slash)
    case 0x3A: return (1, .colon)
    case 0xE2
    where index + 2 < text.count && text[index + 1] == 0x80
      && (0x90...0x95).contains(text[index + 2]):
      return (3, .dash)
    default: return (0, .none)
    }
  }

  private func mark(_ byte: UInt8, _ token: Token) -> TimeWord {
    switch byte {
    case 0x2C: TimeWord(kind: .comma, value: 0)
    case 0x28: TimeWord(kind: .open, value: 0)
    case 0x29: TimeWord(kind: .close, value: 0)
    case 0x2D: TimeWord(kind: .dash, value: 0)
    case 0x2F: TimeWord(kind: .slash, value: 0)
    case 0x3A: TimeWord(kind: .colon, value: 0)
    case 0x27: TimeWord(kind: .apostrophe, value: 0)
    default: word(token.lower)
    }
  }

  /// "21", "21st", "1990s", "22.8"; anything else with a digit in front is no time word.
  private static func digits(_ bytes: some Collection<UInt8>) -> TimeWord {
    var value = 0
    var digits = 0
    var rest: [UInt8] = []
    for byte in bytes {
      if rest.isEmpty, byte &- 0x30 < 10 {
        digits += 1
        guard digits <= 6 else { return .none }
        value = value * 10 + Int(byte - 0x30)
      } else {
        rest.append(byte)
        guard rest.count <= 3 else { return .none }
      }
    }
    if rest.isEmpty { return TimeWord(kind: .digits, value: value) }
    if rest.count == 2, [[0x73, 0x74], [0x6E, 0x64], [0x72, 0x64], [0x74, 0x68]].contains(rest) {
      return TimeWord(kind: .ordinal, value: value)
    }
    if rest.last == 0x73, rest.count == 1 || rest.count == 2 && rest[0] == 0x27,
      value % 10 == 0, (2...4).contains(digits)
    {
      return TimeWord(kind: .decade, value: digits == 2 ? 1900 + value : value)
    }
    if rest.count == 2, rest[0] == 0x2E, rest[1] &- 0x30 < 10 {
      return TimeWord(kind: .decimal, value: value * 10 + Int(rest[1] - 0x30))
    }
    // "5pm", "6am"
    if rest == [0x70, 0x6D] || rest == [0x61, 0x6D], (1...12).contains(value) {
      return TimeWord(kind: .clockTime, value: (value % 12 + (rest[0] == 0x70 ? 12 : 0)) * 60)
    }
    return .none
  }
}

extension TimeWord.Kind {
  /// What an expression can be about; a sentence without one of these holds no time.
  var isHeart: Bool {
    switch self {
    case .month, .weekday, .season, .unit, .dayPart, .weekend, .holiday, .vague, .recurring,
      .decadeName, .decade, .digits, .clockTime, .period, .recent, .now, .past, .age, .time:
      true
    default: false
    }
  }
}

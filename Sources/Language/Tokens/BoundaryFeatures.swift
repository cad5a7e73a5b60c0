/// What the boundary model sees of the tokens of a paragraph, and the slots of its table that speak for
/// or against a boundary after one of them.
struct BoundaryFeatures {
  /// One number for each token: its letters in lower case with all digits alike.
  private var forms: [UInt32] = []
  private var kinds: [TokenKind] = []
  private var spaces: [Bool] = []
  private let count: Int
  /// Whether the paragraph has capitals at all, and small letters at all.
  private var manner: UInt32 = 0

  static let tableSize = 1 << 18
  static let templates = 34

  init(_ tokens: ArraySlice<TokenSpan>, in bytes: [UInt8]) {
    count = tokens.count
    forms.reserveCapacity(count + 6)
    kinds.reserveCapacity(count + 6)
    spaces.reserveCapacity(count + 6)
    var starts = 0
    var capitals = 0
    var lowers = 0
    for _ in 0..<3 { pad(1) }
    for token in tokens {
      forms.append(Self.hash(bytes, token.range))
      let kind = TokenKind(bytes, token.range)
      kinds.append(kind)
      spaces.append(token.spaceAfter)
      switch kind {
      case .lower: lowers += 1
      case .capitalised, .initial: starts += 1
      case .capitals: capitals += 1
      default: break
      }
    }
    for _ in 0..<3 { pad(2) }
    raiseArticles(tokens)
    manner =
      capitals > starts + lowers ? 1 : starts + capitals == 0 ? 2 : starts > lowers ? 3 : 0
  }

  /// "al-Nusra" opens a sentence as a capital does.
  private mutating func raiseArticles(_ tokens: ArraySlice<TokenSpan>) {
    for at in 3..<3 + tokens.count where kinds[at] == .lower && !spaces[at] {
      if tokens[tokens.startIndex + at - 3].range.count <= 3, kinds[at + 1] == .dash,
        !spaces[at + 1], kinds[at + 2] == .capitalised
      {
        kinds[at] = .capitalised
      }
    }
  }

  private mutating func pad(_ form: UInt32) {
    forms.append(form)
    kinds.append(.outside)
    spaces.append(true)
  }

  /// A boundary is thinkable after token `index`: not inside "don't" or "al-Bab".
  func isOpen(_ index: Int) -> Bool {
    let at = index + 3
    if spaces[at] { return true }
    switch kinds[at] {
    case .lower, .capitalised, .capitals, .mixed, .foreign, .number, .numbered, .comma,
      .openBracket,
      .openQuote:
      return false
    default: return kinds[at + 1] != .comma && kinds[at + 1] != .stop
    }
  }

  /// Token `index` is a word or number, no mark.
  func isBare(_ index: Int) -> Bool {
    let kind = kinds[index + 3].rawValue
    return kind >= TokenKind.lower.rawValue && kind <= TokenKind.numbered.rawValue
  }

  /// What a sentence has held so far.
  struct Sofar {
    var start = 0
    var brackets = 0
    var quotes = 0
    var hasLower = false
  }

  /// Keeps count of what token `index` adds to the sentence.
  func advance(_ sofar: inout Sofar, past index: Int) {
    switch kinds[index + 3] {
    case .openBracket: sofar.brackets += 1
    case .closeBracket: sofar.brackets = max(0, sofar.brackets - 1)
    case .openQuote: sofar.quotes = 1
    case .closeQuote: sofar.quotes = 0
    case .plainQuote: sofar.quotes = 1 - sofar.quotes
    case .lower: sofar.hasLower = true
    default: break
    }
  }

  /// Calls `body` with the table slots of the gap after token `index`.
  @inline(__always)
  func slots(_ index: Int, _ sofar: Sofar, _ body: (Int) -> Void) {
    let at = index + 3
    let left = forms[at]
    let right = forms[at + 1]
    let before = forms[at - 1]
    let after = forms[at + 2]
    let k0 = UInt32(kinds[at - 1].rawValue)
    let k1 = UInt32(kinds[at].rawValue)
    let k2 = UInt32(kinds[at + 1].rawValue)
    let k3 = UInt32(kinds[at + 2].rawValue)
    let k00 = UInt32(kinds[at - 2].rawValue)
    let k4 = UInt32(kinds[at + 3].rawValue)
    let length = index - sofar.start + 1
    let size = UInt32(Self.bucket(length))
    let rest = UInt32(Self.bucket(count - index - 1))
    let space = (spaces[at] ? 1 : 0) | (spaces[at - 1] ? 2 : 0) | (spaces[at + 1] ? 4 : 0) as UInt32
    let open =
      UInt32(min(sofar.brackets, 2)) << 2 | UInt32(sofar.quotes) << 1
      | (sofar.hasLower ? 1 : 0)
    let first = forms[sofar.start + 3]
    let firstKind = UInt32(kinds[sofar.start + 3].rawValue)
    let pair = k1 << 5 | k2
    let four = (k0 << 5 | k1) << 10 | k2 << 5 | k3
    var template: UInt32 = 0
    func add(_ a: UInt32, _ b: UInt32) {
      template += 1
      var x = (a ^ template &* 0x9E37_79B9) &* 0x85EB_CA6B
      x ^= x >> 15
      x = (x ^ b) &* 0xC2B2_AE35
      x ^= x >> 13
      x = x &* 0x27D4_EB2F
      body(Int(x >> 14))
    }
    add(pair, space)
    add(pair, open << 8 | space)
    add(pair, size << 8 | space)
    add(pair, manner << 8 | space)
    add(four, space)
    add(four, (k00 << 5 | k4) << 3 | space)
    add(four, open)
    add(four, size)
    add(left, k2)
    add(left, k2 << 5 | k3)
    add(right, k1)
    add(right, k1 << 8 | k2 << 3 | space)
    add(left, right ^ k2)
    add(before, pair)
    add(before ^ left &* 31, k2)
    add(after, pair)
    add(right ^ after &* 31, pair)
    add(right, k0 << 10 | pair)
    add(left, manner << 5 | k2)
    add(first, pair)
    add(first == right ? right : 0, pair)
    add(firstKind, pair << 8 | size)
    add(pair, rest)
    add(pair, rest << 8 | size)
    add(pair << 5 | k3, open << 8 | space)
    add(pair << 5 | k0, size << 3 | space)
    add(right, open << 10 | pair)
    add(forms[at - 2], pair)
    add(forms[at + 3], pair)
    add(before, left ^ right &* 31)
    add(k0 << 10 | pair, manner << 8 | size)
    add(k4 << 15 | k3 << 10 | pair, space)
    add(k00 << 15 | k0 << 10 | pair, space)
    add(firstKind << 10 | pair, open)
  }

  private static func bucket(_ length: Int) -> Int {
    switch length {
    case ..<6: return length
    case ..<8: return 6
    case ..<11: return 7
    case ..<15: return 8
    case ..<20: return 9
    case ..<27: return 10
    case ..<36: return 11
    case ..<50: return 12
    default: return 13
    }
  }

  /// FNV-1a over the lower-cased bytes, every digit as 0.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes[range] {
      var plain = byte
      if byte >= 0x41, byte <= 0x5A { plain |= 0x20 }
      if byte >= 0x30, byte <= 0x39 { plain = 0x30 }
      hash = (hash ^ UInt32(plain)) &* 16_777_619
    }
    return hash
  }
}

/// A word of running text, as far as finding names needs it.
struct TextWord: Sendable {
  /// What stands between a word and the one before it.
  enum Gap: Sendable {
    case start, space, hyphen, comma, stop, quote, bracket, other

    /// Nothing but a space or a hyphen: the words can be one name.
    var joins: Bool { self == .space || self == .hyphen }
  }

  /// UTF-8 offsets, without a possessive ending.
  let start: Int
  let end: Int
  let text: String
  let lower: String
  fileprivate(set) var gap: Gap
  /// A capital first, or a script that has none.
  let isCapital: Bool
  let isAllCapitals: Bool
  let hasCase: Bool
  /// "'s" follows.
  let isPossessive: Bool
  /// A full stop follows at once.
  let hasStop: Bool
  fileprivate(set) var startsSentence = false
}

enum TextWords {
  /// Longer texts are cut: nothing that a report is has so many words.
  private static let most = 200_000

  /// - Parameter titles: words whose full stop ends no sentence, "Mr."
  static func split(_ text: String, titles: Set<String>) -> [TextWord] {
    var words: [TextWord] = []
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    var index = 0
    var gap = TextWord.Gap.start
    while index < scalars.count, words.count < most {
      guard isLetter(scalars[index]) else {
        gap = Self.gap(gap, scalars, index)
        offset += scalars[index].utf8Width
        index += 1
        continue
      }
      var end = index
      var width = 0
      while end < scalars.count, isLetter(scalars[end]) || isInside(scalars, at: end, from: index) {
        width += scalars[end].utf8Width
        end += 1
      }
      let word = make(
        scalars[index..<end], at: offset, gap: gap,
        hasStop: end < scalars.count && scalars[end] == ".")
      words.append(word)
      offset += width
      index = end
      gap = .other
    }
    markSentences(&words, titles: titles)
    return words
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 {
      return (0x61...0x7A).contains(value) || (0x41...0x5A).contains(value)
        || (0x30...0x39).contains(value)
    }
    if (0x02B0...0x02FF).contains(value) || (0x0300...0x036F).contains(value) { return true }
    return scalar.properties.isAlphabetic || value == 0x0640
  }

  /// An apostrophe between letters, and the stops of U.S. and W.Va.
  private static func isInside(_ scalars: [Unicode.Scalar], at index: Int, from start: Int) -> Bool
  {
    guard index > start, index + 1 < scalars.count, isLetter(scalars[index + 1]) else {
      return false
    }
    switch scalars[index] {
    case "'", "\u{2019}", "`": return true
    case ".":
      let piece = scalars[start..<index].lastIndex(of: ".").map { index - $0 - 1 } ?? index - start
      return piece <= 2 && (0x41...0x5A).contains(scalars[index + 1].value)
        && (0x41...0x5A).contains(scalars[start].value)
    default: return false
    }
  }

  private static func gap(
    _ before: TextWord.Gap, _ scalars: [Unicode.Scalar], _ index: Int
  ) -> TextWord.Gap {
    switch scalars[index] {
    case ".", "!", "?", "\n", "\r", ";", ":", "\u{061F}": return .stop
    case ",", "\u{060C}": return before == .stop ? .stop : .comma
    case "-", "\u{2010}", "\u{2011}":
      return index > 0 && isLetter(scalars[index - 1]) ? .hyphen : .stop
    case "\"", "\u{201C}", "\u{201D}", "\u{00AB}", "\u{00BB}":
      return before == .stop ? .stop : .quote
    case "(", ")", "[", "]": return before == .stop ? .stop : .bracket
    case " ", "\u{00A0}", "\t":
      switch before {
      case .other: return .space
      case .hyphen: return .stop
      default: return before
      }
    default:
      return before == .stop || before == .start ? before : .quote
    }
  }

  private static func make(
    _ piece: ArraySlice<Unicode.Scalar>, at offset: Int, gap: TextWord.Gap, hasStop: Bool
  ) -> TextWord {
    var letters = piece
    var isPossessive = false
    if letters.count > 2, letters.last == "s", let mark = letters.dropLast().last,
      mark == "'" || mark == "\u{2019}" || mark == "`"
    {
      letters = letters.dropLast(2)
      isPossessive = true
    }
    let text = String(String.UnicodeScalarView(letters))
    let first = letters.first?.properties
    let hasCase = first.map { $0.isUppercase || $0.isLowercase || $0.isCased } ?? false
    let isNumber = letters.first?.properties.numericType != nil
    return TextWord(
      start: offset, end: offset + text.utf8.count, text: text, lower: text.lowercased(), gap: gap,
      isCapital: first?.isUppercase == true || !hasCase && !isNumber,
      isAllCapitals: letters.count > 1
        && letters.allSatisfy { !$0.properties.isLowercase } && first?.isUppercase == true,
      hasCase: hasCase, isPossessive: isPossessive, hasStop: hasStop)
  }

  private static func markSentences(_ words: inout [TextWord], titles: Set<String>) {
    for index in words.indices {
      let word = words[index]
      guard index > 0 else {
        words[index].startsSentence = true
        continue
      }
      guard word.gap == .stop else { continue }
      let before = words[index - 1]
      let isShort = before.hasStop && before.isCapital && word.start - before.end == 2
      if isShort, word.isCapital,
        titles.contains(before.lower) || before.text.utf8.count == 1
      {
        // "Gov. Smith", "J. Smith"
        words[index].gap = .space
      } else {
        // "Gainesville, Ga. The", "St. Louis": either may be.
        words[index].startsSentence = !(isShort && before.text.utf8.count <= 3)
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Width: Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}

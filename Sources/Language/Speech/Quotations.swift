/// The stretches of a text that stand in quotation marks.
struct Quotations {
  struct Quotation: Hashable, Sendable {
    /// Words between the marks.
    var words: Range<Int>
    /// Words with the marks.
    var marked: Range<Int>
  }

  private(set) var all: [Quotation] = []
  /// For each word the quotation it is in, marks included, or -1.
  private(set) var of: [Int32]

  private enum Mark { case open, close, either, none }

  /// Marks that never close would swallow the text: no quotation has more words.
  private static let longest = 2_000

  init(_ text: NameText) {
    of = Array(repeating: -1, count: text.words.count)
    var start: Int?
    for word in text.words.indices {
      let mark = Self.mark(text, word, isOpen: start != nil)
      if let first = start, word - first > Self.longest { start = nil }
      switch mark {
      case .none: break
      case .open:
        // A mark that opens again at the head of a paragraph goes on with the same quotation.
        if let first = start {
          if Self.opensParagraph(text, word) {
            add(first, word, closed: false)
          }
        }
        start = word
      case .close:
        if let first = start { add(first, word, closed: true) }
        start = nil
      case .either:
        if let first = start {
          if Self.opensParagraph(text, word) {
            add(first, word, closed: false)
            start = word
          } else {
            add(first, word, closed: true)
            start = nil
          }
        } else {
          start = word
        }
      }
    }
  }

  private mutating func add(_ first: Int, _ last: Int, closed: Bool) {
    guard last > first + 1 else { return }
    let marked = first..<(closed ? last + 1 : last)
    for word in marked { of[word] = Int32(all.count) }
    all.append(Quotation(words: first + 1..<last, marked: marked))
  }

  private static func mark(_ text: NameText, _ word: Int, isOpen: Bool) -> Mark {
    let range = text.words[word]
    let bytes = text.bytes
    let first = bytes[range.lowerBound]
    if first == 0x22, range.count == 1 { return .either }
    if range.count == 2, first == 0x60 || first == 0x27, bytes[range.lowerBound + 1] == first {
      return first == 0x60 ? .open : .close
    }
    guard range.count == 3, first == 0xE2, bytes[range.lowerBound + 1] == 0x80 else { return .none }
    switch bytes[range.lowerBound + 2] {
    case 0x9C, 0x9F: return .open  // “ ‟
    case 0x9D: return isOpen ? .close : .none  // ”
    case 0x9E: return .open  // „
    default: return .none
    }
  }

  private static func opensParagraph(_ text: NameText, _ word: Int) -> Bool {
    guard word > 0 else { return true }
    return text.bytes[text.words[word - 1].upperBound..<text.words[word].lowerBound].contains(0x0A)
  }
}

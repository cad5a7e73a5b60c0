import Foundation

/// Comparing titles, and parting them from the names of their outlets.
enum TitleText {
  /// "Headline | Outlet" → "Headline": the last part goes when it names the outlet, or when it is
  /// short and what is left is a headline by length.
  static func withoutOutlet(_ title: String, outlet: String?) -> String {
    let names = words(outlet ?? "")
    for mark in [" | ", " – ", " — ", " - ", " :: ", " » ", " • ", " · ", " │ ", " // "] {
      // Looking for one byte costs little beside looking for the characters.
      guard let sign = mark.utf8.dropFirst().first, title.utf8.contains(sign),
        let range = title.range(of: mark, options: .backwards)
      else { continue }
      let head = String(title[..<range.lowerBound])
      let tail = String(title[range.upperBound...])
      let isOutlet = !names.isEmpty && isName(words(tail), names)
      let count = WordCounts(tail.utf8).words
      if isOutlet || (count <= 4 && WordCounts(head.utf8).words > count + 1) {
        return withoutOutlet(oneLine(head), outlet: outlet)
      }
      if let first = title.range(of: mark), !names.isEmpty,
        isName(words(String(title[..<first.lowerBound])), names)
      {
        return oneLine(String(title[first.upperBound...]))
      }
    }
    if !names.isEmpty, let colon = title.range(of: ": "),
      words(String(title[..<colon.lowerBound])) == names
    {
      return oneLine(String(title[colon.upperBound...]))
    }
    return title
  }

  /// The words of a title as a set: case, quotation marks and dashes are written in many ways.
  static func words(_ text: String) -> Set<MarkupName> {
    var words: Set<MarkupName> = []
    let bytes = Array(text.utf8)
    var start = 0
    for index in 0...bytes.count {
      if index < bytes.count, isLetter(bytes, index) { continue }
      if index > start { words.insert(MarkupName(bytes[start..<index])) }
      start = index + 1
    }
    return words
  }

  /// 0…100: the share of the longer title's words that both have.
  static func likeness(_ left: Set<MarkupName>, _ right: Set<MarkupName>) -> Int {
    let longer = max(left.count, right.count)
    return longer == 0 ? 0 : 100 * left.intersection(right).count / longer
  }

  /// Whether a title is the last, larger part of a heading, and what stands before it is short.
  static func isEnd(_ title: String, of heading: String) -> Bool {
    let title = letters(title)
    let heading = letters(heading)
    return title.count >= 12 && heading.count > title.count && title.count * 3 > heading.count
      && heading.suffix(title.count).elementsEqual(title)
  }

  private static func isName(_ words: Set<MarkupName>, _ outlet: Set<MarkupName>) -> Bool {
    !words.isEmpty
      && (words.isSuperset(of: outlet) && words.count <= outlet.count + 3
        || words.isSubset(of: outlet))
  }

  private static func letters(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return bytes.indices.filter { isLetter(bytes, $0) }.map { asciiLowercased(bytes[$0]) }
  }

  /// The general punctuation of U+2000…U+203F is none.
  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 {
      return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return false }
    if index > 0, bytes[index - 1] == 0xE2, byte == 0x80 { return false }
    if index > 1, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80 { return false }
    return byte != 0xC2
  }
}

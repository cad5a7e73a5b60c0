/// Text from reports made fit to print. Reports are hostile input: a quote may carry terminal escape
/// sequences, invisible characters, or marks that turn the reading direction of the line.
package enum PlainText {
  /// One line without control, invisible or direction characters; white space runs become one space.
  package static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var space = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        space = true
        continue
      }
      if isHidden(scalar) { continue }
      if space, !result.isEmpty { result.append(" ") }
      space = false
      result.append(scalar)
    }
    return String(result)
  }

  /// The cleaned text, cut at a word's end with `…` where it is longer than `limit` characters.
  package static func shortened(_ text: String, to limit: Int = 160) -> String {
    // Nothing beyond this can matter, and a long quote is not worth cleaning in full.
    let head = clean(String(text.unicodeScalars.prefix(limit * 16)))
    guard let end = head.index(head.startIndex, offsetBy: limit, limitedBy: head.endIndex),
      end < head.endIndex
    else { return head }
    let kept = head[..<head.index(before: end)]
    let boundary = head[kept.endIndex] == " " ? nil : kept.lastIndex(of: " ")
    // A word that fills half of the room is cut within.
    guard let boundary, kept.distance(from: kept.startIndex, to: boundary) > limit / 2 else {
      return kept + "…"
    }
    return kept[..<boundary] + "…"
  }

  /// A name or label: cleaned, and too short to swamp a line.
  static func name(_ text: String) -> String { shortened(text, to: 80) }

  /// The same for a name that may be absent; nil also when nothing of it can be printed.
  static func name(_ text: String?) -> String? {
    guard let text else { return nil }
    let name: String = name(text)
    return name.isEmpty ? nil : name
  }

  /// The cleaned excerpt in quotation marks: single ones where it holds double ones itself.
  static func quoted(_ text: String, to limit: Int = 160) -> String {
    let excerpt = shortened(text, to: limit)
    let nested = excerpt.contains { "“”\"".contains($0) }
    return nested ? "‘\(excerpt)’" : "“\(excerpt)”"
  }

  static func list(_ items: [String], last: String = "and") -> String {
    guard let tail = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(last) " + tail
  }

  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// Small numbers in words, as in running text.
  static func number(_ value: Int) -> String {
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(value - 1) ? words[value - 1] : String(value)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate, .unassigned: true
    // Joiners shape letters in Persian and Arabic script; other format characters only hide.
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}

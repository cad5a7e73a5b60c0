/// What makes an annotated stretch of text a name rather than a description: each word of it begins
/// with a capital or a digit, but for the small words inside ("the Institute for the Study of War").
/// Evaluation/names_gate.py holds the same rules, so that we are trained on what is measured.
enum NameSpelling {
  private static let articles = words(
    """
    the a an our their its his her this these that those my your both all some other
    """)
  private static let links = words(
    """
    of the and for to in on at de al el bin ibn abu with against von van ad az as ash & ez der un - –
    """)
  private static let pronouns = words(
    "i we he she they you it our us here there who his their my me your her its them him")

  /// The range without quotation marks, brackets, articles and a genitive at its edges; nil when
  /// nothing is left.
  static func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if let length = mark(bytes, start, end, of: "“\"‘'(,[.") {
        start += length
      } else if let length = mark(bytes, end, start, of: "”\"’'),;:]") {
        end -= length
      } else if end - start > 2, bytes[end - 1] == UInt8(ascii: "s"),
        let length = mark(bytes, end - 1, start, of: "'’"), end - 1 - length > start
      {
        end -= 1 + length
      } else if let space = bytes[start..<end].firstIndex(where: { $0 <= 0x20 }),
        articles.contains(Spelling.fold(bytes[start..<space]))
      {
        start = space
      } else {
        return start..<end
      }
    }
    return nil
  }

  /// Length of the mark or space at `edge`, looking towards `limit`.
  private static func mark(_ bytes: [UInt8], _ edge: Int, _ limit: Int, of marks: String) -> Int? {
    let length = abs(limit - edge)
    for mark in marks {
      let form = Array(mark.utf8)
      guard form.count <= length else { continue }
      let place = limit > edge ? edge..<edge + form.count : edge - form.count..<edge
      if bytes[place].elementsEqual(form) { return form.count }
    }
    let next = limit > edge ? bytes[edge] : bytes[edge - 1]
    return next <= 0x20 ? 1 : nil
  }

  static func isName(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    if bytes[range].contains(0x0A) { return false }
    let parts = String(decoding: bytes[range], as: UTF8.self)
      .split { $0 == " " || $0 == "-" || $0 == "/" }
    if parts.count == 1, pronouns.contains(parts[0].lowercased()) { return false }
    var hasCapital = false
    for (index, part) in parts.enumerated() {
      if part.contains(where: \.isUppercase) {
        hasCapital = true
      } else if let first = part.first(where: { !"“”\"'‘’(),.".contains($0) }) {
        if first.isNumber { continue }
        let lower = part.lowercased()
        let isInside = index > 0 && index < parts.count - 1 && links.contains(lower)
        let isArticle = index < parts.count - 1 && (lower == "al" || lower == "el")
        if !isInside && !isArticle { return false }
      }
    }
    return hasCapital
  }

  /// The longest ones of names that overlap, in order.
  static func longest(_ names: [NameDocument.Name]) -> [NameDocument.Name] {
    var kept: [NameDocument.Name] = []
    let byLength = names.sorted {
      ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
    }
    for name in byLength where kept.allSatisfy({ !$0.range.overlaps(name.range) }) {
      kept.append(name)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

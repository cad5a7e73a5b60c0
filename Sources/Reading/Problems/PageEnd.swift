/// Whether a page stops before its end.
///
/// End tags may be left out, so their want proves nothing. What proves it is an end inside a tag, a
/// comment or a script; and, where the page opens `<html>` and closes neither it nor its body, a last
/// word that ends no sentence.
enum PageEnd {
  static func isCutOff(_ html: [UInt8]) -> Bool {
    // A page that ends as it should is told by its last bytes.
    let tail = html.suffix(4_096).map(asciiLowercased)
    if contains(tail, "</html") || contains(tail, "</body") { return false }
    guard let last = html.last(where: { $0 > 0x20 }) else { return false }
    let head = html.prefix(4_096).map(asciiLowercased)
    guard contains(head, "<html") || contains(head, "<body") || contains(head, "<!doctype") else {
      return false
    }
    if last == UInt8(ascii: ">") { return endsInside(html) }
    if endsInside(html) { return true }
    let end = html.lastIndex { $0 > 0x20 } ?? 0
    return !WordCounts(html[..<(end + 1)].suffix(400)).endsSentence
  }

  /// In a tag, a comment or raw text that never ends.
  private static func endsInside(_ html: [UInt8]) -> Bool {
    var scanner = TagScanner(bytes: html)
    while let piece = scanner.next() {
      guard case .start(let tag) = piece, Elements.raw.contains(tag.name) else { continue }
      if scanner.skipRaw(until: tag.name) == nil { return true }
    }
    guard let open = html.lastIndex(of: UInt8(ascii: "<")), open + 1 < html.count else {
      return false
    }
    if html[open...].starts(with: "<!--".utf8) { return !contains(Array(html[open...]), "-->") }
    let next = html[open + 1] | 0x20
    return html[open + 1] == UInt8(ascii: "/") || (next >= 0x61 && next <= 0x7A)
      ? !html[open...].contains(UInt8(ascii: ">")) : false
  }
}

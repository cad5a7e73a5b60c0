/// How an input's bytes are to be read.
package enum InputFormat: String, Sendable, CaseIterable {
  case reportLines = "lines"
  case html
  case text
  /// WARC, gzipped or not.
  case archive
  /// RSS, Atom or a JSON feed.
  case feed
  case mail

  /// By the name's ending, else by the first bytes: `{` opens report lines, a tag a page.
  package init(of bytes: [UInt8], name: String) {
    switch name.lowercased().split(separator: ".").last {
    case "jsonl", "ndjson": self = .reportLines
    case "html", "htm", "xhtml": self = .html
    case "txt", "text", "md": self = .text
    case "warc": self = .archive
    case "rss", "atom", "rdf": self = .feed
    case "eml": self = .mail
    default: self = Self.sniff(bytes.prefix(4_096))
    }
  }

  private static func sniff(_ bytes: ArraySlice<UInt8>) -> InputFormat {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if let source = sniffSource(bytes) { return source }
    let rest = (bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes).drop { $0 <= 0x20 }
    if rest.first == UInt8(ascii: "{") { return .reportLines }
    // UTF-16 pages have NULs between their letters.
    let head = rest.filter { $0 != 0 }.map(asciiLowercased)
    let openings = [
      "<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<meta", "<title", "<div",
      "<p>", "<article", "<script", "<h1",
    ]
    if openings.contains(where: { head.starts(with: $0.utf8) }) { return .html }
    return contains(head, "<html") || contains(head, "<body") || contains(head, "</p>")
      ? .html : .text
  }
}

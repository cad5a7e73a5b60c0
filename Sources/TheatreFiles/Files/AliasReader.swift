import Evidence
internal import Yams

/// A spelling alone, or `{text: IS, case: true, from: 2014-06-29, to: …}`.
enum AliasReader {
  static func alias(_ node: Node, _ findings: inout Findings) -> Alias? {
    if node.scalar != nil {
      return Entry.text(node, what: "an alias", &findings)
        .map { Alias(text: withoutArticle($0)) }
    }
    let keys = ["text", "case", "from", "to"]
    guard let entry = Entry(node, what: "an alias", keys: keys, &findings) else { return nil }
    let text = entry.required("text", &findings)
    let caseSensitive = entry.truth("case", &findings) ?? false
    let days = entry.days(&findings)
    return text.map {
      Alias(text: withoutArticle($0), caseSensitive: caseSensitive, from: days.from, to: days.to)
    }
  }

  /// "the regime" and "regime" are the same spelling to a reader of news.
  static func withoutArticle(_ text: String) -> String {
    let bytes = text.utf8
    guard bytes.count > 4, bytes.prefix(4).map({ $0 | 0x20 }) == Array("the ".utf8) else {
      return text
    }
    return String(text.dropFirst(4))
  }
}

import Foundation

/// The headline, without the outlet's name that pages append to it.
enum TitleFinder {
  static func title(
    in document: HTMLDocument, tags: MetaTags, linked: StructuredData, outlet: String?
  ) -> String? {
    let headings = headings(in: document)
    let element = document.first(.title).map { oneLine(document.words(below: $0)) }
    let candidates = [tags["og:title"], linked.headline, tags["twitter:title"], element]
      .compactMap { $0 }.filter { !$0.isEmpty }
    // A heading that the page's other titles repeat is the headline as readers see it.
    for heading in headings {
      let key = letters(heading)
      if key.count >= 8, candidates.contains(where: { letters($0).starts(with: key) }) {
        return heading
      }
    }
    if let first = candidates.first { return withoutOutlet(first, outlet: outlet) }
    return headings.first
  }

  /// "Headline | Outlet" → "Headline": the last part goes when it names the outlet, or when it is
  /// short and what is left is a headline by length.
  static func withoutOutlet(_ title: String, outlet: String?) -> String {
    for mark in [" | ", " – ", " — ", " - ", " :: ", " » ", " • ", " · "] {
      guard let range = title.range(of: mark, options: .backwards) else { continue }
      let head = String(title[..<range.lowerBound])
      let tail = String(title[range.upperBound...])
      let names = outlet.map { letters($0) } ?? []
      let isOutlet = !names.isEmpty && letters(tail).starts(with: names)
      let words = WordCounts(tail.utf8).words
      if isOutlet || (words <= 4 && WordCounts(head.utf8).words > words + 1) {
        return oneLine(head)
      }
    }
    return title
  }

  private static func headings(in document: HTMLDocument) -> [String] {
    document.nodes.indices.lazy.filter { document.nodes[$0].tag == .h1 }.prefix(4)
      .map { oneLine(document.words(below: $0, atMost: 400)) }.filter { $0.utf8.count >= 4 }
  }

  private static func letters(_ text: String) -> [UInt8] {
    text.utf8.map(asciiLowercased).filter { $0 >= 0x61 || ($0 >= 0x30 && $0 <= 0x39) }
  }
}

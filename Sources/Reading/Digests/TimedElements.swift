import Evidence

/// Entries of a page: repeated siblings, each with a time of its own.
enum TimedElements {
  private struct Key: Hashable {
    let parent: Int32
    let tag: HTMLTag
    let name: [UInt8]
  }

  private struct Mark {
    let node: Int
    let published: Instant?
    let clock: ClockStamp?
  }

  static func items(in document: HTMLDocument, blocks: [Block]) -> Digest? {
    let marks = marks(in: document)
    guard marks.count >= DigestSplitter.fewest else { return nil }
    var candidates: [Key: [(element: Int, mark: Int)]] = [:]
    for (number, mark) in marks.enumerated() {
      var node = mark.node
      for _ in 0..<7 {
        if holders.contains(document.nodes[node].tag), !isComment(node, in: document) {
          let name = (document.value(.class, of: node) ?? []).prefix { $0 > 0x20 }
          let key = Key(
            parent: document.nodes[node].parent, tag: document.nodes[node].tag, name: Array(name))
          // The first mark counts; others in the entry are those of posts that it quotes.
          if candidates[key]?.last?.element != node {
            candidates[key, default: []].append((node, number))
          }
        }
        guard document.nodes[node].parent >= 0 else { break }
        node = Int(document.nodes[node].parent)
      }
    }
    let digests = candidates.values.lazy.filter { $0.count >= DigestSplitter.fewest }
      .map { found in digest(found, marks, in: document, blocks: blocks) }
      .filter { $0.isConvincing && Self.areDistinct($0.items) }
    return digests.max { inside($0) < inside($1) }
  }

  private static let holders: Set<HTMLTag> = [.article, .li, .div, .section, .dd, .tr]

  private static func inside(_ digest: Digest) -> Int {
    digest.items.reduce(0) { $0 + $1.words } * 1_000 + digest.items.count
  }

  private static func digest(
    _ found: [(element: Int, mark: Int)], _ marks: [Mark], in document: HTMLDocument,
    blocks: [Block]
  ) -> Digest {
    var items: [DigestItem] = []
    var rest: [[UInt8]] = []
    let ordered = found.sorted { $0.element < $1.element }
    var next = 0
    var open: (range: Range<Int>, item: Int)?
    for (element, mark) in ordered {
      items.append(
        DigestItem(
          clock: marks[mark].clock, published: marks[mark].published,
          author: author(in: element, of: document)))
    }
    for block in blocks {
      while next < ordered.count, ordered[next].element <= block.node {
        open = (document.subtree(of: ordered[next].element), next)
        next += 1
      }
      guard let entry = open, entry.range.contains(block.node) else {
        rest.append(block.text)
        continue
      }
      if isHead(block, of: items[entry.item]) { continue }
      if block.isHeading, items[entry.item].title == nil, items[entry.item].paragraphs.isEmpty {
        items[entry.item].title = oneLine(String(decoding: block.text, as: UTF8.self))
      }
      items[entry.item].paragraphs.append(block.text)
    }
    return Digest(items: items.filter { !$0.paragraphs.isEmpty }, rest: rest)
  }

  /// The entry's time, its author, or both, and nothing else.
  private static func isHead(_ block: Block, of item: DigestItem) -> Bool {
    guard block.counts.words <= 12 else { return false }
    let rest = block.text[(ClockStamp(block.text[...])?.length ?? 0)...]
    guard !rest.isEmpty, let author = item.author else { return rest.isEmpty }
    let words = String(decoding: rest, as: UTF8.self).split(separator: " ")
    return (words.first?.lowercased() == "by" ? words.dropFirst() : words[...])
      .joined(separator: " ") == author
  }

  /// Entries are written one after another: a list whose times are all one is something else.
  private static func areDistinct(_ items: [DigestItem]) -> Bool {
    let times = Set(items.map { "\($0.published?.text ?? "")\($0.clock?.minutes ?? -1)" })
    return times.count * 2 > items.count
  }

  private static func marks(in document: HTMLDocument) -> [Mark] {
    var marks: [Mark] = []
    for index in document.nodes.indices where document.nodes[index].parent >= 0 {
      switch document.nodes[index].tag {
      case .time:
        // A date alone may be an event's own, as in a calendar.
        let stated = document.string(.datetime, of: index).flatMap { Instant($0) }
          .flatMap { $0.text.utf8.count > 10 ? $0 : nil }
        let words = document.words(below: index, atMost: 60)
        let clock = ClockStamp(Array(words.utf8)[...])
        if stated != nil || clock != nil {
          marks.append(Mark(node: index, published: stated, clock: clock))
        }
      case .text:
        let range = document.nodes[index].content
        guard (4...24).contains(range.count) else { continue }
        let text = DigestSplitter.trimmed(document.text(of: index))
        guard document.nodes[Int(document.nodes[index].parent)].tag != .time,
          let clock = ClockStamp(text[...]), clock.length == text.count
        else { continue }
        marks.append(Mark(node: Int(document.nodes[index].parent), published: nil, clock: clock))
      default: continue
      }
    }
    return marks
  }

  private static func author(in element: Int, of document: HTMLDocument) -> String? {
    for node in document.subtree(of: element) where document.nodes[node].tag != .text {
      let isAuthor =
        document.string(.rel, of: node) == "author"
        || document.string(.itemprop, of: node) == "author"
        || holds(document.value(.class, of: node), ["author", "byline"])
      guard isAuthor else { continue }
      var words = document.words(below: node, atMost: 80).split(separator: " ")
      if words.first?.lowercased() == "by" { words.removeFirst() }
      guard (2...5).contains(words.count),
        words.allSatisfy({ $0.first?.isUppercase == true && !$0.contains { $0.isNumber } })
      else { continue }
      return words.joined(separator: " ")
    }
    return nil
  }

  private static func isComment(_ node: Int, in document: HTMLDocument) -> Bool {
    let words = ["comment", "reply", "replies", "review", "related", "teaser", "card", "promo"]
    return holds(document.value(.class, of: node), words)
      || holds(document.value(.id, of: node), words)
  }

  private static func holds(_ value: ArraySlice<UInt8>?, _ words: [String]) -> Bool {
    guard let value, !value.isEmpty else { return false }
    let text = String(decoding: value.map(asciiLowercased), as: UTF8.self)
    return words.contains { text.contains($0) }
  }
}

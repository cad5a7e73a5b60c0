import Evidence

/// Entries that a page states itself: schema.org's LiveBlogPosting with its `liveBlogUpdate`.
enum LinkedUpdates {
  static func items(in document: HTMLDocument, blocks: [Block]) -> Digest? {
    for script in document.structuredData {
      guard String(decoding: script, as: UTF8.self).contains("liveBlogUpdate"),
        let json = try? JSONValue(parsing: script.map { $0 < 0x20 ? 0x20 : $0 })
      else { continue }
      let updates = (json.array ?? json["@graph"]?.array ?? [json])
        .flatMap { $0["liveBlogUpdate"]?.array ?? [] }
      let items = updates.prefix(5_000).compactMap(item)
      guard items.count >= 2 else { continue }
      // What the page shows of its entries is theirs alone.
      let said = Shingles(items.map { $0.paragraphs + [Array(($0.title ?? "").utf8)] })
      let rest = blocks.map(\.text).filter { !said.hold($0) }
      return Digest(items: Array(items), rest: rest)
    }
    return nil
  }

  private static func item(_ update: JSONValue) -> DigestItem? {
    guard let body = update["articleBody"]?.string ?? update["description"]?.string else {
      return nil
    }
    var item = DigestItem(paragraphs: paragraphs(body))
    guard item.words >= 3 else { return nil }
    item.published = update["datePublished"]?.string.flatMap { Instant($0) }
    let author = update["author"]
    item.author = (author?.array?.first ?? author)?["name"]?.string.map(oneLine)
    item.title = update["headline"]?.string.map(oneLine)
    return item
  }

  /// A body may be text or markup.
  private static func paragraphs(_ body: String) -> [[UInt8]] {
    let bytes = Array(body.utf8.prefix(200_000))
    if bytes.contains(0x3C) {
      let page = Array("<html><body>".utf8) + bytes
      let document = TreeBuilder.document(from: MarkupGuard.apply(to: page))
      return BlockBuilder.blocks(of: document).map(\.text)
    }
    return bytes.split(separator: 0x0A).map { DigestSplitter.trimmed($0) }.filter { !$0.isEmpty }
  }
}

/// The runs of letters in some texts, to ask whether another says the same.
private struct Shingles {
  private static let length = 24
  /// Bytes of one page's entries; what is beyond them is not looked for.
  private static let most = 4 << 20
  private var runs: Set<UInt64> = []
  private var short: Set<[UInt8]> = []

  init(_ texts: [[[UInt8]]]) {
    var left = Self.most
    for paragraphs in texts {
      let letters = Self.letters(paragraphs.flatMap { $0 })
      left -= letters.count
      guard left > 0 else { return }
      for paragraph in paragraphs where paragraph.count < 60 {
        short.insert(Self.letters(paragraph))
      }
      guard letters.count >= Self.length else { continue }
      for start in 0...(letters.count - Self.length) {
        runs.insert(FeatureSet.hash(letters[start..<start + Self.length]))
      }
    }
  }

  /// Its beginning, its middle and its end are said.
  func hold(_ text: [UInt8]) -> Bool {
    let letters = Self.letters(text)
    guard letters.count >= Self.length else { return short.contains(letters) }
    let last = letters.count - Self.length
    return [0, last / 2, last].allSatisfy { start in
      runs.contains(FeatureSet.hash(letters[start..<start + Self.length]))
    }
  }

  private static func letters(_ text: [UInt8]) -> [UInt8] {
    text.filter { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }.map(asciiLowercased)
  }
}

import Evidence

/// RSS and Atom by element names, which is how feeds are written: prefixes are taken as they are
/// used by custom everywhere (`content:encoded`, `dc:date`), and the root's own prefix counts as none.
struct XMLFeedReader {
  static let deepest = 128
  private static let longestField = 4_096

  private var scanner: XMLScanner
  private var feed = Feed()
  private var item: ItemParts?
  /// Names of the open elements, outermost first.
  private var open: [String] = []
  private var prefix = ""
  /// Attributes of the element whose text is being gathered.
  private var attributes: ArraySlice<UInt8> = []
  private var text: [UInt8] = []
  private var isOpened = false

  init(_ utf8: [UInt8]) { scanner = XMLScanner(utf8) }

  mutating func read() throws(SourceProblem) -> Feed {
    do {
      while let part = try scanner.next() { try take(part) }
    } catch .feedCutOff {
      feed.problem = .feedCutOff
    }
    if !open.isEmpty { feed.problem = .feedCutOff }
    return feed
  }

  private mutating func take(_ part: XMLScanner.Part) throws(SourceProblem) {
    switch part {
    case .start(let name, let attributes, let isEmpty):
      var name = String(decoding: name.prefix(100), as: UTF8.self)
      if !isOpened {
        isOpened = true
        if let colon = name.firstIndex(of: ":") { prefix = String(name[...colon]) }
      }
      if !prefix.isEmpty, prefix != "rdf:", name.hasPrefix(prefix) {
        name.removeFirst(prefix.count)
      }
      guard open.count < Self.deepest else { throw .feedTooDeep(limit: Self.deepest) }
      self.attributes = attributes
      text = []
      open.append(name)
      if name == "item" || name == "entry" { item = ItemParts() }
      if name == "content" || name == "summary" || name == "title",
        XMLText.attribute("type", in: attributes) == "xhtml", !isEmpty
      {
        text = try inner()
        end()
      } else if isEmpty {
        end()
      }
    case .end(let name):
      var name = String(decoding: name.prefix(100), as: UTF8.self)
      if !prefix.isEmpty, prefix != "rdf:", name.hasPrefix(prefix) {
        name.removeFirst(prefix.count)
      }
      // An end without a start is passed over, and what was left open inside is closed with it.
      guard open.contains(name) else { return }
      while open.last != name { open.removeLast() }
      end()
    case .text(let bytes): if isGathering { text += XMLText.resolved(bytes) }
    case .cdata(let bytes): if isGathering { text += bytes }
    }
  }

  private var isGathering: Bool { text.count < Reader.mostBytes }

  /// XHTML in the feed's own markup, as it stands.
  private mutating func inner() throws(SourceProblem) -> [UInt8] {
    let start = scanner.position
    var depth = 1
    var end = start
    while depth > 0 {
      end = scanner.position
      guard let part = try scanner.next() else { throw .feedCutOff }
      switch part {
      case .start(_, _, let isEmpty): if !isEmpty { depth += 1 }
      case .end: depth -= 1
      case .text, .cdata: continue
      }
      if depth > Self.deepest { throw .feedTooDeep(limit: Self.deepest) }
    }
    return Array(scanner.bytes[start..<end])
  }

  private mutating func end() {
    guard let name = open.popLast() else { return }
    let attributes = self.attributes
    let field = text
    text = []
    self.attributes = []
    if name == "item" || name == "entry" {
      if let item, feed.items.count < Feed.mostItems { feed.items.append(item.item) }
      item = nil
    } else if item != nil {
      item?.take(name, parent: open.last ?? "", field: field, attributes: attributes)
    } else if ["channel", "feed", "RDF", "rdf:RDF"].contains(open.last ?? "") {
      take(ofFeed: name, field.prefix(Self.longestField), attributes)
    }
  }

  private mutating func take(
    ofFeed name: String, _ field: ArraySlice<UInt8>, _ attributes: ArraySlice<UInt8>
  ) {
    switch name {
    case "title" where feed.title == nil: feed.title = FeedText.line(field)
    case "link" where feed.link == nil: feed.link = FeedText.link(field, attributes)
    case "language", "dc:language": feed.language = FeedText.line(field)
    default: return
    }
  }
}

/// What an item's elements say, kept apart until the item ends and it is known which of them count.
private struct ItemParts {
  private var fields: [String: [UInt8]] = [:]
  private var link: String?
  private var authors: [String] = []

  mutating func take(
    _ name: String, parent: String, field: [UInt8], attributes: ArraySlice<UInt8>
  ) {
    switch name {
    case "name" where parent == "author": add(author: field[...])
    case "author", "dc:creator", "itunes:author":
      // Atom's holds elements, and its own text is white space.
      add(author: FeedText.person(field[...]))
    case "link", "atom:link":
      if link == nil { link = FeedText.link(field[...], attributes) }
    case "guid":
      if XMLText.attribute("isPermaLink", in: attributes) != "false" { fields[name] = field }
    case "title", "pubDate", "dc:date", "published", "updated", "issued", "modified", "content",
      "content:encoded", "description", "summary":
      guard parent == "item" || parent == "entry" else { return }
      if fields[name] == nil {
        // Plain text, by Atom's default, is no HTML.
        let type = XMLText.attribute("type", in: attributes)
        let isAtom = name == "summary" || name == "content"
        fields[name] = isAtom && (type == nil || type == "text") ? field.asHTML : field
      }
    default: return
    }
  }

  private mutating func add(author: ArraySlice<UInt8>) {
    guard let name = FeedText.line(author), authors.count < 8, !authors.contains(name) else {
      return
    }
    authors.append(name)
  }

  var item: Feed.Item {
    var item = Feed.Item()
    item.title = fields["title"].flatMap { FeedText.line($0[...]) }
    let permanent = fields["guid"].map { String(decoding: $0, as: UTF8.self) }
    item.link = link ?? permanent.flatMap { $0.hasPrefix("http") ? $0 : nil }
    for name in ["pubDate", "published", "dc:date", "issued", "updated", "modified"] {
      guard let text = fields[name].map({ String(decoding: $0, as: UTF8.self) }) else { continue }
      item.published = MailDate.instant(text) ?? DateText.instant(text)
      if item.published != nil { break }
    }
    item.author = authors.isEmpty ? nil : authors.joined(separator: ", ")
    for name in ["content:encoded", "content", "description", "summary"] {
      guard let content = fields[name], content.contains(where: { $0 > 0x20 }) else { continue }
      item.content = content
      break
    }
    return item
  }
}

private enum FeedText {
  /// One line without markup; nil where nothing is left.
  static func line(_ field: ArraySlice<UInt8>) -> String? {
    let field = field.prefix(4_096)
    var text = String(decoding: field, as: UTF8.self)
    if field.contains(UInt8(ascii: "<")) || field.contains(UInt8(ascii: "&")) {
      let document = TreeBuilder.document(from: MarkupGuard.apply(to: Array(field)))
      text = document.first(.body).map { document.words(below: $0) } ?? ""
    }
    text = oneLine(text)
    return text.isEmpty ? nil : text
  }

  /// RSS has it as text, Atom as attribute; of Atom's, only the report itself counts.
  static func link(_ field: ArraySlice<UInt8>, _ attributes: ArraySlice<UInt8>) -> String? {
    if let address = XMLText.attribute("href", in: attributes) {
      let relation = XMLText.attribute("rel", in: attributes) ?? "alternate"
      return relation == "alternate" ? address : nil
    }
    return line(field)
  }

  /// `desk@wire.example (Mona Example)` is how RSS 2.0 wants it; an address alone names nobody.
  static func person(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard field.contains(UInt8(ascii: "@")) else { return field }
    guard let open = field.firstIndex(of: UInt8(ascii: "(")),
      let close = field.lastIndex(of: UInt8(ascii: ")")), open < close
    else { return [] }
    return field[(open + 1)..<close]
  }
}

private import CGumbo
import Foundation

/// The one file that knows the HTML parser: gumbo, which follows the HTML standard's tree
/// construction. It is handed only what `MarkupGuard` let through.
enum TreeBuilder {
  /// Parses UTF-8 markup. Never fails: every sequence of characters is some page.
  static func document(from markup: GuardedMarkup) -> HTMLDocument {
    var document = HTMLDocument()
    document.structuredData = markup.structuredData
    document.nodes.reserveCapacity(markup.html.count / 24)
    document.bytes.reserveCapacity(markup.html.count)
    var options = kGumboDefaultOptions
    options.max_errors = 0
    let arena = ParserArena()
    options.allocator = { ParserArena.allocate(from: $0, count: $1) }
    options.deallocator = { _, _ in }
    options.userdata = Unmanaged.passUnretained(arena).toOpaque()
    withExtendedLifetime(arena) {
      parse(markup.html, &options, into: &document)
    }
    return document
  }

  private static func parse(
    _ html: [UInt8], _ options: inout GumboOptions, into document: inout HTMLDocument
  ) {
    html.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      start.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
        guard let output = gumbo_parse_with_options(&options, characters, buffer.count) else {
          return
        }
        // The arena frees the tree.
        copy(output.pointee.root, into: &document)
      }
    }
  }

  /// Walks by parent and sibling index, so that depth costs nothing.
  private static func copy(
    _ root: UnsafeMutablePointer<GumboNode>, into document: inout HTMLDocument
  ) {
    var node = root
    var parent: Int32 = -1
    while true {
      let index = append(node, parent: parent, to: &document)
      if index >= 0, let child = child(of: node, at: 0) {
        node = child
        parent = index
        continue
      }
      if index >= 0 { document.nodes[Int(index)].end = Int32(document.nodes.count) }
      // Climb to the next sibling, closing what is left.
      while true {
        guard node != root, let above = node.pointee.parent else { return }
        if let sibling = Self.child(of: above, at: node.pointee.index_within_parent + 1) {
          node = sibling
          break
        }
        node = above
        document.nodes[Int(parent)].end = Int32(document.nodes.count)
        parent = document.nodes[Int(parent)].parent
      }
    }
  }

  private static func child(
    of node: UnsafeMutablePointer<GumboNode>, at index: Int
  ) -> UnsafeMutablePointer<GumboNode>? {
    guard node.pointee.type == GUMBO_NODE_ELEMENT else { return nil }
    let children = node.pointee.v.element.children
    guard index < Int(children.length), let child = children.data[index] else { return nil }
    return child.assumingMemoryBound(to: GumboNode.self)
  }

  /// The new node's index, or -1 for what the document does not keep.
  private static func append(
    _ node: UnsafeMutablePointer<GumboNode>, parent: Int32, to document: inout HTMLDocument
  ) -> Int32 {
    let index = Int32(document.nodes.count)
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT:
      let start = Int32(document.attributes.count)
      let attributes = node.pointee.v.element.attributes
      for position in 0..<Int(attributes.length) {
        guard let attribute = attributes.data[position] else { continue }
        append(attribute.assumingMemoryBound(to: GumboAttribute.self), to: &document)
      }
      let tag = Int(node.pointee.v.element.tag.rawValue)
      document.nodes.append(
        .init(
          tag: tag < tags.count ? tags[tag] : .other, parent: parent, end: index + 1,
          content: start..<Int32(document.attributes.count)))
      return index
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      let range = append(node.pointee.v.text.text, to: &document)
      document.nodes.append(.init(tag: .text, parent: parent, end: index + 1, content: range))
      return index
    default: return -1
    }
  }

  private static func append(
    _ attribute: UnsafeMutablePointer<GumboAttribute>, to document: inout HTMLDocument
  ) {
    guard let start = attribute.pointee.name else { return }
    let spelled = UnsafeRawBufferPointer(start: start, count: strlen(start))
    guard let name = names[MarkupName(spelled)] else { return }
    let value = append(attribute.pointee.value, to: &document)
    document.attributes.append(.init(name: name, value: value))
  }

  private static func append(
    _ text: UnsafePointer<CChar>, to document: inout HTMLDocument
  ) -> Range<Int32> {
    let start = Int32(document.bytes.count)
    let count = strlen(text)
    text.withMemoryRebound(to: UInt8.self, capacity: count) {
      document.bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
    return start..<Int32(document.bytes.count)
  }

  private static let names = NameTable(
    AttributeName.allCases.map { (MarkupName($0.rawValue), $0) })

  private static let tags: [HTMLTag] = {
    let named = Dictionary(
      uniqueKeysWithValues: HTMLTag.allCases.dropFirst(2).map { ($0.name, $0) })
    return (0..<GUMBO_TAG_LAST.rawValue).map { number in
      gumbo_normalized_tagname(GumboTag(rawValue: number))
        .flatMap { named[String(cString: $0)] } ?? .other
    }
  }()
}

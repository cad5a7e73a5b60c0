/// A parsed page as three flat arrays: nodes in document order, each with the index past its last
/// descendant, so that every walk is a loop and every subtree a range.
struct HTMLDocument {
  struct Node {
    let tag: HTMLTag
    let parent: Int32
    /// The index past the subtree.
    var end: Int32
    /// A text's bytes in `bytes`, or an element's attributes in `attributes`.
    let content: Range<Int32>
  }

  struct Attribute {
    let name: AttributeName
    /// Bytes in `bytes`, with character references resolved.
    let value: Range<Int32>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []
  /// JSON-LD scripts.
  var structuredData: [[UInt8]] = []

  func attributes(of node: Int) -> ArraySlice<Attribute> {
    guard nodes[node].tag != .text else { return [] }
    let range = nodes[node].content
    return attributes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  func value(_ name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
    for attribute in attributes(of: node) where attribute.name == name {
      return bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
    }
    return nil
  }

  func string(_ name: AttributeName, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  func text(of node: Int) -> ArraySlice<UInt8> {
    guard nodes[node].tag == .text else { return [] }
    let range = nodes[node].content
    return bytes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  func subtree(of node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// The visible words below a node, white space collapsed.
  func words(below node: Int, atMost limit: Int = 2_000) -> String {
    var words: [UInt8] = []
    var previous = node
    for index in subtree(of: node) where nodes[index].tag == .text {
      if nodes[previous].parent != nodes[index].parent { words.append(0x20) }
      words.append(contentsOf: text(of: index).prefix(limit))
      previous = index
      if words.count > limit { break }
    }
    return String(decoding: collapsed(words[...]), as: UTF8.self)
  }

  func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag } }
}

/// Attributes that reading looks at; the guard lets no other through.
enum AttributeName: String, CaseIterable {
  case `class`, id, rel, href, itemprop, itemtype, datetime, content, property, name, lang, type,
    title, role, hidden
  case ariaHidden = "aria-hidden"
  case style, pubdate
}

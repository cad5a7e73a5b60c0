/// A page's `<meta>` and `<link rel=canonical>` elements. The first of each name counts, but for
/// `all`.
struct MetaTags {
  private var values: [String: String] = [:]
  /// Names that scholarly pages repeat, one author a tag.
  private var repeated: [String: [String]] = [:]
  private(set) var canonical: String?

  init(_ document: HTMLDocument) {
    for node in document.nodes.indices {
      switch document.nodes[node].tag {
      case .meta: addMeta(node, document)
      case .link:
        if canonical == nil, document.string(.rel, of: node)?.lowercased() == "canonical" {
          canonical = document.string(.href, of: node).map(oneLine)
        }
      default: break
      }
    }
  }

  /// The content of the meta element of that name, property or itemprop; never empty.
  subscript(name: String) -> String? { values[name] }

  /// All values of `citation_author`, `dc.creator`, `author` and their like.
  func all(_ name: String) -> [String] { repeated[name] ?? values[name].map { [$0] } ?? [] }

  private mutating func addMeta(_ node: Int, _ document: HTMLDocument) {
    guard let content = document.string(.content, of: node).map(oneLine), !content.isEmpty else {
      return
    }
    for attribute in [AttributeName.property, .name, .itemprop] {
      guard let name = document.string(attribute, of: node)?.lowercased() else { continue }
      let key = attribute == .itemprop ? "itemprop:" + name : name
      if values[key] == nil {
        values[key] = content
      } else if key.hasSuffix("author") || key.hasSuffix("creator") {
        let known = all(key)
        if known.count < 40, !known.contains(content) { repeated[key] = known + [content] }
      }
    }
  }
}

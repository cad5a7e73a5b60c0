/// A page's `<meta>` and `<link rel=canonical>` elements. The first of each name counts.
struct MetaTags {
  private var values: [String: String] = [:]
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

  private mutating func addMeta(_ node: Int, _ document: HTMLDocument) {
    guard let content = document.string(.content, of: node).map(oneLine), !content.isEmpty else {
      return
    }
    for attribute in [AttributeName.property, .name, .itemprop] {
      guard let name = document.string(attribute, of: node)?.lowercased() else { continue }
      let key = attribute == .itemprop ? "itemprop:" + name : name
      if values[key] == nil { values[key] = content }
    }
  }
}

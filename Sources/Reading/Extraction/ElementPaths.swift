/// Where in their page elements stand: the tags from below the body down, each with its place among
/// the siblings of its kind where that is not the first: `article>div:2>p:5`.
struct ElementPaths {
  private let document: HTMLDocument
  /// For each node, counted from 1 among its siblings of the same tag.
  private let places: [Int32]

  init(_ document: HTMLDocument) {
    self.document = document
    var counts: [UInt64: Int32] = [:]
    places = document.nodes.map { node in
      let key = UInt64(UInt32(bitPattern: node.parent)) << 8 | UInt64(node.tag.rawValue)
      counts[key, default: 0] += 1
      return counts[key] ?? 1
    }
  }

  func path(of node: Int) -> String {
    var steps: [String] = []
    var current = node
    while current > 0 {
      let tag = document.nodes[current].tag
      if tag == .body || tag == .html { break }
      steps.append(places[current] > 1 ? "\(tag.name):\(places[current])" : tag.name)
      current = Int(document.nodes[current].parent)
    }
    return steps.reversed().joined(separator: ">")
  }
}

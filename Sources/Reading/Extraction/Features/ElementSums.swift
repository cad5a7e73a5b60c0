/// Sums over the blocks of any element, each by one subtraction.
struct ElementSums {
  private let sums: [Float]

  /// `nodes` is the document's number of nodes.
  init(_ blocks: [Block], nodes: Int, of value: (Int) -> Float) {
    var sums = [Float](repeating: 0, count: nodes + 1)
    for index in blocks.indices { sums[blocks[index].node + 1] += value(index) }
    var sum: Double = 0
    for index in sums.indices {
      sum += Double(sums[index])
      sums[index] = Float(sum)
    }
    self.sums = sums
  }

  @inline(__always)
  func within(_ nodes: Range<Int>) -> Float { sums[nodes.upperBound] - sums[nodes.lowerBound] }
}

/// The elements from the body down to the one that holds most of the page's prose.
struct Container {
  /// Outermost first; never empty.
  let path: [Range<Int>]

  /// From the body down, as long as one child holds most of what its parent holds.
  init(in document: HTMLDocument, body: Int, prose: ElementSums) {
    var path = [document.subtree(of: body)]
    while true {
      let range = path[path.count - 1]
      let sum = prose.within(range)
      var best = -1
      var most: Float = 0
      var child = range.lowerBound + 1
      while child < range.upperBound {
        let share = prose.within(document.subtree(of: child))
        if share > most { (best, most) = (child, share) }
        child = Int(document.nodes[child].end)
      }
      // A paragraph or a list is no container.
      guard best >= 0, most >= Self.descend * sum, Self.tags.contains(document.nodes[best].tag)
      else { break }
      path.append(document.subtree(of: best))
    }
    self.path = path
  }

  var nodes: Range<Int> { path[path.count - 1] }

  /// How many of the path's elements one must climb to have the node within; 0 inside.
  func levels(to node: Int) -> Int {
    var levels = 0
    for range in path.reversed() {
      if range.contains(node) { return levels }
      levels += 1
    }
    return levels
  }

  private static let descend: Float = 0.7

  private static let tags: TagSet = [
    .article, .body, .center, .div, .form, .main, .other, .section, .span, .table, .tbody, .td, .tr,
    .header, .footer, .aside, .object, .font, .b, .small, .fieldset, .blockquote,
  ]
}

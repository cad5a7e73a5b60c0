/// Who said what a page quotes: the line below a quotation or an embedded post that names its
/// author. It looks like a caption or like furniture, but without it the words are nobody's.
struct QuotedPosts {
  let document: HTMLDocument
  let blocks: [Block]

  /// Blocks that name the author of a quotation of which something is kept.
  func authors(kept: [Int]) -> [Int] {
    var isKept = [Bool](repeating: false, count: blocks.count)
    for index in kept { isKept[index] = true }
    return blocks.indices.filter { index in
      guard !isKept[index], blocks[index].counts.words <= Phrases.mostWords,
        let quotation = quotation(around: blocks[index].node)
      else { return false }
      let range = document.subtree(of: quotation)
      let near = max(0, index - Self.reach)...min(blocks.count - 1, index + 2)
      return near.contains { isKept[$0] && range.contains(blocks[$0].node) }
        && namesAuthor(blocks[index], of: quotation)
        && !ResidueScore(of: blocks[index].text[...]).isCertain
    }
  }

  /// Paragraphs of a quotation above its author.
  private static let reach = 6
  /// Elements between a quotation and its author's line.
  private static let deepest = 6

  /// The `blockquote` around a node, or the `figure` that holds one and is captioned.
  private func quotation(around node: Int) -> Int? {
    var node = node
    for _ in 0..<Self.deepest {
      let tag = document.nodes[node].tag
      if tag == .blockquote { return node }
      if tag == .figure {
        return document.subtree(of: node).contains { document.nodes[$0].tag == .blockquote }
          ? node : nil
      }
      guard document.nodes[node].parent > 0 else { return nil }
      node = Int(document.nodes[node].parent)
    }
    return nil
  }

  private func namesAuthor(_ block: Block, of quotation: Int) -> Bool {
    // “— Mona Example (@mona) April 5, 2016”
    if Self.openings.contains(where: block.text.starts) { return true }
    var node = block.node
    while node != quotation {
      if Self.holders.contains(document.nodes[node].tag) { return true }
      node = Int(document.nodes[node].parent)
    }
    return document.subtree(of: block.node).prefix(200).contains { node in
      document.nodes[node].tag == .cite
        && document.words(below: node).utf8.elementsEqual(block.text)
    }
  }

  private static let holders: TagSet = [.footer, .cite, .figcaption]
  private static let openings = ["—", "–", "--", "- ", "A post shared by ", "Posted by "].map {
    Array($0.utf8)
  }
}

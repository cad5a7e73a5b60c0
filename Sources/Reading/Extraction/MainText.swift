/// Chooses the article among a page's blocks.
///
/// Two steps. First the element that holds the article: from the body down, as long as one child
/// holds most of the prose. Then the blocks within it: prose stays, and what is short, linked or
/// named as something else goes, unless it stands among prose and belongs to it.
enum MainText {
  static func blocks(of document: HTMLDocument, title: String?) -> [Block] {
    let all = BlockBuilder.blocks(of: document)
    guard let body = document.first(.body) else { return [] }
    let prose = ProseIndex(all, nodes: document.nodes.count)
    let root = container(in: document, from: body, prose: prose)
    let range = document.subtree(of: root)
    let inside = all.filter { range.contains($0.node) }
    let chosen = standfirst(all, before: range, in: document) + select(inside, title: title)
    let size = count(chosen)
    if size >= Weights.leastText { return chosen }
    // The page's class names mislead: judge the blocks by their words alone.
    if let blind = blind(all, in: document, from: body, title: title), count(blind) > size {
      return blind
    }
    // No element stands out: take prose wherever it is.
    let anywhere = all.filter { ProseIndex.prose($0) > 0 }
    return count(anywhere) > size ? anywhere : chosen
  }

  /// The prose between the headline and the article's element.
  private static func standfirst(
    _ blocks: [Block], before range: Range<Int>, in document: HTMLDocument
  ) -> [Block] {
    guard let headline = document.nodes[..<range.lowerBound].lastIndex(where: { $0.tag == .h1 })
    else { return [] }
    return blocks.lazy.filter { $0.node > headline && $0.node < range.lowerBound }
      .filter { ProseIndex.prose($0) > 0 && BlockScore.of($0) >= Weights.keep }.prefix(2).map { $0 }
  }

  private static func blind(
    _ blocks: [Block], in document: HTMLDocument, from body: Int, title: String?
  ) -> [Block]? {
    guard blocks.contains(where: \.isAside) else { return nil }
    let plain = blocks.map { $0.withoutClassWords }
    let prose = ProseIndex(plain, nodes: document.nodes.count)
    let range = document.subtree(of: container(in: document, from: body, prose: prose))
    return select(plain.filter { range.contains($0.node) }, title: title)
  }

  private static func count(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + $1.text.count } }

  private static func container(
    in document: HTMLDocument, from body: Int, prose: ProseIndex
  ) -> Int {
    let whole = prose.within(document.subtree(of: body))
    if let marked = marked(in: document, prose: prose, whole: whole) { return marked }
    var current = body
    while true {
      let range = document.subtree(of: current)
      let sum = prose.within(range)
      var best = -1
      var most = 0.0
      var child = current + 1
      while child < range.upperBound {
        let score = prose.within(document.subtree(of: child))
        if score > most { (best, most) = (child, score) }
        child = Int(document.nodes[child].end)
      }
      // A paragraph or a list is no container.
      guard best >= 0, most >= Weights.descend * sum,
        Self.containers.contains(
          document.nodes[best].tag)
      else { return current }
      current = best
    }
  }

  /// An element that says it is the article and holds enough of the prose to be believed.
  private static func marked(
    in document: HTMLDocument, prose: ProseIndex, whole: Double
  ) -> Int? {
    for node in document.nodes.indices {
      guard let value = document.value(.itemprop, of: node),
        value.elementsEqual("articleBody".utf8) || value.elementsEqual("reviewBody".utf8)
      else { continue }
      if prose.within(document.subtree(of: node)) >= Weights.markedShare * whole { return node }
    }
    return nil
  }

  private static let containers: Set<HTMLTag> = [
    .article, .body, .center, .div, .form, .main, .other, .section, .span, .table, .tbody, .td, .tr,
    .header, .footer, .aside, .object, .font, .b, .small, .fieldset, .blockquote,
  ]

  private static func select(_ blocks: [Block], title: String?) -> [Block] {
    let title = title.map { Array($0.utf8) }
    let scores = blocks.map { BlockScore.of($0) }
    var keep = scores.map { $0 >= Weights.keep }
    // The weak follow their neighbours.
    for index in blocks.indices where !keep[index] && scores[index] > Weights.never {
      let before = blocks.indices.contains(index - 1) ? scores[index - 1] : 0
      let after = blocks.indices.contains(index + 1) ? scores[index + 1] : 0
      let around = max(-1, min(1, before)) + max(-1, min(1, after))
      keep[index] = scores[index] + Weights.neighbour * around >= Weights.keep
    }
    // A heading stays with what it heads.
    for index in blocks.indices.reversed() where blocks[index].isHeading {
      let next = blocks.index(after: index)
      keep[index] =
        scores[index] > Weights.never && next < blocks.endIndex && keep[next]
        && blocks[index].text != title
    }
    let last = blocks.indices.last { keep[$0] && scores[$0] >= 1 } ?? -1
    return blocks.indices.filter { keep[$0] && ($0 <= last || scores[$0] > 0) }.map { blocks[$0] }
  }
}

/// Small tables of data that stand among an article's paragraphs. Their rows are too short to read
/// like an article's, and say what the article counts.
struct DataTables {
  let document: HTMLDocument
  let blocks: [Block]

  /// Rows of such tables.
  func rows(kept: [Int]) -> [Int] {
    guard let first = kept.first, let last = kept.last else { return [] }
    var isKept = [Bool](repeating: false, count: blocks.count)
    for index in kept { isKept[index] = true }
    var found: [Int] = []
    var index = first
    while index < last {
      guard blocks[index].isRow, let table = table(around: blocks[index].node) else {
        index += 1
        continue
      }
      let range = document.subtree(of: table)
      var end = index + 1
      while end < blocks.count, range.contains(blocks[end].node) { end += 1 }
      let rows = (index..<end).filter { !blocks[$0].isCaption }
      if isData(rows, in: range), stands(table, index..<end, among: isKept) {
        found += rows.filter { !isKept[$0] }
      }
      index = end
    }
    return found
  }

  private static let mostRows = 100
  /// Words. A cell with more is prose, which is judged as such.
  private static let longestCell = 15.0

  private func table(around node: Int) -> Int? {
    var node = node
    for _ in 0..<3 {
      if document.nodes[node].tag == .table { return node }
      guard document.nodes[node].parent > 0 else { return nil }
      node = Int(document.nodes[node].parent)
    }
    return nil
  }

  /// Rows of as many cells each, two or more, with figures among them and hardly a link.
  private func isData(_ rows: [Int], in table: Range<Int>) -> Bool {
    guard (2...Self.mostRows).contains(rows.count),
      rows.allSatisfy({ blocks[$0].isRow && blocks[$0].names.lowest > -1.5 }),
      rows.contains(where: { blocks[$0].digits > 0 }),
      !table.dropFirst().contains(where: { document.nodes[$0].tag == .table })
    else { return false }
    var cells = 0
    var words = 0
    var links: Float = 0
    let widths = rows.map { row in
      document.subtree(of: blocks[row].node).count {
        document.nodes[$0].tag == .td || document.nodes[$0].tag == .th
      }
    }
    for (row, width) in zip(rows, widths) {
      cells += width
      words += blocks[row].counts.words
      links += blocks[row].linkDensity
    }
    let width = widths[widths.count / 2]
    return width >= 2 && widths.count { $0 == width } * 5 >= widths.count * 4
      && Double(words) <= Self.longestCell * Double(cells) && links < 0.3 * Float(rows.count)
  }

  /// Kept paragraphs stand before and after it in one of the elements close around it.
  private func stands(_ table: Int, _ range: Range<Int>, among isKept: [Bool]) -> Bool {
    guard let before = blocks[..<range.lowerBound].indices.suffix(4).last(where: { isKept[$0] }),
      let after = (range.upperBound..<blocks.count).prefix(8).first(where: { isKept[$0] })
    else { return false }
    var node = table
    for _ in 0..<3 {
      guard document.nodes[node].parent > 0 else { return false }
      node = Int(document.nodes[node].parent)
      if document.nodes[node].tag == .body { return false }
      let around = document.subtree(of: node)
      if around.contains(blocks[before].node), around.contains(blocks[after].node) { return true }
    }
    return false
  }
}

/// The features of a page's blocks, without any verdict on them.
struct BlockFeatures {
  private(set) var table: FeatureTable<Feature>

  private let document: HTMLDocument
  private let blocks: [Block]
  private let phrases: [PhraseScores]

  init(
    _ blocks: [Block], in document: HTMLDocument, body: Int, title: String?,
    phrases: LogOddsTable
  ) {
    self.document = document
    self.blocks = blocks
    table = FeatureTable(rows: blocks.count)
    self.phrases = blocks.map { block in
      block.counts.words > Phrases.mostWords
        ? PhraseScores() : PhraseScores(block.text, odds: phrases)
    }
    setOwn(title: title)
    setPlaces(body: body)
    setMakes()
    setNeighbours()
    setHeadings()
    setArticles()
  }

  private mutating func setOwn(title: String?) {
    let title = title.map { Array($0.utf8) }
    var seen: [Int: Int] = [:]
    for block in blocks { seen[Self.textHash(block.text), default: 0] += 1 }
    for (row, block) in blocks.enumerated() {
      let counts = block.counts
      let words = Float(max(1, counts.words))
      table[row, .words] = Float(counts.words)
      table[row, .bytes] = Float(block.text.count)
      table[row, .linkDensity] = block.linkDensity
      table[row, .endsSentence] = counts.endsSentence ? 1 : 0
      table[row, .sentences] = Float(counts.sentenceEnds)
      table[row, .commas] = Float(counts.commas) / words
      table[row, .capitalised] = Float(counts.capitalised) / words
      table[row, .upper] = Float(counts.upper) / words
      table[row, .digits] = block.digits
      table[row, .wordLength] = Float(block.text.count) / words
      table[row, .paragraphTag] = block.isParagraphElement ? 1 : 0
      table[row, .headingLevel] = Float(block.headingLevel)
      table[row, .listItem] = block.isListItem ? 1 : 0
      table[row, .row] = block.isRow ? 1 : 0
      table[row, .caption] = block.isCaption ? 1 : 0
      table[row, .quotation] = block.isQuotation ? 1 : 0
      table[row, .phraseLowest] = phrases[row].lowest
      table[row, .phraseHighest] = phrases[row].highest
      table[row, .phraseSum] = phrases[row].sum
      table[row, .phraseOpening] = phrases[row].opening
      table[row, .endsColon] = block.text.last == UInt8(ascii: ":") ? 1 : 0
      table[row, .startsSmall] = block.text.first.map { $0 >= 0x61 && $0 <= 0x7A } == true ? 1 : 0
      table[row, .isTitle] = Self.isTitle(block.text, title) ? 1 : 0
      table[row, .repeats] = Float(seen[Self.textHash(block.text)] ?? 1)
      table[row, .nameLowest] = block.names.lowest
      table[row, .nameHighest] = block.names.highest
      table[row, .nameNearest] = block.names.nearest
      table[row, .nameSum] = block.names.sum
    }
  }

  private static func textHash(_ text: [UInt8]) -> Int {
    var hash = WordHash.empty
    for byte in text.prefix(200) { hash = WordHash.step(hash, byte) }
    return Int(truncatingIfNeeded: hash ^ UInt64(text.count))
  }

  static func isTitle(_ text: [UInt8], _ title: [UInt8]?) -> Bool {
    guard let title, abs(text.count - title.count) <= 3, text.count >= 3 else { return false }
    return text.starts(with: title) || title.starts(with: text)
  }

  private mutating func setPlaces(body: Int) {
    let nodes = document.nodes.count
    let prose = ElementSums(blocks, nodes: nodes) { blocks[$0].prose }
    let bytes = ElementSums(blocks, nodes: nodes) { Float(blocks[$0].text.count) }
    let links = ElementSums(blocks, nodes: nodes) {
      Float(blocks[$0].text.count) * blocks[$0].linkDensity
    }
    let count = ElementSums(blocks, nodes: nodes) { _ in 1 }
    let container = Container(in: document, body: body, prose: prose)
    let whole = max(1, prose.within(document.subtree(of: body)))
    let share = prose.within(container.nodes) / whole
    var before: Float = 0
    var afterHeadline: Float = -1
    var sinceProse: Float = 99
    for (row, block) in blocks.enumerated() {
      table[row, .place] = Float(row) / Float(blocks.count)
      table[row, .proseBefore] = before / whole
      before += block.prose
      table[row, .proseAfter] = 1 - before / whole
      if block.headingLevel == 1 { afterHeadline = 0 }
      table[row, .afterHeadline] = afterHeadline
      if afterHeadline >= 0 { afterHeadline += 1 }
      table[row, .sinceProse] = sinceProse
      sinceProse = block.prose > 0 ? 1 : min(99, sinceProse + 1)
      table[row, .levelsOutside] = Float(container.levels(to: block.node))
      table[row, .beforeContainer] = block.node < container.nodes.lowerBound ? 1 : 0
      table[row, .afterContainer] = block.node >= container.nodes.upperBound ? 1 : 0
      table[row, .containerShare] = share
      let parent = max(body, Int(document.nodes[block.node].parent))
      let range = document.subtree(of: parent)
      table[row, .parentProse] = prose.within(range) / whole
      table[row, .parentLinks] = links.within(range) / max(1, bytes.within(range))
      table[row, .parentBlocks] = count.within(range)
      let above = document.subtree(of: max(body, Int(document.nodes[parent].parent)))
      table[row, .grandparentProse] = prose.within(above) / whole
      table[row, .grandparentLinks] = links.within(above) / max(1, bytes.within(above))
      table[row, .pageProse] = whole
      table[row, .pageBlocks] = Float(blocks.count)
    }
    var untilProse: Float = 99
    for row in blocks.indices.reversed() {
      table[row, .untilProse] = untilProse
      untilProse = blocks[row].prose > 0 ? 1 : min(99, untilProse + 1)
    }
  }

  private mutating func setMakes() {
    struct Sum { var prose: Float = 0, links: Float = 0, bytes: Float = 0, count: Float = 0 }
    var sums: [UInt64: Sum] = [:]
    var whole: Float = 1
    for block in blocks {
      let bytes = Float(block.text.count)
      whole += block.prose
      sums[block.make, default: Sum()].prose += block.prose
      sums[block.make, default: Sum()].links += bytes * block.linkDensity
      sums[block.make, default: Sum()].bytes += bytes
      sums[block.make, default: Sum()].count += 1
    }
    for (row, block) in blocks.enumerated() {
      let sum = sums[block.make] ?? Sum()
      table[row, .makeProse] = sum.prose / whole
      table[row, .makeLinks] = sum.links / max(1, sum.bytes)
      table[row, .makeBlocks] = sum.count
    }
  }

  private mutating func setNeighbours() {
    for row in blocks.indices {
      if row > 0 {
        let near = blocks[row - 1]
        table[row, .words1Before] = Float(near.counts.words)
        table[row, .links1Before] = near.linkDensity
        table[row, .sentence1Before] = near.counts.endsSentence ? 1 : 0
        table[row, .heading1Before] = near.isHeading ? 1 : 0
        table[row, .phrases1Before] = phrases[row - 1].sum
      }
      if row > 1 {
        table[row, .words2Before] = Float(blocks[row - 2].counts.words)
        table[row, .links2Before] = blocks[row - 2].linkDensity
      }
      if row + 1 < blocks.count {
        let near = blocks[row + 1]
        table[row, .words1After] = Float(near.counts.words)
        table[row, .links1After] = near.linkDensity
        table[row, .sentence1After] = near.counts.endsSentence ? 1 : 0
        table[row, .heading1After] = near.isHeading ? 1 : 0
        table[row, .phrases1After] = phrases[row + 1].sum
      }
      if row + 2 < blocks.count {
        table[row, .words2After] = Float(blocks[row + 2].counts.words)
        table[row, .links2After] = blocks[row + 2].linkDensity
      }
      var words: Float = 0
      var links: Float = 0
      for near in max(0, row - 5)...min(blocks.count - 1, row + 5) {
        let count = Float(blocks[near].counts.words)
        words += count
        links += count * blocks[near].linkDensity
      }
      table[row, .wordsAround] = words
      table[row, .linksAround] = links / max(1, words)
    }
  }

  private mutating func setHeadings() {
    var above: Int?
    var prose: Float = 0
    for (row, block) in blocks.enumerated() {
      if let above {
        table[row, .headingAboveLevel] = Float(blocks[above].headingLevel)
        table[row, .headingAbovePhrases] = phrases[above].sum
        table[row, .sinceHeading] = Float(row - above)
        table[row, .proseSinceHeading] = prose
      } else {
        table[row, .sinceHeading] = -1
      }
      // A line that reads like "Related stories" heads what follows whatever its tag.
      if block.isHeading || (phrases[row].sum < -3 && block.counts.words <= 6) {
        above = row
        prose = 0
      } else {
        prose += block.prose
      }
    }
  }

  private mutating func setArticles() {
    var prose: [Int: Float] = [:]
    var order: [Int: Int] = [:]
    var whole: Float = 1
    for block in blocks where block.prose > 0 {
      whole += block.prose
      guard block.article >= 0 else { continue }
      prose[block.article, default: 0] += block.prose
      if order[block.article] == nil { order[block.article] = order.count + 1 }
    }
    for (row, block) in blocks.enumerated() {
      table[row, .articles] = Float(order.count)
      table[row, .articleShare] = (prose[block.article] ?? 0) / whole
      table[row, .articleNumber] = Float(order[block.article] ?? 0)
    }
  }
}

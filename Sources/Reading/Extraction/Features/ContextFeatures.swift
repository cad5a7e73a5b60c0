/// The features of the second step: what the first step said of a block and of those around it.
struct ContextFeatures {
  private(set) var table: FeatureTable<ContextFeature>

  /// `first` are the first step's probabilities, one a block.
  init(
    _ blocks: [Block], in document: HTMLDocument, body: Int, features: FeatureTable<Feature>,
    first: [Float]
  ) {
    table = FeatureTable(rows: blocks.count)
    let nodes = document.nodes.count
    let words = blocks.map { Float($0.counts.words + 1) }
    let mass = ElementSums(blocks, nodes: nodes) { words[$0] }
    let likely = ElementSums(blocks, nodes: nodes) { words[$0] * first[$0] }
    var makes: [UInt64: (mass: Float, likely: Float)] = [:]
    for row in blocks.indices {
      makes[blocks[row].make, default: (0, 0)].mass += words[row]
      makes[blocks[row].make, default: (0, 0)].likely += words[row] * first[row]
    }
    let kept = blocks.indices.reduce(Float(0)) { $0 + (first[$1] > 0.5 ? words[$1] : 0) }
    for row in blocks.indices {
      let block = blocks[row]
      func near(_ offset: Int) -> Float {
        blocks.indices.contains(row + offset) ? first[row + offset] : 0
      }
      func mean(_ reach: Int) -> Float {
        var (sum, all): (Float, Float) = (0, 0.001)
        for other in max(0, row - reach)...min(blocks.count - 1, row + reach) where other != row {
          sum += words[other] * first[other]
          all += words[other]
        }
        return sum / all
      }
      table[row, .own] = first[row]
      table[row, .before1] = near(-1)
      table[row, .before2] = near(-2)
      table[row, .before3] = near(-3)
      table[row, .after1] = near(1)
      table[row, .after2] = near(2)
      table[row, .after3] = near(3)
      table[row, .around5] = mean(5)
      table[row, .around11] = mean(11)
      let parent = max(body, Int(document.nodes[block.node].parent))
      let range = document.subtree(of: parent)
      table[row, .parent] = likely.within(range) / max(1, mass.within(range))
      let above = document.subtree(of: max(body, Int(document.nodes[parent].parent)))
      table[row, .grandparent] = likely.within(above) / max(1, mass.within(above))
      if let make = makes[block.make] { table[row, .make] = make.likely / make.mass }
      table[row, .pageKept] = kept
      if block.article >= 0 {
        let article = document.subtree(of: block.article)
        table[row, .article] = likely.within(article) / max(1, mass.within(article))
      } else {
        table[row, .article] = -1
      }
      for (here, there) in Self.copied { table[row, here] = features[row, there] }
    }
    setRuns(blocks, first: first, words: words, kept: kept)
  }

  private mutating func setRuns(_ blocks: [Block], first: [Float], words: [Float], kept: Float) {
    var heading: Float = -1
    var before: Float = 0
    var since: Float = 99
    var sure: Float = 0
    for row in blocks.indices {
      table[row, .heading] = heading
      table[row, .keptBefore] = before / max(1, kept)
      table[row, .sinceSure] = since
      table[row, .sureBefore] = sure
      if blocks[row].isHeading { heading = first[row] }
      if first[row] > 0.5 { before += words[row] }
      since = first[row] > 0.8 && words[row] > 12 ? 1 : min(99, since + 1)
      if first[row] > 0.8 { sure += 1 }
    }
    var after: Float = 0
    var until: Float = 99
    sure = 0
    for row in blocks.indices.reversed() {
      table[row, .keptAfter] = after / max(1, kept)
      table[row, .untilSure] = until
      table[row, .sureAfter] = sure
      if first[row] > 0.5 { after += words[row] }
      until = first[row] > 0.8 && words[row] > 12 ? 1 : min(99, until + 1)
      if first[row] > 0.8 { sure += 1 }
    }
  }

  private static let copied: [(ContextFeature, Feature)] = [
    (.words, .words), (.linkDensity, .linkDensity), (.endsSentence, .endsSentence),
    (.headingLevel, .headingLevel), (.listItem, .listItem), (.phraseSum, .phraseSum),
    (.phraseLowest, .phraseLowest),
    (.isTitle, .isTitle), (.nameNearest, .nameNearest), (.nameLowest, .nameLowest),
    (.place, .place), (.levelsOutside, .levelsOutside),
    (.headingAbovePhrases, .headingAbovePhrases),
  ]
}

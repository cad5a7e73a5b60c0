/// How much of an article's own words an element holds, for any range of nodes.
struct ProseIndex {
  /// Prose before each node.
  private let sums: [Double]

  init(_ blocks: [Block], nodes: Int) {
    var scores = [Double](repeating: 0, count: nodes + 1)
    for block in blocks { scores[block.node + 1] += Self.prose(block) }
    for index in scores.indices.dropFirst() { scores[index] += scores[index - 1] }
    sums = scores
  }

  func within(_ nodes: Range<Int>) -> Double {
    sums[nodes.upperBound] - sums[nodes.lowerBound]
  }

  /// Zero for anything that does not read like running text.
  static func prose(_ block: Block) -> Double {
    guard !block.isAside, !block.isCaption, block.linkDensity < 0.4, block.counts.words >= 8,
      block.counts.endsSentence || block.counts.words >= 20
    else { return 0 }
    let weight = block.isParagraphElement ? 1 : block.isListItem || block.isRow ? 0.5 : 0.8
    return weight * Double(block.text.count) * (1 - block.linkDensity)
  }
}

/// How likely a block inside the article's element belongs to the article: above
/// `Weights.keep` it does.
enum BlockScore {
  static func of(_ block: Block) -> Double {
    if block.isAside { return Weights.aside }
    if block.isCaption { return Weights.caption }
    let residue = ResidueScore(of: block.text[...], isHeading: block.isHeading)
    if residue.isCertain { return Weights.residue }
    if block.isHeading { return Weights.heading }
    var score = Weights.start - residue.score
    score += Weights.perWord * Double(min(block.counts.words, 25))
    if block.counts.endsSentence { score += Weights.sentence }
    score -= Weights.link * block.linkDensity
    if block.isParagraphElement { score += Weights.paragraph }
    if block.isListItem || block.isRow { score += Weights.item }
    return score
  }
}

/// Set by hand on the development pages.
enum Weights {
  static let start = -0.3
  static let perWord = 0.05
  static let sentence = 0.5
  static let paragraph = 0.3
  static let item = 0.1
  static let link = 1.8
  static let heading = 0.2
  static let neighbour = 0.4

  static let keep = 0.3
  /// Not even between two paragraphs of prose.
  static let never = -1.5
  static let aside = -2.0
  static let caption = -2.0
  static let residue = -2.0

  /// The share of an element's prose that a child must hold to take its place.
  static let descend = 0.7
  /// The share of the page's prose that an element marked as the article must hold.
  static let markedShare = 0.3
  /// Bytes below which another way of choosing is tried.
  static let leastText = 250
}

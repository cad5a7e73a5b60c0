/// Chooses the article among a page's blocks.
enum MainText {
  /// The article's blocks in the order of the page.
  static func blocks(of document: HTMLDocument, title: String?) -> [Block] {
    article(of: document, title: title).body
  }

  static func article(
    of document: HTMLDocument, title: String?, model: BlockModel = .standard
  ) -> Article {
    guard let body = document.first(.body) else { return Article(body: [], captions: []) }
    let blocks = Array(
      BlockBuilder.blocks(of: document, names: model.nameOdds).prefix(mostBlocks))
    guard !blocks.isEmpty else { return Article(body: [], captions: []) }
    let likely = model.probabilities(of: blocks, in: document, body: body, title: title)
    let headline = title.map { Array($0.utf8) }
    var kept = blocks.indices.filter {
      likely[$0] >= model.keep && isRunningText(blocks[$0], headline: headline)
    }
    if count(kept, of: blocks) < leastText {
      // No block stands out: take prose wherever it is.
      let prose = blocks.indices.filter { blocks[$0].prose > 0 }
      if count(prose, of: blocks) > count(kept, of: blocks) { kept = prose }
    }
    if kept.isEmpty {
      // A page of one sentence: its paragraphs, where they are no links.
      kept = blocks.indices.filter {
        blocks[$0].isParagraphElement && blocks[$0].linkDensity < 0.3
          && blocks[$0].counts.words >= 5
      }
    }
    let quotations = QuotedPosts(document: document, blocks: blocks)
    let tables = DataTables(document: document, blocks: blocks)
    let whole = (kept + quotations.authors(kept: kept) + tables.rows(kept: kept)).sorted()
    return Article(
      body: whole.map { blocks[$0] }, captions: captions(blocks, within: whole))
  }

  /// The headline is the report's title and captions are kept apart; a line of links that says
  /// "Read more" is none of the article's, however it stands among its paragraphs.
  private static func isRunningText(_ block: Block, headline: [UInt8]?) -> Bool {
    if block.isCaption { return false }
    if block.isHeading { return !BlockFeatures.isTitle(block.text, headline) }
    guard block.linkDensity > 0.3, block.counts.words <= Phrases.mostWords else { return true }
    return !ResidueScore(of: block.text[...]).isCertain
  }

  /// Captions that stand among the article's blocks.
  private static func captions(_ blocks: [Block], within kept: [Int]) -> [Block] {
    guard let first = kept.first, let last = kept.last else { return [] }
    let body = Set(kept)
    return (max(0, first - 3)...last).filter { blocks[$0].isCaption && !body.contains($0) }
      .map { blocks[$0] }
  }

  /// No article has more paragraphs; what comes after them is not looked at.
  static let mostBlocks = 40_000

  /// Bytes below which another way of choosing is tried.
  private static let leastText = 250

  private static func count(_ kept: [Int], of blocks: [Block]) -> Int {
    kept.reduce(0) { $0 + blocks[$1].text.count }
  }
}

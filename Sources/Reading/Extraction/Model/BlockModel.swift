/// How likely a block is to belong to the article: learned by `BlockTrainer`, kept in
/// `Resources/blocks.txt`.
///
/// Two steps. `first` judges each block by its own features and by its neighbours'; `second` judges
/// it again, knowing what `first` said of the blocks around.
struct BlockModel: Sendable {
  /// Log odds by element's name (`ElementNames`).
  let names: [(name: String, value: Float)]
  /// Log odds by a short block's words (`Phrases`).
  let phrases: [(name: String, value: Float)]
  let first: TreeEnsemble
  let second: TreeEnsemble
  /// The probability from which a block is kept.
  let keep: Float
  let nameOdds: LogOddsTable
  let phraseOdds: LogOddsTable

  init(
    names: [(name: String, value: Float)], phrases: [(name: String, value: Float)],
    first: TreeEnsemble, second: TreeEnsemble, keep: Float
  ) {
    self.names = names
    self.phrases = phrases
    self.first = first
    self.second = second
    self.keep = keep
    nameOdds = LogOddsTable(names.map { (ElementNames.key($0.name), $0.value) })
    phraseOdds = LogOddsTable(phrases.map { (Phrases.key($0.name), $0.value) })
  }

  /// The model that ships with the package.
  static let standard = BlockModel(parsing: BlockTrainer.standardModel)

  /// For each block, whether it belongs to the article.
  func probabilities(
    of blocks: [Block], in document: HTMLDocument, body: Int, title: String?
  ) -> [Float] {
    let features = BlockFeatures(
      blocks, in: document, body: body, title: title, phrases: phraseOdds
    ).table
    let verdicts = first.probabilities(features)
    let context = ContextFeatures(
      blocks, in: document, body: body, features: features, first: verdicts)
    return second.probabilities(context.table)
  }
}

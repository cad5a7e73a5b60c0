/// A page and what is known of its article.
package struct TrainingPage: Sendable {
  package enum Truth: Sendable {
    /// The article, a paragraph a line.
    case text(String)
    /// Passages that belong to the article, and passages of the page that do not.
    case passages(with: [String], without: [String])
  }

  package let bytes: [UInt8]
  package let truth: Truth

  package init(bytes: [UInt8], truth: Truth) {
    self.bytes = bytes
    self.truth = truth
  }
}

/// Learns the model of `Resources/blocks.txt` from pages whose article is known.
///
/// The second step learns from what the first says of pages that it did not learn from: the pages
/// are dealt into three parts by their bytes, and each part is judged by what the other two taught.
package enum BlockTrainer {
  /// The text of the model's file, the same for the same pages in the same order.
  package static func model(from pages: [TrainingPage]) -> String { learn(pages).text }

  /// The file that ships with the package.
  package static var standardModel: String {
    String(decoding: PackageResources.blocks_txt, as: UTF8.self)
  }

  /// A model's file as this program reads it: what it could not read is missing.
  package static func reread(_ file: String) -> String { BlockModel(parsing: file).text }

  static let parts = 3

  static func learn(_ pages: [TrainingPage]) -> BlockModel {
    var names = LogOddsLearner(fewestPages: 5, most: 1_000, key: ElementNames.key)
    var phrases = LogOddsLearner(fewestPages: 6, most: 1_000, key: Phrases.key)
    let counts = pages.map { page in
      let document = document(page)
      let blocks = BlockBuilder.blocks(of: document, names: LogOddsTable([]))
      let labels = TruthAlignment.labels(blocks, truth: page.truth)
      return (
        LogOddsLearner.names(blocks, labels: labels, in: document),
        LogOddsLearner.phrases(blocks, labels: labels)
      )
    }
    for count in counts {
      names.add(count.0)
      phrases.add(count.1)
    }
    let nameOdds = names.odds()
    let phraseOdds = phrases.odds()
    let examples = pages.indices.map { index in
      Example(
        pages[index], names: names.table(nameOdds, without: counts[index].0),
        phrases: phrases.table(phraseOdds, without: counts[index].1))
    }
    let part = pages.map { page in
      Int(page.bytes.reduce(WordHash.empty, WordHash.step) >> 20) % parts
    }
    var verdicts = [[Float]](repeating: [], count: pages.count)
    for held in 0..<parts {
      let others = pages.indices.filter { part[$0] != held }.map { examples[$0] }
      let ensemble = first(others)
      for index in pages.indices where part[index] == held {
        verdicts[index] = ensemble.probabilities(examples[index].features)
      }
    }
    return BlockModel(
      names: nameOdds, phrases: phraseOdds, first: first(examples),
      second: second(examples, verdicts), keep: 0.5)
  }

  private static func first(_ examples: [Example]) -> TreeEnsemble {
    learn(examples, tables: examples.map(\.features))
  }

  private static func second(_ examples: [Example], _ verdicts: [[Float]]) -> TreeEnsemble {
    learn(
      examples,
      tables: examples.indices.map { index in
        let example = examples[index]
        return ContextFeatures(
          example.blocks, in: example.document, body: example.body, features: example.features,
          first: verdicts[index]
        ).table
      })
  }

  /// Blocks of which nothing is known teach nothing.
  private static func learn<Column>(
    _ examples: [Example], tables: [FeatureTable<Column>]
  ) -> TreeEnsemble {
    var known: [(example: Int, row: Int)] = []
    for (index, example) in examples.enumerated() {
      for row in example.blocks.indices where example.labels.weights[row] > 0 {
        known.append((index, row))
      }
    }
    return TreeLearner(
      FeatureTable(known.lazy.map { (tables[$0.example], $0.row) }),
      labels: known.map { examples[$0.example].labels.labels[$0.row] },
      weights: known.map { examples[$0.example].labels.weights[$0.row] }
    ).learn()
  }

  private static func document(_ page: TrainingPage) -> HTMLDocument {
    let html = CharacterDecoder.utf8(from: page.bytes, isHTML: true)
    return TreeBuilder.document(from: MarkupGuard.apply(to: html))
  }

  private struct Example {
    let document: HTMLDocument
    let body: Int
    let blocks: [Block]
    let features: FeatureTable<Feature>
    let labels: TruthAlignment.Labels

    init(_ page: TrainingPage, names: LogOddsTable, phrases: LogOddsTable) {
      document = BlockTrainer.document(page)
      body = document.first(.body) ?? 0
      blocks = BlockBuilder.blocks(of: document, names: names)
      labels = TruthAlignment.labels(blocks, truth: page.truth)
      features =
        BlockFeatures(
          blocks, in: document, body: body, title: PageMetadata(document).title, phrases: phrases
        ).table
    }
  }
}

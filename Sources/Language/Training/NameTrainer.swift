/// A text with its names, for training.
package struct NameDocument: Sendable {
  package struct Name: Hashable, Sendable {
    /// UTF-8 bytes.
    package let range: Range<Int>
    package let type: NameType

    package init(range: Range<Int>, type: NameType) {
      self.range = range
      self.type = type
    }
  }

  package let text: NameText
  package let names: [Name]
  /// True for text of the kind that the model is for; other text teaches it what they share.
  package let isTarget: Bool

  package init(text: NameText, names: [Name], isTarget: Bool) {
    self.text = text
    self.names = names
    self.isTarget = isTarget
  }

  /// The same text with other names, or with stretches of which nobody knows what they are.
  package var unknown: [Range<Int>] = []

  /// One label a word, nil where it is unknown. A name that ends inside a word takes the whole word; of overlapping names the
  /// earlier one stands.
  var labels: [Int?] {
    var labels = [Int](repeating: NameLabel.outside, count: text.words.count)
    var word = 0
    for name in names.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      while word < text.words.count, text.words[word].upperBound <= name.range.lowerBound {
        word += 1
      }
      var isFirst = true
      while word < text.words.count, text.words[word].lowerBound < name.range.upperBound {
        labels[word] = isFirst ? NameLabel.first(name.type) : NameLabel.inside(name.type)
        isFirst = false
        word += 1
      }
    }
    for sentence in text.sentences {
      var previous = NameLabel.outside
      for index in sentence {
        if !NameLabel.mayFollow(labels[index], after: previous) { labels[index] -= 1 }
        previous = labels[index]
      }
    }
    var known: [Int?] = labels
    for (index, range) in text.words.enumerated()
    where labels[index] == NameLabel.outside && unknown.contains(where: { $0.overlaps(range) }) {
      known[index] = nil
    }
    return known
  }
}

/// Learns a model of names. The same documents, options and seed give the same bytes.
package struct NameTrainer: Sendable {
  package struct Options: Sendable {
    package var rounds = 8
    /// Buckets of the table: two to the power of this.
    package var bits = 17
    package var rate: Float = 0.08
    package var penalty: Float = 0.002
    /// How much a sentence of other than target text counts.
    package var otherWeight: Float = 0.6
    package var seed: UInt64 = 1
    package init() {}
  }

  package let options: Options

  package init(options: Options = Options()) { self.options = options }

  /// - Parameter unlabelled: more text, whose words are grouped by their neighbours.
  package func train(_ documents: [NameDocument], unlabelled: [NameText] = []) -> NameModel {
    let texts = documents.map(\.text) + unlabelled
    return train(documents, clusters: WordClusterer(texts).clusters())
  }

  func train(_ documents: [NameDocument], clusters: WordClusters) -> NameModel {
    var field = RandomField(options)
    field.train(examples(UnmarkedNames.marked(documents), clusters))
    return NameModel(weights: field.weights(), clusters: clusters)
  }

  private func examples(_ documents: [NameDocument], _ clusters: WordClusters) -> [NameExample] {
    var examples: [NameExample] = []
    for document in documents {
      let words = NameFinder.words(document.text)
      let features = NameFeatures(
        document.text, words: words, memory: NameMemory(document.text, words), clusters: clusters)
      let labels = document.labels
      for sentence in document.text.sentences {
        examples.append(
          NameExample(
            features: sentence.map { word in
              Array(features.values[Int(features.starts[word])..<Int(features.starts[word + 1])])
            },
            labels: Array(labels[sentence]), isTarget: document.isTarget))
      }
    }
    return examples
  }
}

/// A sentence to learn from.
struct NameExample {
  let features: [[UInt32]]
  let labels: [Int?]
  let isTarget: Bool
}

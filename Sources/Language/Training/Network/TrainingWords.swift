/// A treebank's sentence as the network is taught it. Index 0 stands for the root.
struct TrainingSentence {
  /// For each word its feature rows, the word's own first.
  var rows: [[Int32]] = [[WordFeatures.root]]
  var tags = [0]
  var heads = [0]
  var relations = [0]
}

/// The names and numbers that training gives to words, tags and relations.
struct TrainingWords {
  let vocabulary: [UInt8]
  /// For each known word how often it was met.
  let counts: [Int]
  let tags: [String]
  let relations: [String]

  private let tagNumbers: [String: Int]
  private let relationNumbers: [String: Int]

  /// Words met at least `least` times are known.
  init(_ sentences: [ConlluSentence], least: Int) {
    var met: [String: Int] = [:]
    var tags: Set<String> = []
    var relations: Set<String> = []
    for word in sentences.lazy.flatMap(\.words) {
      met[word.form.lowercased(), default: 0] += 1
      tags.insert(Self.tag(word))
      relations.insert(word.deprel)
    }
    // The most frequent first, so that they lie together in memory.
    let known = met.filter { $0.value >= least }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    counts = known.map(\.value)
    vocabulary = Vocabulary.section(
      known.map { word in Array(word.key.utf8).withUnsafeBufferPointer { Hash.of($0) } })
    self.tags = tags.sorted()
    self.relations = relations.sorted()
    tagNumbers = Self.numbers(self.tags)
    relationNumbers = Self.numbers(self.relations)
  }

  private static func numbers(_ names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  /// Universal and treebank tag are learned as one.
  static func tag(_ word: ConlluSentence.Word) -> String { "\(word.upos) \(word.xpos)" }

  /// Nil where a word has no head.
  func sentence(_ sentence: ConlluSentence, features: WordFeatures) -> TrainingSentence? {
    var lesson = TrainingSentence()
    var rows = [Int32](repeating: 0, count: WordFeatures.most)
    for word in sentence.words {
      guard let head = word.head, let tag = tagNumbers[Self.tag(word)],
        let relation = relationNumbers[word.deprel]
      else { return nil }
      let count = Array(word.form.utf8).withUnsafeBufferPointer { bytes in
        rows.withUnsafeMutableBufferPointer { features.rows(of: bytes, into: $0.baseAddress!) }
      }
      lesson.rows.append(Array(rows[..<count]))
      lesson.tags.append(tag)
      lesson.heads.append(head)
      lesson.relations.append(relation)
    }
    return lesson
  }
}

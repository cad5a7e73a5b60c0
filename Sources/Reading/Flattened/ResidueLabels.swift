/// Which of a flattened page's paragraphs belong to the report that is known to be in it.
enum ResidueLabels {
  /// Nil where less than half of the report is in the page.
  static func isKept(_ facts: [ParagraphFacts], truth: String) -> [Bool]? {
    let bytes = Array(truth.utf8)
    let words = ParagraphFacts.words(of: bytes[...])
    var runs: Set<UInt64> = []
    for index in words.indices.dropLast(2) { runs.insert(hash(words[index...index + 2])) }
    var lines: Set<UInt64> = []
    for line in bytes.split(separator: 0x0A) {
      lines.insert(hash(ParagraphFacts.words(of: line)[...]))
    }
    var found = 0
    let labels = facts.indices.map { index -> Bool in
      let own = facts[index].words
      guard own.count >= 4 else {
        guard !own.isEmpty else { return false }
        return lines.contains(hash(own[...])) || joins(index, facts, runs)
      }
      let hits = own.indices.dropLast(2).count { runs.contains(hash(own[$0...$0 + 2])) }
      let isKept = hits * 2 > own.count - 2
      if isKept { found += own.count }
      return isKept
    }
    return found * 2 >= words.count ? labels : nil
  }

  /// The report has these few words together with those beside them.
  private static func joins(_ index: Int, _ facts: [ParagraphFacts], _ runs: Set<UInt64>) -> Bool {
    let own = facts[index].words
    let before = index > 0 ? facts[index - 1].words.suffix(2) : []
    let after = index + 1 < facts.count ? facts[index + 1].words.prefix(2) : []
    for line in [before + own, own + after] where line.count >= 3 {
      if line.indices.dropLast(2).allSatisfy({ runs.contains(hash(line[$0...$0 + 2])) }) {
        return true
      }
    }
    return false
  }

  private static func hash(_ words: ArraySlice<[UInt8]>) -> UInt64 {
    words.reduce(FeatureSet.hash([])) {
      FeatureSet.hash([0x20], from: FeatureSet.hash($1, from: $0))
    }
  }
}

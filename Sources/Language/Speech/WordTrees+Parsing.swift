extension WordTrees {
  /// The trees over the words of a text.
  package init(_ text: NameText, by model: LanguageModel) {
    let parser = TreeParser(model)
    var heads: [Int?] = []
    var labels: [String] = []
    for sentence in text.sentences {
      let words = text.words[sentence].map { word in
        TokenSpan(start: word.lowerBound, end: word.upperBound, flags: [])
      }
      let tree = parser.tree(words[...], in: text.bytes)
      heads += tree.heads.map { $0 == 0 ? nil : sentence.lowerBound + Int($0) - 1 }
      labels += tree.relations.map { model.relations[Int($0)] }
    }
    self.init(heads: heads, labels: labels)
  }
}

import Language

/// A few sentences with trees, written for the tests, and a model that was taught them.
enum TinyTreebank {
  static let sentences: [ConlluSentence] = [
    sentence(
      "Rebels took the town .", "NOUN VERB DET NOUN PUNCT", [2, 0, 4, 2, 2],
      "nsubj root det obj punct"),
    sentence(
      "The army left the village .", "DET NOUN VERB DET NOUN PUNCT", [2, 3, 0, 5, 3, 3],
      "det nsubj root det obj punct"),
    sentence(
      "Troops entered Palmyra on Sunday .", "NOUN VERB PROPN ADP PROPN PUNCT",
      [2, 0, 2, 5, 2, 2], "nsubj root obj case obl punct"),
    sentence(
      "Fighters withdrew from the town .", "NOUN VERB ADP DET NOUN PUNCT",
      [2, 0, 5, 5, 2, 2], "nsubj root case det obl punct"),
    sentence("It fell .", "PRON VERB PUNCT", [2, 0, 2], "nsubj root punct"),
  ]

  static func sentence(
    _ forms: String, _ tags: String, _ heads: [Int], _ relations: String
  ) -> ConlluSentence {
    let words = zip(
      zip(forms.split(separator: " "), tags.split(separator: " ")),
      zip(heads, relations.split(separator: " ")))
    return ConlluSentence(
      comments: [],
      words: words.map { given, tree in
        ConlluSentence.Word(
          form: String(given.0), lemma: given.0.lowercased(), upos: String(given.1),
          xpos: String(given.1.prefix(2)), head: tree.0, deprel: String(tree.1), spaceAfter: true)
      })
  }

  static func settings(epochs: Int) -> NetworkTrainer.Settings {
    var settings = NetworkTrainer.Settings()
    settings.epochs = epochs
    settings.batch = 10
    settings.least = 1
    return settings
  }
}

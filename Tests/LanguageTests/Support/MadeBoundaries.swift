import Language

/// A small model of sentence boundaries from sentences written here: enough for what holds of any model.
enum MadeBoundaries {
  static let lines = [
    "Rebels took the town.", "The army left on Monday.", "He met Gen. Ali in Homs.",
    "“We left,” he said.", "They did not go!", "Who holds the hill?", "Troops came from the north.",
    "In Aleppo, the siege went on.", "Mr. Omar spoke.", "Nobody knew (yet).", "The U.S. denied it.",
    "Fighting spread to Idlib and Hama.",
  ]

  static let sentences: [ConlluSentence] = (0..<20).flatMap { round in
    lines.indices.map { index in
      sentence(lines[(index * 5 + round * 7) % lines.count], isFirst: index == 0)
    }
  }

  static let model = BoundaryTrainer.train(sentences: sentences)

  static func sentence(_ text: String, isFirst: Bool = false) -> ConlluSentence {
    let bytes = Array(text.utf8)
    return ConlluSentence(
      comments: isFirst ? ["# newpar"] : [],
      words: Cutting.tokens(bytes).map {
        .init(form: String(decoding: bytes[$0.range], as: UTF8.self), spaceAfter: $0.spaceAfter)
      })
  }
}

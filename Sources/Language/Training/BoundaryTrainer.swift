/// Learns where sentences end from treebanks. The same sentences give the same model: sums, products and
/// square roots alone, in one order.
package enum BoundaryTrainer {
  package struct Settings: Sendable {
    package var rounds = 12
    package var rate: Float = 0.2
    package var seed: UInt64 = 1

    package init() {}
  }

  package static func train(
    sentences: [ConlluSentence], settings: Settings = Settings()
  ) -> BoundaryModel {
    let examples = RawParagraph.paragraphs(sentences).flatMap(Self.examples)
    var weights = [Float](repeating: 0, count: BoundaryFeatures.tableSize)
    var squares = [Float](repeating: 1e-2, count: BoundaryFeatures.tableSize)
    var sums = [Float](repeating: 0, count: BoundaryFeatures.tableSize)
    var order = Array(examples.indices)
    var random = TrainingRandom(seed: settings.seed)
    for round in 0..<settings.rounds {
      random.shuffle(&order)
      for number in order {
        let example = examples[number]
        var score: Float = 0
        for slot in example.slots { score += weights[Int(slot)] }
        let target: Float = example.isEnd ? 1 : -1
        // The slope of a smooth hinge; steps shrink as in AdaGrad.
        let margin = 1 - target * score
        guard margin > 0 else { continue }
        let slope = -target * min(margin, 1)
        for slot in example.slots {
          squares[Int(slot)] += slope * slope
          weights[Int(slot)] -= settings.rate * slope / squares[Int(slot)].squareRoot()
        }
      }
      // The mean of the later rounds.
      if round * 2 >= settings.rounds {
        for slot in weights.indices { sums[slot] += weights[slot] }
      }
    }
    return BoundaryModel(weights: quantised(sums))
  }

  /// Whole numbers with the same signs of their sums, but for what rounding takes.
  private static func quantised(_ sums: [Float]) -> [Int16] {
    let largest = sums.reduce(Float(1e-6)) { max($0, abs($1)) }
    return sums.map { Int16(($0 / largest * 16_000).rounded()) }
  }

  private struct Example {
    let slots: [UInt32]
    let isEnd: Bool
  }

  private static func examples(_ paragraph: RawParagraph) -> [Example] {
    var tokens: [TokenSpan] = []
    TreebankTokenizer().tokenize(
      paragraph.text, range: 0..<paragraph.text.count, into: &tokens)
    let features = BoundaryFeatures(tokens[...], in: paragraph.text)
    var sofar = BoundaryFeatures.Sofar()
    var examples: [Example] = []
    for index in tokens.indices.dropLast() {
      features.advance(&sofar, past: index)
      let isEnd = paragraph.ends.contains(Int(tokens[index].end))
      if features.isOpen(index), !tokens[index + 1].flags.contains(.continuesMultiWord) {
        var slots: [UInt32] = []
        slots.reserveCapacity(BoundaryFeatures.templates)
        features.slots(index, sofar) { slots.append(UInt32($0)) }
        examples.append(Example(slots: slots, isEnd: isEnd))
      }
      if isEnd { sofar = BoundaryFeatures.Sofar(start: index + 1) }
    }
    return examples
  }
}

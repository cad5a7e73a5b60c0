/// Teaches the network a treebank. The same sentences, settings and seed give the same bytes on one kind
/// of processor.
package struct NetworkTrainer {
  package struct Settings: Sendable {
    package var epochs = 20
    package var seed: UInt64 = 7
    /// Share of a layer's outputs that are left out at each step.
    package var dropout: Float = 0.25
    /// At the height of its curve: up over the first fiftieth, then down along a cosine.
    package var rate: Float = 0.002
    /// Words to a step.
    package var batch = 250
    /// Words met less often are not known by themselves.
    package var least = 2
    /// A known word is taken for an unknown one with chance a / (a + times met).
    package var unknownWeight: Float = 0.5
    package init() {}
  }

  /// Mean losses of a word in one epoch.
  package struct Progress: Sendable {
    package let epoch: Int
    package let epochs: Int
    package let tag: Float
    package let arc: Float
    package let relation: Float
  }

  private let settings: Settings

  package init(_ settings: Settings = Settings()) { self.settings = settings }

  /// Adds the network's sections to a model.
  ///
  /// - Parameter report: called after each epoch.
  func train(
    _ sentences: [ConlluSentence], into model: inout ModelWriter, report: (Progress) -> Void
  ) throws(ModelError) {
    let words = TrainingWords(sentences, least: settings.least)
    let features = WordFeatures(
      try Vocabulary(ModelSection(path: "training", name: "vocabulary", copying: words.vocabulary)))
    let lessons = sentences.compactMap { words.sentence($0, features: features) }
    var shape = NetworkShape()
    shape.tags = words.tags.count
    shape.relations = words.relations.count
    let pass = TrainingPass(
      shape: shape, rows: features.rows, dropout: settings.dropout, seed: settings.seed)
    learn(lessons, counts: words.counts, pass, report: report)
    write(pass, words, into: &model)
  }

  private func learn(
    _ lessons: [TrainingSentence], counts: [Int], _ pass: TrainingPass, report: (Progress) -> Void
  ) {
    var adam = Adam()
    var random = TrainingRandom(seed: settings.seed &+ 1)
    var order = Array(lessons.indices)
    for epoch in 0..<settings.epochs {
      random.shuffle(&order)
      var sum = TrainingPass.Loss()
      var words = 0
      var batch = 0
      for (index, lesson) in order.enumerated() {
        var sentence = lessons[lesson]
        forget(&sentence, counts: counts, &random)
        let loss = pass.learn(sentence)
        sum.tag += loss.tag
        sum.arc += loss.arc
        sum.relation += loss.relation
        words += sentence.rows.count - 1
        batch += sentence.rows.count - 1
        if batch >= settings.batch || index == order.count - 1 {
          let done =
            (Float(epoch) + Float(index) / Float(order.count)) / Float(settings.epochs)
          adam.step(pass.parameters, scale: 10 / Float(batch), rate: rate(at: done))
          batch = 0
        }
      }
      let count = Float(max(words, 1))
      report(
        Progress(
          epoch: epoch + 1, epochs: settings.epochs, tag: sum.tag / count, arc: sum.arc / count,
          relation: sum.relation / count))
    }
  }

  private func rate(at done: Float) -> Float {
    if done < 0.02 { return settings.rate * done / 0.02 }
    return settings.rate * (0.02 + 0.98 * 0.5 * (1 + Mathematics.cos(.pi * done)))
  }

  /// Rare words are taken for unknown ones now and then, so that unknown ones are learned too.
  private func forget(
    _ sentence: inout TrainingSentence, counts: [Int], _ random: inout TrainingRandom
  ) {
    for index in sentence.rows.indices.dropFirst() {
      let word = sentence.rows[index][0]
      guard word >= WordFeatures.firstWord else { continue }
      let count = Float(counts[Int(word - WordFeatures.firstWord)])
      if random.unit() < settings.unknownWeight / (settings.unknownWeight + count) {
        sentence.rows[index][0] = WordFeatures.unknown
      }
    }
  }

  private func write(_ pass: TrainingPass, _ words: TrainingWords, into model: inout ModelWriter) {
    let shape = pass.shape
    var sizes = ModelBytes()
    sizes.append(
      [shape.units, shape.layers, shape.arc, shape.relation, shape.tags, shape.relations].map {
        UInt64($0)
      })
    model.add(Network.Section.shape, sizes.bytes)
    model.add(Network.Section.vocabulary, words.vocabulary)
    model.add(LanguageModel.Section.tags, lines: words.tags)
    model.add(LanguageModel.Section.relations, lines: words.relations)
    var floats = ModelBytes()
    for parameter in pass.parameters where parameter.sparseRow == 0 {
      floats.append(Array(UnsafeBufferPointer(start: parameter.values, count: parameter.count)))
    }
    model.add(Network.Section.tensors, floats.bytes)
    let (vectors, scales) = quantised(pass.vectors)
    model.add(Network.Section.vectors, vectors)
    model.add(Network.Section.scales, scales)
  }

  /// Each row as bytes, with the factor that gives its values back within 1/254 of the row's largest.
  private func quantised(_ vectors: Parameter) -> (vectors: [UInt8], scales: [UInt8]) {
    var bytes = ModelBytes()
    var scales: [Float] = []
    let width = vectors.sparseRow
    for row in 0..<vectors.count / width {
      let values = UnsafeBufferPointer(start: vectors.values + row * width, count: width)
      let scale = max(values.lazy.map(abs).max() ?? 0, 1e-6) / 127
      scales.append(scale)
      bytes.append(values.map { Int8(($0 / scale).rounded()) })
    }
    var scaleBytes = ModelBytes()
    scaleBytes.append(scales)
    return (bytes.bytes, scaleBytes.bytes)
  }
}

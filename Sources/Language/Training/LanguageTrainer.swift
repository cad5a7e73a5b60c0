/// Makes a language's model from treebanks.
package struct LanguageTrainer {
  private let settings: NetworkTrainer.Settings

  package init(_ settings: NetworkTrainer.Settings = .init()) { self.settings = settings }

  /// The bytes of the model file.
  ///
  /// - Parameters:
  ///   - sentences: in the order of their treebanks.
  ///   - report: called after each epoch of the network.
  package func model(
    sentences: [ConlluSentence], report: (NetworkTrainer.Progress) -> Void
  ) throws(ModelError) -> [UInt8] {
    var writer = ModelWriter()
    writer.add(
      LanguageModel.Section.boundaries, BoundaryTrainer.train(sentences: sentences).serialised())
    writer.add(LanguageModel.Section.lemmas, LemmaTrainer.train(sentences: sentences).serialised())
    try NetworkTrainer(settings).train(sentences, into: &writer, report: report)
    return writer.file()
  }
}

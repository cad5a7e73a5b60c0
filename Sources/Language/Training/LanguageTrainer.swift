/// Makes a language's model from treebanks and texts whose names are marked.
package struct LanguageTrainer {
  private let settings: NetworkTrainer.Settings

  package init(_ settings: NetworkTrainer.Settings = .init()) { self.settings = settings }

  /// The bytes of the model file.
  ///
  /// - Parameters:
  ///   - sentences: in the order of their treebanks. Those that mark mentions (`Entity=`) teach names too.
  ///   - named: texts of the kind that the model is for, with their names; without any, and without
  ///     marked mentions, the model knows no names.
  ///   - report: called after each epoch of the network.
  package func model(
    sentences: [ConlluSentence], named: [NameDocument] = [],
    report: (NetworkTrainer.Progress) -> Void
  ) throws(ModelError) -> [UInt8] {
    var writer = ModelWriter()
    writer.add(
      LanguageModel.Section.boundaries, BoundaryTrainer.train(sentences: sentences).serialised())
    writer.add(LanguageModel.Section.lemmas, LemmaTrainer.train(sentences: sentences).serialised())
    if let names = names(sentences, named) {
      writer.add(LanguageModel.Section.names, names.serialised())
    }
    try NetworkTrainer(settings).train(sentences, into: &writer, report: report)
    return writer.file()
  }

  private func names(_ sentences: [ConlluSentence], _ named: [NameDocument]) -> NameModel? {
    let isMarked = { (sentence: ConlluSentence) in
      sentence.words.contains { $0.misc.contains("Entity=") }
    }
    // A document of which any sentence marks mentions marks all of them.
    var documents: [[ConlluSentence]] = []
    for sentence in sentences {
      if sentence.startsDocument || documents.isEmpty { documents.append([]) }
      documents[documents.count - 1].append(sentence)
    }
    let marked = documents.filter { $0.contains(where: isMarked) }.flatMap { $0 }
    guard !marked.isEmpty || !named.isEmpty else { return nil }
    let treebank = NameTreebank(cut: NameText.words(in:)).documents(marked)
    let plain = documents.filter { !$0.contains(where: isMarked) }.flatMap { $0 }.map { sentence in
      let bytes = Array(sentence.text.utf8)
      return NameText(bytes: bytes, sentences: [NameText.words(in: bytes)])
    }
    return NameTrainer().train(named + treebank, unlabelled: plain)
  }
}

import Foundation
import Language
import Testing

@Suite struct NetworkTrainerTests {
  private func model(epochs: Int) throws -> [UInt8] {
    try LanguageTrainer(TinyTreebank.settings(epochs: epochs))
      .model(sentences: TinyTreebank.sentences) { _ in }
  }

  @Test("what a model was taught it says again")
  func learnsByHeart() throws {
    let model = try TemporaryModel(bytes: model(epochs: 60)).model()
    let parser = TreeParser(model)
    for sentence in TinyTreebank.sentences {
      let tree = parser.tree(forms: sentence.words.map(\.form))
      #expect(tree.heads.map(Int.init) == sentence.words.map(\.head))
      #expect(tree.relations.map { model.relations[Int($0)] } == sentence.words.map(\.deprel))
      #expect(tree.tags.map { model.tags[Int($0)].universal } == sentence.words.map(\.upos))
    }
  }

  @Test("the same treebank and seed give the same bytes")
  func isRepeatable() throws {
    #expect(try model(epochs: 2) == model(epochs: 2))
  }

  @Test("losses fall from epoch to epoch")
  func reportsProgress() throws {
    var losses: [Float] = []
    _ = try LanguageTrainer(TinyTreebank.settings(epochs: 30))
      .model(sentences: TinyTreebank.sentences) { losses.append($0.arc + $0.tag + $0.relation) }
    #expect(losses.count == 30)
    #expect(try #require(losses.last) < losses[0] / 2)
  }
}

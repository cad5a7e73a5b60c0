import Foundation
package import Language

/// The command `train-language`: treebanks to a model file.
package struct LanguageTraining: Sendable {
  private let treebanks: [String]
  private let output: String
  private let settings: NetworkTrainer.Settings

  package init(treebanks: [String], output: String, settings: NetworkTrainer.Settings) {
    self.treebanks = treebanks
    self.output = output
    self.settings = settings
  }

  /// - Throws: `DeskError`.
  package func run(report: (NetworkTrainer.Progress) -> Void) throws(DeskError) {
    // Before the work of minutes rather than after it.
    let folder = URL(fileURLWithPath: output).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .cannotWrite(path: output, reason: "its folder is not there or not open to writing")
    }
    var sentences: [ConlluSentence] = []
    for path in treebanks {
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw .noSuchFile(path: path)
      }
      do {
        sentences += try Conllu.sentences(bytes: Array(bytes))
      } catch {
        throw .notTreebank(path: path, reason: error.description)
      }
    }
    guard sentences.contains(where: \.isTree) else {
      throw .notTreebank(
        path: treebanks.joined(separator: ", "), reason: "it holds no sentence with a tree")
    }
    let bytes: [UInt8]
    do {
      bytes = try LanguageTrainer(settings).model(sentences: sentences, report: report)
    } catch {
      throw .languageModel(error)
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw .cannotWrite(path: output, reason: error.localizedDescription)
    }
  }
}

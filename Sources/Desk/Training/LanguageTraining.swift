import Foundation
package import Language

/// The command `train-language`: treebanks to a model file.
package struct LanguageTraining: Sendable {
  private let treebanks: [String]
  private let names: [String]
  private let leftOut: String?
  private let output: String
  private let settings: NetworkTrainer.Settings

  /// - Parameters:
  ///   - names: folders with `documents.json` and `entities.json`, as re3d has them.
  ///   - leftOut: a file with the ids of documents there to learn nothing from, one a line.
  package init(
    treebanks: [String], names: [String], leftOut: String?, output: String,
    settings: NetworkTrainer.Settings
  ) {
    self.treebanks = treebanks
    self.names = names
    self.leftOut = leftOut
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
      let bytes = try contents(path)
      do {
        sentences += try Conllu.sentences(bytes: bytes)
      } catch {
        throw .notTreebank(path: path, reason: error.description)
      }
    }
    guard sentences.contains(where: \.isTree) else {
      throw .notTreebank(
        path: treebanks.joined(separator: ", "), reason: "it holds no sentence with a tree")
    }
    let named = try namedDocuments()
    let bytes: [UInt8]
    do {
      bytes = try LanguageTrainer(settings).model(
        sentences: sentences, named: named, report: report)
    } catch {
      throw .languageModel(error)
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw .cannotWrite(path: output, reason: error.localizedDescription)
    }
  }

  private func namedDocuments() throws(DeskError) -> [NameDocument] {
    let ids = try leftOut.map { path throws(DeskError) in
      Set(String(decoding: try contents(path), as: UTF8.self).split(whereSeparator: \.isNewline))
    }
    var named: [NameDocument] = []
    for folder in names {
      let documents = try contents("\(folder)/documents.json")
      let entities = try contents("\(folder)/entities.json")
      do {
        named += try NameRecords(cut: NameText.init(plain:)).documents(
          documents, entities: entities
        )
        .filter { !(ids?.contains($0.id[...]) ?? false) }.map(\.document)
      } catch {
        throw .notTreebank(path: folder, reason: "\(error)")
      }
    }
    return named
  }

  private func contents(_ path: String) throws(DeskError) -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .noSuchFile(path: path)
    }
    return Array(bytes)
  }
}

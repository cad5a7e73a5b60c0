import Foundation
import Reading

/// Learns the two models of reading anew from pages whose article is known, and writes them in the
/// form in which `Sources/Reading/Resources` has them. The same pages give the same bytes.
package struct ReadingTraining: Sendable {
  package struct Result: Sendable {
    package let pages: Int
    /// Flattened texts, the reports alone among them.
    package let texts: Int
    /// Paths of what was written: there is no residue model without flattened texts.
    package let written: [String]
  }

  private let folders: [String]
  private let holdsOut: Bool

  /// - Parameter holdsOut: every fifth page's flattened texts, by its name, teach nothing, to measure
  ///   on them.
  package init(folders: [String], holdsOut: Bool) {
    self.folders = folders
    self.holdsOut = holdsOut
  }

  package func run(
    into output: String, progress: (String) -> Void = { _ in }
  ) throws(DeskError) -> Result {
    var pages: [TrainingPage] = []
    var texts: [ResidueTrainer.Example] = []
    for folder in folders {
      let found = try TrainingFolder(folder)
      pages += found.pages
      texts += found.flattened.filter { !holdsOut || !ResidueTrainer.isHeldOut($0.id) }
    }
    do {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path: output, reason: error.localizedDescription)
    }
    var written: [String] = []
    progress("learning which blocks of a page are its article, from \(pages.count) pages")
    written.append(try write(BlockTrainer.model(from: pages), to: output + "/blocks.txt"))
    if !texts.isEmpty {
      progress("learning which paragraphs are a page's residue, from \(texts.count) texts")
      written.append(try write(ResidueTrainer(texts).train(), to: output + "/residue.txt"))
    }
    return Result(pages: pages.count, texts: texts.count, written: written)
  }

  private func write(_ model: String, to path: String) throws(DeskError) -> String {
    do {
      try Data(model.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      return path
    } catch {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}

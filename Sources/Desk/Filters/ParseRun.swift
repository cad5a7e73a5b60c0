import Coding
import Evidence
import Gazetteer
import Language

/// The filter `parse`: text or CoNLL-U to CoNLL-U.
package struct ParseRun: Sendable {
  private let files: WholeFiles
  private let surroundings: Surroundings

  package init(files: [String], in surroundings: Surroundings) {
    self.files = WholeFiles(files, in: surroundings)
    self.surroundings = surroundings
  }

  /// - Parameters:
  ///   - theatre: whose places and actors `names` knows; nil for none.
  ///   - goldTokens: keep the tokens of CoNLL-U as they are given.
  ///   - each: takes some sentences' rows at a time.
  /// - Throws: `DeskError`, or what `each` throws.
  package func run(
    theatre nameOrPath: String?, goldTokens: Bool, names: Bool, each: ([UInt8]) throws -> Void,
    problems: (InputProblem) -> Void
  ) throws {
    try files.check()
    var theatre: Theatre?
    if let nameOrPath { theatre = try TheatreChoice.load(nameOrPath, in: surroundings) }
    let filter = ParseFilter(
      model: try LanguageChoice.english(in: surroundings), names: names, theatre: theatre,
      toponyms: names ? try toponyms() : nil)
    try files.forEach(problems: problems) { file, bytes in
      guard Conllu.isConllu(bytes) else { return try filter.parse(text: bytes, each: each) }
      do {
        try filter.parse(conllu: bytes, goldTokens: goldTokens, each: each)
      } catch let error as ConlluError {
        problems(InputProblem(file: file, line: error.line, reason: error.reason))
      }
    }
  }

  /// Nil where no gazetteer was imported; one that cannot be read is an error all the same.
  private func toponyms() throws(DeskError) -> ToponymFinder? {
    do {
      return ToponymFinder(index: try GazetteerFiles.open(nil, in: surroundings))
    } catch {
      if case .noGazetteer = error { return nil }
      throw error
    }
  }
}

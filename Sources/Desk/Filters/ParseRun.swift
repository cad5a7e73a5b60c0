import Coding
import Evidence
import Language

/// The filter `parse`: text or CoNLL-U to CoNLL-U.
package struct ParseRun: Sendable {
  private static let limit = 64 << 20

  private let files: [String]
  private let surroundings: Surroundings

  package init(files: [String], in surroundings: Surroundings) {
    self.files = files.isEmpty ? ["-"] : files
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
    for file in files { try ByteInput.check(file) }
    var theatre: Theatre?
    if let nameOrPath { theatre = try TheatreChoice.load(nameOrPath, in: surroundings) }
    let filter = ParseFilter(
      model: try LanguageChoice.english(in: surroundings), theatre: theatre, names: names)
    for file in files {
      let input = try ByteInput(file, in: surroundings)
      let (bytes, isWhole) = try input.all(limit: Self.limit)
      guard isWhole else {
        let error = DeskError.tooLarge(name: "it", limit: Self.limit)
        problems(InputProblem(file: file, line: nil, reason: error.description))
        continue
      }
      guard Conllu.isConllu(bytes) else {
        try filter.parse(text: bytes, each: each)
        continue
      }
      do {
        try filter.parse(conllu: bytes, goldTokens: goldTokens, each: each)
      } catch let error as ConlluError {
        problems(InputProblem(file: file, line: error.line, reason: error.reason))
      }
    }
  }
}

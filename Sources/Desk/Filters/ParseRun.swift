import Coding
import Evidence

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
  /// - Throws: `DeskError`, or what `each` throws.
  package func run(
    theatre nameOrPath: String?, goldTokens: Bool, names: Bool, each: (String) throws -> Void,
    problems: (InputProblem) -> Void
  ) throws {
    for file in files { try ByteInput.check(file) }
    var theatre: Theatre?
    if let nameOrPath { theatre = try TheatreChoice.load(nameOrPath, in: surroundings) }
    let filter = ParseFilter(theatre: theatre)
    for file in files {
      let input = try ByteInput(file, in: surroundings)
      guard let bytes = try input.all(limit: Self.limit) else {
        let error = DeskError.tooLarge(name: "it", limit: Self.limit)
        problems(InputProblem(file: file, line: nil, reason: error.description))
        continue
      }
      let output: String
      do {
        output = try filter.parse(
          String(decoding: bytes, as: UTF8.self), goldTokens: goldTokens, names: names)
      } catch {
        problems(InputProblem(file: file, line: nil, reason: "\(error)"))
        continue
      }
      try each(output)
    }
  }
}

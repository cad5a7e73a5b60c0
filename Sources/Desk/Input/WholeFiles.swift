/// Files that are read as a whole, one after the other: texts and treebanks for the language filters.
struct WholeFiles {
  private static let limit = 64 << 20

  private let files: [String]
  private let surroundings: Surroundings

  /// - Parameter files: none for the standard input.
  init(_ files: [String], in surroundings: Surroundings) {
    self.files = files.isEmpty ? ["-"] : files
    self.surroundings = surroundings
  }

  /// Throws when one of the files is not there, before any is read.
  func check() throws(DeskError) { for file in files { try ByteInput.check(file) } }

  /// A file beyond the limit is a problem, and the rest goes on.
  func forEach(
    problems: (InputProblem) -> Void, _ body: (_ file: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    for file in files {
      let (bytes, isWhole) = try ByteInput(file, in: surroundings).all(limit: Self.limit)
      guard isWhole else {
        let error = DeskError.tooLarge(name: "it", limit: Self.limit)
        problems(InputProblem(file: file, line: nil, reason: error.description))
        continue
      }
      try body(file, bytes)
    }
  }
}

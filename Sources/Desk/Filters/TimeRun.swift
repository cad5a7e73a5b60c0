package import Evidence
import Language

/// The filter `parse --times`: text to one line for each time expression.
package struct TimeRun: Sendable {
  private static let limit = 64 << 20

  private let files: [String]
  private let surroundings: Surroundings

  package init(files: [String], in surroundings: Surroundings) {
    self.files = files.isEmpty ? ["-"] : files
    self.surroundings = surroundings
  }

  /// - Parameter published: the day that relative times count from; nil when unknown.
  /// - Throws: `DeskError`, or what `each` throws.
  package func run(
    published: Day?, each: (String) throws -> Void, problems: (InputProblem) -> Void
  ) throws {
    for file in files { try ByteInput.check(file) }
    let reader = TimexReader(published: published)
    for file in files {
      let input = try ByteInput(file, in: surroundings)
      guard let bytes = try input.all(limit: Self.limit) else {
        let error = DeskError.tooLarge(name: "it", limit: Self.limit)
        problems(InputProblem(file: file, line: nil, reason: error.description))
        continue
      }
      for time in reader.read(bytes) { try each(Self.line(time, in: bytes) + "\n") }
    }
  }

  private static func line(_ time: Timex, in text: [UInt8]) -> String {
    JSONValue.object([
      .init("start", .integer(time.bytes.lowerBound)),
      .init("end", .integer(time.bytes.upperBound)),
      .init("text", .string(String(decoding: text[time.bytes], as: UTF8.self))),
      .init("type", .string(time.kind.rawValue)),
      .init("value", .string(time.value)),
      .init("mod", .optional(time.modifier?.rawValue)),
      .init("earliest", .optional(time.earliest?.description)),
      .init("latest", .optional(time.latest?.description)),
      .init("anchor", .optional(time.anchor)),
    ]).line
  }
}

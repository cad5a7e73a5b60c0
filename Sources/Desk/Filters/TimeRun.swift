package import Evidence
import Language

/// The filter `parse --times`: text to one line for each time expression.
package struct TimeRun: Sendable {
  private let files: WholeFiles

  package init(files: [String], in surroundings: Surroundings) {
    self.files = WholeFiles(files, in: surroundings)
  }

  /// - Parameter published: the day that relative times count from; nil when unknown.
  /// - Throws: `DeskError`, or what `each` throws.
  package func run(
    published: Day?, each: (String) throws -> Void, problems: (InputProblem) -> Void
  ) throws {
    try files.check()
    let reader = TimexReader(published: published)
    try files.forEach(problems: problems) { _, bytes in
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

import Evidence
import Language

/// The filter `parse --entities`: plain text to names and speech, a line of JSON for each file.
package struct NameRun: Sendable {
  private let files: WholeFiles
  private let surroundings: Surroundings

  package init(files: [String], in surroundings: Surroundings) {
    self.files = WholeFiles(files, in: surroundings)
    self.surroundings = surroundings
  }

  /// - Throws: `DeskError`, or what `each` throws.
  package func run(each: (String) throws -> Void, problems: (InputProblem) -> Void) throws {
    try files.check()
    let model = try LanguageChoice.english(in: surroundings)
    guard let names = model.names else { throw DeskError.noNames }
    let recogniser = NameRecogniser(model: names)
    try files.forEach(problems: problems) { file, bytes in
      // Damaged UTF-8 becomes marks of replacement, so that every offset fits the text we give back.
      let text = NameText(plain: Array(String(decoding: bytes, as: UTF8.self).utf8))
      let names = recogniser.names(in: text)
      let speeches = SpeechFinder().speeches(
        in: text, names: names, trees: WordTrees(text, by: model))
      let line = JSONValue.object([
        .init("file", .string(file)),
        .init("names", .array(names.map { NameLines.value(of: $0, in: text) })),
        .init("speech", .array(speeches.map { NameLines.value(of: $0, in: text) })),
      ])
      try each(line.line + "\n")
    }
  }
}

/// Names and speech as JSON; offsets are UTF-8 bytes.
private enum NameLines {
  static func value(of name: NameMention, in text: NameText) -> JSONValue {
    .object([
      .init("start", .integer(name.range.lowerBound)),
      .init("end", .integer(name.range.upperBound)),
      .init("kind", .string(name.kind.rawValue)), .init("text", .string(text.string(name.range))),
      .init("name", .string(text.string(name.name))),
      .init("title", .optional(name.title.map(text.string))),
      .init("role", .optional(name.role.map(text.string))),
      .init("affiliation", .optional(name.affiliation.map(text.string))),
      .init("nested", .array(name.nested.map { value(of: $0, in: text) })),
    ])
  }

  static func value(of speech: Speech, in text: NameText) -> JSONValue {
    .object([
      .init("start", .integer(speech.content.lowerBound)),
      .init("end", .integer(speech.content.upperBound)),
      .init("form", .string(speech.form.rawValue)),
      .init("text", .string(text.string(speech.content))), .init("verb", .string(speech.verb)),
      .init("speaker", speech.speaker.map { value(of: $0, in: text) } ?? .null),
      .init("relay", speech.relay.map { value(of: $0, in: text) } ?? .null),
    ])
  }

  private static func value(of speaker: Speaker, in text: NameText) -> JSONValue {
    .object([
      .init("kind", .string(speaker.kind.rawValue)),
      .init("mention", .string(text.string(speaker.mention))),
      .init("name", .optional(speaker.name)),
      .init("role", .optional(speaker.role)), .init("affiliation", .optional(speaker.affiliation)),
      .init("anonymous", .bool(speaker.isAnonymous)),
      .init("count", speaker.count.map { .integer($0) } ?? .null),
    ])
  }
}

import ArgumentParser
import Desk
import Evidence

struct GazetteerImportCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes the index of places from GeoNames files.",
    discussion: """
      Files may be packed with gzip. A row that is broken is named with its number, the rest goes on, \
      and the exit code is 65. The new index replaces an old one only when it is whole.

      EXAMPLES
        foothold gazetteer import cities500.txt
        foothold gazetteer import SY.txt IQ.txt --output middle-east.index
        gunzip -c allCountries.txt.gz | foothold gazetteer import -
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where to put the index (default: FOOTHOLD_GAZETTEER, else the user's data folder).",
      valueName: "file"))
  var output: String?

  @OptionGroup var input: FileArguments
  @OptionGroup var format: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    let isInterrupted = context.isInterrupted ?? Interruption.watch()
    let done = try GazetteerImport(files: input.files, output: output, in: context.surroundings)
      .run(
        progress: { context.notes.progress("\($0) rows") }, problems: problems.add,
        isInterrupted: isInterrupted)
    context.notes.progress("")
    if done.wasInterrupted {
      context.notes.line("foothold: interrupted; what was at \(done.path) is as it was")
      return .interrupted
    }
    if done.broken > problems.count {
      context.notes.line("foothold: \(done.broken - problems.count) more rows are broken")
    }
    if format.json {
      try context.putLines([done.json])
    } else {
      let repeated = done.repeated > 0 ? ", \(done.repeated) repeated" : ""
      try context.output.line(
        "\(done.path): \(counted(done.places, "place"))\(repeated), \(done.bytes >> 20) MB")
    }
    return done.broken == 0 ? .done : .badInput
  }
}

extension GazetteerImport.Summary {
  fileprivate var json: JSONValue {
    .object([
      .init("path", .string(path)), .init("places", .integer(places)),
      .init("keys", .integer(keys)), .init("bytes", .integer(bytes)),
      .init("repeated", .integer(repeated)), .init("broken", .integer(broken)),
    ])
  }
}

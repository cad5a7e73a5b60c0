import ArgumentParser
import Desk
import Evidence

struct TheatreOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The theatre: its name, or the folder with its files.", valueName: "name"))
  var theatre: String
}

struct DeskOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The desk's folder (default: FOOTHOLD_DESK, else the current folder).", valueName: "folder"))
  var desk: String?

  func path(in context: CommandContext) -> String {
    if let desk { return desk }
    let set = context.surroundings.environment["FOOTHOLD_DESK"] ?? ""
    return set.isEmpty ? "." : set
  }

  func open(in context: CommandContext, forWriting: Bool = false) throws -> DeskFolder {
    try DeskFolder.open(path(in: context), forWriting: forWriting)
  }
}

struct FileArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files to read; - or none for the standard input.", valueName: "file"))
  var files: [String] = []
}

struct JSONFlag: ParsableArguments {
  @Flag(name: .long, help: "Print JSON, one object a line, instead of a table.")
  var json = false
}

struct KnownOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Use only what was published by the end of this day.", valueName: "day"),
    transform: Arguments.day)
  var known: Day?
}

struct RecordedOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Use only what was recorded by then: a day, a date-time, or an entry's number.",
      valueName: "when"),
    transform: Arguments.recorded)
  var recorded: RecordedBy?
}

struct OnOption: ParsableArguments {
  @Option(
    name: .long, help: ArgumentHelp("The day in question (default: today).", valueName: "day"),
    transform: Arguments.day)
  var on: Day?

  func day(in context: CommandContext) -> Day { on ?? context.surroundings.today }
}

struct SinceOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How far back to look: 10d, 6w, 2m, 1y or the first day (default: 6w).", valueName: "span"),
    transform: LookBack.parse)
  var since: LookBack = .days(42)
}

struct ReportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "When reports came out that do not say so themselves.", valueName: "date"),
    transform: Arguments.instant)
  var published: Instant?

  @Option(
    name: .long,
    help: ArgumentHelp("Who published reports that do not say so themselves.", valueName: "name"))
  var outlet: String?

  var defaults: ReportDefaults { ReportDefaults(published: published, outlet: outlet) }
}

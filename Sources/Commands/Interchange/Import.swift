import ArgumentParser
import Desk

struct Import: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads other data sets, or what another desk exported, into the desk.",
    discussion: """
      With --from, each row becomes a report with all its columns, whether or not it makes claims; a row \
      that its maker has revised becomes a new version. Without it, files are claim lines, or report \
      lines with claims as `export --format reports` writes them.

      EXAMPLES
        foothold import --from ucdp ged.csv
        foothold import --from acled my-export.csv
        foothold import claims.jsonl
      """)

  @Option(name: .long, help: "acled, ucdp or viina; without it, lines that foothold wrote.")
  var from: DataSet?

  @OptionGroup var desk: DeskOption

  @Argument(help: ArgumentHelp("Files, or - for the standard input.", valueName: "file"))
  var files: [String]

  func run(in context: CommandContext) throws -> ExitStatus {
    let isInterrupted = context.isInterrupted ?? Interruption.watch()
    let problems = context.collectingProblems()
    let tally = try desk.open(in: context, forWriting: true).importing(
      files, format: from.map(ImportFormat.dataSet) ?? .lines, in: context.surroundings,
      isInterrupted: isInterrupted
    ) { event in
      switch event {
      case .problem(let problem): problems.add(problem)
      case .recorded(let tally):
        context.notes.progress("\(counted(tally.reports, "report")) recorded")
      default: break
      }
    }
    context.notes.progress("")
    try context.output.line(Read.summary(tally))
    if isInterrupted() {
      context.notes.line(
        "interrupted: what is counted above is recorded. Run the same command again to go on")
      return .interrupted
    }
    return problems.status
  }
}

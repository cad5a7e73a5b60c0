import ArgumentParser
import Desk

struct Read: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads reports into the desk: extracts, codes and records them.",
    discussion: """
      Folders are read with all that is in them: .jsonl and .ndjson (report lines), .html and .htm, \
      .txt. Reading the same report again changes nothing. ^C stops after the batch at work.

      EXAMPLES
        foothold read report.html dispatches/
        foothold read --published 2016-04-05 --outlet "Example Wire" article.txt
        foothold extract page.html | foothold read -
      """)

  @OptionGroup var desk: DeskOption
  @OptionGroup var reports: ReportOptions

  @Argument(help: ArgumentHelp("Files, folders, or - for the standard input.", valueName: "source"))
  var sources: [String]

  func run(in context: CommandContext) throws -> ExitStatus {
    let open = try desk.open(in: context, forWriting: true)
    let isInterrupted = context.isInterrupted ?? Interruption.watch()
    var problems = 0
    let tally = try open.read(
      sources, defaults: reports.defaults, in: context.surroundings,
      isInterrupted: isInterrupted
    ) { event in
      switch event {
      case .passedOver(let folder, let names):
        context.notes.line(
          "\(folder): passed over \(counted(names.count, "file")) of other kinds ("
            + names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …)" : ")"))
      case .problem(let problem):
        problems += 1
        context.notes.line(problem.description)
      case .recorded(let tally):
        context.notes.progress("\(counted(tally.reports, "report")) read")
      }
    }
    context.notes.progress("")
    try context.output.line(Self.summary(tally))
    try context.output.flush()
    if isInterrupted() {
      context.notes.line(
        "interrupted: what is counted above is recorded. Run the same command again to go on")
      return .interrupted
    }
    return problems == 0 ? .done : .badInput
  }

  private static func summary(_ tally: ReadTally) -> String {
    var parts = ["\(counted(tally.added, "report")) added"]
    let others = [
      (tally.unchanged, "unchanged"), (tally.revised, "revised"), (tally.recoded, "coded anew"),
      (tally.withProblems, "with problems"), (tally.broken, "not recorded"),
    ]
    parts += others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.joined(separator: ", ") + "; \(counted(tally.claims, "claim")) recorded"
  }
}

import ArgumentParser
import Desk
import Evidence

struct Estimate: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Claim lines to a table of who holds what on each day.",
    discussion: """
      A filter: reads all claim lines, then writes CSV with the columns place, name, date, holder and \
      probability, a row for each holder above 0.005. Without --from and --to it covers the days that \
      the claims speak of.

      EXAMPLES
        foothold estimate --theatre syria-iraq claims.jsonl > control.csv
        foothold estimate --theatre syria-iraq claims.jsonl --from 2016-03-01 --to 2016-04-05
      """)

  @OptionGroup var theatre: TheatreOption

  @Option(
    name: .long, help: ArgumentHelp("First day.", valueName: "day"), transform: Arguments.day)
  var from: Day?

  @Option(name: .long, help: ArgumentHelp("Last day.", valueName: "day"), transform: Arguments.day)
  var to: Day?

  @OptionGroup var input: FileArguments

  func validate() throws {
    if let from, let to, from > to {
      throw ValidationError("--from \(from) is later than --to \(to); swap them.")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    try EstimateFilter(files: input.files, in: context.surroundings).run(
      theatre: theatre.theatre, from: from, to: to, each: context.output.put,
      problems: problems.add)
    return problems.status
  }
}

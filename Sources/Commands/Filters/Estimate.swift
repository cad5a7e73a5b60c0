import ArgumentParser
import Desk
import Evidence

extension SourceModel: ExpressibleByArgument {}

struct Estimate: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Claim lines to a table of who holds what on each day.",
    discussion: """
      A filter: reads all claim lines, then writes CSV with the columns place, name, date, holder and \
      probability, a row for each holder above 0.005. Without --from and --to it covers the days that \
      the claims speak of.

      Each day's answer looks back with all claims. With --as-known it is the one that a reader of that day \
      would have had, by what was published by then; a claim without a day of publication counts as known \
      from the last day it speaks of. With --changes the table is of changes of holder instead: place, name, \
      before, after, day, earliest, latest (between which it lies with 80 %), manner and probability.

      EXAMPLES
        foothold estimate --theatre syria-iraq claims.jsonl > control.csv
        foothold estimate --theatre syria-iraq claims.jsonl --from 2016-03-01 --to 2016-04-05
        foothold estimate --theatre syria-iraq claims.jsonl --changes
      """)

  @OptionGroup var theatre: TheatreOption

  @Option(
    name: .long, help: ArgumentHelp("First day.", valueName: "day"), transform: Arguments.day)
  var from: Day?

  @Option(name: .long, help: ArgumentHelp("Last day.", valueName: "day"), transform: Arguments.day)
  var to: Day?

  @Flag(name: .long, help: "Each day by what was published by then.")
  var asKnown = false

  @Flag(name: .long, help: "Changes of holder instead of days.")
  var changes = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Tables to go by instead of those that ship: a file of train-control.", valueName: "file"))
  var tables: String?

  @Option(
    name: .long,
    help: "Sources: graded by the theatre, learned from agreement as well, or all alike.")
  var sources: SourceModel = .graded

  @OptionGroup var input: FileArguments

  func validate() throws {
    if asKnown, changes { throw ValidationError("--as-known and --changes exclude each other.") }
    if let from, let to, from > to {
      throw ValidationError("--from \(from) is later than --to \(to); swap them.")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    let table: EstimateTable = changes ? .changes : asKnown ? .knownDays : .days
    try EstimateFilter(
      files: input.files, table: table, tables: tables, sources: sources,
      in: context.surroundings
    )
    .run(
      theatre: theatre.theatre, from: from, to: to, each: context.output.put,
      problems: problems.add)
    return problems.status
  }
}

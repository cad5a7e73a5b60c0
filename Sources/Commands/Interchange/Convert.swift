import ArgumentParser
import Desk
import Evidence

extension DataSet: ExpressibleByArgument {}

struct Convert: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Another data set's rows to claim lines.",
    discussion: """
      A filter. Reads exports of ACLED and of UCDP's Georeferenced Event Dataset, and VIINA's control \
      files, as CSV, tab-separated values or JSON. Each line keeps all columns in “row”. With --theatre, \
      names become the theatre's places and actors. Rows that say nothing of who holds what (protests, \
      violence against civilians) give no line. A broken row is named, and the rest goes on.

      EXAMPLES
        foothold convert --from ucdp --theatre syria-iraq ged.csv
        foothold convert --from acled export.csv | foothold estimate --theatre syria-iraq
      """)

  @Option(name: .long, help: "acled, ucdp or viina.")
  var from: DataSet

  @Option(
    name: .long,
    help: ArgumentHelp("The theatre that knows the names.", valueName: "name"))
  var theatre: String?

  @OptionGroup var input: FileArguments

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    let done = try ConvertFilter(files: input.files, in: context.surroundings).run(
      from: from, theatre: theatre,
      each: { lines in for line in lines { try context.output.line(line.line) } },
      problems: problems.add)
    if done.silent > 0 {
      context.notes.line("\(counted(done.silent, "row")) said nothing of who holds what")
    }
    return problems.status
  }
}

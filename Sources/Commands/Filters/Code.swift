import ArgumentParser
import Desk
import Evidence

struct Code: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reports to claim lines: what each sentence says, with who says so.",
    discussion: """
      A filter: reads report lines, pages or plain text, and writes one claim a line in the order of \
      the reports. Each line ends with the report's “published” and “outlet”, which estimate uses.

      EXAMPLES
        foothold code --theatre syria-iraq reports.jsonl > claims.jsonl
        foothold code --theatre syria-iraq article.txt --published 2016-04-05 --outlet "Example Wire"
        foothold code --theatre syria-iraq reports.jsonl | foothold estimate --theatre syria-iraq
      """)

  @OptionGroup var theatre: TheatreOption
  @OptionGroup var reports: ReportOptions
  @OptionGroup var input: FileArguments

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    try ReportFilters(files: input.files, defaults: reports.defaults, in: context.surroundings)
      .code(theatre: theatre.theatre, each: context.putLines, problems: problems.add)
    return problems.status
  }
}

extension CommandContext {
  /// Writes the lines out at once: the next command of a pipe may be waiting for them.
  func putLines(_ lines: [JSONValue]) throws {
    for line in lines { try output.line(line.line) }
    try output.flush()
  }
}

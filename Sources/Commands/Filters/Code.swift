import ArgumentParser
import Desk
import Evidence

struct Code: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reports to claim lines: what each sentence says, with who says so.",
    discussion: """
      A filter: reads report lines, pages or plain text, and writes one claim a line in the order of \
      the reports. Each line ends with the report's “published” and “outlet”, which estimate uses.

      The theatre “world” does for any war that has none of its own: it knows the states by their names and \
      nationality words, and keeps everybody else as the report names them.

      Towns get ids and coordinates from an imported gazetteer (see gazetteer import): from the one that \
      --gazetteer names, and with “world” from the usual one where it was imported.

      With --codes a line also has “codes”: the claim in CAMEO, PLOVER and ACLED, null where a \
      standard has no term for it, and what they cannot say in “gaps”. Denied and hypothetical claims \
      have none, since those standards code what happened.

      EXAMPLES
        foothold code --theatre syria-iraq reports.jsonl > claims.jsonl
        foothold code --theatre world reports.jsonl > claims.jsonl
        foothold code --theatre world --gazetteer ukraine.index reports.jsonl > claims.jsonl
        foothold code --theatre syria-iraq article.txt --published 2016-04-05 --outlet "Example Wire"
        foothold code --theatre syria-iraq --explain article.txt
        foothold code --theatre syria-iraq reports.jsonl | foothold estimate --theatre syria-iraq
        foothold code --theatre syria-iraq reports.jsonl --codes | jq -c '[.kind, .codes.acled]'
      """)

  @OptionGroup var theatre: TheatreOption
  @Flag(name: .long, help: "Add each claim's codes in CAMEO, PLOVER and ACLED.")
  var codes = false

  @Option(help: ArgumentHelp("Ids for places that the theatre does not list.", valueName: "file"))
  var gazetteer: String?
  @OptionGroup var reports: ReportOptions
  @Flag(help: "Show the tree, the rule and the words behind each claim, and why others gave none.")
  var explain = false
  @OptionGroup var input: FileArguments

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    let filters = ReportFilters(
      files: input.files, defaults: reports.defaults, in: context.surroundings)
    if explain {
      try filters.explain(
        theatre: theatre.theatre, each: { try context.output.line($0) }, problems: problems.add)
      try context.output.flush()
      return problems.status
    }
    try filters.code(
      theatre: theatre.theatre, gazetteer: gazetteer, codes: codes, each: context.putLines,
      problems: problems.add)
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

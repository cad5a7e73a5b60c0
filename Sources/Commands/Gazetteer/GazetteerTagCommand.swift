import ArgumentParser
import Desk
import Evidence

struct GazetteerTagCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "The places that texts name: where in the text, which place, how sure and why.",
    discussion: """
      A filter: reads clean text or report lines. Offsets are UTF-8 bytes in the text as it is given. A \
      line with “mentions”, pairs of such offsets, has those resolved instead of new ones found.

      EXAMPLES
        foothold gazetteer tag article.txt
        foothold extract page.html | foothold gazetteer tag --json
      """)

  @OptionGroup var gazetteer: GazetteerOption
  @OptionGroup var format: JSONFlag

  @Option(name: .long, help: .hidden)
  var model: String?

  @Flag(name: .long, help: .hidden)
  var examples = false

  @OptionGroup var input: FileArguments

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    let tag = try GazetteerTag(
      files: input.files, gazetteer: gazetteer.gazetteer, model: model, in: context.surroundings)
    if examples {
      try tag.examples(each: { try context.putLines([$0]) }, problems: problems.add)
      return problems.status
    }
    var table = TextTable(GazetteerTag.header, right: [4, 5, 6])
    try tag.run(
      each: { rows in
        if format.json {
          try context.putLines(rows.map(\.json))
        } else {
          for row in rows { table.add(row.cells) }
        }
      }, problems: problems.add)
    if !format.json { try context.output.put(table.text) }
    return problems.status
  }
}

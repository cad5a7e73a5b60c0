import ArgumentParser
import Desk

struct Sources: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the outlets whose reports were read, with their grades.",
    discussion: """
      Grades are those of the Admiralty code: A completely reliable … E unreliable, F cannot be judged.

      EXAMPLES
        foothold sources
        foothold sources --known 2016-03-01 --json
      """)

  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let records = try desk.open(in: context).sources(
      known: known.known, recorded: recorded.recorded)
    if format.json {
      try context.putLines(records.map(\.json))
      return .done
    }
    guard !records.isEmpty else {
      context.notes.line("no reports yet: read some with `foothold read`")
      return .done
    }
    var table = TextTable(["OUTLET", "GRADE", "LEANS TO", "REPORTS", "CLAIMS"], right: [3, 4])
    for record in records {
      table.add([
        record.name, record.gradeWords, record.leaning ?? "–", "\(record.reports)",
        "\(record.claims)",
      ])
    }
    try context.output.put(table.text)
    return .done
  }
}

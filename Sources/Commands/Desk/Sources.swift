import ArgumentParser
import Desk

struct Sources: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Lists the outlets whose reports were read and who they quote, with how each has fared.",
    discussion: """
      RIGHT is how many of its claims of who holds a place the other sources bear out, with an interval of 90 %, of \
      as many claims as the others could judge. DATES is how early or late its changes come against theirs, with \
      the range of eight in ten. TOO ROSY FOR names sides for which it is oftener wrong than elsewhere beyond doubt. A \
      dash: too little to judge by.

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
    var table = TextTable(
      [
        "SOURCE", "GRADE", "LEANS TO", "REPORTS", "CLAIMS", "RIGHT", "DATES", "TOO ROSY FOR",
      ], right: [3, 4])
    for record in records {
      table.add([
        record.name, record.gradeWords, record.leaning ?? "–", "\(record.reports)",
        "\(record.claims)", record.fare?.rightWords ?? "–", record.fare?.delayWords ?? "–",
        record.fare?.rosyWords ?? "–",
      ])
    }
    try context.output.put(table.text)
    return .done
  }
}

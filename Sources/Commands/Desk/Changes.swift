import ArgumentParser
import Desk
import Evidence

struct Changes: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what changed hands, when and how, and who says so.",
    discussion: """
      EXAMPLES
        foothold changes --on 2016-04-05 --since 6w
        foothold changes --on 2016-04-05 --since 2016-01-01 --known 2016-03-01
      """)

  @Option(name: .long, help: ArgumentHelp("Only at this place.", valueName: "name"))
  var place: String?

  @OptionGroup var on: OnOption
  @OptionGroup var since: SinceOption
  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let day = on.day(in: context)
    let first = try since.since.start(before: day)
    let changes = try desk.open(in: context).changes(
      since: first, on: day, known: known.known, recorded: recorded.recorded,
      place: place)
    if format.json {
      try context.putLines(changes.map(\.json))
      return .done
    }
    guard !changes.isEmpty else {
      context.notes.line("no change of hands found from \(first) to \(day)")
      return .done
    }
    var table = TextTable(
      ["PLACE", "FROM", "TO", "WHEN", "HOW", "PROBABILITY", "WHO SAYS SO"], right: [5])
    for change in changes {
      table.add([
        change.placeName, change.fromName, change.toName, change.when, change.mannerWords,
        change.figure, Self.outlets(change),
      ])
    }
    try context.output.put(table.text)
    return .done
  }

  private static func outlets(_ change: FoundChange) -> String {
    let outlets = change.outlets
    guard !outlets.isEmpty else { return "–" }
    return outlets.prefix(3).joined(separator: "; ")
      + (outlets.count > 3 ? "; and \(outlets.count - 3) more" : "")
  }
}

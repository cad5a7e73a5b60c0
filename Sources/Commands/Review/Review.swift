import ArgumentParser
import Desk
import Evidence

struct Review: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Goes through claims with you: accept, reject, correct, split, merge.",
    discussion: """
      The least certain claims that move the map most come first. What you decide is an entry of the \
      ledger, with your name and reason: a rejected claim weighs nothing, an accepted one counts like \
      a completely reliable source's, and a correction stands in the claim's place. The last decision \
      about a claim counts, and the earlier ones stay in the ledger.

      EXAMPLES
        foothold review
        foothold review --place Palmyra --on 2016-03-27
        foothold review --list --limit 20
      """)

  @Option(name: .long, help: ArgumentHelp("Only claims about this place.", valueName: "name"))
  var place: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How far the map of this day would move (default: of the days that claims speak of).",
      valueName: "day"),
    transform: Arguments.day)
  var on: Day?

  @Option(name: .long, help: ArgumentHelp("At most this many.", valueName: "number"))
  var limit: Int?

  @Flag(name: .long, help: "Only list the queue.")
  var list = false

  @OptionGroup var signing: SigningOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let asksForNone = list || format.json
    let open = try desk.open(in: context, forWriting: !asksForNone)
    let queue = try open.reviewQueue(place: place, on: on, limit: limit)
    if format.json {
      try context.putLines(queue.map(\.json))
      return .done
    }
    guard !queue.isEmpty else {
      context.notes.line("nothing is left to review")
      return .done
    }
    if list {
      try context.output.put(Self.table(queue))
      return .done
    }
    var session = try ReviewSession(open, by: signing.name(in: context), context)
    let ending = try session.run(queue)
    try context.output.line(
      "\(counted(session.decided, "decision")) recorded"
        + (ending == .done ? "; the queue is done" : ""))
    return ending == .interrupted ? .interrupted : .done
  }

  private static func table(_ queue: [ReviewItem]) -> String {
    var table = TextTable(["MOVES", "PLACE", "SAYS", "WHO", "SOURCE", "QUOTE"], right: [0])
    for item in queue {
      table.add([
        "\(Int((item.movement * 100).rounded()))%", item.claim.placeName, item.claim.says,
        item.claim.parties, item.claim.source, item.claim.quote(upTo: 80),
      ])
    }
    return table.text
  }
}

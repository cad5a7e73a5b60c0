import ArgumentParser
import Desk
import Evidence

struct Claims: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists claims: who said what, in which sentence.",
    discussion: """
      QUERY is a place in any of its spellings, or words that must occur in the quote or in the names; \
      bomb* finds “bombed”. With --json each line is a claim line, which estimate reads.

      EXAMPLES
        foothold claims Qaryatayn
        foothold claims --kind change --kind withdrawal --on 2016-03-27
        foothold claims oil --known 2016-03-31 --json
      """)

  @Argument(help: ArgumentHelp("A place, or words to look for.", valueName: "query"))
  var query: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("Only this kind; may be given again.", valueName: "kind"),
    transform: Arguments.kind)
  var kind: [Kind] = []

  @Option(name: .long, help: ArgumentHelp("Only about this place.", valueName: "name"))
  var place: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Only claims whose time may include this day.", valueName: "day"),
    transform: Arguments.day)
  var on: Day?

  @Option(name: .long, help: ArgumentHelp("At most this many.", valueName: "number"))
  var limit: Int?

  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let claims = try desk.open(in: context).claims(
      ClaimSearch(
        query: query.isEmpty ? nil : query.joined(separator: " "), place: place, kinds: kind,
        on: on, known: known.known, recorded: recorded.recorded, limit: limit))
    if format.json {
      try context.putLines(claims.map(\.json))
      return .done
    }
    guard !claims.isEmpty else {
      context.notes.line("no claims found")
      return .done
    }
    try context.output.put(Self.table(claims))
    context.notes.line(counted(claims.count, "claim"))
    return .done
  }

  private static func table(_ claims: [FoundClaim]) -> String {
    var table = TextTable(["PUBLISHED", "OUTLET", "PLACE", "SAYS", "WHO", "QUOTE"])
    for claim in claims {
      table.add([
        claim.published?.day.description ?? "undated", claim.outletName, claim.placeName,
        claim.says, claim.parties, claim.quote(upTo: 100),
      ])
    }
    return table.text
  }
}

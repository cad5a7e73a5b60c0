import ArgumentParser
import Desk
import Evidence

struct Who: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says who holds a place on a day, how sure that is, and why.",
    discussion: """
      The weight of a claim is the change in the log-odds of the leading holder when the claim is left \
      out: positive speaks for that holder, negative against.

      EXAMPLES
        foothold who Palmyra --on 2016-03-28
        foothold who Palmyra --on 2016-03-28 --known 2016-03-27
        foothold who Deir ez-Zor --on 2016-04-05 --reasons 10 --json
      """)

  @Argument(help: ArgumentHelp("The place, in any of its spellings.", valueName: "place"))
  var place: [String]

  @Option(
    name: .long, help: ArgumentHelp("How many claims to show (default: 5).", valueName: "number"))
  var reasons = 5

  @OptionGroup var on: OnOption
  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func validate() throws {
    if reasons < 0 { throw ValidationError("--reasons must be 0 or more.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let answer = try desk.open(in: context).who(
      place.joined(separator: " "), on: on.day(in: context), known: known.known,
      recorded: recorded.recorded,
      reasons: reasons)
    if format.json {
      try context.putLines([answer.json])
      return .done
    }
    try context.output.put(Self.text(answer))
    if !answer.others.isEmpty {
      context.notes.line(
        "also of that name: " + answer.others.prefix(5).map(\.fullName).joined(separator: "; "))
    }
    return .done
  }

  private static let mostNeighbours = 3
  /// The latest so many.
  private static let mostContradictions = 3

  private static func text(_ answer: WhoAnswer) -> String {
    var text = answer.sentence + "\n\n"
    if !answer.isKnown { text += "Before any claim:\n" }
    var table = TextTable(["HOLDER", "PROBABILITY"], right: [1])
    for share in answer.shares where share.probability >= 0.005 {
      table.add([share.name, share.figure])
    }
    text += table.text
    guard !answer.reasons.isEmpty else { return text }
    text += "\nWhat moved it most, of \(counted(answer.claims, "claim")):\n"
    for reason in answer.reasons {
      let claim = reason.claim
      text += "\n  \(weight(reason.weight))  “\(claim.quote(upTo: 240))”\n"
      text += "          \(claim.source): \(claim.says)\n"
      text += "          \(claim.passage)\n"
    }
    let near = answer.neighbours.filter { abs($0.weight) >= 0.005 }.prefix(mostNeighbours)
    if !near.isEmpty {
      text += "\nWhat is known of its neighbours, which counts a little:\n\n"
      for neighbour in near {
        text += "  \(weight(neighbour.weight))  \(neighbour.place.fullName)\n"
      }
    }
    guard !answer.contradictions.isEmpty else { return text }
    text += "\nWhat cannot both be true:\n"
    for pair in answer.contradictions.suffix(mostContradictions) {
      text += "\n"
      for claim in [pair.first, pair.second] {
        text += "  “\(claim.quote(upTo: 160))”\n          \(claim.source): \(claim.says)\n"
      }
    }
    return text
  }

  /// A sign and two decimals, in six columns.
  private static func weight(_ weight: Double) -> String {
    let hundredths = Int((min(max(weight, -99), 99) * 100).rounded())
    let sign = hundredths < 0 ? "-" : "+"
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let figure = "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    return String(repeating: " ", count: max(0, 6 - figure.count)) + figure
  }
}

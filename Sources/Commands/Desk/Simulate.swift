import ArgumentParser
import Desk
import Evidence

struct Simulate: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws a war from the model: claim lines, and who really held what.",
    discussion: """
      Writes claim lines, as `foothold estimate` reads them, and with --truth a table place,from,to,holder of the \
      holders behind them, as `foothold train-control` reads it. The same seed draws the same war.

      A war that differs from the model: with --lying a source says that its side holds or took a place whoever has \
      it; with --silent nothing is said of a share of the places for half of the time, while they change hands ten \
      times as often.

      EXAMPLES
        foothold simulate --theatre syria-iraq --from 2016-01-01 --to 2016-12-31 --truth truth.csv > claims.jsonl
        foothold simulate --theatre syria-iraq --from 2016-01-01 --to 2016-12-31 --lying SANA --silent 0.2 > lies.jsonl
        foothold estimate --theatre syria-iraq claims.jsonl --from 2016-12-31
      """)

  @OptionGroup var theatre: TheatreOption

  @Option(
    name: .long, help: ArgumentHelp("First day.", valueName: "day"), transform: Arguments.day)
  var from: Day

  @Option(name: .long, help: ArgumentHelp("Last day.", valueName: "day"), transform: Arguments.day)
  var to: Day

  @Option(name: .long, help: "How many places, the most populous first.")
  var places = 50

  @Option(name: .long, help: "Claims a place and month.")
  var monthly = 1.0

  @Option(name: .long, help: "Another number draws another war.")
  var seed: UInt64 = 1

  @Option(name: .long, help: ArgumentHelp("A source that lies for its side.", valueName: "source"))
  var lying: [String] = []

  @Option(name: .long, help: "Share of places that fall silent.")
  var silent = 0.0

  @Option(
    name: .long, help: ArgumentHelp("Write who really held what to this file.", valueName: "file"))
  var truth: String?

  func validate() throws {
    if from > to { throw ValidationError("--from \(from) is later than --to \(to); swap them.") }
    if !(0...1).contains(silent) { throw ValidationError("--silent is a share from 0 to 1.") }
    if places < 1 { throw ValidationError("--places must be 1 or more.") }
    if !(0...15).contains(monthly) { throw ValidationError("--monthly lies from 0 to 15.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    var spans = ""
    let simulating = try Simulating(
      theatre: theatre.theatre,
      .init(
        from: from, to: to, places: places, monthly: monthly, seed: seed, lying: lying,
        silent: silent), in: context.surroundings)
    let drawn = try simulating.run(claim: context.output.put) { spans += $0 }
    if let truth { try FileOutput.write(spans.utf8, to: truth) }
    context.notes.line(
      "drew \(counted(drawn.claims, "claim")) about \(counted(drawn.places, "place")) that changed hands "
        + "\(counted(drawn.changes, "time"))")
    return .done
  }
}

import ArgumentParser
import Desk
import Evidence

struct GazetteerFindCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Places that a name may mean, best first, and why.",
    discussion: """
      Finds other transliterations too, and names in Arabic, Ukrainian and Russian.

      EXAMPLES
        foothold gazetteer find "Deir el-Zour"
        foothold gazetteer find Tripoli --near Beirut
        foothold gazetteer find Springfield --country US --json
      """)

  @Argument(help: ArgumentHelp("A place's name, in any spelling.", valueName: "name"))
  var name: String

  @Option(
    name: .long, help: ArgumentHelp("Nearest to this place first.", valueName: "place"))
  var near: String?

  @Option(
    name: .long, help: ArgumentHelp("Only in this country, two letters (SY).", valueName: "code"))
  var country: String?

  @Option(name: .long, help: ArgumentHelp("No more than so many.", valueName: "number"))
  var limit = 20

  @Option(name: .long, help: .hidden)
  var benchmark: String?

  @OptionGroup var gazetteer: GazetteerOption
  @OptionGroup var format: JSONFlag

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    if let country, country.utf8.count != 2 {
      throw ValidationError("“\(country)” is no country; write its two letters, SY for Syria.")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let find = try GazetteerFind(gazetteer: gazetteer.gazetteer, in: context.surroundings)
    if let benchmark {
      for round in ["cold", "warm"] {
        let time = try find.time(benchmark, rounds: 1, in: context.surroundings)
        let microseconds = (time.nanoseconds / 10).rounded() / 100
        try context.output.line(
          "\(round): \(time.count) look-ups, \(time.found) found, \(microseconds) µs each")
      }
      return .done
    }
    let found =
      try find
      .find(name, near: near, country: country, limit: limit)
    if format.json {
      try context.putLines(found.map(\.json))
      return .done
    }
    var table = TextTable(GazetteerFind.header, right: [4, 5, 6])
    for row in found { table.add(row.cells) }
    try context.output.put(table.text)
    return .done
  }
}

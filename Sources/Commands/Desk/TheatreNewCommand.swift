import ArgumentParser
import Desk
import Foundation

struct TheatreNewCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a working theatre for any war from a GeoNames file.",
    discussion: """
      Writes a folder with the towns of the countries named, their regions, an actor for each side with the \
      spellings that news uses, and agencies that any news quotes. A side that is a state gets its nationality \
      words. Neighbours go by distance until roads are written into routes.csv. Nothing that exists is \
      overwritten, and every file says what to mend first.

      EXAMPLES
        foothold theatre new ukraine --gazetteer cities500.txt --countries UA,RU --sides "Ukraine,Russia"
        foothold theatre new wars/hills --gazetteer SS.txt --countries SS --sides "South Sudan,Rebels"
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "name"))
  var name: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A dump of GeoNames, also packed with gzip, or a table with its columns named.",
      valueName: "file")
  )
  var gazetteer: String

  @Option(
    name: .long, help: ArgumentHelp("Two letters each, with commas.", valueName: "codes"),
    transform: {
      $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).uppercased() }
    })
  var countries: [String]

  @Option(
    name: .long, help: ArgumentHelp("Who may hold ground, with commas.", valueName: "names"),
    transform: { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } })
  var sides: [String]

  func validate() throws {
    if name.trimmingCharacters(in: CharacterSet(charactersIn: "/. ")).isEmpty {
      throw ValidationError("Give the theatre a name.")
    }
    if sides.filter({ !$0.isEmpty }).isEmpty {
      throw ValidationError("--sides needs at least one name.")
    }
    if countries.isEmpty { throw ValidationError("--countries needs at least one code.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let problems = context.collectingProblems()
    let made = try NewTheatre(
      path: name, gazetteer: gazetteer, countries: countries, sides: sides.filter { !$0.isEmpty },
      in: context.surroundings
    ).run(problems: problems.add)
    let warnings = made.warnings > 0 ? "; \(counted(made.warnings, "warning"))" : ""
    try context.output.line(
      "\(made.path): \(TheatreCheckCommand.size(made.theatre))\(warnings)")
    if made.broken > problems.count {
      context.notes.line("foothold: \(made.broken - problems.count) more rows are broken")
    }
    let path = name.contains("/") ? name : "./\(name)"
    context.notes.line(
      "next: foothold code --theatre \(path) FILE…, or foothold init --theatre \(path) DESK")
    return problems.status
  }
}

import ArgumentParser
import Desk
import Evidence

struct TheatreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theatre",
    abstract: "A war as data: actors, places, routes, worth, sources.",
    subcommands: [TheatreNewCommand.self, TheatreCheckCommand.self])
}

struct TheatreCheckCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a theatre's files, and points at file and line.",
    discussion: """
      Without a name it checks the desk's own copy.

      EXAMPLES
        foothold theatre check syria-iraq
        foothold theatre check ./my-theatre --json
      """)

  @Argument(help: ArgumentHelp("A theatre's name or folder.", valueName: "name"))
  var name: String?

  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let check = try TheatreCheck(name, desk: desk.path(in: context), in: context.surroundings)
    let status: ExitStatus = check.errors == 0 ? .done : .badInput
    if format.json {
      try context.putLines(check.findings.map(\.json))
      return status
    }
    for finding in check.findings {
      try context.output.line("\(check.folder)/\(finding.description)")
    }
    let warnings = check.findings.count - check.errors
    try context.output.line(
      "\(check.folder): \(counted(check.errors, "error")), \(counted(warnings, "warning"))"
        + (check.theatre.map { "; \(Self.size($0))" } ?? ""))
    return status
  }

  static func size(_ theatre: Theatre) -> String {
    [
      counted(theatre.sides.count, "side"), counted(theatre.actors.count, "actor"),
      counted(theatre.places.count, "place"), counted(theatre.routes.count, "route"),
      counted(theatre.assets.count, "asset"), counted(theatre.sources.count, "source"),
    ].joined(separator: ", ")
  }
}

extension TheatreCheck.Finding {
  fileprivate var severity: String { isError ? "error" : "warning" }

  fileprivate var description: String { "\(file):\(line): \(severity): \(message)" }

  fileprivate var json: JSONValue {
    .object([
      .init("file", .string(file)), .init("line", .integer(line)),
      .init("column", column.map(JSONValue.integer) ?? .null),
      .init("severity", .string(severity)), .init("message", .string(message)),
    ])
  }
}

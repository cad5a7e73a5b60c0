import ArgumentParser
import Desk
import Evidence

struct Init: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a desk: a folder with a ledger and its own copy of a theatre.",
    discussion: """
      Nothing that exists is overwritten.

      EXAMPLES
        foothold init --theatre syria-iraq my-desk
        foothold init --theatre ./my-theatre my-desk
      """)

  @OptionGroup var theatre: TheatreOption
  @OptionGroup var desk: DeskOption

  @Argument(
    help: ArgumentHelp("The folder to make it in (default: the desk's).", valueName: "folder"))
  var folder: String?

  func run(in context: CommandContext) throws -> ExitStatus {
    let path = folder ?? desk.path(in: context)
    let made = try DeskFolder.create(path, theatre: theatre.theatre, in: context.surroundings)
    let theatre = made.theatre
    try context.output.line(
      "made a desk in \(path) with the theatre \(theatre.id): "
        + "\(counted(theatre.sides.count, "side")), \(counted(theatre.actors.count, "actor")), "
        + "\(counted(theatre.places.count, "place")), \(counted(theatre.sources.count, "source"))")
    context.notes.line("next: foothold read --desk \(path) FILE…")
    return .done
  }
}

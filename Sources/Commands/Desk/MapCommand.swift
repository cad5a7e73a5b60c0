import ArgumentParser
import Desk
import Evidence

extension MapFormat: ExpressibleByArgument {}

struct MapCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draws who held what on a day, how sure that is, and what changed hands before it.",
    discussion: """
      svg      a picture: places coloured by holder, fainter where less sure, contested ones hatched, recent \
      changes ringed by their manner
      geojson  points with simplestyle, for other programs

      EXAMPLES
        foothold map --on 2016-04-05 --output map.svg
        foothold map --on 2016-04-05 --known 2016-03-27 --format geojson -o map.geojson
      """)

  @Option(name: .long, help: "svg or geojson (default: what the file's name ends in, else svg).")
  var format: MapFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file (default: the standard output).", valueName: "file"))
  var output: String?

  @OptionGroup var on: OnOption
  @OptionGroup var since: SinceOption
  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption

  func run(in context: CommandContext) throws -> ExitStatus {
    let day = on.day(in: context)
    let named: MapFormat? =
      output.map { $0.hasSuffix("json") } == true ? .geojson : nil
    let text = try desk.open(in: context).map(
      on: day, since: try since.since.start(before: day), known: known.known,
      recorded: recorded.recorded, format: format ?? named ?? .svg,
      made: context.surroundings.today)
    if let output, output != "-" {
      try FileOutput.write(text.utf8, to: output)
      context.notes.line("wrote \(output)")
    } else {
      try context.output.put(text)
    }
    return .done
  }
}

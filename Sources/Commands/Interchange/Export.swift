import ArgumentParser
import Desk
import Evidence

extension ExportFormat: ExpressibleByArgument {}

struct Export: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes claims, reports, tables and maps for other programs.",
    discussion: """
      claims    claim lines, which import and estimate read
      reports   report lines with their claims and originals: all that another desk needs
      acled     a table like ACLED's, for spreadsheets
      hxl       a table with HXL's second header of hashtags
      geojson   with simplestyle; claims, and who held each place from when to when
      kml       the same with time spans
      gpkg      GeoPackage: layers claims and control with valid_from and valid_to

      What was redacted is in none of them. Cells that a spreadsheet would take for a formula begin with \
      an apostrophe.

      EXAMPLES
        foothold export --format geojson --output map.geojson
        foothold export Palmyra --format kml --known 2016-03-27 > palmyra.kml
        foothold export --format gpkg -o control.gpkg --from 2016-01-01 --to 2016-04-05
      """)

  @Argument(help: ArgumentHelp("A place, or words to look for.", valueName: "query"))
  var query: [String] = []

  @Option(name: .long, help: "claims, reports, acled, hxl, geojson, kml or gpkg.")
  var format: ExportFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file (default: the standard output).", valueName: "file"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Only claims whose time may include this day.", valueName: "day"),
    transform: Arguments.day)
  var on: Day?

  @Option(
    name: .long, help: ArgumentHelp("First day of the map's holders.", valueName: "day"),
    transform: Arguments.day)
  var from: Day?

  @Option(
    name: .long, help: ArgumentHelp("Last day of the map's holders.", valueName: "day"),
    transform: Arguments.day)
  var to: Day?

  @Flag(name: .long, help: "Leave out the bytes that reports were read from.")
  var withoutOriginals = false

  @OptionGroup var publish: PublishOptions
  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption

  func validate() throws {
    if let from, let to, from > to {
      throw ValidationError("--from \(from) is later than --to \(to); swap them.")
    }
    if format == .reports, !query.isEmpty {
      throw ValidationError("--format reports exports all reports: leave the query out.")
    }
    if publish.isAsked, output == nil {
      throw ValidationError("--publish needs --output.")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let open = try desk.open(in: context, forWriting: publish.isAsked)
    let question = ExportQuestion(
      search: ClaimSearch(
        query: query.isEmpty ? nil : query.joined(separator: " "), on: on, known: known.known,
        recorded: recorded.recorded),
      from: from, to: to, withoutOriginals: withoutOriginals)
    guard let output, output != "-" else {
      try open.export(question, as: format, each: context.output.put)
      return .done
    }
    if format == .gpkg {
      try open.exportGeoPackage(question, to: output, now: context.surroundings.now)
    } else {
      try FileOutput.write(to: output) { sink in
        try open.export(question, as: format, each: sink.put)
      }
    }
    context.notes.line("wrote \(output)")
    if publish.isAsked {
      try publish.record(
        Publication(
          what: "export", format: format.rawValue,
          asked: [
            .init("query", .string(query.joined(separator: " "))),
            .init("known", .optional(known.known?.description)),
          ], bytes: FileOutput.read(output)), open, context)
    }
    return .done
  }
}

import ArgumentParser
import Desk

/// The command line. Contract: names, options and exit codes do not change.
struct Foothold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foothold",
    abstract: "Who holds which town, since when, how it changed hands, who says so.",
    discussion: """
      Filters (extract, parse, code, estimate, convert) read files or the standard input and keep no state. The \
      others work on a desk, the folder that --desk or FOOTHOLD_DESK names.

      EXAMPLES
        foothold init --theatre syria-iraq my-desk
        foothold read --desk my-desk reports/
        foothold who --desk my-desk Palmyra --on 2016-03-28
      """,
    version: "foothold \(Program.version)",
    groupedSubcommands: [
      CommandGroup(
        name: "Filters",
        subcommands: [
          Extract.self, Parse.self, Code.self, Estimate.self, Convert.self,
        ]),
      CommandGroup(
        name: "Desk",
        subcommands: [
          Init.self, Read.self, Claims.self, Reports.self, Who.self, Changes.self, Sources.self,
          BriefCommand.self, MapCommand.self, Simulate.self, Export.self, Import.self, Review.self,
          Redact.self,
          Verify.self,
          TheatreCommand.self,
        ]),
      CommandGroup(name: "Places", subcommands: [GazetteerCommand.self]),
      CommandGroup(
        name: "Models", subcommands: [TrainReading.self, TrainLanguage.self, TrainControl.self]),
    ])
}

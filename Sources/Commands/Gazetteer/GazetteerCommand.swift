import ArgumentParser

struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "The world's places: an index made from GeoNames' files, and look-ups in it.",
    discussion: """
      GeoNames (geonames.org) offers its dumps under CC BY 4.0: cities500.txt, one file a country, \
      allCountries.txt. Countries, regions and US counties come with Foothold.

      EXAMPLES
        foothold gazetteer import cities500.txt
        foothold gazetteer find Qaryatayn --country SY
        foothold gazetteer tag article.txt
      """,
    subcommands: [
      GazetteerImportCommand.self, GazetteerFindCommand.self, GazetteerTagCommand.self,
    ])
}

struct GazetteerOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The index (default: FOOTHOLD_GAZETTEER, else in the user's data folder).",
      valueName: "file"))
  var gazetteer: String?
}

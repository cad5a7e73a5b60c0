import ArgumentParser
import Desk
import Evidence
import Foundation

struct Reports: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists reports, their versions, and which carry the same story.",
    discussion: """
      QUERY are words that must all occur in the headline or the text; names are found in other \
      spellings too. A story that several outlets carry counts as one voice in every estimate.

      EXAMPLES
        foothold reports
        foothold reports Shaddadi oil --limit 200
        foothold reports --versions ex-2016-03-27-palmyra-retaken
      """)

  @Argument(help: ArgumentHelp("Words to look for.", valueName: "query"))
  var query: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("The versions of this report, with what changed.", valueName: "report"))
  var versions: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "At most this many, the latest published; \(Self.usualLimit) with a query, all without.",
      valueName: "number"))
  var limit: Int?

  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  private static let usualLimit = 50

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let open = try desk.open(in: context)
    if let versions { return try show(ReportID(versions), open, context) }
    let (reports, count) = try open.reports(
      matching: query.isEmpty ? nil : query.joined(separator: " "), known: known.known,
      recorded: recorded.recorded, limit: limit ?? (query.isEmpty ? nil : Self.usualLimit))
    if count > reports.count {
      context.notes.line(
        "the \(reports.count) latest of \(count) reports; --limit \(count) shows all")
    }
    if format.json {
      try context.putLines(reports.map(\.json))
      return .done
    }
    guard !reports.isEmpty else {
      context.notes.line("no reports found")
      return .done
    }
    var table = TextTable(
      ["PUBLISHED", "OUTLET", "VERSIONS", "CLAIMS", "CARRIES", "REPORT", "HEADLINE"], right: [2, 3])
    for report in reports {
      table.add([
        report.published?.day.description ?? "undated", report.outletName, "\(report.versions)",
        "\(report.claims)", report.copyOf.map { FoundClaim.clean($0.rawValue) } ?? "–",
        FoundClaim.clean(report.id.rawValue), report.titleWords,
      ])
    }
    try context.output.put(table.text)
    return .done
  }

  private func show(
    _ id: ReportID, _ open: DeskFolder, _ context: CommandContext
  ) throws -> ExitStatus {
    let versions = try open.versions(of: id, recorded: recorded.recorded)
    guard !versions.isEmpty else {
      context.notes.line("there is no report \(FoundClaim.clean(id.rawValue))")
      return .badInput
    }
    if format.json {
      try context.putLines(versions.map(\.json))
      return .done
    }
    for version in versions {
      try context.output.line(
        "version \(version.number), published \(version.published?.text ?? "unknown"), recorded "
          + version.recorded.formatted(.iso8601))
      for sentence in version.removed {
        try context.output.line("  - \(FoundClaim.clean(sentence))")
      }
      for sentence in version.added { try context.output.line("  + \(FoundClaim.clean(sentence))") }
    }
    return .done
  }
}

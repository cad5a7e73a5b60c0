import ArgumentParser
import Desk
import Evidence

struct BriefCommand: ContextCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Writes the brief: what changed, who holds what, who disagrees, what is watched.",
    discussion: """
      EXAMPLES
        foothold brief --on 2016-04-05
        foothold brief --on 2016-04-05 --since 2m --format markdown --output brief.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Option(name: .long, help: "text or markdown.")
  var format: Format = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file (default: the standard output).", valueName: "file"))
  var output: String?

  @OptionGroup var publish: PublishOptions
  @OptionGroup var on: OnOption
  @OptionGroup var since: SinceOption
  @OptionGroup var known: KnownOption
  @OptionGroup var recorded: RecordedOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var json: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let day = on.day(in: context)
    let wanted: BriefFormat = json.json ? .json : format == .text ? .text : .markdown
    let open = try desk.open(in: context, forWriting: publish.isAsked)
    let text = try open.brief(
      on: day, since: since.since.start(before: day), known: known.known,
      recorded: recorded.recorded, format: wanted)
    if let output, output != "-" {
      try FileOutput.write(text.utf8, to: output)
      context.notes.line("wrote \(output)")
    } else {
      try context.output.put(text)
    }
    try publish.record(
      Publication(
        what: "brief", format: wanted.rawValue,
        asked: [
          .init("on", .string(day.description)),
          .init("since", .string(try since.since.start(before: day).description)),
          .init("known", .optional(known.known?.description)),
        ], bytes: Array(text.utf8)), open, context)
    return .done
  }
}

import ArgumentParser
import Desk
import Foundation

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

  @OptionGroup var on: OnOption
  @OptionGroup var since: SinceOption
  @OptionGroup var known: KnownOption
  @OptionGroup var desk: DeskOption
  @OptionGroup var json: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let day = on.day(in: context)
    let wanted: BriefFormat = json.json ? .json : format == .text ? .text : .markdown
    let text = try desk.open(in: context).brief(
      on: day, since: since.since.start(before: day), known: known.known, format: wanted)
    guard let output, output != "-" else {
      try context.output.put(text)
      return .done
    }
    try Self.write(text, to: output)
    context.notes.line("wrote \(output)")
    return .done
  }

  private static func write(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw DeskError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    let sink = OutputSink(descriptor: descriptor)
    do {
      try sink.put(text)
      try sink.flush()
    } catch OutputError.failed(let reason) {
      throw DeskError.cannotWrite(path: path, reason: reason)
    }
  }
}

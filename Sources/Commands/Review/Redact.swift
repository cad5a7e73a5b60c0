import ArgumentParser
import Desk
import Evidence

struct Redact: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Blanks for good what endangers people, in a report, its claims and its original.",
    discussion: """
      Without --yes it only says what would be blanked. Words are blanked wherever they stand in any \
      version of the report, its headline and its claims, and the bytes it was read from go whole. \
      What stays is their hash, and an entry that says who, when and why. Copies of the desk, and \
      files it was read from, are not touched: see to them yourself.

      EXAMPLES
        foothold redact r17 --words "Ahmed of the bakery" --why "named witness" --by editor
        foothold redact r17 --bytes 120-188 --why "shows a home" --yes
        foothold redact r17 --original --why "metadata of a photograph" --yes
      """)

  @Argument(help: ArgumentHelp("The report's id.", valueName: "report"))
  var report: String

  @Option(name: .long, help: ArgumentHelp("The words to blank.", valueName: "text"))
  var words: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The words at these bytes of the clean text.", valueName: "start-end"))
  var bytes: String?

  @Flag(name: .long, help: "The bytes it was read from; text and claims stay.")
  var original = false

  @Option(name: .long, help: ArgumentHelp("Why; kept in the ledger.", valueName: "text"))
  var why: String

  @Flag(name: .long, help: "Do it. It cannot be taken back.")
  var yes = false

  @OptionGroup var signing: SigningOption
  @OptionGroup var desk: DeskOption

  func validate() throws {
    let given = [words != nil, bytes != nil, original].count { $0 }
    guard given == 1 else {
      throw ValidationError("Say what to blank: one of --words, --bytes and --original.")
    }
    if bytes != nil { _ = try target() }
  }

  private func target() throws -> RedactionTarget {
    if let words { return .words(words) }
    guard let bytes else { return .original }
    let ends = bytes.split(separator: "-").compactMap { Int($0) }
    guard ends.count == 2, ends[0] >= 0, ends[0] < ends[1] else {
      throw ValidationError("“\(bytes)” is no range of bytes; write it as 120-188.")
    }
    return .bytes(ends[0]..<ends[1])
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let outcome = try desk.open(in: context, forWriting: true).redact(
      ReportID(report), target(), by: signing.name(in: context), why: why,
      now: context.surroundings.now, isTrial: !yes)
    let size =
      "\(counted(outcome.versions, "version")) of the report, \(counted(outcome.claims, "claim")), "
      + counted(outcome.originals, "original")
    if let entry = outcome.entry {
      try context.output.line("blanked for good: \(size); recorded as entry \(entry)")
    } else {
      try context.output.line("would blank for good: \(size)")
      context.notes.line("nothing was done yet: add --yes to do it")
    }
    if !outcome.elsewhere.isEmpty {
      let ids = outcome.elsewhere.prefix(10).map(\.rawValue).joined(separator: ", ")
      context.notes.line(
        "the same words stand in \(counted(outcome.elsewhere.count, "other report")): \(ids)"
          + (outcome.elsewhere.count > 10 ? ", …" : ""))
    }
    if outcome.lingers {
      context.notes.line(
        "another process is reading the desk, so the old bytes are still in the log beside it: run "
          + "`foothold read` with any file once that has ended")
    }
    return .done
  }
}

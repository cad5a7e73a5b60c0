import ArgumentParser
import Desk

struct Read: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads reports into the desk: extracts, codes and records them.",
    discussion: """
      Folders are read with all that is in them: .jsonl and .ndjson (report lines), .html, .txt, .rss, \
      .atom, .eml, .warc and .warc.gz. Reading the same report again changes nothing. ^C stops after the \
      batch at work.

      Addresses (http, https) are fetched as their robots.txt allows, a second apart on one host; a page \
      that has not changed since it was read is not fetched again. A feed gives a report for each of its \
      items, and with --follow the pages behind them.

      EXAMPLES
        foothold read report.html dispatches/
        foothold read --published 2016-04-05 --outlet "Example Wire" article.txt
        foothold read https://news.example/report.html
        foothold read --follow https://news.example/feed.xml
        foothold extract page.html | foothold read -
      """)

  @OptionGroup var desk: DeskOption
  @OptionGroup var reports: ReportOptions

  @Flag(name: .long, help: "Read the pages behind the items of feeds at addresses too.")
  var follow = false

  @Option(
    name: .long,
    help: ArgumentHelp("How many links of each feed to follow.", valueName: "number"))
  var followLimit = 50

  @Argument(
    help: ArgumentHelp(
      "Files, folders, addresses, or - for the standard input.", valueName: "source"))
  var sources: [String]

  func validate() throws {
    guard (0...10_000).contains(followLimit) else {
      throw ValidationError("--follow-limit \(followLimit) is out of reach; give 0 to 10000.")
    }
  }

  func run(in context: CommandContext) throws -> ExitStatus {
    let open = try desk.open(in: context, forWriting: true)
    let isInterrupted = context.isInterrupted ?? Interruption.watch()
    let problems = context.collectingProblems()
    let tally = try open.read(
      sources, defaults: reports.defaults, following: follow ? followLimit : nil,
      in: context.surroundings, isInterrupted: isInterrupted
    ) { event in
      switch event {
      case .passedOver(let folder, let names):
        context.notes.line(
          "\(folder): passed over \(counted(names.count, "file")) of other kinds ("
            + names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …)" : ")"))
      case .problem(let problem): problems.add(problem)
      case .fetching(let address): context.notes.progress("fetching \(address)")
      case .waiting(let host, let seconds):
        context.notes.progress("waiting \(Int(seconds.rounded(.up))) s for \(host)")
      case .recorded(let tally):
        context.notes.progress("\(counted(tally.reports, "report")) read")
      }
    }
    context.notes.progress("")
    try context.output.line(Self.summary(tally))
    try context.output.flush()
    if isInterrupted() {
      context.notes.line(
        "interrupted: what is counted above is recorded. Run the same command again to go on")
      return .interrupted
    }
    return problems.status
  }

  static func summary(_ tally: ReadTally) -> String {
    var parts = ["\(counted(tally.added, "report")) added"]
    let others = [
      (tally.unchanged, "unchanged"), (tally.notModified, "not modified since"),
      (tally.revised, "revised"), (tally.recoded, "coded anew"),
      (tally.withProblems, "with problems"), (tally.broken, "not recorded"),
    ]
    parts += others.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.joined(separator: ", ") + "; \(counted(tally.claims, "claim")) recorded"
  }
}

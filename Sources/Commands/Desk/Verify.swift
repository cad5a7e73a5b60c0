import ArgumentParser
import Desk

struct Verify: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the ledger, and finds every quote again in its stored report.",
    discussion: """
      Keep a note of the head elsewhere: it changes with every entry, and shows when some are missing.

      EXAMPLES
        foothold verify
        foothold verify --json
      """)

  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let result = try desk.open(in: context).verify { done, total in
      context.notes.progress("\(done) of \(counted(total, "entry", "entries")) checked")
    }
    context.notes.progress("")
    if format.json {
      try context.putLines([result.json])
    } else {
      for damage in result.damages { try context.output.line("damaged: \(damage)") }
      try context.output.line(
        (result.isSound ? "sound" : "NOT sound") + ": "
          + "\(counted(result.reports, "report")), \(counted(result.claims, "claim")), "
          + "\(counted(result.entries, "entry", "entries")); head \(result.head ?? "none")")
    }
    return result.isSound ? .done : .badInput
  }
}

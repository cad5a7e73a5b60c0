import ArgumentParser
import Desk
import Evidence
import Foundation

struct Verify: ContextCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks the ledger, and finds every quote again in its stored report.",
    discussion: """
      A seal is the ledger's head in a small file. Give it to somebody else: with --against he proves \
      later that the ledger still holds all that it held, since each entry's hash covers all before it. \
      A seal that is there already is written over only by a ledger that extends it.

      EXAMPLES
        foothold verify
        foothold verify --seal 2016-04-05.seal
        foothold verify --against 2016-04-05.seal --json
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("Write the head to this file, if all is sound.", valueName: "file"))
  var seal: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Check that the ledger extends the one sealed in this file.", valueName: "file"))
  var against: String?

  @OptionGroup var desk: DeskOption
  @OptionGroup var format: JSONFlag

  func run(in context: CommandContext) throws -> ExitStatus {
    let result = try desk.open(in: context).verify(against: against ?? earlierSeal) { done, total in
      context.notes.progress("\(done) of \(counted(total, "entry", "entries")) checked")
    }
    context.notes.progress("")
    if format.json {
      try context.putLines([result.json])
    } else {
      try context.output.put(text(result))
    }
    if let seal {
      guard let line = result.seal?.line else {
        context.notes.line("no seal written: the ledger is not sound")
        return .badInput
      }
      try FileOutput.write((line + "\n").utf8, to: seal)
      context.notes.line(
        "wrote \(seal): keep it where nobody who can write to the desk can change it")
    }
    return result.isSound ? .done : .badInput
  }

  /// The seal that would be written over: it may be the only proof of what the ledger held. What is not a
  /// seal is refused as one, and so stays too.
  private var earlierSeal: String? {
    guard let seal,
      let found = try? FileManager.default.attributesOfItem(atPath: seal),
      found[.type] as? FileAttributeType == .typeRegular, found[.size] as? Int != 0
    else { return nil }
    return seal
  }

  private func text(_ result: Verification) -> String {
    var lines = result.damages.map { "damaged: \($0)" }
    lines += result.redactions.map { "redacted: \($0)" }
    if let against = against ?? earlierSeal, result.isSound {
      lines.append("extends the ledger sealed in \(against)")
    }
    lines.append(
      (result.isSound ? "sound" : "NOT sound") + ": "
        + "\(counted(result.reports, "report")), \(counted(result.claims, "claim")), "
        + "\(counted(result.notes, "note")), \(counted(result.entries, "entry", "entries")); "
        + "head \(result.head ?? "none")")
    return lines.map { $0 + "\n" }.joined()
  }
}

import ArgumentParser
import Desk

/// Who does something that the ledger keeps for ever.
struct SigningOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Who you are, for the ledger (default: FOOTHOLD_USER, else USER).", valueName: "name"))
  var by: String?

  func name(in context: CommandContext) throws -> String {
    let environment = context.surroundings.environment
    let names = [by, environment["FOOTHOLD_USER"], environment["USER"]]
    guard let name = names.compactMap({ $0 }).first(where: { !$0.isEmpty }) else {
      throw ValidationError("Say who you are with --by: the ledger keeps it with what you do.")
    }
    return name
  }
}

struct PublishOptions: ParsableArguments {
  @Flag(
    name: .customLong("publish"),
    help: "Also record that this was given out: how it was asked for, and its hash.")
  var isAsked = false

  @OptionGroup var signing: SigningOption

  func record(
    _ publication: Publication, _ desk: DeskFolder, _ context: CommandContext
  ) throws {
    guard isAsked else { return }
    let entry = try desk.record(
      publication, by: signing.name(in: context), now: context.surroundings.now)
    context.notes.line("recorded as entry \(entry)")
  }
}

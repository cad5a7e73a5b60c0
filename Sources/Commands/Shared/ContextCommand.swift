import ArgumentParser

/// A command that gets its surroundings handed in, so that tests can run it in their own process.
protocol ContextCommand: ParsableCommand {
  func run(in context: CommandContext) throws -> ExitStatus
}

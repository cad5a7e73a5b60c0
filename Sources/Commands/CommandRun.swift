import ArgumentParser
import Desk

/// One run of the program.
package enum CommandRun {
  /// - Parameter arguments: without the program's name.
  /// - Returns: the exit code.
  package static func run(_ arguments: [String], in context: CommandContext) -> Int32 {
    do {
      var command = try Foothold.parseAsRoot(arguments)
      var status = ExitStatus.done
      if let command = command as? any ContextCommand {
        status = try command.run(in: context)
      } else {
        try command.run()
      }
      try context.output.flush()
      return status.rawValue
    } catch {
      // What was answered before the failure is still an answer.
      try? context.output.flush()
      return report(error, in: context)
    }
  }

  private static func report(_ error: any Error, in context: CommandContext) -> Int32 {
    switch error {
    case let error as DeskError:
      // A theatre's problems come in the form that editors jump to.
      if case .theatre = error, error.sort == .badInput {
        context.notes.line(error.description)
      } else {
        context.notes.line("foothold: \(error)")
      }
      return ExitStatus(error.sort).rawValue
    case OutputError.closed: return ExitStatus.done.rawValue
    case OutputError.failed(let reason):
      context.notes.line("foothold: cannot write the results: \(reason)")
      return ExitStatus.cannotWrite.rawValue
    default: return help(error, in: context)
    }
  }

  /// Help, the version, and errors of usage.
  private static func help(_ error: any Error, in context: CommandContext) -> Int32 {
    let code = Foothold.exitCode(for: error)
    let message = Foothold.fullMessage(for: error)
    guard code.isSuccess else {
      context.notes.line(message)
      return code.rawValue
    }
    do {
      try context.output.line(message)
      try context.output.flush()
      return code.rawValue
    } catch {
      return report(error, in: context)
    }
  }
}

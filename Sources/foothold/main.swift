import Commands
import Foundation

// A closed pipe is told by the write that fails, and ends the run quietly.
signal(SIGPIPE, SIG_IGN)

let context = CommandContext(
  environment: ProcessInfo.processInfo.environment, executable: Bundle.main.executablePath,
  now: Date(), output: OutputSink(descriptor: STDOUT_FILENO),
  errors: OutputSink(descriptor: STDERR_FILENO))
exit(CommandRun.run(Array(CommandLine.arguments.dropFirst()), in: context))

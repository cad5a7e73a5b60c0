import Desk
package import Foundation

/// What a command works with besides its arguments.
package struct CommandContext {
  let surroundings: Surroundings
  /// Results.
  let output: OutputSink
  /// Everything else.
  let notes: Notes
  /// Asked between batches by commands that can stop early; nil to watch the process's signals.
  let isInterrupted: (@Sendable () -> Bool)?

  /// - Parameters:
  ///   - executable: path of the running program, beside which theatres are looked for.
  ///   - input: file descriptor that “-” stands for.
  package init(
    environment: [String: String], executable: String?, now: Date, input: Int32 = STDIN_FILENO,
    output: OutputSink, errors: OutputSink, isInterrupted: (@Sendable () -> Bool)? = nil
  ) {
    surroundings = Surroundings(
      environment: environment, executable: executable, now: now, input: input)
    self.output = output
    self.notes = Notes(errors)
    self.isInterrupted = isInterrupted
  }
}

extension CommandContext {
  /// Prints problems as they come, and remembers that there were some.
  final class Problems {
    private let notes: Notes
    private(set) var count = 0
    private var isAnythingBad = false
    private var isAnythingUnreachable = false

    init(_ notes: Notes) { self.notes = notes }

    func add(_ problem: InputProblem) {
      count += 1
      if problem.isUnreachable { isAnythingUnreachable = true } else { isAnythingBad = true }
      notes.line(problem.description)
    }

    /// Bad input comes first: what could not be reached may be there the next time.
    var status: ExitStatus {
      isAnythingBad ? .badInput : isAnythingUnreachable ? .notReachable : .done
    }
  }

  func collectingProblems() -> Problems { Problems(notes) }
}

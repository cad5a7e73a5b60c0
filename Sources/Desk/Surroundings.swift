package import Evidence
package import Foundation

/// What a run finds round it. The executable fills it in; nothing below reads a clock, the
/// environment or the standard input by itself.
package struct Surroundings: Sendable {
  package let environment: [String: String]
  /// Path of the running program, beside which theatres are looked for.
  package let executable: String?
  package let now: Date
  /// File descriptor that “-” stands for.
  package let input: Int32

  package init(
    environment: [String: String] = [:], executable: String? = nil, now: Date, input: Int32 = 0
  ) {
    self.environment = environment
    self.executable = executable
    self.now = now
    self.input = input
  }

  /// The calendar day in UTC.
  package var today: Day { Day(now) }
}

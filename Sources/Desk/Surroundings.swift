package import Evidence
package import Fetching
package import Foundation

/// What the program says of itself.
package enum Program {
  package static let version = "0.1.0"
}

/// What a run finds round it. The executable fills it in; nothing below reads a clock, the
/// environment or the standard input by itself.
package struct Surroundings: Sendable {
  package let environment: [String: String]
  /// Path of the running program, beside which theatres are looked for.
  package let executable: String?
  package let now: Date
  /// File descriptor that “-” stands for.
  package let input: Int32
  /// How addresses are fetched.
  package let web: FetchSettings

  package init(
    environment: [String: String] = [:], executable: String? = nil, now: Date, input: Int32 = 0,
    web: FetchSettings = FetchSettings(agent: "foothold/\(Program.version)")
  ) {
    self.environment = environment
    self.executable = executable
    self.now = now
    self.input = input
    self.web = web
  }

  /// The calendar day in UTC.
  package var today: Day { Day(now) }
}

/// Something wrong with a theatre's file, where it is, and what to do about it.
package struct TheatreProblem: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable, CaseIterable {
    /// The theatre cannot be used.
    case error
    /// The theatre can be used, but probably says something else than was meant.
    case warning
  }

  /// The file's name inside the theatre's folder (`places.csv`).
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in Unicode scalars for YAML and in bytes for CSV; nil where the whole line is
  /// meant.
  package let column: Int?
  package let severity: Severity
  /// What is wrong, and what to do.
  package let message: String

  package init(
    file: String, line: Int, column: Int?, severity: Severity, message: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
  }

  /// `file:line: error: message`, the form that editors jump to.
  package var description: String { "\(file):\(line): \(severity.rawValue): \(message)" }
}

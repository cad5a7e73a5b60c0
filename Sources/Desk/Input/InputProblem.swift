/// Something in an input that could not be read, or not as it should. The rest goes on.
package struct InputProblem: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// Counted from 1; nil where the whole file or a report in it is meant.
  package let line: Int?
  package let reason: String

  package init(file: String, line: Int?, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `file:line: error: reason`, the form that editors jump to.
  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): error: \(reason)"
  }
}

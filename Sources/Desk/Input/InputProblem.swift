/// Something in an input that could not be read, or not as it should. The rest goes on.
package struct InputProblem: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// Counted from 1; nil where the whole file or a report in it is meant.
  package let line: Int?
  package let reason: String
  /// It is not the input that is bad: what holds it could not be reached.
  package let isUnreachable: Bool

  package init(file: String, line: Int?, reason: String, isUnreachable: Bool = false) {
    self.file = file
    self.line = line
    self.reason = reason
    self.isUnreachable = isUnreachable
  }

  /// `file:line: error: reason`, the form that editors jump to.
  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): error: \(reason)"
  }
}

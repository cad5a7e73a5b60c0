/// Where in a file something stands.
struct Position: Hashable {
  let line: Int
  let column: Int?

  static let start = Position(line: 1, column: nil)
}

/// Gathers the problems of one file.
struct Findings {
  /// A file of another kind put in the theatre's folder may be wrong in every line: what comes after
  /// this many problems is counted and not kept.
  static let most = 1000

  let file: String
  private(set) var problems: [TheatreProblem] = []
  private var leftOut = 0

  init(file: String) { self.file = file }

  mutating func error(_ message: String, at position: Position) {
    add(.error, message, position)
  }

  mutating func warning(_ message: String, at position: Position) {
    add(.warning, message, position)
  }

  /// In the order of the file.
  var sorted: [TheatreProblem] {
    var all = problems.sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
    if leftOut > 0, let last = all.last {
      all.append(
        TheatreProblem(
          file: file, line: last.line, column: nil, severity: .error,
          message: "and \(leftOut) more problems in this file: mend those above first"))
    }
    return all
  }

  private mutating func add(
    _ severity: TheatreProblem.Severity, _ message: String, _ position: Position
  ) {
    guard problems.count < Findings.most else {
      leftOut += 1
      return
    }
    problems.append(
      TheatreProblem(
        file: file, line: position.line, column: position.column, severity: severity,
        message: message))
  }
}

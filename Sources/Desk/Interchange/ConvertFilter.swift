package import Evidence
import Interchange

/// Another data set's rows to claim lines: a filter.
package struct ConvertFilter: Sendable {
  private let files: [String]
  private let surroundings: Surroundings

  package init(files: [String], in surroundings: Surroundings) {
    self.files = files.isEmpty ? ["-"] : files
    self.surroundings = surroundings
  }

  /// Each line has, after the contract's members, `published` and `outlet`, and `row` with every column
  /// as it came.
  ///
  /// - Parameters:
  ///   - theatre: resolves names to places and actors; nil leaves them as they are.
  ///   - silent: how many rows say nothing of who holds what.
  /// - Throws: `DeskError`, or what `each` throws.
  package func run(
    from set: DataSet, theatre nameOrPath: String?, each: ([JSONValue]) throws -> Void,
    problems: (InputProblem) -> Void
  ) throws -> (claims: Int, silent: Int) {
    for file in files { try ByteInput.check(file) }
    let theatre = try nameOrPath.map { try TheatreChoice.load($0, in: surroundings) }
    let input = EventInput(
      set: set.events, names: theatre.map(NameResolver.init(theatre:)) ?? .none,
      surroundings: surroundings)
    var claims = 0
    var silent = 0
    for file in files {
      try input.forEach(
        file,
        { event in
          if event.claims.isEmpty { silent += 1 }
          claims += event.claims.count
          try each(event.claims.map { Self.line($0, of: event.report) })
        }, problems: problems)
    }
    return (claims, silent)
  }

  private static func line(_ claim: Claim, of report: Report) -> JSONValue {
    let line = claim.line(published: report.published, outlet: report.outlet)
    return .object((line.members ?? []) + report.extras.filter { $0.name == "row" })
  }
}

import Coding
package import Evidence

/// The filters that take reports: they keep no state, and answer in the order of what they read.
package struct ReportFilters: Sendable {
  /// Gets each problem when its turn comes.
  package typealias Problems = (InputProblem) -> Void
  /// Gets the lines of output that a batch of input gives; fit to be flushed.
  package typealias Lines = ([JSONValue]) throws -> Void

  private let files: [String]
  private let defaults: ReportDefaults
  private let surroundings: Surroundings

  /// - Parameter files: `-`, and no file at all, stand for the standard input.
  package init(
    files: [String], defaults: ReportDefaults = ReportDefaults(), in surroundings: Surroundings
  ) {
    self.files = files.isEmpty ? ["-"] : files
    self.defaults = defaults
    self.surroundings = surroundings
  }

  /// Pages, texts and report lines to report lines.
  ///
  /// - Throws: `DeskError`, or what `each` throws.
  package func extract(each: Lines, problems: Problems) throws {
    let input = ReportInput(defaults: defaults, surroundings: surroundings)
    try input.forEachBatch(of: files) { batch in
      var lines: [JSONValue] = []
      for item in batch {
        if let problem = item.problem { problems(problem) }
        if case .report(let report, _) = item.content { lines.append(report.json) }
      }
      try each(lines)
    }
  }

  /// Reports to claim lines. After the contract's members each line has `published` and `outlet` of
  /// its report, which `estimate` needs.
  ///
  /// - Parameters:
  ///   - gazetteer: path of an imported gazetteer, for the places that the theatre does not list; nil
  ///     for the usual one where the theatre lists countries at most.
  ///   - codes: adds each claim's codes in other event data, as `codes`.
  /// - Throws: `DeskError`, or what `each` throws.
  package func code(
    theatre nameOrPath: String, gazetteer: String? = nil, codes: Bool = false, each: Lines,
    problems: Problems
  ) throws {
    let theatre = try TheatreChoice.load(nameOrPath, in: surroundings)
    let coder = try Coder(theatre: theatre, model: LanguageChoice.english(in: surroundings))
    let events = codes ? EventCoder(theatre: theatre) : nil
    let naming = try PlaceNaming.choose(gazetteer, for: theatre, in: surroundings)
    // Each claim goes to the id that the caller gave its line, and to no part of it.
    let input = ReportInput(
      defaults: defaults, surroundings: surroundings, splitsLines: false)
    try input.forEachBatch(of: files) { batch in
      let claims = InOrder.map(batch) { Self.claims(of: $0, by: coder, naming, events) }
      for problem in batch.compactMap(\.problem) { problems(problem) }
      try each(Array(claims.joined()))
    }
  }

  /// Trees, words and claims of each report as text for people to read.
  ///
  /// - Throws: `DeskError`, or what `each` throws.
  package func explain(
    theatre nameOrPath: String, each: (String) throws -> Void, problems: Problems
  ) throws {
    let theatre = try TheatreChoice.load(nameOrPath, in: surroundings)
    let coder = try Coder(theatre: theatre, model: LanguageChoice.english(in: surroundings))
    let input = ReportInput(defaults: defaults, surroundings: surroundings, splitsLines: false)
    try input.forEachBatch(of: files) { batch in
      for problem in batch.compactMap(\.problem) { problems(problem) }
      for item in batch {
        guard case .report(let report, _) = item.content else { continue }
        try each(ExplanationText.text(of: coder.explain(report), in: report))
      }
    }
  }

  private static func claims(
    of item: ReadItem, by coder: Coder, _ naming: PlaceNaming?, _ events: EventCoder?
  ) -> [JSONValue] {
    guard case .report(let report, _) = item.content else { return [] }
    let claims = coder.code(report)
    return (naming?.named(claims, in: report) ?? claims).map {
      $0.line(
        published: report.published, outlet: report.outlet, codes: events?.codes(of: $0).json)
    }
  }
}

extension Claim {
  /// A claim line with what the estimate needs to know of its report, and codes where asked for.
  package func line(
    published: Instant?, outlet: String?, codes: JSONValue? = nil
  ) -> JSONValue {
    .object(
      (json.members ?? []) + [
        .init("published", .optional(published?.text)), .init("outlet", .optional(outlet)),
      ] + (codes.map { [.init("codes", $0)] } ?? []))
  }
}

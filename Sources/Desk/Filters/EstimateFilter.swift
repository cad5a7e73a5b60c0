import Control
package import Evidence

/// Claim lines to a table of who holds what on each day.
package struct EstimateFilter: Sendable {
  /// Claims of a wider span are more likely a wrong date than a war.
  static let longestSpan = 366 * 50
  /// Days worked out at a time, so that memory does not grow with the span.
  private static let stretch = 1_000

  private let files: [String]
  private let table: EstimateTable
  private let surroundings: Surroundings

  private let tables: String?
  private let sources: SourceModel

  /// - Parameter tables: a file of `foothold train-control` to go by; nil for the one that ships.
  package init(
    files: [String], table: EstimateTable = .days, tables: String? = nil,
    sources: SourceModel = .graded, in surroundings: Surroundings
  ) {
    self.sources = sources
    self.files = files.isEmpty ? ["-"] : files
    self.table = table
    self.tables = tables
    self.surroundings = surroundings
  }

  /// Without days, the table covers the span of the claims. Each call of `each` gets whole rows.
  ///
  /// - Throws: `DeskError`, or what `each` throws.
  package func run(
    theatre nameOrPath: String, from first: Day?, to last: Day?, each: (String) throws -> Void,
    problems: (InputProblem) -> Void
  ) throws {
    let theatre = try TheatreChoice.load(nameOrPath, in: surroundings)
    var parameters = try tables.map(parameters(of:)) ?? .standard
    if sources == .alike { parameters.sources.levelOut() }
    let claims = try ClaimLineInput(surroundings: surroundings).read(files, problems: problems)
    try each(table.header + "\n")
    let graded = ControlModel(theatre: theatre, parameters: parameters)
    let byPlace = graded.byPlace(claims)
    let model =
      sources == .learned
      ? SourceLearning(theatre: theatre, claims: byPlace, parameters: parameters).model : graded
    let places = byPlace.sorted { $0.key < $1.key }
    guard let span = try Self.span(of: places.flatMap(\.value), first, last) else { return }
    let names = Dictionary(
      theatre.places.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let near = table == .knownDays ? .silent : model.neighbourVoices(claims: byPlace)
    let history =
      table == .knownDays
      ? NeighbourHistory(model, claims: byPlace, from: span.lowerBound, to: span.upperBound) : nil
    for group in Self.groups(places, of: 8) {
      for days in table.isByDay ? Self.stretches(of: span) : [span] {
        let dates = table.isByDay ? days.map(\.description) : []
        let tables = InOrder.map(group) { place in
          let mention = place.value.first?.claim.place
          let name = names[place.key] ?? mention?.name ?? mention?.mention ?? ""
          return table.rows(
            place: place.key, name: name, days: days, dates: dates, claims: place.value, near: near,
            history: history, by: model)
        }
        for table in tables { try each(table) }
      }
    }
  }

  private func parameters(of path: String) throws(DeskError) -> ControlParameters {
    let bytes = try ByteInput(path, in: surroundings).whole(limit: 1 << 20)
    do { return try ControlTables.parse(String(decoding: bytes, as: UTF8.self)) } catch {
      throw .notTables(path: path, reason: error.description)
    }
  }

  private static func stretches(of span: ClosedRange<Day>) -> [ClosedRange<Day>] {
    stride(from: span.lowerBound, through: span.upperBound, by: stretch).map {
      $0...min(span.upperBound, $0 + (stretch - 1))
    }
  }

  /// Nil when there is no day to speak of.
  private static func span(
    of claims: [DatedClaim], _ first: Day?, _ last: Day?
  ) throws(DeskError) -> ClosedRange<Day>? {
    var days: [Day] = []
    for claim in claims {
      let window = [claim.claim.when.earliest, claim.claim.when.latest].compactMap { $0 }
      days += window.isEmpty ? [claim.published].compactMap { $0 } : window
    }
    // A day after the last claim, or before the first, is a question as well.
    guard let from = first ?? days.min().map({ min($0, last ?? $0) }),
      let to = last ?? days.max().map({ max($0, from) }), from <= to
    else { return nil }
    guard to - from <= longestSpan || (first != nil && last != nil) else {
      throw .spanTooLong(from: from.description, to: to.description)
    }
    return from...to
  }

  private static func groups<Element>(_ all: [Element], of size: Int) -> [[Element]] {
    stride(from: 0, to: all.count, by: size).map { Array(all[$0..<min($0 + size, all.count)]) }
  }
}

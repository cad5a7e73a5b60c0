import Control
package import Evidence

/// Claim lines to a table of who holds what on each day.
package struct EstimateFilter: Sendable {
  package static let header = "place,name,date,holder,probability"
  /// Rows at or below it are left out.
  package static let smallest = 0.005
  /// Claims of a wider span are more likely a wrong date than a war.
  static let longestSpan = 366 * 50
  /// Days worked out at a time, so that memory does not grow with the span.
  private static let stretch = 1_000

  private let files: [String]
  private let surroundings: Surroundings

  package init(files: [String], in surroundings: Surroundings) {
    self.files = files.isEmpty ? ["-"] : files
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
    let claims = try ClaimLineInput(surroundings: surroundings).read(files, problems: problems)
    try each(Self.header + "\n")
    let model = ControlModel(theatre: theatre)
    let places = model.byPlace(claims).sorted { $0.key < $1.key }
    guard let span = try Self.span(of: places.flatMap(\.value), first, last) else { return }
    let names = Dictionary(
      theatre.places.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    for group in Self.groups(places, of: 8) {
      var start = span.lowerBound
      while start <= span.upperBound {
        let end = min(span.upperBound, start + (Self.stretch - 1))
        let dates = (start...end).map(\.description)
        let days = start...end
        let tables = InOrder.map(group) { place in
          let mention = place.value.first?.claim.place
          let name = names[place.key] ?? mention?.name ?? mention?.mention ?? ""
          let series = model.series(
            place: place.key, from: days.lowerBound, to: days.upperBound, claims: place.value)
          return Self.rows(series, name: name, dates: dates)
        }
        for table in tables { try each(table) }
        start = end + 1
      }
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
    guard let from = first ?? days.min(), let to = last ?? days.max(), from <= to else {
      return nil
    }
    guard to - from <= longestSpan || (first != nil && last != nil) else {
      throw .spanTooLong(from: from.description, to: to.description)
    }
    return from...to
  }

  private static func groups<Element>(_ all: [Element], of size: Int) -> [[Element]] {
    stride(from: 0, to: all.count, by: size).map { Array(all[$0..<min($0 + size, all.count)]) }
  }

  private static func rows(_ series: ControlSeries, name: String, dates: [String]) -> String {
    let start = "\(cell(series.place.rawValue)),\(cell(name)),"
    var rows = ""
    for (day, date) in zip(series.days, dates) {
      for share in series.shares(on: day) where share.probability > smallest {
        rows += "\(start)\(date),\(cell(share.holder.key)),\(decimal(share.probability))\n"
      }
    }
    return rows
  }

  /// Four decimals.
  private static func decimal(_ probability: Double) -> String {
    let whole = Int((min(max(probability, 0), 1) * 10_000).rounded())
    let digits = String(whole % 10_000)
    return "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// A cell by RFC 4180.
  private static func cell(_ text: String) -> String {
    let special = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard special else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

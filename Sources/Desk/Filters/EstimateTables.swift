import Control
import Evidence

/// How far the estimate tells sources apart.
package enum SourceModel: String, Sendable, CaseIterable {
  /// By the theatre's grades, corrected by how each voice agrees with the others.
  case learned
  /// By the theatre's grades alone.
  case graded
  /// Not at all.
  case alike
}

/// What `estimate` can write.
package enum EstimateTable: Sendable {
  /// A row for each place, day and holder, by all claims.
  case days
  /// The same, by what was known on each day.
  case knownDays
  /// A row for each change of holder.
  case changes

  var header: String {
    switch self {
    case .days, .knownDays: "place,name,date,holder,probability"
    case .changes: "place,name,before,after,day,earliest,latest,manner,probability"
    }
  }

  var isByDay: Bool {
    switch self {
    case .days, .knownDays: true
    case .changes: false
    }
  }

  /// - Parameter dates: the days as text, which all places share.
  func rows(
    place: PlaceID, name: String, days: ClosedRange<Day>, dates: [String], claims: [DatedClaim],
    near: NeighbourVoices, history: NeighbourHistory?, by model: ControlModel
  ) -> String {
    let (from, to) = (days.lowerBound, days.upperBound)
    switch self {
    case .days:
      let series = model.series(
        place: place, from: from, to: to, claims: claims, near: near)
      return EstimateRows.days(series, name: name, dates: dates)
    case .knownDays:
      let series = model.filtered(
        place: place, from: from, to: to, claims: claims, near: history)
      return EstimateRows.days(series, name: name, dates: dates)
    case .changes:
      return EstimateRows.changes(
        model.changes(place: place, from: from, to: to, claims: claims, near: near), name: name)
    }
  }
}

/// Rows of CSV by RFC 4180.
enum EstimateRows {
  /// Rows at or below it are left out.
  static let smallest = 0.005

  static func days(_ series: ControlSeries, name: String, dates: [String]) -> String {
    let start = "\(cell(series.place.rawValue)),\(cell(name)),"
    var rows = ""
    for (day, date) in zip(series.days, dates) {
      for share in series.shares(on: day) where share.probability > smallest {
        rows += "\(start)\(date),\(cell(share.holder.key)),\(decimal(share.probability))\n"
      }
    }
    return rows
  }

  static func changes(_ changes: [ControlChange], name: String) -> String {
    changes.map { change in
      [
        cell(change.place.rawValue), cell(name), cell(change.before?.key ?? ""),
        cell(change.after.key), change.day.description, change.earliest.description,
        change.latest.description, (change.manners.first?.manner ?? .unknown).rawValue,
        decimal(change.probability),
      ].joined(separator: ",") + "\n"
    }.joined()
  }

  /// Four decimals.
  private static func decimal(_ probability: Double) -> String {
    let whole = Int((min(max(probability, 0), 1) * 10_000).rounded())
    let digits = String(whole % 10_000)
    return "\(whole / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func cell(_ text: String) -> String {
    let special = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard special else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

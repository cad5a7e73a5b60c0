package import Evidence

/// Ties time expressions to the calendar, in the order of the text.
///
/// It counts from the publication day where there is one, and from the last full date of the text
/// ("The next day"). Without either, a relative expression stays relative: the period is unknown
/// and keeps the words as its anchor.
package struct TimeResolver: Sendable {
  /// The day of publication, nil when unknown.
  package let published: Day?
  /// The last day the text fixed.
  package private(set) var last: Day?
  private var lastYear: Int?

  package init(published: Day?) { self.published = published }

  /// - Parameter words: the expression as it stands in the text.
  package mutating func resolve(_ expression: TimeExpression, words: String) -> Period {
    guard let span = span(expression.value) else { return .unknown(anchor: words) }
    if span.isFixed {
      last = span.latest ?? span.earliest ?? last
      lastYear = last?.year ?? lastYear
    }
    var earliest = span.earliest
    var latest = span.latest
    switch expression.relation {
    case .during: break
    case .by, .until: earliest = nil
    case .before:
      earliest = nil
      latest = span.earliest.map { $0 - 1 }
    case .since: latest = nil
    case .after:
      earliest = span.latest
      latest = nil
    }
    if let first = earliest, let last = latest, first > last {
      // Words that do not fit together ("from 7 May to 3 May") fix nothing.
      return .unknown(anchor: words)
    }
    return Period(
      earliest: earliest, latest: latest,
      precision: Period.precision(from: span.earliest, to: span.latest), anchor: words)
  }

  private struct Span {
    var earliest: Day?
    var latest: Day?
    /// Given by a date, so that "the next day" may count from it.
    var isFixed = false
  }

  private func span(_ value: TimeExpression.Value) -> Span? {
    switch value {
    case .date(let year, let month, let day): return date(year: year, month: month, day: day)
    case .month(let year, let month, let part):
      return self.month(year: year, month: month, part: part)
    case .year(let year, let part): return self.year(year, part: part)
    case .range(let first, let second):
      guard let from = span(first), let to = span(second) else { return nil }
      var earliest = from.earliest
      // "between December and February 2017": the first is of the year before.
      if let start = earliest, let end = to.latest, start > end {
        earliest = start.adding(months: -12)
      }
      return Span(earliest: earliest, latest: to.latest, isFixed: to.isFixed)
    case .weekday(let weekday, let weeksBack):
      guard let published else { return nil }
      var back = (published.weekday - weekday + 7) % 7
      if weeksBack > 0, back == 0 { back = 7 }
      let day = published - back
      return Span(earliest: day, latest: day, isFixed: true)
    case .weekend(let weeksBack):
      guard let published else { return nil }
      // On a Saturday or Sunday it is the current weekend, else the one just past.
      let saturday =
        published - (published.weekday + 1) % 7 - (weeksBack > 0 && published.weekday >= 6 ? 7 : 0)
      return Span(
        earliest: saturday, latest: min(saturday + 1, max(published, saturday)), isFixed: true)
    case .calendar(let unit, let offset):
      guard let published else { return nil }
      return whole(unit, offset: offset, from: published)
    case .sofar(let unit):
      guard let published, let whole = whole(unit, offset: 0, from: published) else { return nil }
      return Span(earliest: whole.earliest, latest: published)
    case .ago(let count, let unit, let open):
      guard let published else { return nil }
      let day = shift(published, by: -count, unit)
      if open { return Span(earliest: nil, latest: day) }
      let slack = Self.slack[unit] ?? 0
      return Span(earliest: day - slack, latest: day + slack)
    case .past(let count, let unit):
      guard let published else { return nil }
      return Span(earliest: shift(published, by: -count, unit), latest: published)
    case .coming(let count, let unit):
      guard let published else { return nil }
      return Span(earliest: published, latest: shift(published, by: count, unit))
    case .fromLast(let count, let unit):
      guard let last else { return nil }
      let day = shift(last, by: count, unit)
      let slack = Self.slack[unit] ?? 0
      return Span(earliest: day - slack, latest: day + slack, isFixed: unit == .day)
    }
  }

  /// How many days "three weeks ago" may be off on either side.
  private static let slack: [TimeExpression.Unit: Int] = [
    .day: 0, .week: 3, .month: 15, .year: 182,
  ]

  private func shift(_ day: Day, by count: Int, _ unit: TimeExpression.Unit) -> Day {
    switch unit {
    case .day: day + count
    case .week: day + 7 * count
    case .month: day.adding(months: count)
    case .year: day.adding(months: 12 * count)
    }
  }

  private func whole(_ unit: TimeExpression.Unit, offset: Int, from day: Day) -> Span? {
    switch unit {
    case .day: return Span(earliest: day + offset, latest: day + offset, isFixed: true)
    case .week:
      let monday = day - (day.weekday - 1) + 7 * offset
      return Span(earliest: monday, latest: monday + 6)
    case .month:
      let shifted = day.adding(months: offset)
      return month(year: shifted.year, month: shifted.month, part: nil)
    case .year: return year(day.year + offset, part: nil)
    }
  }

  private func date(year: Int?, month: Int?, day: Int) -> Span? {
    guard let month = month ?? last?.month ?? published?.month,
      let found = nearest(year: year, { Day(year: $0, month: month, day: day) })
    else { return nil }
    return Span(earliest: found, latest: found, isFixed: true)
  }

  private func month(year: Int?, month: Int, part: TimeExpression.Part?) -> Span? {
    guard let first = nearest(year: year, { Day(year: $0, month: month, day: 1) }) else {
      return nil
    }
    let end = first.adding(months: 1) - 1
    switch part {
    case nil: return Span(earliest: first, latest: end, isFixed: true)
    case .early: return Span(earliest: first, latest: first + 9, isFixed: true)
    case .middle: return Span(earliest: first + 10, latest: first + 19, isFixed: true)
    case .late: return Span(earliest: first + 20, latest: end, isFixed: true)
    }
  }

  private func year(_ year: Int, part: TimeExpression.Part?) -> Span? {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    switch part {
    case nil: return Span(earliest: first, latest: last, isFixed: true)
    case .early: return Span(earliest: first, latest: first.adding(months: 4) - 1, isFixed: true)
    case .middle:
      return Span(
        earliest: first.adding(months: 4), latest: first.adding(months: 8) - 1, isFixed: true)
    case .late: return Span(earliest: first.adding(months: 8), latest: last, isFixed: true)
    }
  }

  /// A date without a year is the last such date up to the publication; without a publication day
  /// it takes the year of the last full date; without either it cannot be placed.
  private func nearest(year: Int?, _ make: (Int) -> Day?) -> Day? {
    if let year { return make(year) }
    if let published {
      guard let this = make(published.year) else { return make(published.year - 1) }
      return this > published ? make(published.year - 1) : this
    }
    return lastYear.flatMap(make)
  }
}

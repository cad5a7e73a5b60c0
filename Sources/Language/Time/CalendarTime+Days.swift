import Evidence

/// The days that a place in the calendar covers, and steps from one to another.
extension CalendarTime {
  /// Nil without a year, and outside the years 1 to 9999, of which `Day` knows.
  var days: (first: Day, last: Day)? {
    guard let year else { return nil }
    switch grain {
    case .century: return Self.years(year, year + 99)
    case .decade: return Self.years(year, year + 9)
    case .year: return Self.years(year, year)
    case .half(let half): return Self.months(year, half * 6 - 5, count: 6)
    case .quarter(let quarter): return Self.months(year, quarter * 3 - 2, count: 3)
    case .season(.winter):
      // The winter of a year may be the one that it begins with or the one that it ends with.
      guard let first = Self.months(year, 1, count: 14) else { return nil }
      return (first.first.adding(months: -1), first.last)
    case .season(let season): return Self.months(year, season.rawValue * 3, count: 3)
    case .month(let month): return Self.months(year, month, count: 1)
    case .week(let month, let day):
      guard let day = Day(year: year, month: month, day: day) else { return nil }
      let monday = day - (day.weekday - 1)
      return (monday, monday + 6)
    case .day(let month?, let day):
      guard let day = Day(year: year, month: month, day: day) else { return nil }
      return (day, day)
    case .day: return nil
    }
  }

  private static func years(_ first: Int, _ last: Int) -> (first: Day, last: Day)? {
    guard let from = Day(year: max(first, first == 0 ? 1 : first), month: 1, day: 1),
      let to = Day(year: last, month: 12, day: 31)
    else { return nil }
    return (from, to)
  }

  private static func months(_ year: Int, _ month: Int, count: Int) -> (first: Day, last: Day)? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return (first, first.adding(months: count) - 1)
  }

  init(_ day: Day, part: Part? = nil) {
    self.init(year: day.year, .day(month: day.month, day.dayOfMonth), part: part)
  }

  /// The days of the years 1 to 9999.
  static let covered = Day(ordinal: -719_164)...Day(ordinal: 2_932_896)

  /// Years on, where 1 BC is followed by AD 1.
  static func year(_ year: Int, plus years: Int) -> Int {
    let moved = (year < 0 ? year + 1 : year) + max(-100_000, min(100_000, years))
    return moved <= 0 ? moved - 1 : moved
  }

  /// The whole unit that holds this time, some units on; nil where this is not that exact.
  func unit(_ unit: TimeUnit, plus count: Int) -> CalendarTime? {
    guard let year else { return nil }
    let count = max(-100_000, min(100_000, count))
    switch unit {
    case .second, .minute, .hour: return nil
    case .day, .week:
      guard let month, let number = day, let day = Day(year: year, month: month, day: number) else {
        return nil
      }
      let to = day + (unit == .week ? 7 * count : count)
      guard Self.covered.contains(to) else { return nil }
      guard unit == .week else { return CalendarTime(to) }
      let moved = CalendarTime(to)
      guard case .day(let month?, let number) = moved.grain else { return nil }
      return CalendarTime(year: moved.year, .week(month: month, day: number))
    case .month, .quarter:
      guard let month else { return nil }
      let total = month - 1 + count * (unit == .quarter ? 3 : 1)
      let years = Int((Double(total) / 12).rounded(.down))
      return CalendarTime(
        year: Self.year(year, plus: years), .month(total - years * 12 + 1))
    case .year: return CalendarTime(year: Self.year(year, plus: count), .year)
    case .decade:
      return CalendarTime(year: Self.year(year - year % 10, plus: count * 10), .decade)
    case .century, .millennium:
      let size = unit == .century ? 100 : 1000
      let first = year - year % 100
      return CalendarTime(
        year: first == 0 && count == 0 ? 0 : Self.year(first, plus: count * size), .century)
    }
  }
}

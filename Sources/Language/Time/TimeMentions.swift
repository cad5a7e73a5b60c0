import Evidence

/// The times that a text has given so far, from which its next ones count.
struct TimeMentions: Sendable {
  /// The last time that the story reached, of any grain.
  private(set) var time: CalendarTime?
  /// The last one that gave a day, and the last that gave a month.
  private var day: CalendarTime?
  private var month: CalendarTime?
  /// A year that was named after it, in passing.
  private var aside: CalendarTime?
  /// The last day of the last time.
  private(set) var last: Day?

  /// A time that was fixed.
  ///
  /// A bare year that does not open its sentence mostly looks aside ("the War of 1812", "planned for 1976"), and moves
  /// no months; nor does an earlier time that looks back from the story.
  mutating func note(_ time: CalendarTime, last: Day?, in expression: TimeExpression?) {
    guard time.year != nil else { return }
    let opens = expression?.opens ?? false
    if time.grain == .year, !opens, self.time?.month != nil {
      aside = time
      return
    }
    if expression?.looksBack ?? false, !opens, isBehind(time) { return }
    aside = nil
    self.time = time
    if time.month != nil { month = time }
    if time.day != nil {
      day = time
    } else if day?.year != time.year || time.month != nil && day?.month != time.month {
      // The story has moved on from that day.
      day = nil
    }
    if let last { self.last = last }
  }

  private func isBehind(_ time: CalendarTime) -> Bool {
    guard let year = time.year, let story = self.time?.year else { return false }
    return year < story
  }

  /// The last time that a step by this unit can count from.
  func base(for unit: TimeUnit) -> CalendarTime? {
    switch unit {
    case .second, .minute, .hour, .day, .week: day
    case .month, .quarter: month
    case .year, .decade, .century, .millennium: aside ?? time
    }
  }

  /// The year of a month or season that is named without one: that of the last time, or the next where
  /// the story has turned the year ("… in December. In January").
  func year(of grain: CalendarTime.Grain) -> Int? {
    time.flatMap { Self.year(of: grain, after: $0) }
  }

  /// The same, counted from any time.
  static func year(of grain: CalendarTime.Grain, after time: CalendarTime) -> Int? {
    guard let year = time.year else { return nil }
    guard let from = position(time.grain), let to = position(grain) else { return year }
    if case .season(.winter) = grain {
      return from >= turn ? CalendarTime.year(year, plus: 1) : year
    }
    if from - to >= turn { return CalendarTime.year(year, plus: 1) }
    return to - from > turn + 1 ? CalendarTime.year(year, plus: -1) : year
  }

  /// The years of "from October to March".
  func years(from first: CalendarTime.Grain, to last: CalendarTime.Grain) -> (Int, Int)? {
    guard let year = year(of: last), let from = Self.position(first), let to = Self.position(last)
    else { return nil }
    return (from > to ? CalendarTime.year(year, plus: -1) : year, year)
  }

  /// So many months back are rather the next year; found on narratives of wars.
  private static let turn = 9

  /// Months from the start of the year.
  private static func position(_ grain: CalendarTime.Grain) -> Int? {
    switch grain {
    case .month(let month), .week(let month, _): month
    case .day(let month, _): month
    case .season(let season): [0, 4, 7, 10, 1][season.rawValue]
    default: nil
    }
  }
}

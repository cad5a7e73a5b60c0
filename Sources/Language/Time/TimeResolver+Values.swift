import Evidence

/// The rule for each kind of value.
extension TimeResolver {
  func calendar(_ time: CalendarTime, _ offset: TimeValue.YearOffset?) -> Placed? {
    var time = time
    var anchor: CalendarTime?
    if time.clock != nil {
      guard let day = mentions.base(for: .day), let number = day.day else { return nil }
      anchor = day
      time = CalendarTime(year: day.year, .day(month: day.month, number))
    } else if let offset {
      guard let year = year(offset, for: time), let base = year.base.year else { return nil }
      anchor = year.base
      time.year = year.isFinal ? base : CalendarTime.year(base, plus: offset.years)
    } else if time.year == nil {
      guard let year = nearest(time) else { return nil }
      anchor = published.map { CalendarTime($0) } ?? mentions.time
      time.year = year
    }
    if case .day(let month?, let number) = time.grain, let year = time.year,
      (1...9999).contains(year),
      Day(year: year, month: month, day: number) == nil
    {
      return nil
    }
    return Placed(time, anchor: anchor)
  }

  /// "next May", "May of that year", "that summer"
  private func year(_ offset: TimeValue.YearOffset, for time: CalendarTime) -> (
    base: CalendarTime, isFinal: Bool
  )? {
    switch offset.origin {
    case .mention:
      if let base = mentions.base(for: .year) { return (base, false) }
      return published.map { (CalendarTime($0), false) }
    case .publication:
      guard let published else {
        // "this May" of a narrative is that of its year.
        return offset.years == 0 ? mentions.time.map { ($0, false) } : nil
      }
      guard offset.years != 0, let days = CalendarTime(year: published.year, time.grain).days else {
        if offset.years == 0, let year = nearest(time) {
          return (CalendarTime(year: year, .year), true)
        }
        return (CalendarTime(published), false)
      }
      // "last May" is the May before, be it of this year or the last one.
      let isThis = offset.years < 0 ? days.last < published : days.first > published
      return (CalendarTime(year: published.year, .year), isThis)
    }
  }

  /// A date without a year is the last such date up to the publication; without a publication day
  /// the story's own years place it; without either it cannot be placed.
  private func nearest(_ time: CalendarTime) -> Int? {
    guard let published else { return mentions.year(of: time.grain) }
    if let story, let year = TimeMentions.year(of: time.grain, after: story),
      let day = CalendarTime(year: year, time.grain).days?.first, day <= published
    {
      return year
    }
    guard let days = CalendarTime(year: published.year, time.grain).days else {
      return published.year - 1
    }
    return days.first > published ? published.year - 1 : published.year
  }

  func weekday(_ weekday: Int, _ weeks: Int, _ part: CalendarTime.Part?) -> Placed? {
    guard let published else { return nil }
    let anchor = CalendarTime(published)
    if weeks > 0 {
      let ahead = (weekday - published.weekday + 6) % 7 + 1
      return Placed(CalendarTime(published + ahead, part: part), anchor: anchor)
    }
    var back = (published.weekday - weekday + 7) % 7
    if weeks < 0, back == 0 { back = 7 }
    return Placed(CalendarTime(published - back, part: part), anchor: anchor)
  }

  func weekend(_ weeks: Int) -> Placed? {
    guard let published else { return nil }
    // On a Saturday or Sunday it is the current weekend, else the one just past.
    let isWeekend = published.weekday >= 6
    var saturday = published - (published.weekday + 1) % 7
    if weeks < 0, isWeekend { saturday = saturday - 7 }
    if weeks > 0 { saturday = saturday + 7 }
    let sunday = weeks > 0 ? saturday + 1 : min(saturday + 1, max(published, saturday))
    guard let week = CalendarTime(saturday).unit(.week, plus: 0) else { return nil }
    return Placed(time: week, earliest: saturday, latest: sunday, anchor: CalendarTime(published))
  }

  /// What a unit counts from.
  private func base(_ unit: TimeUnit, _ origin: TimeValue.Origin, isThis: Bool) -> CalendarTime? {
    switch origin {
    case .mention: mentions.base(for: unit)
    case .publication:
      published.map { CalendarTime($0) } ?? (isThis ? mentions.base(for: unit) : nil)
    }
  }

  func whole(
    _ unit: TimeUnit, _ count: Int, _ origin: TimeValue.Origin, _ part: CalendarTime.Part?
  ) -> Placed? {
    guard let base = base(unit, origin, isThis: count == 0 && unit != .day),
      var time = base.unit(unit, plus: count)
    else { return nil }
    time.part = part
    var placed = Placed(time, anchor: base)
    // The night before today may be yesterday's or today's first hours.
    if part == .night, count == -1, origin == .publication { placed.latest = published }
    return placed
  }

  func within(_ unit: TimeUnit, _ origin: TimeValue.Origin) -> Placed? {
    if let published, origin == .publication || mentions.base(for: unit) == nil {
      guard let time = CalendarTime(published).unit(unit, plus: 0) else { return nil }
      return Placed(
        time: time, earliest: time.days?.first, latest: published, anchor: CalendarTime(published))
    }
    guard let base = mentions.base(for: unit), let time = base.unit(unit, plus: 0) else {
      return nil
    }
    return Placed(time, anchor: base)
  }

  func shift(
    _ count: TimeCount, _ unit: TimeUnit, _ origin: TimeValue.Origin, isPast: Bool, open: Bool
  ) -> Placed? {
    let steps = isPast ? -count.guess : count.guess
    let base: CalendarTime?
    let from: Day?
    switch origin {
    case .publication:
      base = published.map { CalendarTime($0) }
      from = published
    case .mention:
      base = mentions.base(for: unit)
      from = mentions.last
    }
    guard base != nil || from != nil else { return nil }
    var time = base?.unit(unit, plus: steps)
    if case .decade? = time?.grain, count.number != nil, let year = base?.year {
      time?.year = CalendarTime.year(year, plus: steps * 10)
    }
    var placed = Placed(time: count.number == nil ? nil : time, anchor: base)
    if let day = from.flatMap({ Self.move($0, by: steps, unit) }) {
      if open, isPast {
        placed.latest = day
      } else {
        let slack = Self.slack[unit] ?? 0
        placed.earliest = day - slack
        placed.latest = day + slack
      }
    }
    return placed
  }

  func stretch(_ count: TimeCount, _ unit: TimeUnit, _ origin: TimeValue.Origin, isPast: Bool)
    -> Placed?
  {
    let from: Day?
    let anchor: CalendarTime?
    switch origin {
    case .publication where published != nil || isPast:
      from = published
      anchor = published.map { CalendarTime($0) }
    case .publication, .mention:
      from = mentions.last
      anchor = mentions.time
    }
    guard let from, let moved = Self.move(from, by: isPast ? -count.guess : count.guess, unit)
    else {
      return nil
    }
    return Placed(
      time: nil, earliest: min(from, moved), latest: max(from, moved), anchor: anchor)
  }

  /// "the first two weeks of May", "the last days of 1942"
  mutating func portion(
    _ count: TimeCount, _ unit: TimeUnit, from index: Int, of time: CalendarTime,
    _ offset: TimeValue.YearOffset?
  ) -> Placed? {
    guard let whole = calendar(time, offset), let placed = whole.time else { return nil }
    mentions.note(placed, last: whole.latest, in: nil)
    var portion = Placed(
      time: nil, earliest: whole.earliest, latest: whole.latest, anchor: placed)
    guard let first = whole.earliest, let last = whole.latest else { return portion }
    if index < 0, let start = Self.move(last + 1, by: -count.guess, unit) {
      portion.earliest = max(first, start)
    } else if index > 0, let start = Self.move(first, by: index - 1, unit),
      let end = Self.move(start, by: count.guess, unit)
    {
      portion.earliest = min(start, last)
      portion.latest = max(min(end - 1, last), min(start, last))
    }
    return portion
  }

  /// How many days "three weeks ago" may be off on either side.
  private static let slack: [TimeUnit: Int] = [
    .week: 3, .month: 15, .quarter: 45, .year: 182, .decade: 1826, .century: 18262,
  ]

  /// Nil outside the years 1 to 9999.
  private static func move(_ day: Day, by count: Int, _ unit: TimeUnit) -> Day? {
    guard abs(count) < 100_000 else { return nil }
    let moved: Day
    switch unit {
    case .second, .minute, .hour: return day
    case .day: moved = day + count
    case .week: moved = day + 7 * count
    case .month: moved = day.adding(months: count)
    case .quarter: moved = day.adding(months: 3 * count)
    case .year: moved = day.adding(months: 12 * count)
    case .decade: moved = day.adding(months: 120 * count)
    case .century: moved = day.adding(months: 1200 * count)
    case .millennium: moved = day.adding(months: 12000 * count)
    }
    return CalendarTime.covered.contains(moved) ? moved : nil
  }
}

/// What recurs, hours of a day, and words that only point to past, present or future.
extension TimeGrammar {
  /// "daily", "per month", "every two years", "each night"
  func recurring(_ start: Int) -> Match? {
    switch kind(start) {
    case .recurring:
      if value(start) == 15 { return Match(start..<start + 1, .recurringPart(.night)) }
      return TimeUnit(rawValue: value(start)).map {
        Match(start..<start + 1, .recurring(TimeCount(1), $0))
      }
    case .per:
      guard kind(start + 1) == .unit else { return nil }
      return TimeUnit(rawValue: value(start + 1) % 100).map {
        Match(start..<start + 2, .recurring(TimeCount(1), $0))
      }
    case .every:
      if let part = dayPart(start + 1) { return Match(start..<start + 2, .recurringPart(part)) }
      let count = count(start + 1) ?? (TimeCount(1), start + 1)
      guard kind(count.end) == .unit else { return nil }
      return TimeUnit(rawValue: value(count.end) % 100).map {
        Match(start..<count.end + 1, .recurring(count.count, $0))
      }
    default: return nil
    }
  }

  /// "3:00 a.m.", "5pm", "0430 hours"
  func clock(_ start: Int) -> Match? {
    if kind(start) == .clockTime { return clock(start..<start + 1, value(start)) }
    guard kind(start) == .digits else { return nil }
    var minutes = value(start) * 60
    var end = start + 1
    if kind(end) == .colon, isGlued(end), isGlued(end + 1), kind(end + 1) == .digits,
      pieces[end + 1].end - pieces[end + 1].start == 2, value(end + 1) < 60
    {
      minutes += value(end + 1)
      end += 2
    }
    if kind(end) == .meridiem, (1...12).contains(value(start)) {
      return clock(start..<end + 1, minutes % 720 + value(end) * 60)
    }
    if end > start + 1, value(start) < 24 { return clock(start..<end, minutes) }
    if kind(end) == .unit, value(end) == 102, pieces[start].end - pieces[start].start == 4,
      value(start) < 2400, value(start) % 100 < 60
    {
      return clock(start..<end + 1, value(start) / 100 * 60 + value(start) % 100)
    }
    return nil
  }

  private func clock(_ range: Range<Int>, _ minutes: Int) -> Match {
    var time = CalendarTime(year: nil, .day(month: nil, 0))
    time.clock = minutes
    return Match(range, .calendar(time, offset: nil))
  }

  /// "now", "former", "the past", "at the time", "that period", "the day", "night"
  func vague(_ start: Int) -> Match? {
    switch kind(start) {
    case .vague where value(start) <= 8:
      let value: TimeValue.Vague = value(start) < 0 ? .past : value(start) == 0 ? .present : .future
      return Match(start..<start + 1, .vague(value))
    case .recent: return Match(start..<start + 1, .vague(.past))
    case .the where kind(start + 1) == .past && value(start + 1) == 0 && endsClause(start + 2):
      return Match(start..<start + 2, .vague(.past))
    case .now where value(start) == 2: return Match(start..<start + 1, .vague(.present))
    case .now where kind(start + 1) == .unit && value(start + 1) == TimeUnit.day.rawValue:
      return Match(start..<start + 2, .vague(.present))
    case .dayPart:
      // "the dawn of a new age"
      guard value(start) != 1 || kind(start + 1) != .of,
        !pieces[start].isCapitalised || start == 0
      else { return nil }
      return Match(start..<start + 1, .recurringPart(dayPart(start) ?? .night))
    case .climate where kind(start + 1) == .period && value(start + 1) == 2:
      return Match(start..<start + 2, .unknown(.year, part: nil))
    case .the where dayPart(start + 1) != nil && (value(start + 1) != 1 || kind(start + 2) != .of):
      return Match(start..<start + 2, .recurringPart(dayPart(start + 1) ?? .night))
    case .the:
      if let match = wholeUnit(start) { return match }
      if kind(start + 1) == .season, let season = date(start + 1) {
        return season.starting(at: start)
      }
      guard kind(start + 1) == .unit, value(start + 1) < 200,
        let unit = TimeUnit(rawValue: value(start + 1) % 100)
      else { return nil }
      return Match(start..<start + 2, .duration(TimeCount(vague: 4), unit))
    case .article where kind(start + 1) == .period && value(start + 1) == 0:
      return Match(start..<start + 2, .vague(.present))
    default: return nil
    }
  }
}

/// Times that count from the publication or from a time already mentioned.
extension TimeGrammar {
  func relative(_ start: Int) -> Match? {
    switch kind(start) {
    case .weekday: return weekday(start, at: start, weeks: 0)
    case .weekend: return Match(start..<start + 1, .weekend(weeks: 0))
    case .vague where value(start) > 8: return nearDay(start)
    case .this, .that, .same: return demonstrative(start)
    case .the: return definite(start)
    case .last, .next, .past, .previous: return neighbour(start, at: start, isDefinite: false)
    case .later, .earlier: return within(start)
    case .recent: return recent(start, start)
    default: return nil
    }
  }

  private func unit(_ index: Int) -> (unit: TimeUnit, isPlural: Bool, factor: Int)? {
    guard kind(index) == .unit else { return nil }
    let code = value(index)
    if code == 209 { return nil }
    return TimeUnit(rawValue: code % 100 == 4 && code >= 200 ? 4 : code % 100).map {
      ($0, code % 200 >= 100, code >= 200 ? 2 : 1)
    }
  }

  func dayPart(_ index: Int) -> CalendarTime.Part? {
    kind(index) == .dayPart ? CalendarTime.Part(rawValue: value(index) % 10) : nil
  }

  /// "Friday", "Friday night", "last Tuesday"
  private func weekday(_ start: Int, at: Int, weeks: Int) -> Match? {
    guard kind(at) == .weekday, value(at) < 10, pieces[at].isCapitalised else { return nil }
    let part = value(at + 1) < 10 ? dayPart(at + 1) : nil
    return Match(
      start..<(part == nil ? at + 1 : at + 2), .weekday(value(at), weeks: weeks, part: part))
  }

  /// "today", "yesterday morning", "tonight", "tomorrow", "overnight"
  private func nearDay(_ start: Int) -> Match? {
    switch value(start) {
    case 15: return Match(start..<start + 1, .unit(.day, 0, .publication, part: .night))
    case 12:
      return Match(start..<start + 1, .stretch(TimeCount(1), .day, .publication, isPast: true))
    default:
      let part = value(start) == 10 ? nil : dayPart(start + 1)
      return Match(
        start..<(part == nil ? start + 1 : start + 2),
        .unit(.day, value(start) - 10, .publication, part: part))
    }
  }

  /// "that day", "this week", "the same month", "these days", "that summer", "this time"
  private func demonstrative(_ start: Int) -> Match? {
    var at = start
    if kind(at) != .same { at += 1 }
    let isSame = kind(at) == .same
    if isSame { at += 1 }
    let first = kind(start)
    if kind(at) == .exactly || kind(at) == .adjective { return nil }
    let origin: TimeValue.Origin = first == .this && !isSame ? .publication : .mention
    if kind(at) == .time, value(at) == 1 {
      // "By this time they had left", but not "This time they left".
      let before = kind(start - 1)
      guard first != .this || [.preposition, .by, .of, .until, .from, .since, .to].contains(before)
      else { return nil }
      return Match(start..<at + 1, isSame ? .sameTime : .vague(.present))
    }
    if kind(at) == .time, value(at) == 2, first != .the, !isSame || kind(at + 1) != .of {
      return Match(start..<at + 1, .vague(.present))
    }
    if kind(at) == .period { return Match(start..<at + 1, .vague(.present)) }
    if let part = dayPart(at), value(at) < 10 {
      return Match(start..<at + 1, .unit(.day, 0, origin, part: part))
    }
    if kind(at) == .weekend {
      return Match(start..<at + 1, .weekend(weeks: 0))
    }
    if let match = named(start, at, years: 0, origin: origin) { return match }
    guard let unit = unit(at), unit.factor == 1 else { return nil }
    if unit.isPlural { return Match(start..<at + 1, .vague(.present)) }
    guard unit.unit.rawValue >= 3 else { return nil }
    return Match(start..<at + 1, .unit(unit.unit, 0, origin, part: nil))
  }

  /// "that May", "next spring", "last Monday"
  private func named(_ start: Int, _ at: Int, years: Int, origin: TimeValue.Origin) -> Match? {
    if kind(at) == .weekday { return weekday(start, at: at, weeks: years) }
    let offset = TimeValue.YearOffset(years: years, origin: origin)
    if let month = monthNumber(at) {
      return Match(
        start..<at + 1, .calendar(CalendarTime(year: nil, .month(month)), offset: offset))
    }
    if kind(at) == .season, value(at) < 10, let season = CalendarTime.Season(rawValue: value(at)) {
      return Match(
        start..<at + 1, .calendar(CalendarTime(year: nil, .season(season)), offset: offset))
    }
    return nil
  }

  /// "the next day", "the same day", "the day before", "the past six weeks", "the weekend", "the time"
  private func definite(_ start: Int) -> Match? {
    let at = start + 1
    switch kind(at) {
    case .same: return demonstrative(start)
    case .next, .previous, .past, .last: return neighbour(start, at: at, isDefinite: true)
    case .recent: return recent(start, at)
    case .weekend: return Match(start..<at + 1, .weekend(weeks: 0))
    case .unit, .dayPart: return dayBefore(start, at)
    case .time where value(at) == 1:
      guard kind(start - 1) == .preposition || kind(start - 1) == .by || kind(start - 1) == .of
      else {
        return nil
      }
      return Match(start..<at + 1, .vague(.present))
    case .now where kind(at + 1) == .unit || kind(at + 1) == .time:
      return Match(start..<at + 2, .vague(.present))
    case .vague where value(at) == 1: return Match(start..<at + 1, .vague(.future))
    default: return nil
    }
  }

  /// "the day before", "the year after", "the following", "the night before"
  private func dayBefore(_ start: Int, _ at: Int) -> Match? {
    var step = 0
    switch kind(at + 1) {
    // "The day before it fell" counts from the text, "the day before the battle" from the battle.
    case .before where endsClause(at + 2) || start == 0 && kind(at + 2) == .none: step = -1
    case .previous where endsClause(at + 2): step = -1
    case .after where endsClause(at + 2): step = 1
    case .afterwards: step = 1
    default: return nil
    }
    if let part = dayPart(at), value(at) < 10 {
      return Match(start..<at + 2, .unit(.day, step, .mention, part: part))
    }
    guard let unit = unit(at), !unit.isPlural, unit.unit.rawValue >= 3 else { return nil }
    return Match(start..<at + 2, .unit(unit.unit, step, .mention, part: nil))
  }

  /// "last week", "the following year", "the next three days", "next May", "the previous night"
  private func neighbour(_ start: Int, at: Int, isDefinite: Bool) -> Match? {
    let isNext = kind(at) == .next
    let direction = isNext ? 1 : -1
    // "the next day" counts from the text; "next week" from today.
    let fromText =
      kind(at) == .previous && value(at) == 0 || isNext && value(at) == 1
      || isNext && value(at) == 0 && isDefinite
    let origin: TimeValue.Origin = fromText ? .mention : .publication
    var next = at + 1
    if let part = dayPart(next), value(next) < 10 {
      if kind(at) == .last, part == .night {
        return Match(start..<next + 1, .unit(.day, -1, .publication, part: .night))
      }
      return Match(start..<next + 1, .unit(.day, direction, origin, part: part))
    }
    if kind(next) == .weekend {
      return Match(start..<next + 1, .weekend(weeks: kind(at) == .past ? 0 : direction))
    }
    if let match = named(start, next, years: direction, origin: origin) { return match }
    // "in the next two weeks" is from today, "the following two weeks" from then.
    let stretchOrigin: TimeValue.Origin = isNext && value(at) != 1 ? .publication : origin
    if let count = count(next) {
      next = count.end
      if kind(next) == .dash || kind(next) == .adjective { next += 1 }
      guard let unit = unit(next), unit.isPlural || isGlued(next) else { return nil }
      return Match(
        start..<next + 1,
        .stretch(
          count.count.times(unit.factor), unit.unit, stretchOrigin, isPast: !isNext))
    }
    if kind(next) == .adjective || kind(next) == .half { return nil }
    guard let unit = unit(next) else { return nil }
    if unit.isPlural {
      return Match(
        start..<next + 1, .stretch(TimeCount(vague: 4), unit.unit, stretchOrigin, isPast: !isNext))
    }
    guard unit.unit.rawValue >= 3 else { return nil }
    if kind(at) == .past || kind(at) == .last && isDefinite {
      guard unit.unit != .day || kind(at) == .past else { return nil }
      return Match(start..<next + 1, .stretch(TimeCount(1), unit.unit, origin, isPast: true))
    }
    return Match(start..<next + 1, .unit(unit.unit, direction, origin, part: nil))
  }

  /// "later that year", "earlier this month", "later in the day"
  private func within(_ start: Int) -> Match? {
    var at = start + 1
    if kind(at) == .on || kind(at) == .preposition && value(at) == 0 { at += 1 }
    if at == start + 2, let match = dates(at) ?? relative(at) { return match.starting(at: start) }
    guard [.this, .that, .the, .same].contains(kind(at)) else { return nil }
    let isThis = kind(at) == .this || kind(at) == .the
    while [.this, .that, .the, .same].contains(kind(at)) { at += 1 }
    guard let unit = unit(at), !unit.isPlural, unit.unit.rawValue >= 3 else { return nil }
    return Match(
      start..<at + 1,
      .within(unit.unit, isThis && kind(start) == .earlier ? .publication : .mention))
  }

  /// "recent days", "the recent weeks"
  private func recent(_ start: Int, _ at: Int) -> Match? {
    guard let unit = unit(at + 1), unit.isPlural else { return nil }
    return Match(
      start..<at + 2, .stretch(TimeCount(vague: 4), unit.unit, .publication, isPast: true))
  }
}

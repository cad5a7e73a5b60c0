/// Places in the calendar: days, months, seasons, years, decades, centuries, and ranges of them.
extension TimeGrammar {
  private typealias Grain = CalendarTime.Grain

  /// A date or the two ends of a range of dates.
  func dates(_ start: Int) -> Match? {
    guard kind(start) == .the else {
      return incompleteRange(start) ?? date(start).map { range($0) ?? $0 }
    }
    // "the years 1955-1957"
    let isYears = kind(start + 1) == .unit && value(start + 1) % 100 == TimeUnit.year.rawValue
    let at = isYears ? start + 2 : start + 1
    guard let match = incompleteRange(at) ?? date(at).map({ range($0) ?? $0 }) else { return nil }
    if isYears, kind(at) != .digits { return nil }
    // "the 1960 election", "the November 1956 attempt": the article is the noun's.
    if !isYears, kind(at) == .month || kind(at) == .era || isYear(match) { return nil }
    return match.starting(at: start)
  }

  private func isYear(_ match: Match) -> Bool {
    if case .calendar(let time, _) = match.terms[0].value { time.grain == .year } else { false }
  }

  /// One date, without article.
  func date(_ start: Int) -> Match? {
    switch kind(start) {
    case .weekday:
      let next = kind(start + 1) == .comma ? start + 2 : start + 1
      let inner = kind(next) == .the ? next + 1 : next
      guard let match = dayMonth(inner) ?? monthDay(inner) else { return nil }
      return match.starting(at: start)
    case .digits: return iso(start) ?? dayMonth(start) ?? year(start)
    case .ordinal: return dayMonth(start) ?? century(start)
    case .month: return monthDay(start) ?? month(start)
    case .season: return season(start)
    case .decade, .decadeName: return decade(start)
    case .holiday: return holiday(start)
    case .era: return year(start)
    default: return nil
    }
  }

  // MARK: Years

  /// "1940", "490 BC", "AD 70"
  func yearNumber(_ index: Int) -> (value: Int, end: Int)? {
    if kind(index) == .era, value(index) > 0, kind(index + 1) == .digits, value(index + 1) > 0 {
      return (value(index + 1), index + 2)
    }
    guard kind(index) == .digits, value(index) > 0 else { return nil }
    if kind(index + 1) == .era, value(index) <= 9999 {
      return (value(index) * value(index + 1), index + 2)
    }
    // "2015: a year of war", but not "1200:30".
    let isClock = kind(index + 1) == .colon && kind(index + 2) == .digits && isGlued(index + 2)
    guard (1000...2100).contains(value(index)), !isClock else { return nil }
    return (value(index), index + 1)
  }

  private func year(_ start: Int) -> Match? {
    yearNumber(start).map {
      Match(start..<$0.end, .calendar(CalendarTime(year: $0.value, .year), offset: nil))
    }
  }

  private struct YearSlot {
    var year: Int?
    var offset: TimeValue.YearOffset?
    var end: Int
  }

  /// The year behind a month or day: "1940", ", 1940", "of 1940", "of that year".
  private func yearSlot(_ at: Int) -> YearSlot {
    if let year = yearNumber(at) { return YearSlot(year: year.value, end: year.end) }
    if kind(at) == .comma || kind(at) == .of, let year = yearNumber(at + 1) {
      return YearSlot(year: year.value, end: year.end)
    }
    if kind(at) == .of, let match = relative(at + 1), match.terms.count == 1,
      case .unit(.year, let years, let origin, nil) = match.terms[0].value
    {
      return YearSlot(offset: .init(years: years, origin: origin), end: match.end)
    }
    return YearSlot(end: at)
  }

  private func placed(_ start: Int, _ grain: Grain, _ slot: YearSlot) -> Match {
    Match(
      start..<slot.end, .calendar(CalendarTime(year: slot.year, grain), offset: slot.offset))
  }

  // MARK: Days and months

  /// 1…31, as "21" or "21st".
  func dayNumber(_ index: Int) -> Int? {
    guard kind(index) == .digits || kind(index) == .ordinal, (1...31).contains(value(index)) else {
      return nil
    }
    return value(index)
  }

  func monthNumber(_ index: Int) -> Int? {
    kind(index) == .month && pieces[index].isCapitalised ? value(index) : nil
  }

  /// "21 May 2015", "21st of May"
  private func dayMonth(_ start: Int) -> Match? {
    guard let day = dayNumber(start) else { return nil }
    let at = kind(start + 1) == .of ? start + 2 : start + 1
    guard let month = monthNumber(at) else { return nil }
    return placed(start, .day(month: month, day), yearSlot(at + 1))
  }

  /// "May 21, 2015"
  private func monthDay(_ start: Int) -> Match? {
    guard let month = monthNumber(start) else { return nil }
    // "May the 3rd", but not "in May the Second Army".
    let isThe = kind(start + 1) == .the && start + 2 < pieces.count && !pieces[start + 2].isWord
    let at = isThe ? start + 2 : start + 1
    guard let day = dayNumber(at), !(pieces[at].isWord && kind(at) == .ordinal),
      !(kind(at + 1) == .colon && isGlued(at + 1))
    else { return nil }
    return placed(start, .day(month: month, day), yearSlot(at + 1))
  }

  /// "May", "May 2015"; "May" and "March" are other words too, so that something must make them months.
  private func month(_ start: Int) -> Match? {
    guard let month = monthNumber(start) else { return nil }
    let slot = yearSlot(start + 1)
    let isAmbiguous = month == 3 || month == 5 || pieces[start].end - pieces[start].start == 3
    if isAmbiguous, slot.end == start + 1, !isMonthContext(start) { return nil }
    return placed(start, .month(month), slot)
  }

  private func isMonthContext(_ index: Int) -> Bool {
    switch kind(index - 1) {
    case .preposition, .since, .by, .until, .of, .last, .this, .that, .from, .and, .or, .to, .next,
      .past, .previous, .part, .dash, .slash, .starting, .after, .before, .same, .every:
      return true
    case .article, .the:
      // "a March offensive", but not "the March on the capital".
      return kind(index + 1) == .none && index + 1 < pieces.count && pieces[index + 1].isWord
    default:
      let next = kind(index + 1)
      return [.and, .or, .to, .dash, .slash].contains(next) && monthNumber(index + 2) != nil
    }
  }

  /// "2016-04-05"
  private func iso(_ start: Int) -> Match? {
    guard (1000...9999).contains(value(start)), kind(start + 1) == .dash, isGlued(start + 1),
      isGlued(start + 2), kind(start + 2) == .digits, (1...12).contains(value(start + 2)),
      kind(start + 3) == .dash, isGlued(start + 3), isGlued(start + 4),
      let day = dayNumber(start + 4)
    else { return nil }
    return Match(
      start..<start + 5,
      .calendar(
        CalendarTime(year: value(start), .day(month: value(start + 2), day)), offset: nil))
  }

  // MARK: Seasons, feasts, decades, centuries

  private func season(_ start: Int) -> Match? {
    guard value(start) < 10, let season = CalendarTime.Season(rawValue: value(start)) else {
      return nil
    }
    let slot = yearSlot(start + 1)
    // "the fall of the town", "they fall"
    if season == .autumn, slot.end == start + 1, isFall(start), !isInTheFall(start) { return nil }
    return placed(start, .season(season), slot)
  }

  private func isFall(_ index: Int) -> Bool { pieces[index].end - pieces[index].start == 4 }

  private func isInTheFall(_ index: Int) -> Bool {
    guard kind(index + 1) != .of else { return false }
    if kind(index - 1) == .the { return [.preposition, .since, .by].contains(kind(index - 2)) }
    return [.this, .that, .last, .next, .part, .previous].contains(kind(index - 1))
  }

  private func holiday(_ start: Int) -> Match? {
    guard pieces[start].isCapitalised else { return nil }
    let feast = value(start)
    var at = start + 1
    if kind(at) == .unit, value(at) == 3, pieces[at].isCapitalised { at += 1 }
    let slot = yearSlot(at)
    return placed(
      start, feast == 0 ? .year : .day(month: feast / 100, feast % 100), slot)
  }

  private func decade(_ start: Int) -> Match? {
    guard start < pieces.count else { return nil }
    if kind(start) == .decadeName {
      guard kind(start - 1) == .the || kind(start - 1) == .part else { return nil }
      return Match(
        start..<start + 1, .calendar(CalendarTime(year: 1900 + value(start), .decade), offset: nil))
    }
    var year = value(start)
    var end = start + 1
    if kind(end) == .era {
      year *= value(end)
      end += 1
    } else if !(1000...2100).contains(year) {
      return nil
    }
    return Match(start..<end, .calendar(CalendarTime(year: year, .decade), offset: nil))
  }

  /// "19th century", "fourth century BC"
  private func century(_ start: Int) -> Match? {
    let at = kind(start + 1) == .dash ? start + 2 : start + 1
    guard kind(at) == .unit, value(at) == TimeUnit.century.rawValue, (1...40).contains(value(start))
    else { return nil }
    var end = at + 1
    var first = (value(start) - 1) * 100
    if kind(end) == .era {
      first = value(end) < 0 ? -max(1, first) : first
      end += 1
    }
    return Match(start..<end, .calendar(CalendarTime(year: first, .century), offset: nil))
  }
}

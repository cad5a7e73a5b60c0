/// Two dates in one expression, where one lends the other what it lacks.
extension TimeGrammar {
  private func joins(_ index: Int) -> Bool {
    switch kind(index) {
    case .dash, .slash, .to, .until, .and, .or: true
    default: false
    }
  }

  private func calendar(_ match: Match) -> CalendarTime? {
    if case .calendar(let time, nil) = match.terms[0].value { time } else { nil }
  }

  /// "28-29 December", "11 and 12 June", "499 to 493 BC": the first is a number only.
  func incompleteRange(_ start: Int) -> Match? {
    guard kind(start) == .digits || kind(start) == .ordinal, joins(start + 1) else { return nil }
    let next = kind(start + 2) == .the ? start + 3 : start + 2
    guard let second = date(next), let end = calendar(second) else { return nil }
    let number = value(start)
    var first: CalendarTime
    switch end.grain {
    case .day(let month, let day):
      guard (1...31).contains(number), number < day, kind(next) != .month else { return nil }
      first = CalendarTime(year: end.year, .day(month: month, number))
    case .year:
      guard let year = end.year, year < 0, kind(start) == .digits, number > 0, number <= 9999 else {
        return nil
      }
      first = CalendarTime(year: -number, .year)
    case .century:
      guard kind(start) == .ordinal, let year = end.year, (1...40).contains(number) else {
        return nil
      }
      first = CalendarTime(
        year: year < 0 ? -max(1, (number - 1) * 100) : (number - 1) * 100, .century)
    default: return nil
    }
    return pair(Match(start..<start + 1, .calendar(first, offset: nil)), second)
  }

  /// What follows a first date: another, or a number that is one.
  func range(_ first: Match) -> Match? {
    let at = first.end
    guard joins(at), let start = calendar(first) else { return nil }
    let next = kind(at + 1) == .the ? at + 2 : at + 1
    if let second = date(next) ?? qualified(at + 1), var end = calendar(second) {
      let isList = kind(at) == .and || kind(at) == .or
      var begin = start
      if begin.year == nil, end.year != nil { begin.year = end.year }
      let lends = begin != start && begin.isFine(as: end)
      let isBetween =
        kind(at) == .and && kind(first.terms[0].pieces.lowerBound - 1) == .preposition
        && value(first.terms[0].pieces.lowerBound - 1) == 5
      if isList, !lends, !isBetween { return nil }
      // "to" may belong to the verb: "came in 1940 to May …"; both must be of a kind.
      if kind(at) == .to, !begin.isFine(as: end) { return nil }
      if begin.year != nil, let from = begin.month, let to = end.month, start.year == nil,
        from > to,
        !isList || isBetween
      {
        // "28 December to 3 January 2016"
        begin.year = (end.year ?? 1) - 1
      }
      if end.year == nil, start.year != nil, kind(at) == .dash { end.year = start.year }
      var one = first
      var two = second
      one.terms[0].value = .calendar(begin, offset: nil)
      two.terms[0].value = .calendar(end, offset: nil)
      return pair(one, two)
    }
    // "January 25-29", "May 21 and 23, 2015"
    if case .day(let month?, let day) = start.grain, let last = dayNumber(at + 1), last > day,
      kind(at) != .slash, monthNumber(at + 2) == nil, kind(at) == .dash || endsClause(at + 2)
    {
      var end = at + 2
      var year = start.year
      if kind(end) == .comma, let after = yearNumber(end + 1) {
        year = after.value
        end = after.end
      } else if let after = yearNumber(end) {
        year = after.value
        end = after.end
      }
      var one = first
      one.terms[0].value = .calendar(CalendarTime(year: year, start.grain), offset: nil)
      return pair(
        one,
        Match(
          at + 1..<end,
          .calendar(CalendarTime(year: year, .day(month: month, last)), offset: nil)))
    }
    // "1914-18"
    if start.grain == .year, let year = start.year, year > 0,
      kind(at) == .dash || kind(at) == .slash,
      kind(at + 1) == .digits, isGlued(at + 1), (year % 100 + 1...99).contains(value(at + 1))
    {
      return pair(
        first,
        Match(
          at + 1..<at + 2,
          .calendar(CalendarTime(year: year - year % 100 + value(at + 1), .year), offset: nil)))
    }
    return nil
  }

  private func pair(_ first: Match, _ second: Match) -> Match {
    var match = first
    match.terms += second.terms
    match.end = second.end
    return match
  }
}

extension CalendarTime {
  /// Both are days or months, both are seasons, or both are years.
  fileprivate func isFine(as other: CalendarTime) -> Bool {
    switch (grain, other.grain) {
    case (.season, .season): true
    case (.season, _), (_, .season): false
    default: (month == nil) == (other.month == nil)
    }
  }
}

/// Words in front of a date that take a part of it: "early", "the end of", "the night of", "about".
extension TimeGrammar {
  func qualified(_ start: Int) -> Match? {
    var at = start
    if kind(at) == .the || kind(at) == .article { at += 1 }
    switch kind(at) {
    case .part: return part(start, at)
    case .edge, .middle, .end: return edge(start, at)
    case .first, .last, .ordinal: return portion(start, at) ?? share(start, at)
    case .rest:
      guard kind(at + 1) == .of, let inner = inner(at + 2) else { return nil }
      return inner.starting(at: start)
    case .dayPart: return dayPartOf(start, at)
    case .about, .exactly:
      guard at == start else { return nil }
      if kind(at) == .exactly, kind(at + 1) == .vague, value(at + 1) == 0 {
        return Match(start..<at + 2, .vague(.present))
      }
      // "ca. 466 BC", where the full stop may be a token of its own.
      let isDotted = isGlued(at + 1) && !pieces[at + 1].isWord && kind(at + 1) == .none
      guard let inner = dates(isDotted ? at + 2 : at + 1) else { return nil }
      return inner.starting(at: start).modified(kind(at) == .about ? .approximate : nil)
    default: return nil
    }
  }

  /// What may stand behind "the end of": a date, "the month", "last year".
  private func inner(_ start: Int) -> Match? {
    if let match = dates(start) ?? relative(start) { return match }
    return wholeUnit(start)
  }

  /// "the month": the one that was last spoken of.
  func wholeUnit(_ start: Int) -> Match? {
    guard kind(start) == .the, kind(start + 1) == .unit, value(start + 1) < 100 else { return nil }
    guard let unit = TimeUnit(rawValue: value(start + 1)), unit.rawValue >= 3 else { return nil }
    return Match(start..<start + 2, .unit(unit, 0, .mention, part: nil))
  }

  private func modifier(_ value: Int) -> TimeModifier? {
    switch value {
    case 1: .start
    case 2: .middle
    case 3: .end
    default: nil
    }
  }

  /// "early March", "mid-March", "late in 1957", "early on Sunday", "early the next year"
  private func part(_ start: Int, _ at: Int) -> Match? {
    var next = at + 1
    switch kind(next) {
    case .dash, .on, .of: next += 1
    case .preposition where value(next) == 0: next += 1
    default: break
    }
    if kind(next) == .dayPart { return dayPartOf(start, next) }
    guard let inner = qualified(next) ?? inner(next) else { return nil }
    // "early on Sunday" is an hour of the day, which the value leaves open.
    let isDay =
      if case .weekday = inner.terms[0].value { true } else { false }
    return inner.starting(at: start).modified(isDay ? nil : modifier(value(at)))
  }

  /// "the beginning of March", "the middle of August", "the end of that year"
  private func edge(_ start: Int, _ at: Int) -> Match? {
    guard kind(at + 1) == .of else {
      // "year's end", "mid"
      return nil
    }
    guard let inner = qualified(at + 2) ?? inner(at + 2) else { return nil }
    return inner.starting(at: start).modified(modifier(value(at)))
  }

  /// "the first half of 2008", "the latter part of the year", "the second quarter of 1915"
  private func portion(_ start: Int, _ at: Int) -> Match? {
    let number =
      switch kind(at) {
      case .first: 1
      case .last: 2
      default: value(at)
      }
    let isQuarter = kind(at + 1) == .unit && value(at + 1) == TimeUnit.quarter.rawValue
    let isPart = kind(at + 1) == .edge && value(at + 1) == 9
    guard kind(at + 1) == .half || isQuarter || isPart, kind(at + 2) == .of,
      var inner = inner(at + 3)
    else {
      // "early part of"
      return nil
    }
    inner = inner.starting(at: start)
    if case .calendar(var time, let offset) = inner.terms[0].value, time.grain == .year,
      time.year != nil, !isPart
    {
      if isQuarter, (1...4).contains(number) { time.grain = .quarter(number) }
      if !isQuarter, (1...2).contains(number) { time.grain = .half(number) }
      inner.terms[0].value = .calendar(time, offset: offset)
      return inner
    }
    return inner.modified(number == 1 ? .start : .end)
  }

  /// "the last week of October", "the first two years of the war", "the third evening"
  private func share(_ start: Int, _ at: Int) -> Match? {
    guard kind(start) != .article else { return nil }
    var next = at + 1
    var number = TimeCount(1)
    let counted = kind(next) == .article ? nil : count(next)
    if let counted {
      number = counted.count
      next = counted.end
    }
    let index =
      switch kind(at) {
      case .first: 1
      case .last: -1
      default: value(at) == 99 ? -1 : value(at)
      }
    if counted == nil, let part = dayPart(next), kind(at) != .last {
      return Match(start..<next + 1, .unknown(.day, part: part))
    }
    guard kind(next) == .unit, value(next) < 200, let unit = TimeUnit(rawValue: value(next) % 100)
    else {
      return nil
    }
    // "the 19th century" is a date.
    if kind(at) == .ordinal, counted == nil, unit == .century { return nil }
    let isPlural = value(next) >= 100
    if isPlural, counted == nil { number = TimeCount(vague: 4) }
    if kind(next + 1) == .of, unit.rawValue >= 3, let inner = inner(next + 2),
      inner.terms.count == 1,
      case .calendar(let time, let offset) = inner.terms[0].value
    {
      return Match(
        start..<inner.end, .portion(number, unit, from: index, of: time, offset: offset))
    }
    // "the last week" counts from the publication.
    guard kind(at) != .last else { return nil }
    if unit == .day, !isPlural { return Match(start..<next + 1, .unknown(.day, part: nil)) }
    return Match(start..<next + 1, .duration(number, unit))
  }

  /// "the night of 3 May", "the early morning hours of 30 April", "the morning of the same day"
  private func dayPartOf(_ start: Int, _ at: Int) -> Match? {
    var next = at + 1
    if kind(next) == .unit, value(next) == 102 { next += 1 }
    guard let part = CalendarTime.Part(rawValue: value(at) % 10),
      kind(next) == .of || kind(next) == .on
    else { return nil }
    guard var inner = dates(next + 1) ?? relative(next + 1) else { return nil }
    switch inner.terms[0].value {
    case .calendar(var time, let offset):
      guard time.day != nil else { return nil }
      time.part = part
      inner.terms[0].value = .calendar(time, offset: offset)
    case .unit(.day, let count, let origin, nil):
      inner.terms[0].value = .unit(.day, count, origin, part: part)
    case .weekday(let day, let weeks, nil):
      inner.terms[0].value = .weekday(day, weeks: weeks, part: part)
    default: return nil
    }
    return inner.starting(at: start)
  }
}

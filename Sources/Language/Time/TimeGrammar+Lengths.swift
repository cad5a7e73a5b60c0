/// Numbers of units: durations, and shifts by them ("three days later", "six weeks ago").
extension TimeGrammar {
  /// "three", "twenty-five", "a few", "a couple of", "2½": how many.
  func count(_ start: Int) -> (count: TimeCount, end: Int)? {
    switch kind(start) {
    case .article:
      if kind(start + 1) == .quantifier {
        let end = kind(start + 2) == .of ? start + 3 : start + 2
        return (
          value(start + 1) == 2 ? TimeCount(2) : TimeCount(vague: value(start + 1)), end
        )
      }
      if kind(start + 1) == .scale { return (TimeCount(Double(value(start + 1))), start + 2) }
      return (TimeCount(1), start + 1)
    case .quantifier:
      let end = kind(start + 1) == .of ? start + 2 : start + 1
      return (value(start) == 2 ? TimeCount(2) : TimeCount(vague: value(start)), end)
    case .decimal: return (TimeCount(Double(value(start)) / 10), start + 1)
    case .digits, .number:
      var number = value(start)
      var end = start + 1
      if kind(start) == .number, number >= 20 {
        let next = kind(end) == .dash ? end + 1 : end
        if kind(next) == .number, (1...9).contains(value(next)) {
          number += value(next)
          end = next + 1
        }
      }
      if kind(end) == .scale {
        number = min(number, 1_000_000) * value(end)
        end += 1
      }
      if kind(end) == .and, kind(end + 1) == .article, kind(end + 2) == .half {
        return (TimeCount(Double(number) + 0.5), end + 3)
      }
      return (TimeCount(Double(number)), end)
    case .half:
      return (
        TimeCount(0.5),
        kind(start + 1) == .article || kind(start + 1) == .dash ? start + 2 : start + 1
      )
    default: return nil
    }
  }

  /// "about", "more than", "up to", with the modifier that they give.
  private func prefix(_ start: Int) -> (modifier: TimeModifier?, end: Int) {
    switch kind(start) {
    case .about: return (value(start) == 1 ? .lessThan : .approximate, start + 1)
    case .exactly: return (nil, start + 1)
    case .more:
      if kind(start + 1) == .than { return (.moreThan, start + 2) }
      if value(start) == 1 { return (.moreThan, start + 1) }
      return (nil, start)
    case .less:
      if kind(start + 1) == .than { return (.lessThan, start + 2) }
      return value(start) == 1 ? (.lessThan, start + 1) : (nil, start)
    case .quantifier
    where value(start) == 4 && kind(start + 1) == .number || kind(start + 1) == .digits:
      return (.approximate, start + 1)
    default: return (nil, start)
    }
  }

  func length(_ start: Int) -> Match? {
    let prefix = prefix(start)
    var at = prefix.end
    if at == start, kind(start) == .exactly { at += 1 }
    if kind(at) == .the, at > start || count(at + 1) != nil { at += 1 }
    // "over a three-year period"
    if kind(start) == .more, value(start) == 1, kind(at) == .article,
      amount(at + 1, from: at + 1, nil)?.isHyphenated ?? false
    {
      return nil
    }
    // "the 46-day battle"
    if kind(start) == .the, at == start + 1, amount(at, from: at, nil)?.isHyphenated ?? false {
      return nil
    }
    let isArticle = kind(at) == .article
    if isArticle, kind(at + 1) == .unit, kind(at + 2) == .dash, kind(at + 3) == .long { return nil }
    if isArticle, kind(at + 1) == .time || kind(at + 1) == .period {
      return nil
    }
    // "a three-year period": the article belongs to it only then.
    if isArticle, let inner = amount(at + 1, from: at + 1, prefix.modifier), inner.isHyphenated {
      if kind(inner.match.end) == .period, value(inner.match.end) == 0 {
        var match = inner.match.starting(at: start)
        match.terms[0].pieces = start..<inner.match.end + 1
        match.end += 1
        return match
      }
      return nil
    }
    // "year-long"
    if at == start, kind(at) == .unit, value(at) < 100, kind(at + 1) == .dash, kind(at + 2) == .long
    {
      return TimeUnit(rawValue: value(at)).map {
        Match(start..<at + 3, .duration(TimeCount(1), $0))
      }
    }
    guard let amount = amount(at, from: start, prefix.modifier) else { return age(start) }
    return amount.match
  }

  private func amount(_ at: Int, from start: Int, _ modifier: TimeModifier?) -> (
    match: Match, isHyphenated: Bool
  )? {
    // Bare "weeks", "months later".
    if kind(at) == .unit, (100..<200).contains(value(at)),
      let unit = TimeUnit(rawValue: value(at) - 100), unit != .quarter
    {
      return (suffixed(start, at + 1, TimeCount(vague: 4), unit, modifier), false)
    }
    guard let count = count(at) else { return nil }
    var next = count.end
    // "ten or fifteen years", "12-18 months"
    if [.or, .to, .dash].contains(kind(next)), let second = self.count(next + 1),
      kind(at) != .article, kind(next + 1) != .article
    {
      let unitAt = kind(second.end) == .dash ? second.end + 1 : second.end
      if kind(unitAt) == .unit, let unit = TimeUnit(rawValue: value(unitAt) % 100) {
        var match = suffixed(next + 1, unitAt + 1, second.count, unit, modifier)
        let isShift = if case .shift = match.terms[0].value { true } else { false }
        if !isShift {
          match.terms.insert(
            Term(
              pieces: start..<count.end, value: .duration(count.count, unit), modifier: modifier),
            at: 0)
          return (match, false)
        }
        return (match.starting(at: start), false)
      }
    }
    let isHyphenated = kind(next) == .dash
    if isHyphenated { next += 1 }
    if !isHyphenated, isQuality(next, count: count.count) { next += 1 }
    guard kind(next) == .unit else { return nil }
    var code = value(next)
    var number = count.count
    if code == 209 {
      code = TimeUnit.century.rawValue
      number = TimeCount(0.5)
    }
    guard let unit = TimeUnit(rawValue: code % 100) else { return nil }
    // "three quarters of the troops"
    if unit == .quarter, kind(next + 1) == .of { return nil }
    if code >= 200 { number = number.times(2) }
    let isPlural = (100..<200).contains(code) || code >= 300
    // "one 1915 day" aside: a plural number wants a plural unit, but for "a ten-day", "three year".
    if kind(at) == .article, kind(at + 1) != .quantifier, kind(at + 1) != .scale, isPlural {
      return nil
    }
    let isAdjective = isHyphenated || (!isPlural && (number.number ?? 2) > 1)
    return (suffixed(start, next + 1, number, unit, modifier), isAdjective)
  }

  /// One word between number and unit: "two bloody weeks".
  private func isQuality(_ index: Int, count: TimeCount) -> Bool {
    guard kind(index + 1) == .unit, index < pieces.count else { return false }
    if [.adjective, .previous, .next, .past, .last].contains(kind(index)) { return true }
    return kind(index) == .none && pieces[index].isWord && !pieces[index].isCapitalised
      && !pieces[index].endsLikePlural && (100..<200).contains(value(index + 1))
      && count.number.map { $0 > 1 } ?? false
  }

  private func suffixed(
    _ start: Int, _ end: Int, _ count: TimeCount, _ unit: TimeUnit, _ modifier: TimeModifier?
  ) -> Match {
    func shift(_ end: Int, _ origin: TimeValue.Origin, isPast: Bool) -> Match {
      Match(
        start..<end,
        .shift(count, unit, origin, isPast: isPast, open: modifier == .moreThan),
        modifier)
    }
    switch kind(end) {
    case .ago: return shift(end + 1, .publication, isPast: true)
    case .later, .afterwards: return shift(end + 1, .mention, isPast: false)
    case .earlier: return shift(end + 1, .mention, isPast: true)
    // "a week after it fell" counts from what follows, which is no date.
    case .after where endsClause(end + 1): return shift(end + 1, .mention, isPast: false)
    case .before where value(end) == 0 && (endsClause(end + 1) || kind(end + 1) == .auxiliary):
      return shift(end + 1, .mention, isPast: true)
    case .previous where value(end) > 0 && endsClause(end + 1):
      return shift(end + 1, .mention, isPast: true)
    case .before where value(end) == 2: return shift(end + 1, .mention, isPast: true)
    case .from where kind(end + 1) == .vague && value(end + 1) == 0:
      return shift(end + 2, .publication, isPast: false)
    case .old: return Match(start..<end + 1, .duration(count, unit), modifier)
    case .long: return Match(start..<end + 1, .duration(count, unit), modifier)
    case .dash where kind(end + 1) == .long || kind(end + 1) == .old:
      return Match(start..<end + 2, .duration(count, unit), modifier)
    case .of where kind(end + 1) == .age && value(end + 1) == 1 && unit == .year:
      return Match(start..<end + 2, .duration(count, unit), modifier)
    default: return Match(start..<end, .duration(count, unit), modifier)
    }
  }

  /// "aged 22", "at age seventy-nine"
  private func age(_ start: Int) -> Match? {
    guard kind(start - 1) == .age, let count = count(start), kind(start) != .article,
      let years = count.count.number, years < 130
    else { return nil }
    return Match(start..<count.end, .duration(count.count, .year))
  }
}

extension TimeCount {
  func times(_ factor: Int) -> TimeCount {
    guard factor > 1 else { return self }
    if let number { return TimeCount(number * Double(factor)) }
    return TimeCount(vague: guess * factor)
  }
}

import Evidence

/// The shapes of a date, tried at one token.
struct DatePattern {
  let tokens: [DateTokens.Token]
  let start: Int
  let order: DayOrder

  /// The date that begins at `start`, and the token after it.
  func read() -> (found: DateText.Found, next: Int)? {
    switch tokens[start].kind {
    case .number(let first, let digits):
      return numeric(first, digits) ?? dayMonthYear(first, digits) ?? yearMonthDay(first, digits)
    case .month(let month): return monthDayYear(month)
    case .mark, .word: return nil
    }
  }

  /// 2016-04-05, 5.4.2016, 05.04.16, 25/4/2016
  private func numeric(_ first: Int, _ digits: Int) -> (DateText.Found, Int)? {
    guard let separator = mark(1), mark(3) == separator, let second = number(2),
      let third = number(4), gap(from: start, to: start + 4) <= 8
    else { return nil }
    if digits == 4 {
      return third.digits <= 2 && second.digits <= 2
        ? found(DateText.plausible(first, second.value, third.value), upTo: 5) : nil
    }
    guard digits <= 2, second.digits <= 2 else { return nil }
    if separator == UInt8(ascii: ".") {
      let isShort = third.digits == 2 && digits == 2 && second.digits == 2 && third.value < 70
      guard third.digits == 4 || isShort else { return nil }
      let year = isShort ? 2000 + third.value : third.value
      return found(DateText.plausible(year, second.value, first), upTo: 5)
    }
    guard third.digits == 4 else { return nil }
    let dayFirst = DateText.plausible(third.value, second.value, first)
    let monthFirst = DateText.plausible(third.value, first, second.value)
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else {
      return found(dayFirst ?? monthFirst, upTo: 5)
    }
    let isMonthFirst = order == .monthFirst
    return found(
      isMonthFirst ? monthFirst : dayFirst, other: isMonthFirst ? dayFirst : monthFirst,
      isDecided: order != .unknown, upTo: 5)
  }

  /// 5 April 2016, 5. April 2016, 5 de abril de 2016, 5-Apr-2016
  private func dayMonthYear(_ day: Int, _ digits: Int) -> (DateText.Found, Int)? {
    guard digits <= 2, let offset = (1...3).first(where: { !isFiller($0) }),
      let month = month(offset), gap(from: start, to: start + offset) <= 5
    else { return nil }
    guard let (year, next) = year(after: offset) else { return nil }
    return found(DateText.plausible(year, month, day), upTo: next)
  }

  /// 2016 April 5, 2016. április 5.
  private func yearMonthDay(_ year: Int, _ digits: Int) -> (DateText.Found, Int)? {
    guard digits == 4, let offset = (1...2).first(where: { !isFiller($0) }),
      let month = month(offset), let day = number(offset + 1), day.digits <= 2,
      gap(from: start, to: start + offset + 1) <= 4
    else { return nil }
    return found(DateText.plausible(year, month, day.value), upTo: offset + 2)
  }

  /// April 5, 2016; Apr. 5th, 2016
  private func monthDayYear(_ month: Int) -> (DateText.Found, Int)? {
    guard let offset = (1...2).first(where: { !isFiller($0) }), let day = number(offset),
      day.digits <= 2, gap(from: start, to: start + offset) <= 4,
      let (year, next) = year(after: offset)
    else { return nil }
    return found(DateText.plausible(year, month, day.value), upTo: next)
  }

  private func year(after offset: Int) -> (year: Int, next: Int)? {
    guard let next = (offset + 1...offset + 3).first(where: { !isFiller($0) }),
      let year = number(next), year.digits == 4, gap(from: start + offset, to: start + next) <= 9
    else { return nil }
    return (year.value, next + 1)
  }

  private func found(
    _ day: Day?, other: Day? = nil, isDecided: Bool = true, upTo next: Int
  ) -> (DateText.Found, Int)? {
    guard let day else { return nil }
    let range = tokens[start].range.lowerBound..<tokens[start + next - 1].range.upperBound
    return (
      DateText.Found(day: day, other: other, isDecided: isDecided, range: range), start + next
    )
  }

  /// Bytes between two tokens that belong to neither, nor to any between them.
  private func gap(from first: Int, to last: Int) -> Int {
    tokens[last].range.lowerBound - tokens[first].range.upperBound
  }

  private func isFiller(_ offset: Int) -> Bool {
    guard start + offset < tokens.count else { return false }
    switch tokens[start + offset].kind {
    case .mark, .word: return true
    case .number, .month: return false
    }
  }

  private func number(_ offset: Int) -> (value: Int, digits: Int)? {
    guard start + offset < tokens.count,
      case .number(let value, let digits) = tokens[start + offset].kind
    else { return nil }
    return (value, digits)
  }

  private func month(_ offset: Int) -> Int? {
    guard start + offset < tokens.count, case .month(let month) = tokens[start + offset].kind
    else { return nil }
    return month
  }

  private func mark(_ offset: Int) -> UInt8? {
    guard start + offset < tokens.count, case .mark(let mark) = tokens[start + offset].kind else {
      return nil
    }
    return mark
  }
}

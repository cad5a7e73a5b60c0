/// Dates with days, months, years or seasons in them.
extension TimeScan {
  static let months = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "aug.": 8, "sept.": 9, "sep.": 9,
    "oct.": 10, "nov.": 11, "dec.": 12,
  ]

  func month(_ index: Int) -> Int? {
    guard index >= 0, index < tokens.count, tokens[index].isCapitalised,
      let month = Self.months[word(index)]
    else {
      return nil
    }
    // "May" and "March" are other words too: a neighbour must make them a month.
    if index == 0, word(0) == "may" || word(0) == "march" {
      return day(1) ?? year(1).map { _ in 1 } == nil ? nil : month
    }
    return month
  }

  func year(_ index: Int) -> Int? {
    guard index < tokens.count, tokens[index].text.utf8.count == 4, tokens[index].startsWithDigit,
      let year = Int(tokens[index].text), (1800...2100).contains(year)
    else { return nil }
    return year
  }

  /// "21", "21st": 1…31.
  func day(_ index: Int) -> Int? {
    guard index >= 0, index < tokens.count, tokens[index].startsWithDigit else { return nil }
    var text = tokens[index].lower
    for suffix in ["st", "nd", "rd", "th"] where text.hasSuffix(suffix) { text.removeLast(2) }
    guard let day = Int(text), (1...31).contains(day), text.utf8.count <= 2 else { return nil }
    return day
  }

  /// "28-29": two days in one token.
  func days(_ index: Int) -> (Int, Int)? {
    guard index < tokens.count, tokens[index].startsWithDigit else { return nil }
    let parts = word(index).split(separator: "-")
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]),
      (1...31).contains(first), (1...31).contains(second), first < second
    else { return nil }
    return (first, second)
  }

  func weekday(_ index: Int) -> Int? {
    let names = [
      "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
      "sunday": 7,
    ]
    return names[word(index)]
  }

  func part(_ word: String) -> TimeExpression.Part? {
    switch word {
    case "early", "beginning", "start": .early
    case "mid", "middle": .middle
    case "late", "end": .late
    default: nil
    }
  }

  func dateLike(_ start: Int) -> Match? {
    var index = start
    if word(index) == "the" { index += 1 }
    // 2016-04-05
    if index < tokens.count, let iso = isoDate(tokens[index].text) { return (iso, index + 1) }
    // "Friday, 3 March", "Friday 3 March"
    if weekday(index) != nil {
      let after = word(index + 1) == "," ? index + 2 : index + 1
      if let match = dayMonth(after) ?? monthDay(after) { return match }
    }
    if let match = dayMonth(index) ?? monthDay(index) { return match }
    // "early March", "mid-March 2016", "the end of March", "late 2015"
    if let part = part(word(index)) {
      var next = index + 1
      if word(next) == "of" || word(next) == "-" { next += 1 }
      if word(next) == "the" { next += 1 }
      if let month = month(next) {
        let year = yearAfter(next)
        return (.month(year: year.value, month: month, part: part), year.end)
      }
      if let year = year(next) { return (.year(year, part: part), next + 1) }
      return nil
    }
    if word(index).hasPrefix("mid-"), let year = Int(word(index).dropFirst(4)),
      (1800...2100).contains(year)
    {
      return (.year(year, part: .middle), index + 1)
    }
    if word(index).hasPrefix("mid-"), let month = Self.months[String(word(index).dropFirst(4))] {
      let year = yearAfter(index)
      return (.month(year: year.value, month: month, part: .middle), year.end)
    }
    if let month = month(index) {
      let year = yearAfter(index)
      if word(index) == "may" || word(index) == "march", year.value == nil,
        ![
          "in", "since", "by", "during", "until", "of", "last", "this", "from", "between", "and",
          "to", "through",
        ].contains(word(index - 1))
      {
        return nil
      }
      return (.month(year: year.value, month: month, part: nil), year.end)
    }
    if let season = season(index) { return season }
    if let year = year(index),
      [
        "in", "since", "by", "during", "until", "of", "late", "early", "from", "before", "after",
        "between", "and", "to", "(",
      ].contains(word(index - 1))
    {
      return (.year(year, part: nil), index + 1)
    }
    return nil
  }

  /// "summer of 2014", "autumn 2016": northern seasons as three months.
  func season(_ index: Int) -> Match? {
    let first = ["spring": 3, "summer": 6, "autumn": 9, "fall": 9]
    guard let month = first[word(index)] else { return nil }
    let next = word(index + 1) == "of" ? index + 2 : index + 1
    guard let year = year(next) else { return nil }
    return (
      .range(
        .month(year: year, month: month, part: nil), .month(year: year, month: month + 2, part: nil)
      ), next + 1
    )
  }

  func isoDate(_ text: String) -> Value? {
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return .date(year: year, month: month, day: day)
  }

  func yearAfter(_ month: Int) -> (value: Int?, end: Int) {
    if let year = year(month + 1) { return (year, month + 2) }
    if word(month + 1) == ",", let year = year(month + 2) { return (year, month + 3) }
    if word(month + 1) == "of", let year = year(month + 2) { return (year, month + 3) }
    return (nil, month + 1)
  }

  /// "21 May 2015", "28-29 December", "11 and 12 June", "21 to 23 May"
  ///
  /// - Parameter opensRange: false for the right-hand side of a range, which opens no further one.
  func dayMonth(_ index: Int, opensRange: Bool = true) -> Match? {
    if let (first, second) = days(index), let month = month(index + 1) {
      let year = yearAfter(index + 1)
      return (
        .range(
          .date(year: year.value, month: month, day: first),
          .date(year: year.value, month: month, day: second)), year.end
      )
    }
    guard let first = day(index) else { return nil }
    var at = index + 1
    if word(at) == "of" { at += 1 }
    if let month = month(at) {
      let year = yearAfter(at)
      let value = Value.date(year: year.value, month: month, day: first)
      // "28 December - 3 January"
      if opensRange, ["-", "–", "—", "to", "until"].contains(word(year.end)),
        let second = dayMonth(year.end + 1, opensRange: false)
      {
        return (joined(value, second.value), second.end)
      }
      return (value, year.end)
    }
    if opensRange, ["and", "or", "to", "-", "–"].contains(word(index + 1)),
      let second = dayMonth(index + 2, opensRange: false),
      case .date(let year, let month?, let last) = second.value, first < last
    {
      return (
        .range(
          .date(year: year, month: month, day: first), .date(year: year, month: month, day: last)),
        second.end
      )
    }
    return nil
  }

  /// "May 21, 2015", "May 21-23", "May 21"
  func monthDay(_ index: Int) -> Match? {
    guard index < tokens.count, tokens[index].isCapitalised, let month = Self.months[word(index)]
    else { return nil }
    if let (first, second) = days(index + 1) {
      let year = yearAfter(index + 1)
      return (
        .range(
          .date(year: year.value, month: month, day: first),
          .date(year: year.value, month: month, day: second)), year.end
      )
    }
    guard let day = day(index + 1) else { return nil }
    let year = yearAfter(index + 1)
    return (.date(year: year.value, month: month, day: day), year.end)
  }
}

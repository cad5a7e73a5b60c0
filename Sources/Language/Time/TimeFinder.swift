/// Finds time expressions in a sentence of English.
package struct TimeFinder: Sendable {
  package init() {}

  /// Sorted, disjoint. Linear in the tokens.
  package func expressions(in tokens: [Token]) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var index = 0
    while index < tokens.count {
      if let expression = TimeScan(tokens: tokens).expression(at: index) {
        found.append(expression)
        index = expression.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }
}

private struct TimeScan {
  let tokens: [Token]

  typealias Value = TimeExpression.Value
  typealias Match = (value: Value, end: Int)

  func word(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? tokens[index].lower : ""
  }

  func expression(at start: Int) -> TimeExpression? {
    var at = start
    var relation = TimeExpression.Relation.during
    var prefixed = false
    switch word(at) {
    case "by": relation = .by
    case "since": relation = .since
    case "until", "till": relation = .until
    case "before": relation = .before
    case "after": relation = .after
    case "on", "in", "at", "during", "over", "of", "for", "from", "within", "around", "between",
      "through", "throughout":
      break
    case "starting", "beginning": relation = .since
    case "as":
      guard word(at + 1) == "of" else { return nil }
      at += 1
    default: at -= 1
    }
    at += 1
    prefixed = at > start
    // "late on Friday", "early on 23 February", "later on 13 December"
    if ["late", "early", "later", "earlier"].contains(word(at)),
      word(at + 1) == "on"
        || tokens.indices.contains(at + 1) && month(at + 1) == nil && weekday(at + 1) != nil
    {
      let inner = word(at + 1) == "on" ? at + 2 : at + 1
      if let match = value(at: inner, preposition: "on") {
        return TimeExpression(tokens: start..<match.end, value: match.value, relation: relation)
      }
    }
    let preposition = prefixed ? word(at - 1) : ""
    guard let match = value(at: at, preposition: preposition) else { return nil }
    if preposition == "of" || preposition == "for" || preposition == "from" {
      // "the battle of Sunday", "for two days": the preposition stays outside.
      if preposition == "from",
        word(match.end) == "to" || word(match.end) == "until" || word(match.end) == "through",
        let end = value(at: match.end + 1, preposition: "")
      {
        return TimeExpression(
          tokens: start..<end.end, value: .range(match.value, end.value), relation: .during)
      }
      if preposition == "from" {
        return TimeExpression(tokens: start..<match.end, value: match.value, relation: .since)
      }
      return preposition == "of"
        ? TimeExpression(tokens: start..<match.end, value: match.value, relation: .during) : nil
    }
    return TimeExpression(tokens: start..<match.end, value: match.value, relation: relation)
  }

  /// A value that starts at `index`; `end` is exclusive.
  func value(at index: Int, preposition: String) -> Match? {
    guard index < tokens.count else { return nil }
    if preposition == "between", let first = dateLike(index) {
      if word(first.end) == "and", let second = dateLike(first.end + 1) {
        return (joined(first.value, second.value), second.end)
      }
      return first
    }
    if let match = dateLike(index) { return match }
    if let match = relativeToPublication(index, preposition: preposition) { return match }
    return relativeToLast(index)
  }

  private func joined(_ first: Value, _ second: Value) -> Value {
    // "between 11 and 12 June", "28 March and 2 April": the first takes what it lacks from the second.
    switch (first, second) {
    case (.date(nil, nil, let day), .date(let year, let month, _)):
      return .range(.date(year: year, month: month, day: day), second)
    case (.date(nil, let month?, let day), .date(let year, _, _)):
      return .range(.date(year: year, month: month, day: day), second)
    case (.month(nil, let month, let part), .month(let year, _, _)):
      return .range(.month(year: year, month: month, part: part), second)
    case (.date(nil, nil, let day), .month(let year, let month, _)):
      return .range(.date(year: year, month: month, day: day), second)
    default: return .range(first, second)
    }
  }

  // MARK: Calendar dates

  private static let months = [
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
  private func days(_ index: Int) -> (Int, Int)? {
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

  private func part(_ word: String) -> TimeExpression.Part? {
    switch word {
    case "early", "beginning", "start": .early
    case "mid", "middle": .middle
    case "late", "end": .late
    default: nil
    }
  }

  private func dateLike(_ start: Int) -> Match? {
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
  private func season(_ index: Int) -> Match? {
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

  private func isoDate(_ text: String) -> Value? {
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return .date(year: year, month: month, day: day)
  }

  private func yearAfter(_ month: Int) -> (value: Int?, end: Int) {
    if let year = year(month + 1) { return (year, month + 2) }
    if word(month + 1) == ",", let year = year(month + 2) { return (year, month + 3) }
    if word(month + 1) == "of", let year = year(month + 2) { return (year, month + 3) }
    return (nil, month + 1)
  }

  /// "21 May 2015", "28-29 December", "11 and 12 June", "21 to 23 May"
  private func dayMonth(_ index: Int) -> Match? {
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
      if ["-", "–", "—", "to", "until"].contains(word(year.end)),
        let second = dayMonth(year.end + 1)
      {
        return (joined(value, second.value), second.end)
      }
      return (value, year.end)
    }
    if ["and", "or", "to", "-", "–"].contains(word(index + 1)), let second = dayMonth(index + 2),
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
  private func monthDay(_ index: Int) -> Match? {
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

  // MARK: Relative to the publication

  private func unit(_ word: String) -> TimeExpression.Unit? {
    switch word {
    case "day", "days": .day
    case "week", "weeks": .week
    case "month", "months": .month
    case "year", "years": .year
    default: nil
    }
  }

  private static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": 4,
    "several": 4, "fifteen": 15, "twenty": 20,
  ]

  private func count(_ index: Int) -> Int? {
    if let number = Self.numbers[word(index)] { return number }
    guard index < tokens.count, tokens[index].startsWithDigit, let number = Int(tokens[index].text),
      number < 1000
    else { return nil }
    return number
  }

  private func relativeToPublication(_ start: Int, preposition: String) -> Match? {
    switch word(start) {
    case "yesterday": return (.calendar(.day, offset: -1), dayPart(start + 1))
    case "today": return (.calendar(.day, offset: 0), start + 1)
    case "tonight": return (.calendar(.day, offset: 0), start + 1)
    case "tomorrow": return (.calendar(.day, offset: 1), start + 1)
    case "overnight": return (.past(1, .day), start + 1)
    case "recently" where preposition.isEmpty: return nil
    default: break
    }
    if let weekday = weekday(start) { return (.weekday(weekday, weeksBack: 0), dayPart(start + 1)) }
    if word(start) == "weekend" { return (.weekend(weeksBack: 0), start + 1) }
    if word(start) == "the", word(start + 1) == "weekend" {
      return (.weekend(weeksBack: 0), start + 2)
    }
    if word(start) == "last" || word(start) == "this" || word(start) == "next"
      || word(start) == "past"
      || (word(start) == "the" && ["last", "past", "next", "coming"].contains(word(start + 1)))
    {
      if let match = lastThisNext(start) { return match }
    }
    if word(start) == "earlier" || word(start) == "later",
      word(start + 1) == "this" || word(start + 1) == "in",
      let unit = unit(word(start + 2) == "the" ? word(start + 3) : word(start + 2))
    {
      return (.sofar(unit), word(start + 2) == "the" ? start + 4 : start + 3)
    }
    if word(start) == "recent", let unit = unit(word(start + 1)) {
      return (.past(4, unit), start + 2)
    }
    return ago(start)
  }

  private func dayPart(_ index: Int) -> Int {
    ["morning", "afternoon", "evening", "night"].contains(word(index)) ? index + 1 : index
  }

  private func lastThisNext(_ start: Int) -> Match? {
    var at = word(start) == "the" ? start + 1 : start
    let which = word(at)
    at += 1
    if let count = count(at), let unit = unit(word(at + 1)), which != "this" {
      let next = which == "next" || which == "coming"
      return (next ? .coming(count, unit) : .past(count, unit), at + 2)
    }
    if word(at) == "couple", word(at + 1) == "of", let unit = unit(word(at + 2)) {
      return (which == "next" ? .coming(2, unit) : .past(2, unit), at + 3)
    }
    if word(at) == "weekend" {
      return (.weekend(weeksBack: which == "last" ? 1 : 0), at + 1)
    }
    if ["morning", "afternoon", "evening"].contains(word(at)), which == "this" {
      return (.calendar(.day, offset: 0), at + 1)
    }
    if word(at) == "night", which == "last" { return (.past(1, .day), at + 1) }
    if let weekday = weekday(at) {
      return (.weekday(weekday, weeksBack: which == "last" ? 1 : 0), dayPart(at + 1))
    }
    if let month = month(at) {
      return (.month(year: nil, month: month, part: nil), at + 1)
    }
    guard let unit = unit(word(at)) else { return nil }
    // "the next day" counts from the last date of the text.
    if word(start) == "the", which == "next" || which == "coming" { return nil }
    if word(start) == "the", which == "last" { return (.past(1, unit), at + 1) }
    switch which {
    case "last": return (.calendar(unit, offset: -1), at + 1)
    case "past": return (.past(1, unit), at + 1)
    case "this": return (.calendar(unit, offset: 0), at + 1)
    case "next", "coming": return (.calendar(unit, offset: 1), at + 1)
    default: return nil
    }
  }

  /// "six weeks ago", "more than a year ago", "a couple of days ago"
  private func ago(_ start: Int) -> Match? {
    var at = start
    var open = false
    if word(at) == "more" && word(at + 1) == "than" || word(at) == "over" {
      open = true
      at += word(at) == "over" ? 1 : 2
    } else if ["about", "around", "almost", "nearly", "some", "roughly"].contains(word(at)) {
      at += 1
    }
    if word(at) == "a", word(at + 1) == "few" || word(at + 1) == "couple" { at += 1 }
    guard let number = count(at) else { return nil }
    at += 1
    if word(at) == "of" { at += 1 }
    guard let unit = unit(word(at)), word(at + 1) == "ago" else { return nil }
    return (.ago(number, unit, open: open), at + 2)
  }

  private func endsClause(_ index: Int) -> Bool {
    index >= tokens.count || [",", ".", ";", ":", ")"].contains(tokens[index].text)
  }

  // MARK: Relative to the last date of the text

  private func relativeToLast(_ start: Int) -> Match? {
    var at = start
    if word(at) == "the" || word(at) == "that" || word(at) == "same" { at += 1 }
    if word(at - 1) == "that" || word(at) == "same" {
      if word(at) == "same" { at += 1 }
      if word(at) == "day" || ["night", "evening", "morning", "afternoon"].contains(word(at)) {
        return (.fromLast(0, .day), at + 1)
      }
      return nil
    }
    if ["next", "following"].contains(word(at)), word(start) == "the" {
      if ["night", "morning", "evening"].contains(word(at + 1)) {
        return (.fromLast(1, .day), at + 2)
      }
      if let number = count(at + 1), let unit = unit(word(at + 2)) {
        return (.range(.fromLast(0, .day), .fromLast(number, unit)), at + 3)
      }
      guard let unit = unit(word(at + 1)) else { return nil }
      return (.fromLast(1, unit), at + 2)
    }
    if word(at) == "previous", word(start) == "the", let unit = unit(word(at + 1)) {
      return (.fromLast(-1, unit), at + 2)
    }
    if word(start) == "the", word(at) == "day" {
      if word(at + 1) == "before" || word(at + 1) == "prior" {
        return (.fromLast(-1, .day), at + 2)
      }
      if word(at + 1) == "after" { return (.fromLast(1, .day), at + 2) }
    }
    if word(start) == "later", word(start + 1) == "that" || word(start + 1) == "the",
      word(start + 2) == "day" || word(start + 3) == "day"
    {
      return (.fromLast(0, .day), word(start + 2) == "day" ? start + 3 : start + 4)
    }
    // "a day later", "three days earlier"
    var number = start
    if word(number) == "a", word(number + 1) == "few" || word(number + 1) == "couple" {
      number += 1
    }
    if let count = count(number) {
      var next = number + 1
      if word(next) == "of" { next += 1 }
      if let unit = unit(word(next)) {
        switch word(next + 1) {
        case "later": return (.fromLast(count, unit), next + 2)
        case "earlier": return (.fromLast(-count, unit), next + 2)
        // "a week after it fell" counts from what follows, which is no date.
        case "after" where endsClause(next + 2): return (.fromLast(count, unit), next + 2)
        case "before", "prior":
          return endsClause(next + 2) ? (.fromLast(-count, unit), next + 2) : nil
        default: return nil
        }
      }
    }
    return nil
  }
}

/// Expressions that count from the day of publication: "Monday", "last week", "six weeks ago".
extension TimeScan {
  func unit(_ word: String) -> TimeExpression.Unit? {
    switch word {
    case "day", "days": .day
    case "week", "weeks": .week
    case "month", "months": .month
    case "year", "years": .year
    default: nil
    }
  }

  static let numbers = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": 4,
    "several": 4, "fifteen": 15, "twenty": 20,
  ]

  func count(_ index: Int) -> Int? {
    if let number = Self.numbers[word(index)] { return number }
    guard index < tokens.count, tokens[index].startsWithDigit, let number = Int(tokens[index].text),
      number < 1000
    else { return nil }
    return number
  }

  func relativeToPublication(_ start: Int, preposition: String) -> Match? {
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

  func dayPart(_ index: Int) -> Int {
    ["morning", "afternoon", "evening", "night"].contains(word(index)) ? index + 1 : index
  }

  func lastThisNext(_ start: Int) -> Match? {
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
  func ago(_ start: Int) -> Match? {
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
}

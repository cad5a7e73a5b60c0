/// Expressions that count from the last date of the text: "the next day", "three days later".
extension TimeScan {
  func endsClause(_ index: Int) -> Bool {
    index >= tokens.count || [",", ".", ";", ":", ")"].contains(tokens[index].text)
  }

  func relativeToLast(_ start: Int) -> Match? {
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

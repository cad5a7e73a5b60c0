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

/// One look at the words from a position on.
struct TimeScan {
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
      if preposition == "from", case .range = match.value {
        return TimeExpression(tokens: start..<match.end, value: match.value, relation: .during)
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

  func joined(_ first: Value, _ second: Value) -> Value {
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
}

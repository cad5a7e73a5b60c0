/// What a word can do in a time expression; the word lists of a language give each word one kind and
/// a number.
struct TimeWord: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    // Words that can be the heart of an expression.
    case month, weekday, season, unit, dayPart, weekend, holiday, vague, recurring, decadeName
    /// "1990s"; the value is the first year.
    case decade
    /// Whole numbers in digits; the value is the number.
    case digits
    /// "5pm"; the value is minutes after midnight.
    case clockTime
    /// "22.8"
    case decimal
    // Words that such a heart needs around it.
    case number, ordinal, scale, half, quantifier, article, the, this, that, same, every, per
    case part, edge, end, middle, rest, first, last
    case next, previous, past, recent, ago, later, earlier, before, after, afterwards, from, now
    case about, exactly, more, less, than
    case of, and, or, to, into, on, preposition, since, by, until, starting, comma, dash, slash,
      colon
    case open, close, apostrophe, possessive, meridiem, era, period, old, age, long, adjective,
      time, auxiliary, climate
    case none
  }

  let kind: Kind
  let value: Int

  static let none = TimeWord(kind: .none, value: 0)
}

/// Reads a time expression that starts at a piece. The parts of the grammar are in files of their own;
/// each rule returns what it read and where that ends, or nil.
struct TimeGrammar {
  let pieces: [TimePiece]
  /// No expression is longer: what lies behind is not looked at, so that no words, however they nest,
  /// cost more than others.
  private static let longest = 32
  private var horizon = 0

  init(pieces: [TimePiece]) { self.pieces = pieces }

  struct Term {
    var pieces: Range<Int>
    var value: TimeValue
    var modifier: TimeModifier?
  }

  struct Match {
    /// One, or the two ends of a range.
    var terms: [Term]
    /// Exclusive.
    var end: Int

    init(_ pieces: Range<Int>, _ value: TimeValue, _ modifier: TimeModifier? = nil) {
      terms = [Term(pieces: pieces, value: value, modifier: modifier)]
      end = pieces.upperBound
    }

    /// The same with words in front.
    func starting(at start: Int) -> Match {
      var match = self
      match.terms[0].pieces = start..<terms[0].pieces.upperBound
      return match
    }

    func modified(_ modifier: TimeModifier?) -> Match {
      guard let modifier else { return self }
      var match = self
      match.terms[0].modifier = modifier
      return match
    }
  }

  func kind(_ index: Int) -> TimeWord.Kind {
    index >= 0 && index < horizon ? pieces[index].kind : .none
  }

  func value(_ index: Int) -> Int { index >= 0 && index < horizon ? pieces[index].value : 0 }

  /// True when piece `index` stands directly behind the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && index < pieces.count && pieces[index].start == pieces[index - 1].end
  }

  /// A sentence's or a clause's end, or a mark.
  func endsClause(_ index: Int) -> Bool {
    guard index < pieces.count else { return true }
    return !pieces[index].isWord && kind(index) != .digits
  }

  /// Words that no expression starts with.
  private func mayStart(_ index: Int) -> Bool {
    switch kind(index) {
    case .none, .comma, .dash, .slash, .colon, .open, .close, .of, .and, .or, .to, .until, .into,
      .on, .by, .since, .starting, .preposition, .than, .possessive, .apostrophe, .meridiem, .from,
      .ago:
      false
    default: true
    }
  }

  mutating func expression(at start: Int) -> Match? {
    horizon = min(pieces.count, start + Self.longest)
    return mayStart(start) ? match(start) : nil
  }

  private func match(_ start: Int) -> Match? {
    if let match = qualified(start) { return match }
    if let match = dates(start) {
      return isBareYear(match, start) && !mayBeYear(start) ? nil : match
    }
    return relative(start) ?? clock(start) ?? length(start) ?? recurring(start) ?? vague(start)
  }

  /// How the word before an expression limits it, and where that word starts.
  func relation(before start: Int, of match: Match) -> (
    relation: TimeExpression.Relation, start: Int
  )? {
    let at = start - 1
    switch kind(at) {
    case .by: return (.by, at)
    case .since, .starting: return (.since, at)
    case .until: return (.until, at)
    case .before where value(at) == 0: return (.before, at)
    case .after: return (.after, at)
    case .from: return (match.terms.count > 1 ? .during : .since, at)
    case .edge where pieces[at].isWord: return (.since, at)
    case .on, .preposition, .of, .more, .about: return (.during, at)
    case .to where value(at) == 1: return (.during, at)
    default: return nil
    }
  }

  /// A year in front of a noun, with nothing that makes it a time of its own.
  func isAttribute(_ match: Match, _ start: Int) -> Bool {
    guard isBareYear(match, start), match.terms[0].modifier == nil, !endsClause(match.end) else {
      return false
    }
    return ![.open, .and, .to, .from, .until, .into].contains(kind(start - 1))
  }

  private func isBareYear(_ match: Match, _ start: Int) -> Bool {
    guard match.terms.count == 1, kind(start) == .digits, match.end == start + 1 else {
      return false
    }
    if case .calendar(let time, _) = match.terms[0].value, time.grain == .year { return true }
    return false
  }

  /// "in 1940", "the 1960 election", "(1940)", a heading "1917"; not "lost 2016 men".
  private func mayBeYear(_ index: Int) -> Bool {
    // "the 1070 Housing Project"
    if value(index) < 1500, [.the, .none].contains(kind(index - 1)), index > 0 { return false }
    let isCounting =
      kind(index + 1) == .none && index + 1 < pieces.count && pieces[index + 1].isWord
      && !pieces[index + 1].isCapitalised && pieces[index + 1].endsLikePlural
    switch kind(index - 1) {
    case .since, .until, .into, .dash, .slash, .open, .starting, .month, .season: return true
    case .preposition: return !isCounting || value(index - 1) == 0
    case .by, .of, .to, .from, .and, .or, .before, .after, .comma, .colon, .about, .more, .on, .the,
      .possessive, .edge, .part, .article:
      return !isCounting
    case .none:
      guard index > 0 else { return !isCounting }
      // "his 1995 book", "named 1965's man", "Vietnam 1965."; not "lost 2016 men"
      guard pieces[index - 1].isWord else { return !isCounting }
      if kind(index + 1) == .possessive { return true }
      if endsClause(index + 1) { return pieces[index - 1].isCapitalised }
      return kind(index + 1) == .none && !isCounting
    default: return false
    }
  }
}

/// Finds time expressions in a sentence.
package struct TimeFinder: Sendable {
  private let lexicon: TimeLexicon

  package init() { lexicon = .english }

  /// Those that can date an event: the rest says how long or how often.
  package func dates(in tokens: [Token]) -> [TimeExpression] {
    expressions(in: tokens).filter(\.isDate)
  }

  /// Sorted, apart. Linear in the tokens.
  package func expressions(in tokens: [Token]) -> [TimeExpression] {
    let pieces = lexicon.pieces(tokens)
    guard !pieces.isEmpty else { return [] }
    var grammar = TimeGrammar(pieces: pieces)
    let isHeading =
      tokens.count <= 12 && pieces.last.map { $0.isWord || $0.kind == .digits } ?? false
    let looksBack = Self.lookingBack(tokens)
    var found: [TimeExpression] = []
    var index = 0
    while index < pieces.count {
      guard let match = grammar.expression(at: index) else {
        index += 1
        continue
      }
      let floor = found.last?.tokens.upperBound ?? 0
      // Two times in one token: the first has it.
      if let last = found.last, pieces[index].token < last.tokens.upperBound {
        index = max(match.end, index + 1)
        continue
      }
      found.append(
        expression(
          match, from: index, in: grammar, floor: floor, isHeading: isHeading,
          looksBack: looksBack[pieces[index].token]))
      index = max(match.end, index + 1)
    }
    return found
  }

  /// Words back to which a "had" may stand.
  private static let pluperfectReach = 12

  /// For each token, whether it stands in brackets or soon after a "had".
  private static func lookingBack(_ tokens: [Token]) -> [Bool] {
    var depth = 0
    var pluperfect: Int?
    return tokens.enumerated().map { index, token in
      switch token.lower {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      case "had": pluperfect = index
      default: break
      }
      return depth > 0 || pluperfect.map { index - $0 <= pluperfectReach } ?? false
    }
  }

  private func expression(
    _ match: TimeGrammar.Match, from start: Int, in grammar: TimeGrammar, floor: Int,
    isHeading: Bool, looksBack: Bool
  ) -> TimeExpression {
    let pieces = grammar.pieces
    var first = pieces[start].token
    var relation = TimeExpression.Relation.during
    if let preposition = grammar.relation(before: start, of: match), pieces[start - 1].token < first
    {
      relation = preposition.relation
      first = pieces[preposition.start].token
    }
    let isAttribute = first == pieces[start].token && grammar.isAttribute(match, start)
    let last = pieces[match.end - 1].token
    first = min(max(first, floor), last)
    return TimeExpression(
      tokens: first..<last + 1, relation: relation, opens: isHeading || first < 2,
      looksBack: looksBack,
      terms: match.terms.map { term in
        TimeTerm(
          bytes: pieces[term.pieces.lowerBound].start..<pieces[term.pieces.upperBound - 1].end,
          value: term.value, modifier: term.modifier)
      }, isAttribute: isAttribute)
  }
}

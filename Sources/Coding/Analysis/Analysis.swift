import Evidence
import Language

/// A sentence with everything the rules look at.
struct Analysis: Sendable {
  struct Time: Hashable, Sendable {
    let tokens: Range<Int>
    let period: Period
    let expression: TimeExpression
  }

  let index: Int
  let sentence: Sentence
  let entities: [Entity]
  let times: [Time]
  let phrases: [Phrase]
  let predicates: [Predicate]
  /// True for tokens inside quotation marks, also where a quotation runs over several sentences.
  let quoted: [Bool]

  var tokens: [Token] { sentence.tokens }

  func phrase(containing token: Int) -> Int? {
    phrases.firstIndex { $0.tokens.contains(token) }
  }

  func entities(in range: Range<Int>) -> [Entity] {
    entities.filter { $0.tokens.overlaps(range) }
  }

  /// The words of a token range, as lower-case lemmas.
  func lemma(_ token: Int) -> String { tokens[token].lemma }
  func lower(_ phrase: Int) -> String { tokens[phrases[phrase].head].lower }
  func headLemma(_ phrase: Int) -> String {
    let token = tokens[phrases[phrase].head]
    return token.tag == .noun || token.tag == .properNoun
      ? Tagger.singular(token.lower) : token.lemma
  }

  func predicate(ofPhrase phrase: Int) -> Int? { predicates.firstIndex { $0.phrase == phrase } }

  /// Prepositional phrases that directly follow the phrase.
  func following(_ phrase: Int) -> [(preposition: String, noun: Int)] {
    var found: [(String, Int)] = []
    var at = phrase + 1
    while at < phrases.count, found.count < 5 {
      switch phrases[at].kind {
      case .parenthesis, .time: at += 1
      case .adverb where at + 1 < phrases.count && phrases[at + 1].kind == .preposition: at += 1
      case .preposition where at + 1 < phrases.count && phrases[at + 1].kind == .noun:
        found.append((tokens[phrases[at].tokens].map(\.lower).joined(separator: " "), at + 1))
        at += 2
        // The rest of a list belongs to the same preposition.
        while at < phrases.count, phrases[at - 1].isPossessive, phrases[at].kind == .noun {
          at += 1
        }
        while at + 1 < phrases.count,
          phrases[at].kind == .coordinator || phrases[at].kind == .comma,
          phrases[at + 1].kind == .noun, !(at + 2 < phrases.count && phrases[at + 2].kind == .verb)
        {
          at += 2
        }
      default: return found
      }
    }
    return found
  }

  /// The text of a token range as it stands in the report.
  func text(_ range: Range<Int>) -> String {
    var text = ""
    for index in range {
      text += tokens[index].text
      if tokens[index].spaceAfter, index + 1 < range.upperBound { text += " " }
    }
    return text
  }
}

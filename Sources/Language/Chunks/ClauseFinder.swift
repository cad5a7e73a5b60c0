/// Finds subject, objects and complements of each verb group by position. Trees will replace it.
package struct ClauseFinder: Sendable {
  package init() {}

  package func predicates(_ phrases: [Phrase], _ tokens: [Token]) -> [Predicate] {
    var run = ClauseRun(phrases: phrases, tokens: tokens)
    return run.all()
  }
}

/// The work on one sentence: its phrases in, their predicates out.
struct ClauseRun {
  let phrases: [Phrase]
  let tokens: [Token]
  var predicates: [Predicate] = []
  /// Predicate index by phrase index.
  var byPhrase: [Int: Int] = [:]

  init(phrases: [Phrase], tokens: [Token]) {
    self.phrases = phrases
    self.tokens = tokens
  }

  mutating func all() -> [Predicate] {
    for index in phrases.indices where phrases[index].kind == .verb {
      byPhrase[index] = predicates.count
      predicates.append(Predicate(phrase: index))
    }
    for index in predicates.indices { arguments(index) }
    for index in predicates.indices { subject(index) }
    return predicates
  }

  func word(_ phrase: Int) -> String { tokens[phrases[phrase].head].lower }
  func group(_ predicate: Int) -> VerbGroup? { phrases[predicates[predicate].phrase].verb }
}

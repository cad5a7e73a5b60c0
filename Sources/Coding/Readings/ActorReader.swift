import Evidence
import Language

/// Reads noun phrases as actors.
struct ActorReader: Sendable {
  let index: ActorIndex
  let day: Day?

  /// - Parameter discourse: everything mentioned up to this phrase.
  func read(_ phrase: Int, in analysis: Analysis, discourse: Discourse) -> ActorReading? {
    let range = analysis.phrases[phrase].tokens
    let head = analysis.phrases[phrase].head
    let tokens = analysis.tokens
    if tokens[head].tag == .pronoun || tokens[head].tag == .determiner {
      return pronoun(tokens[head].lower, analysis, discourse)
    }
    let lemma = analysis.headLemma(phrase)
    let entities = analysis.entities(in: range).filter { $0.actor != nil }
    let backers = backers(in: range, tokens)
    if let entity = entities.last(where: { $0.tokens.contains(head) }) {
      return reading(analysis.text(entity.tokens), entity.actor, isParty: true, backers: backers)
    }
    guard WordClasses.forces.contains(lemma) || tokens[head].isAcronym else { return nil }
    if WordClasses.people.contains(lemma) { return nil }
    if let entity = entities.last {
      return reading(
        analysis.text(entity.tokens.lowerBound..<head + 1), entity.actor, isParty: true,
        backers: backers)
    }
    for index in range where index < head {
      if let actor = self.index.modifier(tokens[index].text, on: day) {
        return reading(analysis.text(index..<head + 1), actor, isParty: true, backers: backers)
      }
    }
    return description(phrase, lemma, analysis, discourse, backers: backers)
  }

  private func reading(
    _ text: String, _ id: ActorID?, isParty: Bool, backers: [Backer], via: String? = nil
  ) -> ActorReading {
    ActorReading(
      mention: ActorMention(mention: text, id: id), via: via, isParty: isParty, backers: backers)
  }

  private func pronoun(_ word: String, _ analysis: Analysis, _ discourse: Discourse)
    -> ActorReading?
  {
    guard ["they", "it", "them", "its", "their"].contains(word),
      let mention = discourse.subject(before: analysis.index)
    else { return nil }
    return ActorReading(
      mention: mention, via: "“\(word)” was read as \(mention.mention), mentioned before",
      isParty: true)
  }

  /// "the terror group", "the militants": an actor mentioned before that may be called so.
  private func description(
    _ phrase: Int, _ lemma: String, _ analysis: Analysis, _ discourse: Discourse, backers: [Backer]
  ) -> ActorReading? {
    let tokens = analysis.tokens
    var range = analysis.phrases[phrase].tokens
    let definite = ["the", "this", "these", "those", "that"].contains(
      tokens[range.lowerBound].lower)
    while range.count > 1,
      tokens[range.lowerBound].tag == .determiner || tokens[range.lowerBound].tag == .number
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    let text = analysis.text(range)
    if definite {
      let head = tokens[analysis.phrases[phrase].head].lower
      for words in [text, head] {
        if let mention = discourse.last(among: index.described(by: words)) {
          return ActorReading(
            mention: mention,
            via: "“the \(words)” was read as \(mention.mention), mentioned before",
            isParty: true, backers: backers)
        }
      }
    }
    if tokens[analysis.phrases[phrase].head].isAcronym || isNamedForce(range, tokens)
      || WordClasses.forces.contains(lemma)
    {
      return reading(text, nil, isParty: true, backers: backers)
    }
    return nil
  }

  private func isNamedForce(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    tokens[range].contains { $0.isCapitalised }
  }

  /// "US-backed", "Iran-supported": who is behind the force.
  private func backers(in range: Range<Int>, _ tokens: [Token]) -> [Backer] {
    var backers: [Backer] = []
    for token in tokens[range] {
      for ending in ["-backed", "-supported", "-led"] where token.lower.hasSuffix(ending) {
        let name = String(token.text.prefix(token.text.count - ending.count))
        backers.append(
          Backer(actor: ActorMention(mention: name, id: index.modifier(name, on: day))))
      }
    }
    return backers
  }
}

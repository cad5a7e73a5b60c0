/// Objects and complements: what stands to the right of a verb group.
extension ClauseRun {
  mutating func arguments(_ index: Int) {
    let own = predicates[index].phrase
    guard let verb = phrases[own].verb else { return }
    predicates[index].isPassive = verb.isPassive
    var at = own + 1
    while at < phrases.count,
      phrases[at].kind == .adverb || phrases[at].kind == .quote
        || phrases[at].kind == .time
    { at += 1 }
    if at < phrases.count, phrases[at].kind == .noun {
      let list = self.list(from: at, objectOf: true)
      predicates[index].objects = list.nouns
      at = list.end
    }
    complements(index, from: at)
    if !verb.isPassive, verb.shape != .infinitive, verb.shape != .gerund,
      isParticipleForm(own), predicates[index].objects.isEmpty,
      predicates[index].complements.contains(where: { $0.preposition == "by" }),
      own > 0,
      phrases[own - 1].kind == .noun || phrases[own - 1].kind == .comma
        || phrases[own - 1].kind == .parenthesis
    {
      predicates[index].isPassive = true
      predicates[index].link = .participle
    }
    // ", backed with air support,": a participle in parentheses.
    let opensInsertion =
      own > 1 && phrases[own - 1].kind == .comma && phrases[own - 2].kind == .noun
      && predicates[index].complements.first.map {
        $0.preposition == "by" || $0.preposition == "with"
      } ?? false
    if !predicates[index].isPassive, verb.shape == .finite, isParticipleForm(own),
      predicates[index].objects.isEmpty, opensInsertion || isReduced(index)
    {
      predicates[index].isPassive = true
      predicates[index].link = .participle
    }
    if verb.shape == .participle {
      predicates[index].isPassive = true
      predicates[index].link = .participle
    }
  }

  /// "the cities lost in the last weeks helped": another finite verb follows with no join between, so
  /// the first one is a participle.
  func isReduced(_ index: Int) -> Bool {
    let own = predicates[index].phrase
    guard own > 0, phrases[own - 1].kind == .noun, index + 1 < predicates.count,
      let next = phrases[predicates[index + 1].phrase].verb, next.shape == .finite
    else { return false }
    if Self.intransitive.contains(phrases[own].verb?.lemma ?? "") { return false }
    return ((own + 1)..<predicates[index + 1].phrase).allSatisfy {
      [.preposition, .noun, .time, .adverb].contains(phrases[$0].kind)
        && !["after", "before", "until", "since", "as", "while"].contains(word($0))
    }
      && phrases[(own + 1)..<predicates[index + 1].phrase].contains {
        $0.kind == .preposition || $0.kind == .time
      }
      && !SpeechWords.all.contains(phrases[own].verb?.lemma ?? "")
  }

  static let intransitive = words(
    "retreat withdraw flee arrive advance fight clash move march push fall go come continue remain die happen occur erupt begin start return enter agree"
  )

  func isParticipleForm(_ phrase: Int) -> Bool {
    let form = tokens[phrases[phrase].head].form
    return phrases[phrase].tokens.count <= 2 && (form == .pastOrParticiple || form == .participle)
  }

  mutating func complements(_ index: Int, from start: Int) {
    var at = start
    while at < phrases.count {
      switch phrases[at].kind {
      case .adverb, .time, .quote, .adjective: at += 1
      case .parenthesis: at += 1
      case .preposition:
        guard at + 1 < phrases.count,
          phrases[at + 1].kind == .noun || phrases[at + 1].kind == .quote
        else { return }
        let first = phrases[at + 1].kind == .quote ? at + 2 : at + 1
        guard first < phrases.count, phrases[first].kind == .noun else { return }
        let list = self.list(from: first, objectOf: false)
        let preposition = tokens[phrases[at].tokens].map(\.lower).joined(separator: " ")
        predicates[index].complements.append(
          Predicate.Complement(preposition: preposition, nouns: list.nouns))
        at = list.end
      case .comma:
        // ", along with …", ", from …": a complement may follow a comma.
        if at + 1 < phrases.count, phrases[at + 1].kind == .preposition, !opensClause(at + 1) {
          at += 1
        } else {
          return
        }
      default: return
      }
    }
  }

  /// True when the preposition at `phrase` opens a clause ("after ISIS withdrew").
  func opensClause(_ phrase: Int) -> Bool {
    guard ["after", "before", "until", "since", "as", "while", "till"].contains(word(phrase)) else {
      return false
    }
    var at = phrase + 1
    while at < phrases.count {
      switch phrases[at].kind {
      case .noun, .adverb, .parenthesis, .time, .quote: at += 1
      case .preposition
      where tokens[phrases[at].head].lower == "of" || tokens[phrases[at].head].lower == "from"
        || tokens[phrases[at].head].lower == "in":
        at += 1
      case .coordinator: at += 1
      case .verb: return phrases[at].verb?.shape == .finite && at > phrase + 1
      default: return false
      }
    }
    return false
  }
}

/// The subject of a finite verb: a walk to the left over what only interrupts.
extension ClauseRun {
  mutating func finite(_ index: Int) {
    let own = predicates[index].phrase
    var at = own - 1
    while at >= 0 {
      switch phrases[at].kind {
      case .adverb, .parenthesis, .time, .quote, .adjective, .other: at -= 1
      case .relative:
        predicates[index].link = .relative
        var antecedent = at - 1
        while antecedent >= 0,
          phrases[antecedent].kind == .comma || phrases[antecedent].kind == .parenthesis
            || phrases[antecedent].kind == .preposition || phrases[antecedent].kind == .adverb
        { antecedent -= 1 }
        if antecedent >= 0, phrases[antecedent].kind == .noun {
          predicates[index].subjects = members(
            from: beforeList(endingAt: antecedent) + 1, through: antecedent)
          if word(at) == "where" { predicates[index].subjects = [] }
        }
        return
      case .coordinator where index == 0:
        // "Units of the army and of the militia captured": no verb before it to share a subject with.
        at -= 1
      case .coordinator:
        coordinate(index, at: at)
        return
      case .comma:
        if let jump = skipInsertion(endingAt: at, own: own) {
          at = jump
        } else if at > 0, index > 0,
          phrases[own].verb?.modals.isEmpty == true, isSeries(index, comma: at)
        {
          coordinate(index, at: at)
          return
        } else {
          return
        }
      case .noun:
        let opener = beforeList(endingAt: at)
        // "withdrew from the town and the army entered it": what follows "and" begins a clause.
        if opener >= 0, phrases[opener].kind == .preposition, at > 1,
          phrases[at - 1].kind == .coordinator, !["of", "between"].contains(word(opener))
        {
          predicates[index].subjects = [at]
          return
        }
        if opener >= 0, phrases[opener].kind == .preposition, !opensClauseOfTime(opener) {
          // A prepositional phrase between subject and verb.
          at = opener - 1
          if at >= 0, phrases[at].kind == .comma { continue }
          if at < 0 { return }
          continue
        }
        if opener >= 0,
          phrases[opener].kind == .preposition || phrases[opener].kind == .subordinator
        {
          predicates[index].opener = word(opener)
          predicates[index].link = .subordinate
        } else if opener >= 1, phrases[opener].kind == .comma || phrases[opener].kind == .adverb,
          phrases[opener - 1].kind == .subordinator
        {
          predicates[index].opener = word(opener - 1)
          predicates[index].link = .subordinate
        }
        if let helper = index > 0 ? index - 1 : nil, predicates[helper].objects.contains(at),
          ["help", "let", "make", "see", "watch"].contains(group(helper)?.lemma ?? ""),
          tokens[phrases[own].head].form == .base
        {
          predicates[index].link = .infinitive
          predicates[index].governor = helper
        }
        if opener >= 0, phrases[opener].kind == .verb, let inner = byPhrase[opener], inner < index {
          // "fighters who captured the dam withdrew": the antecedent; "took the town and rebels
          // fled": the last noun alone.
          if predicates[inner].link == .relative, phrases[opener].verb?.shape == .finite {
            predicates[index].subjects = predicates[inner].subjects
            return
          }
          if at > opener + 1, phrases[opener].verb?.shape == .finite,
            !SpeechWords.all.contains(phrases[opener].verb?.lemma ?? "")
          {
            predicates[index].subjects = [at]
            return
          }
        }
        // With its "of" phrases: "the town of A and the village of B".
        let whole = list(from: opener + 1, objectOf: false, subjectOf: own).nouns.filter {
          $0 < own
        }
        predicates[index].subjects = whole.isEmpty ? members(from: opener + 1, through: at) : whole
        return
      case .verb:
        // "the battle ISIS launched was": an embedded clause; step over it to its subject.
        if let inner = byPhrase[at], inner < index, let subject = predicates[inner].subjects.first,
          predicates[inner].link == .relative || predicates[inner].link == .participle
        {
          at = subject
          if at >= own || at < 0 { return }
          // The antecedent of the inner clause is the subject here.
          predicates[index].subjects = [at]
          return
        }
        at -= 1
        if at >= 0, phrases[at].kind == .noun,
          byPhrase[at + 1].map({
            predicates[$0].isPassive || phrases[predicates[$0].phrase].verb?.shape == .gerund
          }) == true
        {
          continue
        }
        return
      case .subordinator:
        predicates[index].opener = word(at)
        predicates[index].link = .subordinate
        return
      case .stop, .preposition: return
      }
    }
  }

  func opensClauseOfTime(_ opener: Int) -> Bool {
    ["after", "before", "until", "since", "as", "while", "till", "than"].contains(word(opener))
  }

  /// "advanced and captured": the verb shares the subject of the one before.
  mutating func coordinate(_ index: Int, at: Int) {
    guard index > 0 else { return }
    var previous = index - 1
    // The verb of the same shape: "pulled out, leaving mines, and fled" joins the two finite ones.
    while previous > 0,
      group(previous)?.shape != group(index)?.shape || predicates[previous].link == .relative
    { previous -= 1 }
    if group(previous)?.shape != group(index)?.shape { previous = index - 1 }
    predicates[index].link = .coordinated
    predicates[index].governor = previous
    predicates[index].subjects = predicates[previous].subjects
    predicates[index].opener = predicates[previous].opener
  }

  func isSeries(_ index: Int, comma: Int) -> Bool {
    let own = predicates[index].phrase
    return comma == own - 1
      || phrases[(comma + 1)..<own].allSatisfy { $0.kind == .adverb || $0.kind == .time }
  }

  /// Steps over ", backed by Russia," and ", a town in the north," to the phrase before it.
  func skipInsertion(endingAt comma: Int, own: Int) -> Int? {
    guard let open = phrases[..<comma].lastIndex(where: { $0.kind == .comma }), open > 0 else {
      return nil
    }
    let inside = phrases[(open + 1)..<comma]
    guard let first = inside.first, inside.count <= 14 else { return nil }
    let finite = inside.contains {
      $0.kind == .verb && $0.verb?.shape == .finite
        && !(byPhrase[inside.startIndex].map { predicates[$0].isPassive } ?? false)
    }
    switch first.kind {
    case .relative, .preposition, .verb, .time, .adverb: return open - 1
    case .noun: return finite ? nil : open - 1
    default: return nil
    }
  }
}

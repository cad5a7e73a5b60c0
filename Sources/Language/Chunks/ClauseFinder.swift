/// Finds subject, objects and complements of each verb group by position. Trees will replace it.
package struct ClauseFinder: Sendable {
  package init() {}

  package func predicates(_ phrases: [Phrase], _ tokens: [Token]) -> [Predicate] {
    var run = ClauseRun(phrases: phrases, tokens: tokens)
    return run.all()
  }
}

private struct ClauseRun {
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

  private func word(_ phrase: Int) -> String { tokens[phrases[phrase].head].lower }
  private func group(_ predicate: Int) -> VerbGroup? { phrases[predicates[predicate].phrase].verb }

  // MARK: To the right

  private mutating func arguments(_ index: Int) {
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
  private func isReduced(_ index: Int) -> Bool {
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

  private static let intransitive = words(
    "retreat withdraw flee arrive advance fight clash move march push fall go come continue remain die happen occur erupt begin start return enter agree"
  )

  private func isParticipleForm(_ phrase: Int) -> Bool {
    let form = tokens[phrases[phrase].head].form
    return phrases[phrase].tokens.count <= 2 && (form == .pastOrParticiple || form == .participle)
  }

  private mutating func complements(_ index: Int, from start: Int) {
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
  private func opensClause(_ phrase: Int) -> Bool {
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

  /// A coordination "A, B and C" that begins at the noun phrase `start`.
  private func list(from start: Int, objectOf: Bool) -> (nouns: [Int], end: Int) {
    var nouns: [Int] = []
    var at = start
    while at < phrases.count, phrases[at].kind == .noun {
      // "Syria's Idlib province": the possessor belongs to the next phrase.
      if phrases[at].isPossessive, at + 1 < phrases.count, phrases[at + 1].kind == .noun {
        at += 1
        continue
      }
      nouns.append(at)
      var next = at + 1
      // "the towns of A, B and C", "parts of X", "A (B)"
      while next + 1 < phrases.count, phrases[next].kind == .parenthesis { next += 1 }
      if next + 1 < phrases.count, phrases[next].kind == .preposition, word(next) == "of",
        phrases[next + 1].kind == .noun
      {
        let inner = list(from: next + 1, objectOf: objectOf)
        nouns.append(contentsOf: inner.nouns)
        return (nouns, inner.end)
      }
      guard let following = listMember(after: next) ?? memberAfterPhrase(next, objectOf: objectOf)
      else { return (nouns, next) }
      if startsClause(following) { return (nouns, next) }
      at = following
    }
    return (nouns, at)
  }

  /// The next member of a list after a comma, a coordinator, or both.
  private func listMember(after position: Int) -> Int? {
    var at = position
    var joined = false
    if at < phrases.count, phrases[at].kind == .comma {
      at += 1
      joined = true
    }
    if at < phrases.count, phrases[at].kind == .coordinator, joinsNouns(at) {
      at += 1
      joined = true
    }
    while joined, at < phrases.count, phrases[at].kind == .adverb { at += 1 }
    guard joined, at < phrases.count, phrases[at].kind == .noun, !Self.directions.contains(word(at))
    else { return nil }
    return at
  }

  /// "hills near the town, the oil field and ten villages": the list goes on after a phrase that only
  /// says where its member lies.
  private func memberAfterPhrase(_ position: Int, objectOf: Bool) -> Int? {
    guard objectOf, position + 2 < phrases.count, phrases[position].kind == .preposition,
      phrases[position + 1].kind == .noun,
      ["near", "outside", "along", "around", "in", "at", "on"].contains(word(position))
    else { return nil }
    let after = position + 2
    guard
      phrases[after].kind == .comma
        || (word(position) != "in" && phrases[after].kind == .coordinator),
      let member = listMember(after: after), !opensParenthetical(member)
    else { return nil }
    return member
  }

  /// ", a town in the north,": an apposition is no list member.
  private func opensParenthetical(_ noun: Int) -> Bool {
    let first = tokens[phrases[noun].tokens.lowerBound].lower
    let coordinated = phrases[noun - 1].kind == .coordinator
    return !coordinated
      && (first == "a" || first == "an"
        || !phrases[noun...].prefix(12).contains { $0.kind == .coordinator })
  }

  /// "and", "or", "as well as", "along with".
  private func joinsNouns(_ phrase: Int) -> Bool {
    ["and", "or", "&"].contains(word(phrase)) || phrases[phrase].tokens.count > 1
  }

  /// ", west of X" is no member of a list.
  private static let directions = words(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
  )

  /// True when the noun phrase at `phrase` is the subject of a following finite verb.
  private func startsClause(_ phrase: Int) -> Bool {
    var at = phrase + 1
    while at < phrases.count, phrases[at].kind == .parenthesis || phrases[at].kind == .adverb {
      at += 1
    }
    guard at < phrases.count, phrases[at].kind == .verb, let verb = phrases[at].verb else {
      return false
    }
    if verb.shape != .finite { return false }
    // "A, B and C captured by": a participle belongs to the list.
    if isParticipleForm(at), at + 1 < phrases.count, phrases[at + 1].kind == .preposition,
      word(at + 1) == "by" || word(at + 1) == "in"
    {
      return false
    }
    return true
  }

  // MARK: To the left

  private mutating func subject(_ index: Int) {
    let own = predicates[index].phrase
    guard let verb = phrases[own].verb else { return }
    switch verb.shape {
    case .infinitive:
      predicates[index].link = .infinitive
      predicates[index].governor = governor(before: index)
      inherit(index)
    case .gerund: gerund(index)
    case .participle:
      predicates[index].objects += nounBefore(own)
    case .finite:
      if predicates[index].isPassive, predicates[index].link == .participle {
        predicates[index].subjects = nounBefore(own)
        return
      }
      finite(index)
    }
  }

  private func governor(before index: Int) -> Int? {
    guard index > 0 else { return nil }
    let own = predicates[index].phrase
    // "in a bid to capture", "troops trying to": the nearest verb group before this one that is not
    // inside a parenthetical (", backed by X,").
    var candidate = index - 1
    while candidate > 0, predicates[candidate].isPassive,
      isInsertion(predicates[candidate].phrase, before: own)
    { candidate -= 1 }
    let between = phrases[(predicates[candidate].phrase + 1)..<own]
    if between.contains(where: { $0.kind == .stop }) { return nil }
    return candidate
  }

  /// True when the verb group opens a stretch between two commas.
  private func isInsertion(_ phrase: Int, before own: Int) -> Bool {
    guard phrase > 0,
      phrases[phrase - 1].kind == .comma
        || (phrases[phrase - 1].kind == .adverb && phrase > 1 && phrases[phrase - 2].kind == .comma)
    else { return false }
    return phrases[(phrase + 1)..<own].contains { $0.kind == .comma }
  }

  /// Takes the subject of the governing verb; the object where the governor hands it on ("forced
  /// the army to leave", "allowing the regime to reclaim").
  private mutating func inherit(_ index: Int) {
    guard let governor = predicates[index].governor else { return }
    let verb = group(governor)
    let own = predicates[index].phrase
    let handsOn = Self.handingOn.contains(verb?.lemma ?? "")
    if handsOn, !predicates[governor].isPassive {
      // The object may be cut from its infinitive by a parenthetical: the noun after the verb counts.
      predicates[index].subjects =
        predicates[governor].objects.isEmpty ? nounBefore(own) : predicates[governor].objects
    } else {
      predicates[index].subjects = predicates[governor].subjects
    }
  }

  private static let handingOn = words(
    "allow enable permit force compel oblige cause lead help ask tell order urge want expect let prompt push require persuade call see"
  )

  private mutating func gerund(_ index: Int) {
    let own = predicates[index].phrase
    predicates[index].link = .participle
    guard own > 0 else { return }
    // "with ISIL taking control", "fighters retreating from": the noun phrase right before.
    let before = phrases[own - 1]
    if before.kind == .noun, !before.isPossessive {
      let opener = beforeList(endingAt: own - 1)
      if opener >= 0, phrases[opener].kind == .preposition,
        word(opener) == "with" || word(opener) == "of" || word(opener) == "by"
      {
        predicates[index].subjects = nounBefore(own)
        predicates[index].opener = word(opener)
        return
      }
      if let governor = governor(before: index), predicates[governor].objects.contains(own - 1),
        ["continue", "begin", "start", "stop", "keep"].contains(group(governor)?.lemma ?? "")
          == false
      {
        predicates[index].subjects = [own - 1]
        return
      }
    }
    if before.kind == .preposition { predicates[index].opener = word(own - 1) }
    predicates[index].governor = governor(before: index)
    if let governor = predicates[index].governor {
      predicates[index].subjects =
        predicates[governor].isPassive
          && !predicates[governor].complements.contains { $0.preposition == "by" }
        ? [] : predicates[governor].subjects
      if predicates[governor].isPassive,
        let by = predicates[governor].complements.first(where: { $0.preposition == "by" })
      {
        predicates[index].subjects = by.nouns
      }
    } else if index + 1 < predicates.count {
      // "After capturing X, the army …": the subject follows.
      predicates[index].governor = index + 1
      let next = predicates[index + 1].phrase
      predicates[index].subjects = nounBefore(next)
    }
    if before.kind == .noun, predicates[index].subjects.isEmpty {
      predicates[index].subjects = nounBefore(own)
    }
  }

  /// Index of the phrase before the coordinated list that ends at `last`.
  private func beforeList(endingAt last: Int) -> Int {
    var at = last
    while at > 0 {
      let before = phrases[at - 1]
      if before.kind == .noun, before.isPossessive {
        at -= 1
      } else if before.kind == .coordinator, at > 2, phrases[at - 2].kind == .comma,
        phrases[at - 3].kind == .noun
      {
        at -= 3
      } else if before.kind == .coordinator || before.kind == .comma, at > 1,
        phrases[at - 2].kind == .noun,
        !(before.kind == .comma
          && (!hasCoordinator(from: at, to: last) || endsPrepositional(at - 2)))
      {
        at -= 2
      } else if before.kind == .parenthesis {
        at -= 1
      } else {
        break
      }
    }
    return at - 1
  }

  /// "In the course of their campaign, A and B": the noun before the comma closes another phrase,
  /// unless it begins the list itself ("the towns of A, B and C").
  private func endsPrepositional(_ noun: Int) -> Bool {
    guard noun > 0, phrases[noun - 1].kind == .preposition else { return false }
    return
      !(word(noun - 1) == "of" && noun > 1 && phrases[noun - 2].kind == .noun
      && word(noun - 2).hasSuffix("s"))
  }

  private func hasCoordinator(from: Int, to: Int) -> Bool {
    phrases[min(from, to)...to].contains { $0.kind == .coordinator }
  }

  /// The noun phrases of the list that ends right before `phrase`.
  private func nounBefore(_ phrase: Int) -> [Int] {
    var at = phrase - 1
    while at >= 0,
      phrases[at].kind == .adverb || phrases[at].kind == .comma || phrases[at].kind == .parenthesis
        || phrases[at].kind == .time || phrases[at].kind == .quote
    { at -= 1 }
    guard at >= 0, phrases[at].kind == .noun else { return [] }
    return members(from: beforeList(endingAt: at) + 1, through: at)
  }

  private func members(from first: Int, through last: Int) -> [Int] {
    guard first <= last else { return [last] }
    return (first...last).filter {
      phrases[$0].kind == .noun && !(phrases[$0].isPossessive && $0 < last)
    }
  }

  private mutating func finite(_ index: Int) {
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
      case .coordinator:
        coordinate(index, at: at)
        return
      case .comma:
        if let jump = skipInsertion(endingAt: at, own: own) {
          at = jump
        } else if at > 0, predicates[index].objects.isEmpty == false || true, index > 0,
          phrases[own].verb?.modals.isEmpty == true, isSeries(index, comma: at)
        {
          coordinate(index, at: at)
          return
        } else {
          return
        }
      case .noun:
        let opener = beforeList(endingAt: at)
        if opener >= 0, phrases[opener].kind == .preposition, !opensClauseFor(opener, own: own) {
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
        // With its "of" phrases: "the town of A and the village of B".
        let whole = list(from: opener + 1, objectOf: false).nouns.filter { $0 < own }
        predicates[index].subjects = whole.isEmpty ? members(from: opener + 1, through: at) : whole
        return
      case .verb:
        // "the battle ISIS launched was": an embedded clause; step over it to its subject.
        if let inner = byPhrase[at], inner < index, let subject = predicates[inner].subjects.first,
          predicates[inner].link == .relative || predicates[inner].link == .participle
        {
          at = predicates[inner].link == .participle ? subject : subject
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

  private func opensClauseFor(_ opener: Int, own: Int) -> Bool {
    ["after", "before", "until", "since", "as", "while", "till", "than"].contains(word(opener))
  }

  /// "advanced and captured": the verb shares the subject of the one before.
  private mutating func coordinate(_ index: Int, at: Int) {
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

  private func isSeries(_ index: Int, comma: Int) -> Bool {
    let own = predicates[index].phrase
    return comma == own - 1
      || phrases[(comma + 1)..<own].allSatisfy { $0.kind == .adverb || $0.kind == .time }
  }

  /// Steps over ", backed by Russia," and ", a town in the north," to the phrase before it.
  private func skipInsertion(endingAt comma: Int, own: Int) -> Int? {
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

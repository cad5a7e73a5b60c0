/// Subjects: what stands to the left of a verb group, or what it takes over from another.
extension ClauseRun {
  mutating func subject(_ index: Int) {
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

  func governor(before index: Int) -> Int? {
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
  func isInsertion(_ phrase: Int, before own: Int) -> Bool {
    guard phrase > 0,
      phrases[phrase - 1].kind == .comma
        || (phrases[phrase - 1].kind == .adverb && phrase > 1 && phrases[phrase - 2].kind == .comma)
    else { return false }
    return phrases[(phrase + 1)..<own].contains { $0.kind == .comma }
  }

  /// Takes the subject of the governing verb; the object where the governor hands it on ("forced
  /// the army to leave", "allowing the regime to reclaim").
  mutating func inherit(_ index: Int) {
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

  static let handingOn = words(
    "allow enable permit force compel oblige cause lead help ask tell order urge want expect let prompt push require persuade call see"
  )

  mutating func gerund(_ index: Int) {
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
}

import Language

/// Verbs that were taken for something else, and what they stand over.
extension TreeRepair {
  /// "Fighting broke out in Tarn": a noun, although it ends like a verb.
  mutating func fightingTakenForVerb(_ index: Int) {
    fightingThatGoesOn(index)
    fightingOfDays(index)
    let word = words[index]
    guard word.treebankTag == "VBG", [.csubj, .nsubj, .subjectOfPassive].contains(word.relation),
      ["fighting", "infighting", "shelling", "bombing", "bombardment"].contains(word.lower),
      !words.contains(where: { $0.head == index && $0.relation == .obj })
    else { return }
    words[index] = word.asNoun().with(
      head: word.head, relation: word.relation == .csubj ? .nsubj : word.relation)
  }

  /// "after ten days of fighting"
  private mutating func fightingOfDays(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "VBG", word.lower == "fighting", word.head >= 0, word.head < index,
      index > 1, words[index - 1].lower == "of", words[index - 2].isNominal,
      words[index - 1].head == index,
      !words.contains(where: { $0.head == index && $0.relation == .obj })
    else { return }
    words[index - 1] = words[index - 1].with(head: index, relation: .case)
    words[index] = word.asNoun().with(head: index - 2, relation: .nmod)
  }

  /// "as fighting continued", "where fighting broke out": the noun before such a verb is its subject.
  private mutating func fightingThatGoesOn(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "VBG",
      ["fighting", "infighting", "shelling", "bombing"].contains(word.lower),
      index + 1 < words.count, ["VBN", "VBD"].contains(words[index + 1].treebankTag),
      [
        "continue", "break", "erupt", "rage", "resume", "intensify", "spread", "escalate", "start",
        "begin",
        "subside",
      ].contains(words[index + 1].lemma),
      index == 0 || !["was", "were", "is", "are", "be", "been"].contains(words[index - 1].lower)
    else { return }
    let verb = index + 1
    let isAbove = words[verb].head == index
    let above = isAbove || words[verb].head == word.head ? word.head : words[verb].head
    let relation = isAbove || words[verb].head == word.head ? word.relation : words[verb].relation
    guard above != verb, isAbove || word.head == verb || words[verb].head == word.head else {
      return
    }
    words[verb] = words[verb].with(head: above, relation: relation).tagged("VBD")
    words[index] = Word(
      start: word.start, end: word.end, text: word.text, lower: word.lower, lemma: word.lower,
      tag: .noun, treebankTag: "NN", head: verb, relation: .nsubj, spaceAfter: word.spaceAfter)
    for child in words.indices where words[child].head == index {
      words[child] = words[child].with(head: verb, relation: words[child].relation)
    }
  }

  private static let letting: Set<String> = [
    "allow", "enable", "permit", "order", "urge", "tell", "ask",
  ]

  private static let claiming: Set<String> = [
    "claim", "agree", "vow", "pledge", "threaten", "refuse", "promise", "decide", "plan", "intend",
    "hope", "manage", "continue", "begin", "start", "appear", "seem",
  ]

  /// "will not allow the militants to control": what the militants may not do; "claimed on Friday to have
  /// retaken": what they claimed.
  mutating func deedOfAnother(_ index: Int) {
    let word = words[index]
    guard word.relation == .advcl, ["VB", "VBN"].contains(word.treebankTag), word.head >= 0,
      word.head < index,
      words.contains(where: { $0.head == index && $0.relation == .mark && $0.lower == "to" }),
      case let hasObject = words[word.head..<index].contains(where: {
        $0.head == word.head && [.obj, .iobj].contains($0.relation)
      }),
      (hasObject ? Self.letting : Self.claiming).contains(words[word.head].lemma)
    else { return }
    words[index] = word.with(head: word.head, relation: .xcomp)
  }

  /// "to attack and seize the town": the object stands with the last verb, and both have it.
  mutating func objectOfTheLastVerb(_ index: Int) {
    let word = words[index]
    guard word.relation == .obj, word.head >= 0, word.head < index,
      let second = words.indices.last(where: {
        $0 > word.head && $0 < index && words[$0].head == word.head && words[$0].relation == .conj
          && words[$0].isVerbal
      }),
      words[word.head + 1..<second].allSatisfy({ $0.relation == .cc || $0.tag == .adverb }),
      !words.contains(where: {
        $0.head == second && [.obj, .nsubj, .xcomp, .ccomp].contains($0.relation)
      }), words[second].treebankTag == words[word.head].treebankTag
    else { return }
    words[index] = word.with(head: second, relation: .obj)
  }

  /// "expect the rebels to attack": what the rebels are expected to do, and no purpose of those who
  /// expect it.
  mutating func expectedDeed(_ index: Int) {
    let word = words[index]
    guard word.relation == .advcl, word.treebankTag == "VB", word.head >= 0, word.head < index,
      Self.ofOthers.contains(words[word.head].lemma),
      words.contains(where: { $0.head == index && $0.relation == .mark && $0.lower == "to" }),
      words[word.head..<index].contains(where: { $0.head == word.head && $0.relation == .obj })
    else { return }
    words[index] = word.with(head: word.head, relation: .xcomp)
  }

  /// Verbs whose object is to do what the infinitive after it says.
  private static let ofOthers: Set<String> = [
    "expect", "want", "order", "force", "allow", "urge", "ask", "tell", "enable", "compel",
    "permit",
    "cause", "require", "instruct", "oblige",
  ]

  /// "captured League-held Velm": the participle behind a hyphen describes the name after it.
  mutating func heldBy(_ index: Int) {
    guard index >= 2, index + 1 < words.count, Self.holding.contains(words[index].lower),
      ["-", "–"].contains(words[index - 1].text), !words[index - 2].spaceAfter,
      words[index].head != index + 1, words[index + 1].isNominal
    else { return }
    // What the three or four words were to the rest of the sentence, the name is.
    let group = index - 2...index + 1
    let outer = group.filter { !group.contains(words[$0].head) }
    guard let head = outer.first, outer.allSatisfy({ words[$0].head == words[head].head }) else {
      return
    }
    let relation =
      words[head].relation == .xcomp || words[head].relation == .advcl
      ? .obj : words[head].relation
    let above = words[head].head
    for child in words.indices where !group.contains(child) && group.contains(words[child].head) {
      words[child] = words[child].with(head: index + 1, relation: words[child].relation)
    }
    words[index + 1] = words[index + 1].with(head: above, relation: relation)
    words[index] = words[index].with(head: index + 1, relation: .amod)
    words[index - 1] = words[index - 1].with(head: index, relation: .punct)
    words[index - 2] = words[index - 2].with(head: index, relation: .compound)
  }

  private static let holding: Set<String> = ["held", "controlled", "occupied", "ruled", "run"]

  /// "the military made advances", "the YPG fully regained control", "reached the ruins and captured
  /// parts": a finite verb taken for an adjective of its object.
  mutating func finiteAdjective(_ index: Int) {
    let word = words[index]
    guard word.relation == .amod, word.head > index, index > 0 else { return }
    let noun = word.head
    let subjects = words.indices.filter {
      words[$0].head == noun && $0 < index
        && [.compound, .appos, .conj, .bareModifier].contains(words[$0].relation)
        && words[$0].tag == .properNoun && words[index - 1].text != "-"
        && words[$0 + 1..<index].allSatisfy { $0.tag == .adverb || $0.relation == .flat }
    }
    // "The League entered Tarn": the subject hangs on the verb, the article on the object.
    let own = words.indices.filter {
      words[$0].head == index && $0 < index && words[$0].relation == .compound
        && words[$0].tag == .properNoun && $0 == index - 1
    }
    let follows = words[index - 1].relation == .cc && words[noun].relation == .conj
    // "The next day, the League fully regained control": a sentence without any other verb.
    let isVerbless =
      word.treebankTag == "JJ" && !subjects.isEmpty && words[noun].head < 0
      && Verbs.reading(word.lower)?.form == .pastOrParticiple
      && !words.contains { $0.head == noun && [.cop, .nsubj].contains($0.relation) }
    let isFinite =
      isVerbless
      || word.treebankTag == "VBD" && words.contains { $0.head == index && $0.relation == .nsubj }
      || ["VBD", "VBN"].contains(word.treebankTag) && (!subjects.isEmpty || follows)
      || word.treebankTag == "VBD" && !own.isEmpty
    guard isFinite else { return }
    let above = words[noun].head
    let relation = words[noun].relation
    var head = above
    if follows, above >= 0 {
      // "reached the ruins and captured parts": coordinated with the verb over the first noun.
      head = words[above].head >= 0 && words[words[above].head].isVerbal ? words[above].head : above
    }
    let verb =
      isVerbless ? word.asVerb("VBD", lemma: Verbs.reading(word.lower)?.lemma ?? word.lemma) : word
    words[index] = verb.with(
      head: head,
      relation: head < 0 ? .root : follows ? .conj : relation == .obj ? .parataxis : relation)
    words[noun] = words[noun].with(head: index, relation: .obj)
    for subject in own {
      words[subject] = words[subject].with(head: index, relation: .nsubj)
      for article in words.indices
      where article < subject && words[article].head == noun && words[article].relation == .det {
        words[article] = words[article].with(head: subject, relation: .det)
      }
    }
    for subject in subjects { words[subject] = words[subject].with(head: index, relation: .nsubj) }
    for other in words.indices where words[other].head == noun && other < index && other != noun {
      if [.punct, .cc, .advmod, .bareModifier, .obl].contains(words[other].relation) {
        words[other] = words[other].with(
          head: index,
          relation: words[other].relation == .bareModifier ? .bareOblique : words[other].relation)
      }
    }
  }

  /// "began storming areas": a gerund taken for an adjective.
  mutating func gerundAdjective(_ index: Int) {
    let word = words[index]
    guard word.relation == .amod, word.treebankTag == "VBG", word.head > index else { return }
    let noun = word.head
    let governor = words[noun].head
    guard governor >= 0, words[noun].relation == .obj, governor == index - 1,
      ["begin", "start", "continue", "stop", "keep", "resume", "report"].contains(
        words[governor].lemma)
    else { return }
    words[index] = word.with(head: governor, relation: .xcomp)
    words[noun] = words[noun].with(head: index, relation: .obj)
  }

  /// "rebels advanced towards": an adjective with a subject and no copula is a verb.
  mutating func verbTakenForAdjective(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "JJ", let reading = Verbs.reading(word.lower),
      [.past, .pastOrParticiple].contains(reading.form)
    else { return }
    // "the Crown Army advanced and seized": the army is who did both.
    if word.relation == .root, index > 0, words[index - 1].head == index,
      words[index - 1].relation == .compound, words[index - 1].tag == .properNoun,
      words.contains(where: { $0.head == index && $0.relation == .conj && $0.isVerbal })
    {
      words[index] = word.asVerb("VBD", lemma: reading.lemma)
      words[index - 1] = words[index - 1].with(head: index, relation: .nsubj)
      for child in words.indices where words[child].head == index && child < index - 1 {
        if words[child].relation == .det {
          words[child] = words[child].with(head: index - 1, relation: .det)
        }
      }
      return
    }
    guard
      words.contains(where: { $0.head == index && $0.relation == .nsubj }),
      !words.contains(where: { $0.head == index && $0.relation == .cop })
    else { return }
    words[index] = word.asVerb("VBD", lemma: reading.lemma)
  }

  /// "and clashes erupted in the town": a noun where a clause should be, with a past form right behind
  /// it, is that verb's subject.
  mutating func verbTakenForParticiple(_ index: Int) {
    let word = words[index]
    guard word.relation == .acl, ["VBN", "VBD"].contains(word.treebankTag), word.head >= 0,
      word.head < index
    else { return }
    let noun = word.head
    let kids = words.indices.filter { words[$0].head == index }
    // A passive participle takes no object.
    let hasObject = kids.contains { words[$0].relation == .obj }
    guard hasObject || words[noun + 1..<index].allSatisfy({ $0.tag == .adverb }) else { return }
    guard words[noun].tag == .noun || words[noun].tag == .properNoun || words[noun].tag == .pronoun,
      !words.contains(where: { $0.head == noun && [.cop, .nsubj, .case].contains($0.relation) }),
      !words.contains(where: {
        $0.head == index && ($0.relation == .agent || $0.relation == .auxiliaryOfPassive)
      })
    else { return }
    let isClause: Bool
    switch words[noun].relation {
    case .root: isClause = words.last?.text == "." && !hasFiniteVerb(under: noun)
    case .ccomp, .advcl, .parataxis: isClause = true
    case .conj:
      let first = words[noun].head
      isClause =
        first >= 0
        && (words[first].isVerbal
          || words.contains {
            $0.head == first && $0.relation == .cop
          })
    case .nsubj:
      // "Three days later, the brigade captured": the head is no predicate.
      let above = words[noun].head
      isClause =
        hasObject && above >= 0 && !words[above].isVerbal && words[above].head < 0
        && !words.contains { $0.head == above && $0.relation == .cop }
      if isClause {
        words[index] = word.with(head: -1, relation: .root).tagged("VBD")
        words[above] = words[above].with(head: index, relation: .advmod)
        words[noun] = words[noun].with(head: index, relation: .nsubj)
        return
      }
    default: isClause = false
    }
    guard isClause else { return }
    words[index] = word.with(head: words[noun].head, relation: words[noun].relation).tagged("VBD")
    words[noun] = words[noun].with(head: index, relation: .nsubj)
    for other in words.indices
    where words[other].head == noun && other < noun
      && [.cc, .mark, .obl, .advmod, .punct].contains(words[other].relation)
    {
      words[other] = words[other].with(head: index, relation: words[other].relation)
    }
  }

  /// A finite verb that hangs on the noun as an equal: the sentence has its verb.
  private func hasFiniteVerb(under noun: Int) -> Bool {
    words.contains {
      $0.head == noun && ["VBD", "VBZ", "VBP"].contains($0.treebankTag)
        && [.conj, .parataxis].contains($0.relation)
    }
  }

  /// "recaptured Velm on 13 April, and [besieged] Tarn": what was done next, and no Tarn that was besieged.
  mutating func siegeTakenForAdjective(_ index: Int) {
    let word = words[index]
    guard word.relation == .amod, ["JJ", "VBN"].contains(word.treebankTag), index > 1,
      index + 1 < words.count, word.head == index + 1, words[index - 1].lower == "and",
      words[index - 2].text == ",",
      let reading = Verbs.reading(word.lower), [.past, .pastOrParticiple].contains(reading.form),
      WordClasses.partyVerbs.contains(reading.lemma),
      case let place = words[index + 1], place.isCapitalised, place.relation == .conj,
      let verb = verb(over: index + 1)
    else { return }
    words[index] = word.with(head: verb, relation: .conj).asVerb("VBD", lemma: reading.lemma)
    words[index + 1] = place.with(head: index, relation: .obj)
    for child in words.indices where words[child].head == index + 1 && child < index {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
  }

  /// The verb over a list of nouns.
  func verb(over item: Int) -> Int? {
    var at = item
    while words[at].relation == .conj, words[at].head >= 0, words[words[at].head].isNominal {
      at = words[at].head
    }
    return words[at].head >= 0 && words[words[at].head].isVerbal ? words[at].head : nil
  }

  /// "launched a [counter-offensive], capturing settlements": two things that were done.
  mutating func gerundBehindAnAttack(_ index: Int) {
    let word = words[index]
    guard word.relation == .amod, WordClasses.attacks.contains(word.lower), word.head > index + 2,
      words[index + 1].text == ",", case let gerund = index + 2,
      words[gerund].lower.hasSuffix("ing"),
      words[gerund].head == word.head || gerund == word.head, !words[gerund].isVerbal,
      let reading = Verbs.reading(words[gerund].lower),
      case let noun = word.head, words[noun].relation == .obj, words[noun].head >= 0,
      words[noun].head < index, gerund < noun
    else { return }
    let verb = words[noun].head
    words[index] = word.asNoun().with(head: verb, relation: .obj)
    for child in words.indices where words[child].head == noun && child < index {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
    words[gerund] = words[gerund].with(head: verb, relation: .advcl).asVerb(
      "VBG", lemma: reading.lemma)
    words[noun] = words[noun].with(head: gerund, relation: .obj)
    words[index + 1] = words[index + 1].with(head: gerund, relation: .punct)
  }
}

import Language

/// Mends readings that the parser gets wrong often enough to matter, where the words leave no doubt.
/// Each mend has its own function with an example.
struct TreeRepair {
  private var words: [Word]
  private let times: [Range<Int>]

  /// - Parameter times: words of time expressions.
  static func mend(_ words: [Word], times: [Range<Int>]) -> [Word] {
    var repair = TreeRepair(words: words, times: times)
    for index in words.indices {
      repair.clauseOfADay(index)
      repair.finiteAdjective(index)
      repair.gerundAdjective(index)
      repair.verbTakenForAdjective(index)
      repair.verbTakenForParticiple(index)
      repair.subjectTakenForOblique(index)
      repair.contentClause(index)
      repair.expectedDeed(index)
      repair.heldBy(index)
      repair.placeOfATime(index)
      repair.relativeOfTheNearer(index)
      repair.apposedRole(index)
      repair.dayTakenForSubject(index)
      repair.sayingTakenForPlural(index)
      repair.fightingTakenForVerb(index)
      repair.bareNameForApposition(index)
      repair.subjectTakenForApposition(index)
      repair.appositionOfTheNearer(index)
      repair.measureTakenForParticle(index)
      repair.alliesForASubject(index)
      repair.nounTakenForAdjective(index)
      repair.nounTakenForName(index)
      repair.secondObject(index)
      repair.prepositionOfAnother(index)
      repair.subjectOfAuxiliary(index)
      repair.nameBeforeForces(index)
      repair.listTakenForClauses(index)
      repair.directionTakenForPredicate(index)
      repair.directionTakenForObject(index)
      repair.menTakenForName(index)
      repair.twoPrepositions(index)
      repair.clauseBeforeSaying(index)
      repair.nationsBeforeForces(index)
      repair.adjectiveBehindForces(index)
      repair.sayerBehindAComma(index)
      repair.controlTakenForPredicate(index)
      repair.objectBeforeTime(index)
      repair.clauseWithAs(index)
      repair.whereClause(index)
      repair.activeTakenForPassive(index)
      repair.particleInAName(index)
      repair.shareTakenForDirection(index)
      repair.deedOfAnother(index)
      repair.clauseOfAGerund(index)
      repair.nameInTwo(index)
      repair.objectOfTheLastVerb(index)
      repair.hoursLater(index)
      repair.withSubject(index)
      repair.withSubjectTakenForModifier(index)
    }
    for index in words.indices {
      repair.relativeTwice(index)
      repair.relativeTakenForAdverbial(index)
      repair.sentenceUnderARelative(index)
    }
    repair.timeForASentence()
    repair.verblessSentence()
    repair.nounForASentence()
    repair.gerundForASubject()
    return repair.isTree ? repair.words : words
  }

  private init(words: [Word], times: [Range<Int>]) {
    self.words = words
    self.times = times
  }

  /// "said on 14 June that the forces cleared": a day takes no relative clause.
  private mutating func clauseOfADay(_ index: Int) {
    let word = words[index]
    guard word.relation == .relative, word.head >= 0,
      times.contains(where: { $0.contains(word.head) }), let verb = saying(over: word.head)
    else { return }
    words[index] = word.with(head: verb, relation: .ccomp)
    for child in words.indices
    where words[child].head == index && words[child].lower == "that"
      && words[child].treebankTag == "WDT" && child < index
    {
      words[child] = words[child].with(head: index, relation: .mark)
    }
  }

  /// "reports that Tarn had fallen": what the reports say, and no clause about the reports.
  private mutating func contentClause(_ index: Int) {
    let word = words[index]
    guard word.relation == .relative, word.head >= 0, word.head < index, word.isVerbal,
      Self.telling.contains(words[word.head].lemma), word.head + 1 < index,
      words[word.head + 1].lower == "that", words[word.head + 1].head == index,
      words[word.head + 1].relation == .obj, !SpeechWords.all.contains(word.lemma),
      !Self.giving.contains(word.lemma)
    else { return }
    words[index] = word.with(head: word.head, relation: .acl)
    words[word.head + 1] = words[word.head + 1].with(head: index, relation: .mark).tagged("IN")
  }

  private static let telling: Set<String> = [
    "report", "claim", "indication", "sign", "evidence", "news", "rumour", "rumor", "suggestion",
    "allegation", "fear", "assertion", "confirmation", "possibility", "hope", "concern",
  ]
  /// What is done with a report or a claim itself.
  private static let giving: Set<String> = [
    "make", "give", "issue", "release", "publish", "carry", "cite", "receive", "hear", "see",
    "post",
    "find", "have", "send", "offer", "get", "write", "put",
  ]

  /// "Over the weekend in Tarn, the League retreated": where they retreated, and no place of the weekend.
  private mutating func placeOfATime(_ index: Int) {
    let word = words[index]
    guard word.relation == .nmod, word.head >= 0, word.head < index,
      times.contains(where: { $0.contains(word.head) && !$0.contains(index) }),
      words.contains(where: {
        $0.head == index && $0.relation == .case && ["in", "at", "near"].contains($0.lower)
      })
    else { return }
    let above = words[word.head].head
    guard above >= 0, words[above].isVerbal else { return }
    words[index] = word.with(head: above, relation: .obl)
  }

  /// "signs that they fled toward Tarn, which is home to": "is" goes with Tarn, not with the signs.
  private mutating func relativeOfTheNearer(_ index: Int) {
    let word = words[index]
    guard word.relation == .relative, word.head >= 0, word.head < index,
      words[word.head].treebankTag == "NNS",
      let pronoun = words.indices.first(where: {
        words[$0].head == index && words[$0].lower == "which" && $0 < index
      }), pronoun > word.head + 2, words[pronoun - 1].text == ",",
      words.indices.contains(where: {
        words[$0].head == index && ["is", "was", "has"].contains(words[$0].lower)
      })
    else { return }
    let nearer = pronoun - 2
    guard words[nearer].tag == .properNoun, nearer > word.head else { return }
    words[index] = word.with(head: nearer, relation: .relative)
  }

  /// "said Jane Roe, an analyst at": what she is, and not what she said.
  private mutating func apposedRole(_ index: Int) {
    let word = words[index]
    guard [.ccomp, .obj, .xcomp, .parataxis, .conj].contains(word.relation), word.tag == .noun,
      word.head >= 0, word.head < index, SpeechWords.all.contains(words[word.head].lemma),
      WordClasses.people.contains(word.lemma) || WordClasses.speakers.contains(word.lemma)
    else { return }
    var start = index
    while start > word.head,
      [.adjective, .noun, .properNoun, .determiner].contains(words[start - 1].tag)
    {
      start -= 1
    }
    guard start >= word.head + 3, words[start - 1].text == ",",
      let name = words[..<(start - 1)].lastIndex(where: { $0.tag == .properNoun }),
      name == start - 2, name > word.head,
      words[name].relation == .nsubj && words[name].head == word.head
        || words[name].relation == .flat && words[words[name].head].relation == .nsubj
    else { return }
    let speaker = words[name].relation == .flat ? words[name].head : name
    words[index] = word.with(head: speaker, relation: .appos)
  }

  /// "which one official Monday called": the official called it, on Monday.
  private mutating func dayTakenForSubject(_ index: Int) {
    let word = words[index]
    guard word.relation == .nsubj, index > 0, word.head == index + 1,
      times.contains(where: { $0.contains(index) }),
      !times.contains(where: { $0.contains(index - 1) }),
      words[index - 1].head == index, words[index - 1].tag == .noun,
      [.amod, .compound].contains(words[index - 1].relation)
    else { return }
    let subject = index - 1
    words[subject] = words[subject].with(head: word.head, relation: .nsubj)
    words[index] = word.with(head: word.head, relation: .bareOblique)
    for child in words.indices where words[child].head == index && child < subject {
      words[child] = words[child].with(head: subject, relation: words[child].relation)
    }
    for child in words.indices
    where words[child].head == subject && words[child].relation == .det
      && words[child].treebankTag == "WDT"
    {
      words[child] = words[child].with(head: word.head, relation: .obj)
    }
  }

  /// "Fighting broke out in Tarn": a noun, although it ends like a verb.
  private mutating func fightingTakenForVerb(_ index: Int) {
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

  /// "the League had by then captured": who had is who captured.
  private mutating func subjectOfAuxiliary(_ index: Int) {
    let word = words[index]
    guard word.relation == .nsubj, word.head >= 0,
      [.aux, .auxiliaryOfPassive].contains(words[word.head].relation), words[word.head].head >= 0
    else { return }
    words[index] = word.with(
      head: words[word.head].head,
      relation: words[word.head].relation == .aux ? .nsubj : .subjectOfPassive)
  }

  /// "With rebel forces abandoning their positions": it is the forces that abandon them.
  private mutating func withSubject(_ index: Int) {
    let word = words[index]
    guard word.relation == .obl, word.tag == .noun, word.head > index,
      words[word.head].treebankTag == "VBG", words[word.head].relation == .advcl,
      !words.contains(where: { $0.head == word.head && $0.relation == .nsubj }),
      let with = words.indices.first(where: {
        words[$0].head == index && words[$0].relation == .case && words[$0].lower == "with"
      }), with < index
    else { return }
    words[index] = word.with(head: word.head, relation: .nsubj)
    words[with] = words[with].with(head: word.head, relation: .mark)
  }

  /// "with the group retaking control": the group retakes it.
  private mutating func withSubjectTakenForModifier(_ index: Int) {
    let verb = index + 1
    guard words[index].relation == .compound, verb < words.count, words[index].tag == .noun,
      words[verb].treebankTag == "VBG", words[verb].relation == .amod,
      words[verb].head == words[index].head, words[verb].head > verb,
      case let object = words[verb].head, words[object].head >= 0,
      let with = words.indices.first(where: {
        words[$0].head == object && words[$0].relation == .case && words[$0].lower == "with"
      }), with < index
    else { return }
    words[verb] = words[verb].with(head: words[object].head, relation: .advcl)
    words[object] = words[object].with(head: verb, relation: .obj)
    words[index] = words[index].with(head: verb, relation: .nsubj)
    words[with] = words[with].with(head: verb, relation: .mark)
    for child in words.indices where words[child].head == object && child < index {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
  }

  /// "Iron League insurgents control": the name goes with the insurgents, who are one subject.
  private mutating func nameBeforeForces(_ index: Int) {
    let word = words[index]
    guard [.nsubj, .subjectOfPassive].contains(word.relation), word.tag == .noun, index > 0,
      WordClasses.forces.contains(word.lemma),
      let name = words.indices.first(where: {
        words[$0].head == word.head && words[$0].relation == word.relation && $0 < index
      }), words[name].tag == .properNoun,
      words[name + 1..<index].allSatisfy({ $0.relation == .flat || $0.tag == .properNoun })
    else { return }
    words[name] = words[name].with(head: index, relation: .compound)
    for child in words.indices where words[child].head == name && words[child].relation == .det {
      words[child] = words[child].with(head: index, relation: .det)
    }
  }

  /// "took Tarn, Velm and Brod": names behind the object are taken with it.
  private mutating func listTakenForClauses(_ index: Int) {
    let word = words[index]
    guard word.relation == .conj, word.tag == .properNoun, word.head >= 0, word.head < index,
      words[word.head].isVerbal,
      let object = words.indices.last(where: {
        words[$0].head == word.head && words[$0].relation == .obj && $0 < index
      }), words[object].tag == .properNoun,
      words[object + 1..<index].allSatisfy({
        $0.tag == .punctuation || $0.relation == .cc || $0.tag == .properNoun
      }),
      !words.contains(where: { $0.head == index && [.nsubj, .obj, .cop].contains($0.relation) })
    else { return }
    words[index] = word.with(head: object, relation: .conj)
  }

  /// "units [advanced] east of the hills": whoever goes in a direction moves.
  private mutating func directionTakenForPredicate(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "JJ", word.relation == .amod, index + 1 < words.count,
      word.head == index + 1, words[index + 1].tag == .adverb, index > 0,
      words[index - 1].isNominal, words[index - 1].head == index + 1,
      let reading = Verbs.reading(word.lower), [.past, .pastOrParticiple].contains(reading.form)
    else { return }
    let direction = words[index + 1]
    words[index] = word.with(head: direction.head, relation: direction.relation).asVerb(
      "VBD", lemma: reading.lemma)
    words[index + 1] = direction.with(head: index, relation: .advmod)
    for child in words.indices where words[child].head == index + 1 && child < index {
      words[child] = words[child].with(
        head: index, relation: child == index - 1 ? .nsubj : words[child].relation)
    }
    for child in words.indices
    where words[child].head == index + 1 && child > index + 1 && words[child].tag == .punctuation {
      words[child] = words[child].with(head: index, relation: .punct)
    }
  }

  /// "launched an [offensive] southwards": what was launched, and where to.
  private mutating func directionTakenForObject(_ index: Int) {
    let word = words[index]
    guard index > 0, word.lower.hasSuffix("wards"), word.relation == .obj,
      words[index - 1].head == index, words[index - 1].relation == .amod
    else { return }
    words[index - 1] = words[index - 1].asNoun().with(head: word.head, relation: .obj)
    words[index] = word.with(head: word.head, relation: .advmod)
    for child in words.indices where words[child].head == index && child < index - 1 {
      words[child] = words[child].with(head: index - 1, relation: words[child].relation)
    }
  }

  /// "Gunmen attacked": no name, although the sentence begins with it.
  private mutating func menTakenForName(_ index: Int) {
    let word = words[index]
    guard word.tag == .properNoun, index == 0 || words[index - 1].tag == .punctuation,
      word.lower.hasSuffix("men"), word.lower.count > 5,
      case let lemma = Tagger.singular(word.lower), WordClasses.forces.contains(lemma)
    else { return }
    words[index] = word.asNoun("NNS", lemma: lemma)
  }

  /// "The army [recaptured] the hill, a source said": a clause, and not what the army is.
  private mutating func clauseBeforeSaying(_ index: Int) {
    let word = words[index]
    guard word.relation == .acl, ["VBD", "VBN"].contains(word.treebankTag), word.head >= 0,
      word.head < index, case let noun = word.head, words[noun].relation == .nsubj,
      case let saying = words[noun].head, saying > index,
      SpeechWords.all.contains(words[saying].lemma),
      words.contains(where: { $0.head == index && $0.relation == .obj }),
      words.indices.contains(where: {
        words[$0].head == saying && words[$0].relation == .nsubj && $0 > index
      })
    else { return }
    words[index] = word.with(head: saying, relation: .ccomp).tagged("VBD")
    words[noun] = words[noun].with(head: index, relation: .nsubj)
  }

  /// "[Rwandan] and Mozambican troops": troops of both.
  private mutating func nationsBeforeForces(_ index: Int) {
    let word = words[index]
    guard Demonyms.contains(word.lower), word.relation != .amod, index + 3 < words.count,
      words[index + 1].relation == .cc, Demonyms.contains(words[index + 2].lower),
      case let forces = words[index + 2].head, forces > index + 2, words[forces].head == index,
      words[forces].relation == .conj, WordClasses.forces.contains(words[forces].lemma)
    else { return }
    words[forces] = words[forces].with(head: word.head, relation: word.relation)
    words[index] = word.with(head: forces, relation: .amod)
    words[index + 1] = words[index + 1].with(head: index + 2, relation: .cc)
    words[index + 2] = words[index + 2].with(head: index, relation: .conj)
    for child in words.indices
    where words[child].head == index && [.case, .det].contains(words[child].relation) {
      words[child] = words[child].with(head: forces, relation: words[child].relation)
    }
  }

  /// "Soldiers [loyal] to the president hold": who they are, and no second subject.
  private mutating func adjectiveBehindForces(_ index: Int) {
    let word = words[index]
    guard ["loyal", "allied", "opposed", "faithful", "sympathetic", "close"].contains(word.lower),
      word.tag == .adjective, index > 0, words[index - 1].isNominal, index + 2 < words.count,
      ["to", "with"].contains(words[index + 1].lower), word.relation != .root,
      case let noun = words[index + 1].head, noun > index, words[noun].isNominal,
      words[noun].head == index || words[noun].head == word.head,
      !words.contains(where: { $0.head == index && $0.relation == .cop })
    else { return }
    if words[index - 1].head == index {
      words[index - 1] = words[index - 1].with(head: word.head, relation: .nsubj)
    }
    words[index] = word.with(head: index - 1, relation: .amod)
    words[noun] = words[noun].with(head: index, relation: .obl)
  }

  /// "fled as gunmen [advanced] on the town": "as" opens a clause.
  private mutating func clauseWithAs(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "JJ", word.relation == .advcl, index > 1, words[index - 1].isNominal,
      words[index - 1].head == word.head, word.head >= 0, word.head < index - 1,
      let reading = Verbs.reading(word.lower), [.past, .pastOrParticiple].contains(reading.form),
      let opener = words.indices.first(where: {
        words[$0].head == index - 1 && words[$0].relation == .case && words[$0].lower == "as"
      })
    else { return }
    words[index] = word.asVerb("VBD", lemma: reading.lemma)
    words[index - 1] = words[index - 1].with(head: index, relation: .nsubj)
    words[opener] = words[opener].with(head: index, relation: .mark)
    for child in words.indices
    where child > index && words[child].head == word.head && words[child].tag != .punctuation {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
  }

  /// "without a fight, residents and activists [said]": whoever stands before "said" says it.
  private mutating func sayerBehindAComma(_ index: Int) {
    let word = words[index]
    guard word.relation == .parataxis || word.relation == .advcl, word.tag == .verb,
      SpeechWords.all.contains(word.lemma), index > 1, words[index - 1].isNominal,
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive, .mark, .expl].contains($0.relation)
      }),
      let comma = words[..<index].indices.last(where: { words[$0].text == "," }),
      let sayer = words.indices.first(where: {
        $0 > comma && $0 < index && words[$0].isNominal && words[$0].head < comma
      }),
      words[comma + 1..<index].allSatisfy({ !$0.isVerbal })
    else { return }
    words[sayer] = words[sayer].with(head: index, relation: .nsubj)
  }

  /// "troops [regained] control two days later": a sentence, and no control that was regained.
  private mutating func controlTakenForPredicate(_ index: Int) {
    let word = words[index]
    guard word.relation == .amod, word.treebankTag == "VBN", index > 0, index + 1 < words.count,
      word.head == index + 1, words[index + 1].lower == "control",
      [.root, .parataxis, .conj, .ccomp, .advcl].contains(words[index + 1].relation),
      words[index - 1].isNominal, words[index - 1].head == index + 1
    else { return }
    let control = words[index + 1]
    words[index] = word.with(head: control.head, relation: control.relation).tagged("VBD")
    words[index + 1] = control.with(head: index, relation: .obj)
    words[index - 1] = words[index - 1].with(head: index, relation: .nsubj)
    for child in words.indices
    where words[child].head == index + 1 && child != index
      && (child < index || child > index + 1 && ![.nmod, .case].contains(words[child].relation))
    {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
  }

  /// "abandoned [Tarn] two days later": no days of Tarn.
  private mutating func objectBeforeTime(_ index: Int) {
    let word = words[index]
    guard word.tag == .properNoun, [.compound, .nmod, .amod].contains(word.relation),
      word.head > index, index > 0, words[index - 1].isVerbal,
      times.contains(where: { $0.contains(word.head) && !$0.contains(index) }),
      !words.contains(where: { $0.head == index - 1 && $0.relation == .obj })
    else { return }
    words[index] = word.with(head: index - 1, relation: .obj)
  }

  private static let sides: Set<String> = [
    "in", "around", "near", "on", "at", "inside", "outside", "above", "over", "along",
  ]

  /// "fighting in and around Tarn", "positions around and near Tarn": one place, with two words for where.
  private mutating func twoPrepositions(_ index: Int) {
    guard Self.sides.contains(words[index].lower), index + 3 < words.count,
      ["and", "or"].contains(words[index + 1].lower), Self.sides.contains(words[index + 2].lower),
      words[index].relation != .case || words[index].head != words[index + 2].head
        || words[index + 2].relation != .case,
      let noun = words.indices.first(where: { noun in
        noun > index + 2 && words[noun].isNominal && !(index + 3...noun).contains(words[noun].head)
          && ![.det, .amod, .compound, .nummod].contains(words[noun].relation)
      }), noun < index + 8,
      words[index + 3..<noun].allSatisfy({ $0.tag != .punctuation && !$0.isVerbal })
    else { return }
    let before = words.indices.last { $0 < index && words[$0].tag != .adverb }
    guard let before, words[before].isNominal || words[before].isVerbal else { return }
    words[index] = words[index].with(head: noun, relation: .case)
    words[index + 1] = words[index + 1].with(head: index + 2, relation: .cc)
    words[index + 2] = words[index + 2].with(head: index, relation: .conj)
    words[noun] = words[noun].with(head: before, relation: words[before].isVerbal ? .obl : .nmod)
    for child in words.indices
    where child > noun && [index, index + 2].contains(words[child].head) {
      words[child] = words[child].with(head: before, relation: words[child].relation)
    }
  }

  /// "to encircle Tarn, where troops hold the plant": what is true of Tarn, and nobody's purpose.
  private mutating func whereClause(_ index: Int) {
    let word = words[index]
    guard [.ccomp, .advcl, .conj].contains(word.relation), word.isVerbal,
      let pronoun = words.indices.first(where: {
        words[$0].head == index && words[$0].lower == "where" && $0 < index
      }), pronoun > 1, words[pronoun - 1].text == ",", words[pronoun - 2].tag == .properNoun
    else { return }
    var noun = pronoun - 2
    while [.flat, .compound].contains(words[noun].relation), words[noun].head >= 0,
      words[noun].head < pronoun
    {
      noun = words[noun].head
    }
    guard noun != index, words[noun].head != index else { return }
    words[index] = word.with(head: noun, relation: .relative)
  }

  /// "forces evacuated at least 100 villages": a participle without an auxiliary is the past.
  private mutating func activeTakenForPassive(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "VBN",
      [.root, .conj, .ccomp, .advcl, .parataxis].contains(word.relation),
      let subject = words.indices.first(where: {
        words[$0].head == index && words[$0].relation == .subjectOfPassive
      }), subject < index,
      !words.contains(where: {
        $0.head == index && [.auxiliaryOfPassive, .aux, .agent, .cop].contains($0.relation)
      })
    else { return }
    let measured = words.indices.first { noun in
      words[noun].head == index && noun > index && words[noun].relation == .obl
        && words[noun].isNominal
        && words[index + 1..<noun].contains { $0.head == noun && $0.relation == .nummod }
        && words[index + 1..<noun].allSatisfy {
          $0.tag != .adposition || ["at", "up", "to", "over", "about", "around"].contains($0.lower)
        }
    }
    let object = words.contains { $0.head == index && $0.relation == .obj }
    guard object || measured != nil else { return }
    words[index] = word.tagged("VBD")
    words[subject] = words[subject].with(head: index, relation: .nsubj)
    if let measured, !object { words[measured] = words[measured].with(head: index, relation: .obj) }
  }

  private static let particles: Set<String> = [
    "ad", "al", "ash", "ar", "az", "el", "ed", "es", "ibn", "bin", "de", "del", "la", "le", "da",
    "dos", "du",
  ]

  /// "captured [Haymat] [ad] [Dayir]": a small word between two capitals, and nothing else, joins a name.
  private mutating func particleInAName(_ index: Int) {
    let word = words[index]
    guard index > 0, index + 1 < words.count, Self.particles.contains(word.lower),
      !word.isCapitalised, word.relation != .flat, words[index - 1].tag == .properNoun,
      words[index - 1].isCapitalised, words[index + 1].tag == .properNoun,
      words[index + 1].isCapitalised, word.head != index - 1
    else { return }
    var first = index - 1
    while words[first].relation == .flat, words[first].head >= 0 { first = words[first].head }
    guard first != index + 1, words[first].head != index + 1 else { return }
    for child in words.indices
    where words[child].head == index || words[child].head == index + 1 && child != index {
      words[child] = words[child].with(head: first, relation: words[child].relation)
    }
    words[index] = word.with(head: first, relation: .flat)
    words[index + 1] = words[index + 1].with(head: first, relation: .flat)
  }

  /// "controls up to two thirds of the province": how much, and no direction.
  private mutating func shareTakenForDirection(_ index: Int) {
    guard words[index].lower == "up", index + 2 < words.count, words[index + 1].lower == "to",
      words[index + 2].tag == .number || words[index + 2].lower == "half",
      case let share = words[index + 1].head, share > index + 1, words[share].relation == .obl,
      case let verb = words[share].head, verb >= 0, verb < index, words[verb].isVerbal,
      words[index].head == verb,
      !words.contains(where: {
        $0.head == verb && [.obj, .auxiliaryOfPassive].contains($0.relation)
      })
    else { return }
    words[index] = words[index].with(head: share, relation: .advmod)
    words[index + 1] = words[index + 1].with(head: index, relation: .fixed)
    words[share] = words[share].with(head: verb, relation: .obj)
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
  private mutating func deedOfAnother(_ index: Int) {
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

  /// "after six days of fighting the town finally fell": the town is what fell, and not whom they fought.
  private mutating func clauseOfAGerund(_ index: Int) {
    let word = words[index]
    guard word.relation == .relative, word.treebankTag == "VBD", word.head >= 0, word.head < index,
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive, .auxiliaryOfPassive].contains($0.relation)
      }),
      let object = words.indices.last(where: { $0 < index && words[$0].tag != .adverb }),
      words[object].relation == .obj, words[object].isNominal,
      case let gerund = words[object].head, gerund > word.head, gerund < object,
      words[gerund].treebankTag == "VBG", words[gerund].head == word.head,
      words[word.head].head >= 0
    else { return }
    let time = word.head
    words[index] = word.with(head: words[time].head, relation: .conj)
    words[object] = words[object].with(head: index, relation: .nsubj)
    words[time] = words[time].with(head: index, relation: .obl)
  }

  /// "Tarn, Velm and [Ost] [Marr]": of one list, with nothing between them.
  private mutating func nameInTwo(_ index: Int) {
    let word = words[index]
    guard index > 0, word.relation == .conj, words[index - 1].relation == .conj,
      word.head == words[index - 1].head, word.tag == .properNoun,
      words[index - 1].tag == .properNoun, word.isCapitalised,
      !words.contains(where: { $0.head == index && $0.relation != .punct })
    else { return }
    words[index] = word.with(head: index - 1, relation: .flat)
  }

  /// "to attack and seize the town": the object stands with the last verb, and both have it.
  private mutating func objectOfTheLastVerb(_ index: Int) {
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

  /// "marched into the city hours later": into the city, and hours later.
  private mutating func hoursLater(_ index: Int) {
    let word = words[index]
    guard [.obl, .nmod].contains(word.relation), index > 0, index + 1 < words.count,
      ["hours", "days", "weeks", "months", "minutes", "years"].contains(word.lower),
      ["later", "after", "before", "earlier", "ago"].contains(words[index + 1].lower),
      words[index - 1].head == index, words[index - 1].relation == .compound,
      words[index - 1].tag == .noun || words[index - 1].tag == .properNoun,
      let preposition = words.indices.first(where: {
        words[$0].head == index && words[$0].relation == .case && $0 < index
      })
    else { return }
    let place = index - 1
    words[place] = words[place].with(head: word.head, relation: word.relation)
    words[index] = word.with(head: word.head, relation: .bareOblique)
    for child in preposition..<place where words[child].head == index {
      words[child] = words[child].with(head: place, relation: words[child].relation)
    }
  }

  /// "the capture by [the army and rebels] [in the operation]": each preposition goes with the noun next to it.
  private mutating func prepositionOfAnother(_ index: Int) {
    let word = words[index]
    guard word.relation == .case, word.head > index,
      ["by", "from", "of", "against"].contains(word.lower),
      let second = words.indices.first(where: {
        $0 > index + 1 && $0 < word.head && words[$0].relation == .case
          && words[$0].head == word.head && words[$0].tag == .adposition
      }),
      let noun = words.indices.first(where: {
        $0 > index && $0 < second && words[$0].isNominal
          && [.nmod, .obl].contains(words[$0].relation)
          && !(index...second).contains(words[$0].head)
      }),
      !words.contains(where: { $0.head == noun && $0.relation == .case })
    else { return }
    words[index] = word.with(head: noun, relation: .case)
  }

  /// "a stronghold with walls, Tarn, was captured": a name without a preposition is the name of it.
  private mutating func bareNameForApposition(_ index: Int) {
    let word = words[index]
    guard word.relation == .nmod, word.tag == .properNoun, word.head >= 0, word.head < index - 1,
      words[index - 1].text == ",", words[word.head].tag == .noun,
      !words.contains(where: { $0.head == index && $0.relation == .case })
    else { return }
    words[index] = word.with(head: word.head, relation: .appos)
  }

  /// "After two attempts, a stronghold was captured": what was captured is no other word for the attempts.
  private mutating func subjectTakenForApposition(_ index: Int) {
    guard
      words.contains(where: { $0.head == index && $0.relation == .auxiliaryOfPassive }),
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive, .csubj].contains($0.relation)
      }),
      let subject = words.indices.last(where: { noun in
        let opener = words[noun].head
        return words[noun].relation == .appos && noun < index && opener >= 0 && opener < noun
          && words[noun].isNominal && words[opener + 1].text == ","
          && (words[opener].relation == .obl && words[opener].head == index
            || times.contains { $0.contains(opener) })
      })
    else { return }
    words[subject] = words[subject].with(head: index, relation: .subjectOfPassive)
  }

  /// "captured A, B and C west of the city of D, one of the largest strongholds": it is D that is one of them.
  private mutating func appositionOfTheNearer(_ index: Int) {
    let word = words[index]
    guard word.relation == .appos, word.head >= 0, word.head < index,
      word.lower == "one" || word.tag == .noun && word.treebankTag == "NN"
    else { return }
    var start = index
    while start > word.head + 1, words[start - 1].head == index || words[start - 1].head == start {
      if words[start - 1].text == "," { break }
      start -= 1
    }
    guard start >= 2, words[start - 1].text == "," else { return }
    let nearer = start - 2
    guard nearer > word.head, words[nearer].tag == .properNoun else { return }
    // "west of [the city of D], one of": the parser may have hung the city on the one.
    if let city = words.indices.first(where: {
      $0 < start && words[$0].head == index && words[$0].isNominal && isBelow(nearer, $0)
    }),
      let opener = words.indices.first(where: {
        words[$0].head == city && words[$0].relation == .case
      }), opener > word.head + 1
    {
      words[city] = words[city].with(head: opener - 1, relation: .nmod)
    }
    guard
      isBelow(nearer, word.head),
      words.contains(where: { $0.head == word.head && $0.relation == .conj })
        || words[word.head].treebankTag == "NNS"
    else { return }
    words[index] = word.with(head: nearer, relation: .appos)
  }

  private func isBelow(_ index: Int, _ ancestor: Int) -> Bool {
    var at = index
    for _ in 0..<64 where at >= 0 {
      if at == ancestor { return true }
      at = words[at].head
    }
    return false
  }

  /// "controls up to two thirds of": "up" says how much at most, and is no part of the verb.
  private mutating func measureTakenForParticle(_ index: Int) {
    let word = words[index]
    guard word.relation == .particle, word.lower == "up", index + 2 < words.count,
      words[index + 1].lower == "to",
      words[index + 2].tag == .number || words[index + 2].lower == "half"
    else { return }
    let object = words[index + 1].head
    guard object > index, word.head >= 0, words[object].head == word.head,
      words[object].relation == .obl
    else { return }
    words[object] = words[object].with(head: word.head, relation: .obj)
    words[index] = word.with(head: object, relation: .advmod)
    words[index + 1] = words[index + 1].with(head: index, relation: .fixed)
  }

  /// "Between 11 and 12 June, the League and allied forces captured": the League is no part of the date.
  private mutating func alliesForASubject(_ index: Int) {
    guard words[index].relation == .nsubj, index >= 3, words[index].tag == .noun,
      ["allied", "affiliated", "associated", "friendly", "allies"].contains(words[index - 1].lower),
      words[index - 2].lower == "and", words[index - 3].isNominal,
      !times.contains(where: { $0.contains(index - 3) }), words[index - 3].head != index
    else { return }
    let first = index - 3
    let verb = words[index].head
    guard verb > index, times.contains(where: { $0.contains(words[first].head) }) else { return }
    words[first] = words[first].with(head: verb, relation: .nsubj)
    words[index] = words[index].with(head: first, relation: .conj)
    words[index - 1] = words[index - 1].with(head: index, relation: .amod)
    words[index - 2] = words[index - 2].with(head: index, relation: .cc)
  }

  /// "The same day, the League militants, backed by the Crown, advanced and captured": the day is when, and
  /// the militants are who.
  private mutating func timeForASentence() {
    guard let root = words.firstIndex(where: { $0.head < 0 }), words[root].isNominal,
      times.contains(where: { $0.contains(root) }),
      let subject = words.indices.first(where: {
        words[$0].head == root && words[$0].relation == .appos && words[$0].isNominal && $0 > root
      }),
      let verb = words.indices.first(where: {
        $0 > subject && isPastForm($0)
          && ![.relative, .ccomp, .advcl].contains(words[$0].relation)
          && !hasSubject($0)
      }), words[verb - 1].text == "," || words[verb - 1].tag == .adverb || verb == subject + 1
    else { return }
    let lemma = Verbs.reading(words[verb].lower)?.lemma ?? words[verb].lemma
    words[verb] = words[verb].with(head: -1, relation: .root).asVerb("VBD", lemma: lemma)
    words[root] = words[root].with(head: verb, relation: .bareOblique)
    words[subject] = words[subject].with(head: verb, relation: .nsubj)
  }

  /// A past tense, or an adjective that can be one and goes on with a verb: "advanced and captured".
  private func isPastForm(_ index: Int) -> Bool {
    if words[index].treebankTag == "VBD" { return true }
    return words[index].treebankTag == "JJ"
      && Verbs.reading(words[index].lower)?.form == .pastOrParticiple
      && words.contains { $0.head == index && $0.relation == .conj && $0.treebankTag == "VBD" }
  }

  /// "reported the military captured": what has an article and acts is a noun.
  private mutating func nounTakenForAdjective(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "JJ",
      [.nsubj, .subjectOfPassive, .agent, .obj, .obl, .nmod].contains(word.relation),
      WordClasses.forces.contains(word.lower) || WordClasses.places.contains(word.lower)
        || WordClasses.attacks.contains(word.lower),
      words.contains(where: { $0.head == index && $0.relation == .det })
    else { return }
    words[index] = word.asNoun()
  }

  /// "captured Tarn, a stronghold town": another word for Tarn, and not taken beside it.
  private mutating func secondObject(_ index: Int) {
    let word = words[index]
    guard word.relation == .obj, word.tag == .noun, word.head >= 0,
      let first = words.indices.first(where: {
        words[$0].head == word.head && words[$0].relation == .obj && $0 < index
      }), words[first].tag == .properNoun, first + 2 < index, words[first + 1].text == ",",
      ["a", "an", "the"].contains(words[first + 2].lower), words[first + 2].head == index
    else { return }
    words[index] = word.with(head: first, relation: .appos)
  }

  /// "following League withdrawal": a small word behind a name is what the name belongs to.
  private mutating func nounTakenForName(_ index: Int) {
    let word = words[index]
    guard word.relation == .flat, word.treebankTag == "NN", !word.isCapitalised, index > 0,
      word.head == index - 1, words[index - 1].tag == .properNoun
    else { return }
    let name = words[index - 1]
    words[index] = word.with(head: name.head, relation: name.relation)
    words[index - 1] = name.with(head: index, relation: .compound)
    for child in words.indices
    where words[child].head == index - 1
      && [.case, .det, .amod, .punct].contains(words[child].relation)
    {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
  }

  /// "A contingent argues that": a verb taken for a plural, with what is argued behind it.
  private mutating func sayingTakenForPlural(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "NNS", index > 0, index + 1 < words.count,
      let reading = Verbs.reading(word.lower), reading.form == .thirdPerson,
      SpeechWords.all.contains(reading.lemma), words[index + 1].lower == "that",
      words[index + 1].relation == .mark, words[index + 1].head > index,
      words[words[index + 1].head].head == index,
      words[index - 1].head == index,
      [.noun, .adjective, .properNoun].contains(words[index - 1].tag)
    else { return }
    let clause = words[index + 1].head
    let subject = index - 1
    let noun = words[subject]
    words[index] = word.asVerb("VBZ", lemma: reading.lemma)
    words[clause] = words[clause].with(head: index, relation: .ccomp)
    words[subject] = Word(
      start: noun.start, end: noun.end, text: noun.text, lower: noun.lower, lemma: noun.lower,
      tag: noun.tag == .properNoun ? .properNoun : .noun,
      treebankTag: noun.tag == .properNoun ? "NNP" : "NN", head: index, relation: .nsubj,
      spaceAfter: noun.spaceAfter)
    for child in words.indices where words[child].head == index && child < subject {
      words[child] = words[child].with(head: subject, relation: words[child].relation)
    }
  }

  /// "expect the rebels to attack": what the rebels are expected to do, and no purpose of those who
  /// expect it.
  private mutating func expectedDeed(_ index: Int) {
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
  private mutating func heldBy(_ index: Int) {
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

  private func saying(over index: Int) -> Int? {
    var at = words[index].head
    while at >= 0 {
      if words[at].isVerbal { return SpeechWords.all.contains(words[at].lemma) ? at : nil }
      at = words[at].head
    }
    return nil
  }

  /// "the military made advances", "the YPG fully regained control", "reached the ruins and captured
  /// parts": a finite verb taken for an adjective of its object.
  private mutating func finiteAdjective(_ index: Int) {
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
  private mutating func gerundAdjective(_ index: Int) {
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

  /// "On 3 June, the army, led by the guard, captured": a bare noun before a finite verb that has no other
  /// subject.
  private mutating func subjectTakenForOblique(_ index: Int) {
    guard words[index].treebankTag == "VBD" || words[index].treebankTag == "VBN" else { return }
    let kids = words.indices.filter { words[$0].head == index }
    guard [.root, .conj, .ccomp, .parataxis, .advcl].contains(words[index].relation),
      !kids.contains(where: {
        [.nsubj, .subjectOfPassive, .auxiliaryOfPassive].contains(words[$0].relation)
      }),
      words[index].relation != .conj,
      let subject = kids.last(where: { kid in
        kid < index && [.obl, .bareOblique].contains(words[kid].relation)
          && (words[kid].tag == .noun || words[kid].tag == .properNoun)
          && !words.contains {
            $0.head == kid && $0.relation == .case
              && !words.contains {
                $0.head == kid && $0.relation == .compound && $0.start < words[kid].start
                  && isTime($0)
              }
          }
          && !times.contains { $0.contains(kid) }
          && !["day", "week", "month", "year", "morning", "night", "time"].contains(
            words[kid].lemma)
      })
    else { return }
    words[subject] = words[subject].with(head: index, relation: .nsubj)
    if words[index].treebankTag == "VBN" { words[index] = words[index].tagged("VBD") }
  }

  /// "On 15 July Tiger Forces captured": the date belongs to the preposition, not to the name.
  private func isTime(_ word: Word) -> Bool {
    times.contains { range in range.contains { words[$0].start == word.start } }
  }

  /// "rebels advanced towards": an adjective with a subject and no copula is a verb.
  private mutating func verbTakenForAdjective(_ index: Int) {
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
  private mutating func verbTakenForParticiple(_ index: Int) {
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

  /// "The fighters who overran Velm left": of two relative clauses of one noun, the second without a pronoun
  /// of its own is the sentence, and its subject the object of the first.
  private mutating func relativeTwice(_ second: Int) {
    guard words[second].relation == .relative, words[second].treebankTag == "VBD" else { return }
    let noun = words[second].head
    guard noun >= 0,
      let first = words.indices.first(where: {
        $0 < second && words[$0].relation == .relative && words[$0].head == noun
          && words[$0].isVerbal
      }), first + 1 < second,
      words[first + 1].relation == .nsubj, words[first + 1].head == second,
      words[first + 1].tag == .properNoun || words[first + 1].tag == .noun,
      !words.contains(where: { $0.head == first && $0.relation == .obj })
    else { return }
    words[first + 1] = words[first + 1].with(head: first, relation: .obj)
    words[second] = words[second].with(head: words[noun].head, relation: words[noun].relation)
    words[noun] = words[noun].with(head: second, relation: .nsubj)
    for other in words.indices
    where words[other].head == noun && words[other].tag == .punctuation && other > second {
      words[other] = words[other].with(head: second, relation: .punct)
    }
  }

  /// "The insurgents, who have lost Tarn, still raid Velm": the raids are what the sentence says.
  private mutating func sentenceUnderARelative(_ index: Int) {
    let word = words[index]
    guard [.parataxis, .conj].contains(word.relation),
      ["VBP", "VBZ", "VBD"].contains(word.treebankTag),
      word.head >= 0, words[word.head].relation == .relative, word.head < index,
      case let noun = words[word.head].head, noun >= 0, words[noun].head < 0, words[noun].isNominal,
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive].contains($0.relation)
      }),
      !words.contains(where: { $0.head == noun && $0.relation == .cop }),
      words[word.head + 1..<index].contains(where: { $0.text == "," })
    else { return }
    words[index] = word.with(head: -1, relation: .root)
    words[noun] = words[noun].with(head: index, relation: .nsubj)
  }

  /// "Tarn, which the ministry claimed to have captured": a clause with "which" goes with its noun.
  private mutating func relativeTakenForAdverbial(_ index: Int) {
    let word = words[index]
    guard word.relation == .advcl, word.head >= 0, word.head < index, words[word.head].isNominal,
      let pronoun = words.indices.first(where: {
        words[$0].head == index && ["which", "who", "that"].contains(words[$0].lower)
          && ["WDT", "WP"].contains(words[$0].treebankTag) && $0 < index
      }), pronoun > word.head
    else { return }
    words[index] = word.with(head: word.head, relation: .relative)
  }

  /// "The League controls Tarn.": a short sentence that the parser left without any verb has it in the word
  /// between two noun phrases that can be one.
  private mutating func verblessSentence() {
    guard words.count < 24, words.last?.text == ".",
      !words.contains(where: {
        ($0.tag == .verb || $0.tag == .auxiliary || $0.treebankTag == "MD")
          && $0.lower != "according"
      }),
      let verb = words.indices.first(where: { index in
        guard index > 0, index + 1 < words.count, words[index - 1].isNominal,
          words[index].tag != .pronoun, !words[index].isCapitalised,
          let form = Verbs.reading(words[index].lower)?.form,
          [.thirdPerson, .past, .pastOrParticiple].contains(form)
            || form == .base && words[index - 1].lower.hasSuffix("s")
              && words[index].relation == .root
        else { return false }
        let next = words[index + 1]
        return next.isNominal || next.tag == .determiner || next.tag == .adjective
          || next.lower == "about"
      }), let reading = Verbs.reading(words[verb].lower)
    else { return }
    let subject = verb - 1
    var object = verb + 1
    while object + 1 < words.count, words[object + 1].tag != .adposition,
      words[object + 1].tag != .punctuation
    {
      object += 1
    }
    for index in words.indices where index != verb {
      let relation: Relation
      let head: Int
      switch index {
      case subject: (head, relation) = (verb, .nsubj)
      case object: (head, relation) = (verb, .obj)
      case ..<subject:
        (head, relation) = (subject, words[index].tag == .determiner ? .det : .compound)
      case verb + 1..<object:
        (head, relation) = (object, words[index].tag == .determiner ? .det : .compound)
      default:
        let own = words[index].head
        let isPart =
          index < words.count - 1
          && words.contains { $0.head == index && $0.relation == .case && $0.lower == "of" }
        (head, relation) =
          own > object
          ? (own, words[index].relation) : isPart ? (object, .nmod) : (verb, .obl)
      }
      words[index] = words[index].with(
        head: head, relation: words[index].tag == .punctuation ? .punct : relation)
    }
    words[verb] = words[verb].with(head: -1, relation: .root).asVerb(
      reading.form == .thirdPerson ? "VBZ" : "VBD", lemma: reading.lemma)
  }

  /// "ISIL militants and their allies seized at least 70% of the province.": a sentence whose only
  /// verb was taken for a participle.
  private mutating func nounForASentence() {
    guard let root = words.firstIndex(where: { $0.head < 0 }), words[root].isNominal,
      words.last?.text == ".",
      !words.contains(where: {
        ["VBD", "VBZ", "VBP", "MD"].contains($0.treebankTag) || $0.relation == .cop
      }),
      let verb = words.indices.first(where: {
        words[$0].treebankTag == "VBN" && words[$0].relation == .acl
          && (words[$0].head == $0 - 1 || hasObject($0))
      })
    else { return }
    var subject = words[verb].head
    while words[subject].relation == .conj, words[subject].head >= 0,
      words[words[subject].head].isNominal, words[subject].head != root || root > 2,
      !words[words[subject].head..<subject].contains(where: { $0.text == "," })
    {
      subject = words[subject].head
    }
    let wasRoot = subject == root
    words[verb] = words[verb].with(head: -1, relation: .root)
    words[subject] = words[subject].with(head: verb, relation: .nsubj)
    if !wasRoot { words[root] = words[root].with(head: verb, relation: .obl) }
    // "VBN" without an auxiliary would read as a passive.
    words[verb] = words[verb].tagged("VBD")
  }

  private func hasSubject(_ verb: Int) -> Bool {
    words.contains {
      $0.head == verb && [.nsubj, .subjectOfPassive, .auxiliaryOfPassive].contains($0.relation)
    }
  }

  /// No participle that stands for a passive has an object.
  private func hasObject(_ verb: Int) -> Bool {
    words.contains { $0.head == verb && $0.relation == .obj }
  }

  /// "Fighting raged around the town": the gerund is what raged.
  private mutating func gerundForASubject() {
    guard words.count > 2, words[0].head < 0, words[0].treebankTag == "VBG", words[1].head == 0,
      words[1].relation == .xcomp, ["VBN", "VBD"].contains(words[1].treebankTag)
    else { return }
    for child in words.indices where words[child].head == 0 && child > 1 {
      words[child] = words[child].with(head: 1, relation: words[child].relation)
    }
    words[1] = words[1].with(head: -1, relation: .root).tagged("VBD")
    let noun = words[0]
    words[0] = Word(
      start: noun.start, end: noun.end, text: noun.text, lower: noun.lower, lemma: noun.lower,
      tag: .noun, treebankTag: "NN", head: 1, relation: .nsubj, spaceAfter: noun.spaceAfter)
  }

  /// One root, and every word leads to it.
  private var isTree: Bool {
    guard words.filter({ $0.head < 0 }).count == 1 else { return false }
    for start in words.indices {
      var at = start
      var steps = 0
      while words[at].head >= 0 {
        at = words[at].head
        steps += 1
        if steps > words.count { return false }
      }
    }
    return true
  }
}

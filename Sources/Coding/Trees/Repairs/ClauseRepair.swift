import Language

/// Clauses that hang on the wrong word.
extension TreeRepair {
  /// "said on 14 June that the forces cleared": a day takes no relative clause.
  mutating func clauseOfADay(_ index: Int) {
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
  mutating func contentClause(_ index: Int) {
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

  /// "signs that they fled toward Tarn, which is home to": "is" goes with Tarn, not with the signs.
  mutating func relativeOfTheNearer(_ index: Int) {
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

  /// "With rebel forces abandoning their positions": it is the forces that abandon them.
  mutating func withSubject(_ index: Int) {
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
  mutating func withSubjectTakenForModifier(_ index: Int) {
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

  /// "The army [recaptured] the hill, a source said": a clause, and not what the army is.
  mutating func clauseBeforeSaying(_ index: Int) {
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

  /// "fled as gunmen [advanced] on the town": "as" opens a clause.
  mutating func clauseWithAs(_ index: Int) {
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
  mutating func sayerBehindAComma(_ index: Int) {
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

  /// "to encircle Tarn, where troops hold the plant": what is true of Tarn, and nobody's purpose.
  mutating func whereClause(_ index: Int) {
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

  /// "after six days of fighting the town finally fell": the town is what fell, and not whom they fought.
  mutating func clauseOfAGerund(_ index: Int) {
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

  /// "A contingent argues that": a verb taken for a plural, with what is argued behind it.
  mutating func sayingTakenForPlural(_ index: Int) {
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

  private func saying(over index: Int) -> Int? {
    var at = words[index].head
    while at >= 0 {
      if words[at].isVerbal { return SpeechWords.all.contains(words[at].lemma) ? at : nil }
      at = words[at].head
    }
    return nil
  }

  /// "The fighters who overran Velm left": of two relative clauses of one noun, the second without a pronoun
  /// of its own is the sentence, and its subject the object of the first.
  mutating func relativeTwice(_ second: Int) {
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
  mutating func sentenceUnderARelative(_ index: Int) {
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
  mutating func relativeTakenForAdverbial(_ index: Int) {
    let word = words[index]
    guard word.relation == .advcl, word.head >= 0, word.head < index, words[word.head].isNominal,
      let pronoun = words.indices.first(where: {
        words[$0].head == index && ["which", "who", "that"].contains(words[$0].lower)
          && ["WDT", "WP"].contains(words[$0].treebankTag) && $0 < index
      }), pronoun > word.head
    else { return }
    words[index] = word.with(head: word.head, relation: .relative)
  }

  /// "after the separatists, led by their general, [withdrew]": what happened before, and to nobody else.
  mutating func clauseAfterApposition(_ index: Int) {
    let word = words[index]
    guard [.parataxis, .conj].contains(word.relation), word.treebankTag == "VBD", word.head >= 0,
      word.head < index, index > 0, words[index - 1].text == ",",
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive, .cc].contains($0.relation)
      }),
      let opener = words.indices.last(where: {
        $0 < index && ["after", "as", "before", "since", "while"].contains(words[$0].lower)
          && words[$0].relation == .case && words[words[$0].head].head == word.head
      }),
      case let subject = words[opener].head, subject > word.head, subject < index,
      words[subject].isNominal, !times.contains(where: { $0.contains(subject) }),
      subject + 1 < index, words[subject + 1].text == ","
    else { return }
    words[index] = word.with(head: word.head, relation: .advcl)
    words[subject] = words[subject].with(head: index, relation: .nsubj)
    words[opener] = words[opener].with(head: index, relation: .mark)
  }

  /// "Tarn, [which] separatists had encircled": of two subjects the pronoun is what they encircled.
  mutating func relativeObject(_ index: Int) {
    let word = words[index]
    guard ["which", "that", "whom"].contains(word.lower), word.relation == .nsubj,
      word.head > index, words[word.head].relation == .relative,
      words.indices.contains(where: {
        words[$0].head == word.head && words[$0].relation == .nsubj && $0 > index
      }),
      !words.contains(where: { $0.head == word.head && $0.relation == .obj })
    else { return }
    words[index] = word.with(head: word.head, relation: .obj)
  }

  /// "seized the hill, leaving the districts [surrounded]": what became of them.
  mutating func leftSurrounded(_ index: Int) {
    let word = words[index]
    guard ["surrounded", "besieged", "encircled", "isolated", "trapped"].contains(word.lower),
      word.relation == .conj, ["VBD", "VBN"].contains(word.treebankTag),
      !words.contains(where: {
        $0.head == index && [.nsubj, .obj, .cc, .aux, .subjectOfPassive].contains($0.relation)
      }),
      let leaving = words.indices.last(where: {
        $0 < index && words[$0].lower == "leaving" && words[$0].treebankTag == "VBG"
      }),
      words.indices.contains(where: {
        words[$0].head == leaving && words[$0].relation == .obj && $0 < index
      }),
      words[leaving..<index].allSatisfy({ $0.text != "," })
    else { return }
    words[index] = word.with(head: leaving, relation: .xcomp).tagged("VBN")
  }

  /// "captured the villages that the militia held, thus [clearing] the road": what followed from all of it.
  mutating func resultOfTheWhole(_ index: Int) {
    let word = words[index]
    guard word.relation == .advcl, word.treebankTag == "VBG", word.head >= 0, word.head < index,
      index > 1, ["thus", "thereby"].contains(words[index - 1].lower), words[index - 2].text == ",",
      words[word.head].relation == .relative,
      let main = verb(from: words[word.head].head)
    else { return }
    words[index] = word.with(head: main, relation: .advcl)
  }
}

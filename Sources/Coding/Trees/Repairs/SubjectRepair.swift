import Language

/// Subjects that went to another word than their verb.
extension TreeRepair {
  /// "the League had by then captured": who had is who captured.
  mutating func subjectOfAuxiliary(_ index: Int) {
    let word = words[index]
    guard word.relation == .nsubj, word.head >= 0,
      [.aux, .auxiliaryOfPassive].contains(words[word.head].relation), words[word.head].head >= 0
    else { return }
    words[index] = word.with(
      head: words[word.head].head,
      relation: words[word.head].relation == .aux ? .nsubj : .subjectOfPassive)
  }

  /// "units [advanced] east of the hills": whoever goes in a direction moves.
  mutating func directionTakenForPredicate(_ index: Int) {
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

  /// "troops [regained] control two days later": a sentence, and no control that was regained.
  mutating func controlTakenForPredicate(_ index: Int) {
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

  /// "forces evacuated at least 100 villages": a participle without an auxiliary is the past.
  mutating func activeTakenForPassive(_ index: Int) {
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

  /// "said they had [captured] garrisons": what they did, and no captured garrisons.
  mutating func perfectTakenForAdjective(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "VBN", word.relation == .amod, word.head > index, index > 0,
      ["had", "have", "has"].contains(words[index - 1].lower), words[index - 1].head == word.head
    else { return }
    makeVerb(index, over: word.head)
  }

  /// "the army [bombarded] rebel columns": a sentence, and no columns of the army's.
  mutating func verbInsideANounPhrase(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "VBN", word.relation == .amod, word.head > index, index > 0,
      words[index - 1].relation == .compound, words[index - 1].head == index,
      words[index - 1].tag == .noun, WordClasses.forces.contains(words[index - 1].lemma)
    else { return }
    makeVerb(index, over: word.head)
    words[index] = words[index].tagged("VBD")
    words[index - 1] = words[index - 1].with(head: index, relation: .nsubj)
    ownerOfSubject(index - 1)
  }

  /// Puts a participle in the place of its noun, which becomes its object.
  private mutating func makeVerb(_ index: Int, over noun: Int) {
    let relation = words[noun].relation
    words[index] = words[index].with(
      head: words[noun].head, relation: relation == .obj ? .ccomp : relation)
    words[noun] = words[noun].with(head: index, relation: .obj)
    for child in words.indices
    where words[child].head == noun && child != index
      && (child < index || words[child].tag == .punctuation
        || [.parataxis, .conj].contains(words[child].relation) && words[child].isVerbal)
    {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
  }

  /// "Sudan's [army] bombed": who did it, and no word of a name with the verb.
  mutating func subjectTakenForCompound(_ index: Int) {
    let word = words[index]
    guard word.relation == .compound, word.tag == .noun, word.head == index + 1,
      ["VBD", "VBZ", "VBP"].contains(words[index + 1].treebankTag),
      !words.contains(where: {
        $0.head == index + 1 && [.nsubj, .subjectOfPassive].contains($0.relation)
      })
    else { return }
    words[index] = word.with(head: index + 1, relation: .nsubj)
    ownerOfSubject(index)
  }

  /// "[Sudan]'s army": the genitive right before a subject is the subject's.
  private mutating func ownerOfSubject(_ subject: Int) {
    guard subject > 1, words[subject - 1].relation == .case,
      case let owner = words[subject - 1].head, owner >= 0, owner < subject,
      words[owner].relation == .possessive, words[owner].head != subject
    else { return }
    words[owner] = words[owner].with(head: subject, relation: .possessive)
  }

  /// "After weeks of bombardment, [troops] and militias captured the port": who did it.
  mutating func subjectTakenForConjunct(_ index: Int) {
    secondOfTwoSubjects(index)
    clauseTakenForParticiple(index)
    subjectBehindBut(index)
    guard words[index].treebankTag == "VBD", index > 2, words[index - 1].isNominal,
      words[index - 1].relation == .conj,
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive, .auxiliaryOfPassive].contains($0.relation)
      }),
      case let top = words[index - 1].head, top >= 0,
      let comma = words.indices.last(where: { $0 > top && $0 < index && words[$0].text == "," }),
      let first = words.indices.first(where: {
        $0 > comma && $0 < index && words[$0].isNominal && words[$0].relation == .conj
          && words[$0].head == top
      }),
      words[comma + 1..<first].allSatisfy({ $0.relation != .cc }), !words[top].isVerbal
    else { return }
    words[first] = words[first].with(head: index, relation: .nsubj)
    for other in words.indices where other > first && other < index && words[other].head == top {
      words[other] = words[other].with(head: first, relation: words[other].relation)
    }
  }

  /// "The League holds most of Tarn but [rebels] control the rest": no nouns are joined by "but".
  private mutating func subjectBehindBut(_ index: Int) {
    let noun = index - 1
    guard ["VBD", "VBP", "VBZ"].contains(words[index].treebankTag), noun > 1,
      words[index].relation == .conj, words[noun].isNominal, words[noun].relation == .conj,
      case let joined = words[noun].head, joined >= 0, joined < noun,
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive].contains($0.relation)
      }),
      let but = words.indices.first(where: {
        $0 > joined && $0 < noun && words[$0].lower == "but" && words[$0].relation == .cc
      }), words[but + 1].lower != "also"
    else { return }
    words[noun] = words[noun].with(head: index, relation: .nsubj)
    for other in but + 1..<noun where words[other].head == joined {
      words[other] = words[other].with(head: noun, relation: .amod)
    }
    words[but] = words[but].with(head: index, relation: .cc)
  }

  private static let goings: Set<String> = [
    "surrender", "retreat", "withdraw", "flee", "leave", "collapse", "fall",
  ]

  /// "The last defenders surrendered and [Norland] took the town": two clauses, each with its subject.
  private mutating func clauseTakenForParticiple(_ index: Int) {
    guard words[index].treebankTag == "VBD", index > 3, words[index - 1].isNominal,
      words[index - 1].relation == .conj, case let subject = words[index - 1].head, subject >= 0,
      words[subject].head == index, words[subject].relation == .nsubj,
      let going = words.indices.first(where: {
        $0 > subject && $0 < index && words[$0].head == subject && words[$0].relation == .acl
          && words[$0].treebankTag == "VBD" && Self.goings.contains(words[$0].lemma)
      }),
      let and = words.indices.first(where: {
        $0 > going && words[$0].head == index - 1 && words[$0].relation == .cc
      }), and < index
    else { return }
    words[going] = words[going].with(head: words[index].head, relation: words[index].relation)
    words[subject] = words[subject].with(head: going, relation: .nsubj)
    words[index - 1] = words[index - 1].with(head: index, relation: .nsubj)
    words[index] = words[index].with(head: going, relation: .conj)
    words[and] = words[and].with(head: index, relation: .cc)
  }

  /// "After weeks of bombardment, [troops] and rebels captured the port": of two subjects the first one too.
  private mutating func secondOfTwoSubjects(_ index: Int) {
    guard words[index].treebankTag == "VBD", index > 3, words[index - 1].relation == .nsubj,
      words[index - 1].head == index,
      let and = words.indices.first(where: {
        words[$0].head == index - 1 && words[$0].relation == .cc && $0 < index - 1
      }), and > 1, case let first = and - 1, words[first].isNominal, words[first].relation == .conj,
      case let top = words[first].head, top >= 0, top < first, !words[top].isVerbal,
      words[top..<first].contains(where: { $0.text == "," }),
      !words[top..<first].contains(where: { $0.relation == .cc })
    else { return }
    words[first] = words[first].with(head: index, relation: .nsubj)
    words[index - 1] = words[index - 1].with(head: first, relation: .conj)
  }
}

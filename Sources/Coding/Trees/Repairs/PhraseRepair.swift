import Language

/// Noun phrases, prepositions and times that hang on the wrong word.
extension TreeRepair {
  /// "Over the weekend in Tarn, the League retreated": where they retreated, and no place of the weekend.
  mutating func placeOfATime(_ index: Int) {
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

  /// "which one official Monday called": the official called it, on Monday.
  mutating func dayTakenForSubject(_ index: Int) {
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

  /// "launched an [offensive] southwards": what was launched, and where to.
  mutating func directionTakenForObject(_ index: Int) {
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

  /// "abandoned [Tarn] two days later": no days of Tarn.
  mutating func objectBeforeTime(_ index: Int) {
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
  mutating func twoPrepositions(_ index: Int) {
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

  /// "controls up to two thirds of the province": how much, and no direction.
  mutating func shareTakenForDirection(_ index: Int) {
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

  /// "marched into the city hours later": into the city, and hours later.
  mutating func hoursLater(_ index: Int) {
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
  mutating func prepositionOfAnother(_ index: Int) {
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

  /// "controls up to two thirds of": "up" says how much at most, and is no part of the verb.
  mutating func measureTakenForParticle(_ index: Int) {
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

  /// "reported the military captured": what has an article and acts is a noun.
  mutating func nounTakenForAdjective(_ index: Int) {
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
  mutating func secondObject(_ index: Int) {
    let word = words[index]
    guard word.relation == .obj, word.tag == .noun, word.head >= 0,
      let first = words.indices.first(where: {
        words[$0].head == word.head && words[$0].relation == .obj && $0 < index
      }), words[first].tag == .properNoun, first + 2 < index, words[first + 1].text == ",",
      ["a", "an", "the"].contains(words[first + 2].lower), words[first + 2].head == index
    else { return }
    words[index] = word.with(head: first, relation: .appos)
  }

  /// "On 3 June, the army, led by the guard, captured": a bare noun before a finite verb that has no other
  /// subject.
  mutating func subjectTakenForOblique(_ index: Int) {
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
                // "In January 2013 French and Malian troops recaptured"
                ($0.head == kid || $0.head >= 0 && words[$0.head].head == kid)
                  && $0.relation == .compound && $0.start < words[kid].start && isTime($0)
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

  /// "driven out a year later by [troops]": by whom, and no time of theirs.
  mutating func agentOfATime(_ index: Int) {
    let word = words[index]
    guard word.isNominal, [.obl, .nmod].contains(word.relation), word.head >= 0,
      times.contains(where: { $0.contains(word.head) && !$0.contains(index) }),
      words.contains(where: { $0.head == index && $0.relation == .case && $0.lower == "by" }),
      let verb = verb(from: word.head),
      words.contains(where: { $0.head == verb && $0.relation == .auxiliaryOfPassive })
    else { return }
    words[index] = word.with(head: verb, relation: .agent)
  }

  /// "[was] back under control": what was under control.
  mutating func copulaOfAnAdverb(_ index: Int) {
    let word = words[index]
    guard word.relation == .cop, word.head > index, words[word.head].tag == .adverb,
      words[word.head].relation == .advmod, words[word.head].head > word.head
    else { return }
    words[index] = word.with(head: words[word.head].head, relation: .cop)
  }

  /// "[clashes] near the plant left four dead": what acts is a noun.
  mutating func nounTakenForVerb(_ index: Int) {
    let word = words[index]
    guard word.treebankTag == "VBZ", [.nsubj, .subjectOfPassive, .obj].contains(word.relation),
      word.lower.hasSuffix("s")
    else { return }
    words[index] = word.asNoun("NNS", lemma: Tagger.singular(word.lower))
  }

  /// "recaptured [them] the following day": nothing else was recaptured.
  mutating func onlyObject(_ index: Int) {
    let word = words[index]
    guard word.relation == .iobj, word.tag == .pronoun, word.head >= 0,
      !words.contains(where: {
        $0.head == word.head && [.obj, .ccomp, .xcomp].contains($0.relation)
      })
    else { return }
    words[index] = word.with(head: word.head, relation: .obj)
  }

  /// "captured grain silos [northeast] of Tarn", "the village of Velm [south] of Tarn": what lies there was captured.
  mutating func groundBeforeADirection(_ index: Int) {
    let word = words[index]
    guard Self.compass.contains(word.lower), index > 0, index + 1 < words.count,
      words[index + 1].lower == "of", words[index - 1].isNominal,
      words[index - 1].head == index,
      [.compound, .nmod].contains(words[index - 1].relation),
      words.contains(where: { $0.head == index && [.nmod, .obl].contains($0.relation) })
    else { return }
    let ground = index - 1
    words[ground] = words[ground].with(head: word.head, relation: word.relation)
    words[index] = word.with(head: ground, relation: .advmod)
    for child in words.indices where words[child].head == index && child != ground {
      if words[child].relation == .conj || child < ground {
        words[child] = words[child].with(head: ground, relation: words[child].relation)
      }
    }
    // "[grain] silos"
    if ground > 0, words[ground - 1].head == word.head, words[ground - 1].relation == .obj {
      words[ground - 1] = words[ground - 1].with(head: ground, relation: .compound)
    }
  }

  static let compass: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
  ]
}

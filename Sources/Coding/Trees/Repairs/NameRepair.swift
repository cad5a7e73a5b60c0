import Language

/// Names, lists of names, and the forces they stand before.
extension TreeRepair {
  /// "said Jane Roe, an analyst at": what she is, and not what she said.
  mutating func apposedRole(_ index: Int) {
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

  /// "Iron League insurgents control": the name goes with the insurgents, who are one subject.
  mutating func nameBeforeForces(_ index: Int) {
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
  mutating func listTakenForClauses(_ index: Int) {
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

  /// "Gunmen attacked": no name, although the sentence begins with it.
  mutating func menTakenForName(_ index: Int) {
    let word = words[index]
    guard word.tag == .properNoun, index == 0 || words[index - 1].tag == .punctuation,
      word.lower.hasSuffix("men"), word.lower.count > 5,
      case let lemma = Tagger.singular(word.lower), WordClasses.forces.contains(lemma)
    else { return }
    words[index] = word.asNoun("NNS", lemma: lemma)
  }

  /// "[Rwandan] and Mozambican troops": troops of both.
  mutating func nationsBeforeForces(_ index: Int) {
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
  mutating func adjectiveBehindForces(_ index: Int) {
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

  /// "captured [Haymat] [ad] [Dayir]": a small word between two capitals, and nothing else, joins a name.
  mutating func particleInAName(_ index: Int) {
    let word = words[index]
    guard index > 0, index + 1 < words.count, WordClasses.nameParticles.contains(word.lower),
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

  /// "Tarn, Velm and [Ost] [Marr]": of one list, with nothing between them.
  mutating func nameInTwo(_ index: Int) {
    let word = words[index]
    guard index > 0, word.relation == .conj, words[index - 1].relation == .conj,
      word.head == words[index - 1].head, word.tag == .properNoun,
      words[index - 1].tag == .properNoun, word.isCapitalised,
      !words.contains(where: { $0.head == index && $0.relation != .punct })
    else { return }
    words[index] = word.with(head: index - 1, relation: .flat)
  }

  /// "a stronghold with walls, Tarn, was captured": a name without a preposition is the name of it.
  mutating func bareNameForApposition(_ index: Int) {
    let word = words[index]
    guard word.relation == .nmod, word.tag == .properNoun, word.head >= 0, word.head < index - 1,
      words[index - 1].text == ",", words[word.head].tag == .noun,
      !words.contains(where: { $0.head == index && $0.relation == .case })
    else { return }
    words[index] = word.with(head: word.head, relation: .appos)
  }

  /// "After two attempts, a stronghold was captured": what was captured is no other word for the attempts.
  mutating func subjectTakenForApposition(_ index: Int) {
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
  mutating func appositionOfTheNearer(_ index: Int) {
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

  /// "Between 11 and 12 June, the League and allied forces captured": the League is no part of the date.
  mutating func alliesForASubject(_ index: Int) {
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

  /// "following League withdrawal": a small word behind a name is what the name belongs to.
  mutating func nounTakenForName(_ index: Int) {
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

  /// "take Velm and Tarn air [base]": the base of Tarn, and not the town and a base.
  mutating func baseOfTheNameBefore(_ index: Int) {
    let word = words[index]
    guard word.relation == .obj, word.tag == .noun, WordClasses.places.contains(word.lemma),
      word.head >= 0,
      let first = words.indices.first(where: {
        words[$0].head == word.head && words[$0].relation == .obj && $0 < index
      }),
      case let start = (words.indices.filter { words[$0].head == index }.min() ?? index),
      start > first + 1, case let name = start - 1, words[name].tag == .properNoun,
      words[name].relation == .conj, words[name].head == first,
      words[start...index].allSatisfy({ $0.tag == .noun || $0.tag == .adjective })
    else { return }
    words[index] = word.with(head: first, relation: .conj)
    for child in words.indices where words[child].head == name {
      words[child] = words[child].with(head: index, relation: words[child].relation)
    }
    words[name] = words[name].with(head: index, relation: .compound)
  }
}

import Language

/// Sentences of two clauses whose subjects went to the wrong one.
extension TreeRepair {
  private static let openers: Set<String> = [
    "after", "as", "when", "before", "while", "once", "because", "since", "until",
  ]

  /// "Soldiers [entered] Tarn after the rebels withdrew": who entered it, and not soldiers that withdrew.
  mutating func mainClauseTakenForParticiple(_ index: Int) {
    let word = words[index]
    guard word.relation == .acl, ["VBD", "VBN"].contains(word.treebankTag), word.head >= 0 else {
      return
    }
    let isBefore = word.head < index
    // The parser took either the subject or the object of the first verb for the second verb's subject.
    let taken = word.head
    guard words[taken].relation == .nsubj, case let second = words[taken].head, second > index,
      ["VBD", "VBN"].contains(words[second].treebankTag),
      let subject = isBefore
        ? taken
        : words.indices.first(where: { words[$0].head == index && words[$0].relation == .nsubj }),
      subject < index,
      isBefore || taken <= index + 2,
      !isBefore || words.contains(where: { $0.head == index && $0.relation == .obj }),
      let other = words.indices.first(where: {
        $0 > max(index, taken) && $0 < second && words[$0].head == second
          && words[$0].relation == .nsubj
      }),
      let opener = words.indices.first(where: {
        $0 > max(index, taken) && $0 < other && Self.openers.contains(words[$0].lower)
          && (words[$0].head == other || words[$0].head == second)
      })
    else { return }
    words[index] = word.with(head: words[second].head, relation: words[second].relation).tagged(
      "VBD")
    words[subject] = words[subject].with(head: index, relation: .nsubj)
    if !isBefore { words[taken] = words[taken].with(head: index, relation: .obj) }
    words[second] = words[second].with(head: index, relation: .advcl)
    words[opener] = words[opener].with(head: second, relation: .mark)
    for child in words.indices where words[child].head == second {
      if child < opener || words[child].tag == .punctuation {
        words[child] = words[child].with(head: index, relation: words[child].relation)
      }
    }
  }

  /// "The rebels left Tarn and soldiers [entered] the city": the soldiers did, and nobody left them.
  mutating func subjectOfTheSecondClause(_ index: Int) {
    let word = words[index]
    guard word.relation == .conj, word.treebankTag == "VBD", word.head >= 0, word.head < index,
      words[word.head].isVerbal,
      !words.contains(where: {
        $0.head == index && [.nsubj, .subjectOfPassive, .auxiliaryOfPassive].contains($0.relation)
      }),
      let subject = words.indices.last(where: { $0 < index && words[$0].tag != .adverb }),
      words[subject].relation == .conj, WordClasses.forces.contains(words[subject].lemma),
      let object = phrase(over: words[subject].head), object > word.head, object < subject,
      words[object].head == word.head, [.obj, .obl].contains(words[object].relation),
      words[object..<subject].contains(where: { $0.relation == .cc }),
      !WordClasses.forces.contains(words[object].lemma)
    else { return }
    words[subject] = words[subject].with(head: index, relation: .nsubj)
  }

  /// The head of the phrase that a noun stands in: "town" over "Tarn" in "the town of Tarn".
  private func phrase(over noun: Int) -> Int? {
    var at = noun
    while at >= 0, words[at].relation == .nmod || words[at].relation == .conj {
      at = words[at].head
    }
    return at >= 0 ? at : nil
  }
}

import Language

/// Sentences that the parser found no verb in.
extension TreeRepair {
  /// "The same day, the League militants, backed by the Crown, advanced and captured": the day is when, and
  /// the militants are who.
  mutating func timeForASentence() {
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

  /// "The League controls Tarn.": a short sentence that the parser left without any verb has it in the word
  /// between two noun phrases that can be one.
  mutating func verblessSentence() {
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
  mutating func nounForASentence() {
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
  func hasObject(_ verb: Int) -> Bool {
    words.contains { $0.head == verb && $0.relation == .obj }
  }

  /// "Fighting raged around the town": the gerund is what raged.
  mutating func gerundForASubject() {
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
}

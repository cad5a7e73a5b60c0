import Language

/// Who does what to whom, whatever the voice and construction: subjects and objects of a verb after
/// passives, relative clauses, participles, control, raising and coordination are undone.
///
/// Relations are those of Universal Dependencies 2.
extension Tree {
  func isPassive(_ verb: Int) -> Bool {
    if child(verb, .auxiliaryOfPassive, .subjectOfPassive) != nil { return true }
    guard words[verb].treebankTag == "VBN" else { return false }
    let hasAuxiliary = children(verb, .aux).contains {
      ["have", "has", "had", "having", "'ve", "'s", "'d"].contains(words[$0].lower)
    }
    if hasAuxiliary { return false }
    if child(verb, .agent) != nil { return true }
    if [.acl, .advcl, .amod].contains(words[verb].relation) { return true }
    if words[verb].relation == .conj, child(verb, .nsubj) == nil, let head = head(verb),
      words[head].treebankTag == "VBN"
    {
      return isPassive(head)
    }
    return words[verb].relation == .xcomp
      || words[verb].relation == .relative
        && child(verb, .nsubj) == nil
  }

  /// Heads of the noun phrases that act.
  func agents(_ verb: Int) -> [Int] {
    if isPassive(verb) {
      let named = children(verb, .agent, .obl).filter { preposition($0) == "by" }
      if !named.isEmpty { return named }
      // "was captured and held by X": the agent stands with the last verb.
      for partner in children(verb, .conj) where isPassive(partner) {
        let shared = children(partner, .agent, .obl).filter { preposition($0) == "by" }
        if child(partner, .subjectOfPassive) == nil, !shared.isEmpty { return shared }
      }
      return []
    }
    return surface(verb)
  }

  /// Heads of the noun phrases that it is done to.
  func patients(_ verb: Int) -> [Int] {
    if isPassive(verb) { return surface(verb) }
    let own = children(verb, .obj)
    if !own.isEmpty { return resolved(own, verb) }
    if words[verb].relation == .relative || words[verb].relation == .acl,
      let head = head(verb), head < verb, child(verb, .nsubj) != nil,
      !resolvesToHead(verb, .nsubj), children(verb, .obl).allSatisfy({ !isRelative($0) }),
      children(verb, .advmod).allSatisfy({ words[$0].lower != "where" && words[$0].lower != "when" }
      )
    {
      return [head]
    }
    // "the town, which they claimed to have captured": the pronoun may hang on the claim.
    if words[verb].relation == .xcomp, let head = head(verb), child(verb, .nsubj) == nil,
      children(head, .obj).contains(where: { isRelative($0) }), let noun = antecedent(head)
    {
      return [noun]
    }
    // "captured at least 60% of the city": a share, which only looks like a phrase of place.
    if let share = children(verb, .obl).first(where: {
      preposition($0) == nil
        && (["%", "percent", "third", "half", "quarter"].contains(words[$0].lower)
          // "have taken at least 180 outposts"
          || child($0, .nummod) != nil && WordClasses.places.contains(words[$0].lemma))
    }) {
      return [share]
    }
    // "retaking positions" taken for an adjective.
    if words[verb].relation == .amod, let head = head(verb), head > verb,
      words[verb].treebankTag == "VBN" || words[verb].treebankTag == "VBG"
    {
      return [head]
    }
    // "attacked and captured the town": the object stands with the last verb.
    for partner in children(verb, .conj) where words[partner].isVerbal {
      if child(partner, .nsubj) == nil, child(verb, .obl, .xcomp, .ccomp) == nil {
        return children(partner, .obj)
      }
    }
    return []
  }

  /// Nouns with their prepositions, those of the verb and those that hang on its object.
  func obliques(_ verb: Int) -> [(preposition: String, noun: Int)] {
    var found: [(String, Int)] = []
    for child in children(verb, .obl, .bareOblique, .nmod, .agent) {
      let preposition = preposition(child) ?? ""
      if isRelative(child), let antecedent = antecedent(verb) {
        found.append((preposition, antecedent))
      } else {
        found.append((preposition, child))
      }
    }
    // "advanced east of the town"
    for direction in children(verb, .advmod) {
      for child in children(direction, .obl, .nmod) {
        guard let preposition = preposition(child) else { continue }
        found.append(("\(words[direction].lower) \(preposition)", child))
      }
    }
    if children(verb, .advmod).contains(where: { words[$0].lower == "where" }),
      words[verb].relation == .relative, let head = head(verb)
    {
      found.append(("in", head))
    }
    return found
  }

  /// The grammatical subject, inherited where the construction leaves it out.
  func surface(_ verb: Int, depth: Int = 0) -> [Int] {
    guard depth < 8 else { return [] }
    let own = children(verb, .nsubj, .subjectOfPassive)
    if !own.isEmpty { return resolved(own, verb) }
    guard let head = head(verb) else { return [] }
    // "ISIL raided the town, with the help of cells, seizing a district": the participle behind a comma
    // goes with the verb of the sentence.
    if words[verb].treebankTag == "VBG", [.acl, .advcl].contains(words[verb].relation),
      !words[head].isVerbal, followsComma(verb),
      let main = path(head).first(where: { words[$0].isVerbal })
    {
      return surface(main, depth: depth + 1)
    }
    // "congratulated the army for liberating the city"
    if words[verb].relation == .advcl, words[head].isVerbal,
      children(verb, .mark).contains(where: { words[$0].lower == "for" }),
      case let objects = children(head, .obj), !objects.isEmpty
    {
      return objects
    }
    switch words[verb].relation {
    case .acl: return words[head].isNominal ? aclSubject(verb, head) : []
    case .relative: return [head]
    case .xcomp, .ccomp:
      if words[verb].relation == .ccomp,
        children(verb, .mark).contains(where: {
          words[$0].lower == "that"
        })
      {
        return []
      }
      let objects = children(head, .obj, .iobj)
      if !objects.isEmpty, !isPassive(head), !Self.subjectControl.contains(words[head].lemma) {
        return objects
      }
      return words[head].isVerbal || words[head].tag == .adjective
        ? surface(head, depth: depth + 1) : []
    case .advcl, .conj, .parataxis:
      guard words[head].isVerbal || words[head].tag == .adjective || child(head, .cop) != nil
      else { return words[verb].relation == .advcl && words[head].isNominal ? [head] : [] }
      if words[verb].relation == .conj { return surface(head, depth: depth + 1) }
      let above = surface(head, depth: depth + 1)
      return above
    default: return []
    }
  }

  private func followsComma(_ verb: Int) -> Bool {
    var at = verb - 1
    while at > 0, words[at].tag == .adverb { at -= 1 }
    return at > 0 && words[at].text == ","
  }

  /// "an offensive to capture", "fighters holding", "the town held by": who or what is meant.
  private func aclSubject(_ verb: Int, _ head: Int) -> [Int] {
    // "with the army overrunning the town"
    let isAlone = children(verb, .mark).allSatisfy { words[$0].lower == "with" }
    guard words[verb].treebankTag == "VB" || !isAlone else { return [head] }
    // An infinitive: its subject is the possessor of the noun, or of the verb over it.
    let owners = children(head, .possessive)
    if !owners.isEmpty { return owners }
    let above = self.head(head)
    if let above, words[above].isVerbal, words[head].relation == .obj {
      return surface(above, depth: 4)
    }
    return []
  }

  private static let subjectControl: Set<String> = [
    "promise", "vow", "threaten", "launch", "begin", "start", "use", "continue", "make", "take",
    "conduct", "mount", "lead", "open", "claim",
  ]

  /// Relative pronouns stand for the noun that their clause modifies.
  private func resolved(_ nouns: [Int], _ verb: Int) -> [Int] {
    nouns.flatMap { noun -> [Int] in
      guard isRelative(noun) else { return [noun] }
      return antecedent(verb).map { [$0] } ?? []
    }
  }

  private func resolvesToHead(_ verb: Int, _ relation: Relation) -> Bool {
    children(verb, relation).contains { isRelative($0) }
  }

  func isRelative(_ noun: Int) -> Bool {
    ["which", "that", "who", "whom"].contains(words[noun].lower)
      && ["WDT", "WP"].contains(words[noun].treebankTag)
  }

  /// The noun that the relative clause around `verb` modifies.
  private func antecedent(_ verb: Int) -> Int? {
    var at = verb
    for _ in 0..<4 {
      guard let head = head(at) else { return nil }
      if words[at].relation == .relative || words[at].relation == .acl { return head }
      at = head
    }
    return nil
  }
}

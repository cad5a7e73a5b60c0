/// Coordinated noun phrases, read to the right and to the left.
extension ClauseRun {
  /// A coordination "A, B and C" that begins at the noun phrase `start`.
  ///
  /// - Parameter verb: the verb whose subject the list is; its last member may stand right before it.
  func list(from start: Int, objectOf: Bool, subjectOf verb: Int? = nil) -> (nouns: [Int], end: Int)
  {
    var nouns: [Int] = []
    var at = start
    while at < phrases.count, phrases[at].kind == .noun {
      // "Syria's Idlib province": the possessor belongs to the next phrase.
      if phrases[at].isPossessive, at + 1 < phrases.count, phrases[at + 1].kind == .noun {
        at += 1
        continue
      }
      nouns.append(at)
      var next = at + 1
      // "the towns of A, B and C", "parts of X", "A (B)"
      while next + 1 < phrases.count, phrases[next].kind == .parenthesis { next += 1 }
      if next + 1 < phrases.count, phrases[next].kind == .preposition,
        phrases[next].tokens.count == 1, word(next) == "of",
        phrases[next + 1].kind == .noun
      {
        at = next + 1
        continue
      }
      guard
        var following = listMember(after: next) ?? memberAfterPhrase(next, objectOf: objectOf)
      else { return (nouns, next) }
      if isApposition(following) {
        guard let resumed = memberAfterApposition(following) else { return (nouns, next) }
        following = resumed
      }
      if startsClause(following, besides: verb) { return (nouns, next) }
      at = following
    }
    return (nouns, at)
  }

  /// The next member of a list after a comma, a coordinator, or both.
  func listMember(after position: Int) -> Int? {
    var at = position
    var joined = false
    if at < phrases.count, phrases[at].kind == .comma {
      at += 1
      joined = true
    }
    if at < phrases.count, phrases[at].kind == .coordinator, joinsNouns(at) {
      at += 1
      joined = true
    }
    while joined, at < phrases.count, phrases[at].kind == .adverb { at += 1 }
    guard joined, at < phrases.count, phrases[at].kind == .noun, !Self.directions.contains(word(at))
    else { return nil }
    return at
  }

  /// "hills near the town, the oil field and ten villages": the list goes on after a phrase that only
  /// says where its member lies.
  func memberAfterPhrase(_ position: Int, objectOf: Bool) -> Int? {
    guard objectOf, position + 2 < phrases.count, phrases[position].kind == .preposition,
      phrases[position + 1].kind == .noun,
      ["near", "outside", "along", "around", "in", "at", "on"].contains(word(position))
    else { return nil }
    let after = position + 2
    guard
      phrases[after].kind == .comma
        || (word(position) != "in" && phrases[after].kind == .coordinator),
      let member = listMember(after: after), !opensParenthetical(member)
    else { return nil }
    return member
  }

  /// ", a town in the north": says more of the noun before it.
  func isApposition(_ noun: Int) -> Bool {
    noun > 0 && phrases[noun - 1].kind == .comma
      && ["a", "an"].contains(tokens[phrases[noun].tokens.lowerBound].lower)
  }

  /// "Fallujah, an hour's drive from Hilla, and Mosul": where the list goes on.
  func memberAfterApposition(_ noun: Int) -> Int? {
    let reach = min(phrases.count, noun + 9)
    guard let comma = (noun..<reach).first(where: { phrases[$0].kind == .comma }),
      comma + 2 < phrases.count, phrases[comma + 1].kind == .coordinator, joinsNouns(comma + 1),
      phrases[comma + 2].kind == .noun
    else { return nil }
    return comma + 2
  }

  /// ", a town in the north,": an apposition is no list member.
  func opensParenthetical(_ noun: Int) -> Bool {
    let first = tokens[phrases[noun].tokens.lowerBound].lower
    let coordinated = phrases[noun - 1].kind == .coordinator
    return !coordinated
      && (first == "a" || first == "an"
        || !phrases[noun...].prefix(12).contains { $0.kind == .coordinator })
  }

  /// "and", "or", "as well as", "along with".
  func joinsNouns(_ phrase: Int) -> Bool {
    ["and", "or", "&"].contains(word(phrase)) || phrases[phrase].tokens.count > 1
  }

  /// ", west of X" is no member of a list.
  static let directions = words(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
  )

  /// True when the noun phrase at `phrase` is the subject of a following finite verb.
  func startsClause(_ phrase: Int, besides own: Int? = nil) -> Bool {
    var at = phrase + 1
    while at < phrases.count, phrases[at].kind == .parenthesis || phrases[at].kind == .adverb {
      at += 1
    }
    if at == own { return false }
    guard at < phrases.count, phrases[at].kind == .verb, let verb = phrases[at].verb else {
      return false
    }
    if verb.shape != .finite { return false }
    // "A, B and C captured by": a participle belongs to the list.
    if isParticipleForm(at), at + 1 < phrases.count, phrases[at + 1].kind == .preposition,
      word(at + 1) == "by" || word(at + 1) == "in"
    {
      return false
    }
    return true
  }

  /// Index of the phrase before the coordinated list that ends at `last`.
  func beforeList(endingAt last: Int) -> Int {
    var at = last
    var sawCoordinator = false
    while at > 0 {
      let before = phrases[at - 1]
      if before.kind == .noun, before.isPossessive {
        at -= 1
      } else if before.kind == .coordinator, at > 4, phrases[at - 2].kind == .comma,
        phrases[at - 3].kind == .noun, phrases[at - 4].kind == .comma, phrases[at - 5].kind == .noun
      {
        // ", and" closes a list only where a comma came before: "took the town, and rebels fled".
        sawCoordinator = true
        at -= 3
      } else if before.kind == .coordinator || before.kind == .comma, at > 1,
        phrases[at - 2].kind == .noun,
        !(before.kind == .comma && (!sawCoordinator || endsPrepositional(at - 2)))
      {
        if before.kind == .coordinator { sawCoordinator = true }
        at -= 2
      } else if before.kind == .parenthesis {
        at -= 1
      } else {
        break
      }
    }
    return at - 1
  }

  /// "In the course of their campaign, A and B": the noun before the comma closes another phrase,
  /// unless it begins the list itself ("the towns of A, B and C").
  func endsPrepositional(_ noun: Int) -> Bool {
    guard noun > 0, phrases[noun - 1].kind == .preposition else { return false }
    return
      !(word(noun - 1) == "of" && noun > 1 && phrases[noun - 2].kind == .noun
      && word(noun - 2).hasSuffix("s"))
  }

  /// The noun phrases of the list that ends right before `phrase`.
  func nounBefore(_ phrase: Int) -> [Int] {
    var at = phrase - 1
    while at >= 0,
      phrases[at].kind == .adverb || phrases[at].kind == .comma || phrases[at].kind == .parenthesis
        || phrases[at].kind == .time || phrases[at].kind == .quote
    { at -= 1 }
    guard at >= 0, phrases[at].kind == .noun else { return [] }
    return members(from: beforeList(endingAt: at) + 1, through: at)
  }

  func members(from first: Int, through last: Int) -> [Int] {
    guard first <= last else { return [last] }
    return (first...last).filter {
      phrases[$0].kind == .noun && !(phrases[$0].isPossessive && $0 < last)
    }
  }
}

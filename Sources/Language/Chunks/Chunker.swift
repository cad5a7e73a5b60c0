/// Cuts a tagged sentence into phrases.
package struct Chunker: Sendable {
  package init() {}

  /// - Parameters:
  ///   - names: token ranges of known multi-word names, which are never cut; sorted, disjoint.
  ///   - times: token ranges of time expressions; sorted, disjoint.
  package func phrases(_ tokens: [Token], names: [Range<Int>], times: [Range<Int>]) -> [Phrase] {
    var run = ChunkRun(
      tokens: tokens,
      names: Dictionary(names.map { ($0.lowerBound, $0.upperBound) }, uniquingKeysWith: max),
      times: Dictionary(times.map { ($0.lowerBound, $0.upperBound) }, uniquingKeysWith: max))
    return run.all()
  }
}

private struct ChunkRun {
  let tokens: [Token]
  let names: [Int: Int]
  let times: [Int: Int]
  var index = 0
  var phrases: [Phrase] = []

  init(tokens: [Token], names: [Int: Int], times: [Int: Int]) {
    self.tokens = tokens
    self.names = names
    self.times = times
  }

  mutating func all() -> [Phrase] {
    while index < tokens.count {
      let before = index
      step()
      if index == before { index += 1 }
    }
    return phrases
  }

  private func tag(_ at: Int) -> Tag? { at < tokens.count ? tokens[at].tag : nil }
  private func lower(_ at: Int) -> String { at < tokens.count ? tokens[at].lower : "" }

  private mutating func add(_ kind: Phrase.Kind, length: Int = 1) {
    phrases.append(Phrase(kind, index..<index + length))
    index += length
  }

  private mutating func step() {
    if let end = times[index] {
      phrases.append(Phrase(.time, index..<end))
      index = end
      return
    }
    if names[index] != nil { return nounPhrase() }
    let token = tokens[index]
    switch token.tag {
    case .punctuation, .symbol: punctuation(token)
    case .verb, .auxiliary: verbGroup()
    case .particle:
      if token.lower == "to" || token.lower == "not" {
        startsInfinitive(index) ? verbGroup() : add(token.lower == "to" ? .preposition : .adverb)
      } else {
        add(.other)
      }
    case .adverb:
      // "nearly 250 villages", "most of": part of the noun phrase.
      if (["more", "fewer", "less"].contains(token.lower) && lower(index + 1) == "than"
        && tag(index + 2) == .number)
        || (tag(index + 1) == .number && Self.quantifying.contains(token.lower))
        || (["most", "much", "more", "less"].contains(token.lower) && continuesNoun(index + 1))
        || (["most", "much"].contains(token.lower) && lower(index + 1) == "of")
      {
        nounPhrase()
      } else if tag(index + 1) == .verb || tag(index + 1) == .auxiliary || adverbsThenVerb(index) {
        verbGroup()
      } else {
        add(.adverb)
      }
    case .pronoun: pronoun(token)
    case .subordinator: subordinator(token)
    case .adposition: adposition()
    case .coordinator: add(.coordinator)
    case .noun, .properNoun, .determiner, .adjective, .number: nounPhrase()
    case .interjection, .other: add(.other)
    }
  }

  private static let directions = words(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
  )

  private static let quantifying = words(
    "nearly almost about around over only just at least some more roughly")

  private mutating func punctuation(_ token: Token) {
    switch token.text {
    case ",": add(.comma)
    case "(", "[":
      let close = token.text == "(" ? ")" : "]"
      if let end = tokens[index...].prefix(40).firstIndex(where: { $0.text == close }) {
        phrases.append(Phrase(.parenthesis, index..<end + 1))
        index = end + 1
      } else {
        add(.stop)
      }
    case "\"", "“", "”", "‘", "’", "'", "«", "»", "`": add(.quote)
    case "$", "€", "£", "%", "#": nounPhrase()
    default: add(.stop)
    }
  }

  private func adverbsThenVerb(_ start: Int) -> Bool {
    var at = start
    while tag(at) == .adverb, at - start < 4 { at += 1 }
    return tag(at) == .verb || tag(at) == .auxiliary
  }

  private func startsInfinitive(_ start: Int) -> Bool {
    var at = start
    while lower(at) == "not" || lower(at) == "to" || tag(at) == .adverb, at - start < 5 { at += 1 }
    guard at < tokens.count, at > start else { return false }
    if lower(start) == "not", lower(start + 1) != "to" {
      return tag(at) == .verb || tag(at) == .auxiliary
    }
    return tokens[at].tag == .verb && tokens[at].form == .base
      || ["be", "have", "do"].contains(tokens[at].lower)
      || tokens[at].tag == .verb && tokens[at].form == .pastOrParticiple
        && tokens[at].lemma == tokens[at].lower
  }

  private mutating func pronoun(_ token: Token) {
    switch token.lower {
    case "which", "who", "whom", "whose", "what", "whoever":
      add(token.lower == "what" ? .subordinator : .relative)
    default: nounPhrase()
    }
  }

  private mutating func subordinator(_ token: Token) {
    let previous = phrases.last?.kind
    if token.lower == "where" && (previous == .noun || previous == .comma) {
      add(.relative)
    } else if token.lower == "that", previous == .noun,
      tag(index + 1) == .verb || tag(index + 1) == .auxiliary || adverbsThenVerb(index + 1)
    {
      add(.relative)
    } else {
      add(.subordinator)
    }
  }

  private mutating func adposition() {
    // "at least three", "more than 20": part of the noun phrase.
    if lower(index) == "at", ["least", "most"].contains(lower(index + 1)), tag(index + 2) == .number
    {
      return nounPhrase()
    }
    if ["around", "about", "over", "under"].contains(lower(index)), tag(index + 1) == .number,
      times[index + 1] == nil
    {
      return nounPhrase()
    }
    for coordinator in [["as", "well", "as"], ["along", "with"], ["together", "with"]]
    where coordinator.indices.allSatisfy({ lower(index + $0) == coordinator[$0] }) {
      return add(.coordinator, length: coordinator.count)
    }
    // "because of", "due to", "out of", "up to", "away from", "next to" are one preposition.
    var length = 1
    while tag(index + length) == .adposition
      || (lower(index + length) == "to"
        && ["up", "down", "back", "out", "over", "close", "prior"].contains(lower(index))
        && !startsInfinitive(index + length))
    {
      length += 1
      if length == 3 { break }
    }
    add(.preposition, length: length)
  }

  // MARK: Verb groups

  private mutating func verbGroup() {
    let start = index
    var main: Int?
    var modals: [String] = []
    var adverbs: [String] = []
    var negation: String?
    var auxiliaries: [String] = []
    var sawTo = false
    var at = index
    scan: while at < tokens.count, times[at] == nil, names[at] == nil || at == start {
      let token = tokens[at]
      switch token.tag {
      case .auxiliary:
        if main != nil { break scan }
        if ClosedClass.modals.contains(token.lower) {
          modals.append(token.lower)
        } else {
          auxiliaries.append(token.lemma)
        }
      case .adverb:
        if main != nil { break scan }
        if token.lower == "never" { negation = "never" }
        adverbs.append(token.lower)
      case .particle:
        if main != nil { break scan }
        if token.lower == "to" {
          if !auxiliaries.isEmpty || sawTo { break scan }
          sawTo = true
        } else if token.lower == "not" || token.lower == "n't" {
          // "not only … but also" denies nothing.
          if !["only", "just", "merely"].contains(lower(at + 1)) { negation = token.lower }
        } else {
          break scan
        }
      case .determiner where token.lower == "neither" && main == nil && !auxiliaries.isEmpty:
        negation = token.lower
      case .verb:
        if main != nil { break scan }
        // "has walking": a gerund only follows "be".
        if token.form == .gerund, !auxiliaries.isEmpty, auxiliaries.last != "be" { break scan }
        main = at
      case .noun:
        // "were to advance", "did attack": after a modal or "to" a noun-like word is the verb.
        guard main == nil, sawTo || !modals.isEmpty || auxiliaries.last == "do",
          let reading = Verbs.reading(token.lower), reading.form == .base
        else { break scan }
        main = at
      default: break scan
      }
      at += 1
    }
    // Trailing adverbs and negations without a verb are given back.
    guard main != nil || !auxiliaries.isEmpty || !modals.isEmpty else {
      add(tokens[start].tag == .particle ? .other : .adverb)
      return
    }
    var end = (main.map { $0 + 1 }) ?? at
    if main == nil {
      while end > start + 1, tokens[end - 1].tag == .adverb || tokens[end - 1].lower == "to" {
        end -= 1
      }
      adverbs = tokens[start..<end].filter { $0.tag == .adverb }.map(\.lower)
    }
    let head = main ?? (start..<end).last { tokens[$0].tag == .auxiliary } ?? start
    let token = tokens[head]
    let lemma =
      main == nil
      ? (token.tag == .auxiliary ? token.lemma : token.lower)
      : (Verbs.reading(token.lower)?.lemma ?? token.lemma)
    let participle =
      token.form == .pastOrParticiple || token.form == .participle
      || (auxiliaries.last == "be" && token.form != .gerund && main != nil)
    let shape: VerbGroup.Shape
    if sawTo {
      shape = .infinitive
    } else if main != nil, auxiliaries.isEmpty, modals.isEmpty, token.form == .gerund {
      shape = .gerund
    } else if main != nil, auxiliaries.isEmpty, modals.isEmpty, token.form == .participle {
      shape = .participle
    } else if main == nil, token.lower == "being" || token.lower == "having" {
      shape = .gerund
    } else if auxiliaries.first == "be" || auxiliaries.first == "have",
      ["being", "having"].contains(tokens[start].lower)
    {
      shape = .gerund
    } else {
      shape = .finite
    }
    var phrase = Phrase(.verb, start..<end, head: head)
    phrase.verb = VerbGroup(
      shape: shape, lemma: lemma,
      isPassive: main != nil && participle && auxiliaries.last == "be",
      negation: negation, modals: modals, adverbs: adverbs)
    phrases.append(phrase)
    index = end
  }

  // MARK: Noun phrases

  private func continuesNoun(_ at: Int) -> Bool {
    switch tag(at) {
    case .noun, .properNoun, .adjective, .number, .determiner: true
    default: false
    }
  }

  private mutating func nounPhrase() {
    let start = index
    var at = index
    var head = index
    if tokens[at].tag == .pronoun {
      at += 1
    } else {
      scan: while at < tokens.count {
        if at > start, times[at] != nil { break }
        if let end = names[at] {
          // A new name directly after a finished name phrase with no link starts its own phrase.
          head = end - 1
          at = end
          continue
        }
        let token = tokens[at]
        switch token.tag {
        case .determiner:
          if at > start, tokens[at - 1].tag != .determiner, tokens[at - 1].lower != "of",
            tokens[at - 1].tag != .adverb
          {
            break scan
          }
        case .adjective, .number, .symbol: break
        case .adposition
        where
          (at == start
          && (["least", "most"].contains(lower(at + 1)) || tag(at + 1) == .number))
          || (at == start + 1 && lower(at) == "than" && tag(at + 1) == .number):
          break
        case .adverb:
          guard
            at == start || (at == start + 1 && lower(start) == "at")
              || tokens[at - 1].tag == .determiner || tokens[at - 1].tag == .adverb,
            continuesNoun(at + 1) || (at == start && ["of", "than"].contains(lower(at + 1)))
          else { break scan }
        case .noun, .properNoun:
          // "villages north of Tarn": the direction begins a phrase of its own.
          if at > start, Self.directions.contains(lower(at)), lower(at + 1) == "of",
            tokens[at - 1].tag == .noun || tokens[at - 1].tag == .properNoun
          {
            break scan
          }
          head = at
        case .verb:
          // "the advancing army", "the newly captured town"
          guard at > start, token.form == .gerund || token.form == .pastOrParticiple,
            tokens[at - 1].tag == .determiner || tokens[at - 1].tag == .adjective
              || tokens[at - 1].tag == .adverb,
            tag(at + 1) == .noun || tag(at + 1) == .properNoun
          else { break scan }
        case .coordinator:
          // "Iraqi and Syrian capitals": adjectives joined inside one phrase.
          guard at > start, token.lower == "and" || token.lower == "or",
            tokens[at - 1].tag == .adjective, tag(at + 1) == .adjective,
            tag(at + 2) == .noun || tag(at + 2) == .properNoun || tag(at + 2) == .adjective
          else { break scan }
        default: break scan
        }
        at += 1
      }
      if at == start { at += 1 }
      if head == start {
        head = max(
          start,
          (start..<at).last { tokens[$0].tag == .noun || tokens[$0].tag == .properNoun } ?? at - 1)
      }
    }
    // "hours after", "two days before": how long, not a thing.
    if ["minutes", "hours", "days", "weeks", "months", "years", "hour"].contains(lower(head)),
      head == at - 1,
      ["after", "before", "later", "earlier", "afterwards"].contains(lower(at))
    {
      phrases.append(Phrase(.adverb, start..<at))
      index = at
      return
    }
    var phrase = Phrase(.noun, start..<at, head: head)
    if lower(at) == "'s" || lower(at) == "'", tag(at) == .particle {
      phrase.isPossessive = true
      at += 1
    }
    phrases.append(phrase)
    index = at
  }
}

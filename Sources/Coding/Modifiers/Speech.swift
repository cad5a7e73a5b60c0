import Evidence
import Language

/// Who says which part of a sentence.
struct Speech: Sendable {
  let speaker: Attribution
  /// Token range that is said.
  let scope: Range<Int>
  /// The verb of saying alone makes the content doubtful ("claimed").
  let verb: String
}

/// Finds speakers with their role, affiliation and number.
struct SpeechFinder: Sendable {
  /// Named speakers of the report so far, by last name: "Casagrande said" means the analyst
  /// introduced above.
  private var known: [String: Attribution] = [:]
  private var last: Attribution?

  init() {}

  mutating func speeches(_ scene: Scene) -> [Speech] {
    var found: [Speech] = []
    let analysis = scene.analysis
    for predicate in analysis.predicates {
      guard let verb = analysis.phrases[predicate.phrase].verb else { continue }
      if verb.isCopula, let speech = view(predicate, scene) { found.append(speech) }
      guard SpeechWords.all.contains(verb.lemma) else { continue }
      if verb.lemma == "maintain" && !opensThat(predicate, analysis) { continue }
      if let speech = speech(predicate, verb, scene) { found.append(speech) }
    }
    if let speech = accordingTo(scene) { found.append(speech) }
    return found
  }

  private func opensThat(_ predicate: Predicate, _ analysis: Analysis) -> Bool {
    let next = predicate.phrase + 1
    return next < analysis.phrases.count && analysis.phrases[next].kind == .subordinator
  }

  private mutating func speech(_ predicate: Predicate, _ verb: VerbGroup, _ scene: Scene) -> Speech?
  {
    let analysis = scene.analysis
    let phrases = analysis.phrases
    let own = predicate.phrase
    let end = phrases[own].tokens.upperBound
    if predicate.isPassive {
      guard let by = predicate.complements.first(where: { $0.preposition == "by" })?.nouns.first,
        let speaker = speaker(by, scene, verb: verb.lemma)
      else { return nil }
      return Speech(speaker: speaker, scope: 0..<analysis.tokens.count, verb: verb.lemma)
    }
    // “…,” said NAME: the speaker follows.
    let follower = phrases.indices.first {
      $0 > own && phrases[$0].kind != .adverb && phrases[$0].kind != .time
    }
    let before = own > 0 ? phrases[own - 1].kind : .stop
    if before == .quote || before == .comma, let follower, phrases[follower].kind == .noun,
      ["say", "tell", "add", "explain", "note", "warn"].contains(verb.lemma),
      isSpeakerLike(follower, scene)
    {
      guard let speaker = speaker(follower, scene, verb: verb.lemma) else { return nil }
      return Speech(speaker: speaker, scope: 0..<phrases[own].tokens.lowerBound, verb: verb.lemma)
    }
    guard let subject = predicate.subjects.last,
      let speaker = speaker(subject, scene, verb: verb.lemma)
    else { return nil }
    let start = phrases[subject].tokens.lowerBound
    let hasContentBefore = analysis.predicates.contains {
      $0.phrase < subject && phrases[$0.phrase].verb?.shape == .finite
    }
    let link = predicate.link
    if link == .relative || start > 0 && phrases[subject - 1].kind == .relative {
      // "the truce, which one official called fragile": said of what stands before.
      let isNaming = ["call", "describe"].contains(verb.lemma)
      return Speech(
        speaker: speaker, scope: (isNaming ? 0 : end)..<analysis.tokens.count, verb: verb.lemma)
    }
    if hasContentBefore, start > 0,
      [",", "”", "\"", "’", "—", "–"].contains(analysis.tokens[start - 1].text),
      !analysis.predicates.contains(where: {
        $0.phrase > own && phrases[$0.phrase].verb?.shape == .finite && $0.opener == "that"
      }),
      !(own + 1 < phrases.count && phrases[own + 1].kind == .subordinator)
    {
      return Speech(speaker: speaker, scope: 0..<start, verb: verb.lemma)
    }
    return Speech(speaker: speaker, scope: end..<analysis.tokens.count, verb: verb.lemma)
  }

  /// "The prevailing view inside the Pentagon is that …"
  private mutating func view(_ predicate: Predicate, _ scene: Scene) -> Speech? {
    let analysis = scene.analysis
    let opinions: Set<String> = [
      "view", "belief", "assessment", "consensus", "opinion", "argument",
    ]
    // "The view is that …": without "that" nothing is said.
    guard predicate.phrase + 1 < analysis.phrases.count,
      analysis.phrases[predicate.phrase + 1].kind == .subordinator
    else { return nil }
    guard
      let subject = predicate.subjects.first
        ?? analysis.phrases[..<predicate.phrase].indices.last(where: {
          analysis.phrases[$0].kind == .noun
        })
    else { return nil }
    guard
      let holder =
        ([subject]
        + analysis.phrases[..<predicate.phrase].indices.filter {
          analysis.phrases[$0].kind == .noun
        }.suffix(6)).first(where: { opinions.contains(analysis.headLemma($0)) })
    else { return nil }
    let affiliation = analysis.following(holder).compactMap { follower -> String? in
      let range = analysis.phrases[follower.noun].tokens
      return analysis.entities(in: range).first.map { analysis.text($0.tokens) }
        ?? analysis.text(analysis.phrases[follower.noun].head..<range.upperBound)
    }.first
    let speaker = Attribution(
      role: strip(analysis.phrases[holder].tokens, analysis), affiliation: affiliation,
      anonymous: true, verb: "be")
    return Speech(
      speaker: speaker,
      scope: analysis.phrases[predicate.phrase].tokens.upperBound..<analysis.tokens.count,
      verb: "believe")
  }

  private mutating func accordingTo(_ scene: Scene) -> Speech? {
    let analysis = scene.analysis
    guard
      let token = analysis.tokens.indices.first(where: { analysis.tokens[$0].lower == "according" }
      ),
      token + 2 < analysis.tokens.count, analysis.tokens[token + 1].lower == "to",
      let phrase = analysis.phrases.indices.first(where: {
        analysis.phrases[$0].kind == .noun && analysis.phrases[$0].tokens.lowerBound >= token + 2
      }),
      let speaker = speaker(phrase, scene, verb: "according to")
    else { return nil }
    return Speech(speaker: speaker, scope: 0..<analysis.tokens.count, verb: "according to")
  }

  private func isSpeakerLike(_ phrase: Int, _ scene: Scene) -> Bool {
    let head = scene.analysis.tokens[scene.analysis.phrases[phrase].head]
    return head.tag == .properNoun
      || WordClasses.speakers.contains(scene.analysis.headLemma(phrase))
  }

  // MARK: One speaker

  private func strip(_ range: Range<Int>, _ analysis: Analysis) -> String {
    var range = range
    while range.count > 1, [.determiner, .number].contains(analysis.tokens[range.lowerBound].tag) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return analysis.text(range)
  }

  private static let counts = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "a": 1, "an": 1,
  ]

  private mutating func speaker(_ phrase: Int, _ scene: Scene, verb: String) -> Attribution? {
    let analysis = scene.analysis
    let range = analysis.phrases[phrase].tokens
    let head = analysis.phrases[phrase].head
    let tokens = analysis.tokens
    let lower = tokens[head].lower
    if tokens[head].tag == .pronoun || tokens[head].tag == .determiner {
      if ["he", "she"].contains(lower) { return last.map { with($0, verb: verb) } }
      if ["some", "many", "others", "several", "both"].contains(lower) {
        return Attribution(role: tokens[head].text.lowercased(), anonymous: true, verb: verb)
      }
      return nil
    }
    let lemma = analysis.headLemma(phrase)
    let entity = analysis.entities(in: range).first { $0.tokens.contains(head) && $0.place == nil }
    if let entity {
      let speaker = Attribution(name: analysis.text(entity.tokens), verb: verb)
      return speaker
    }
    if WordClasses.speakers.contains(lemma) || WordClasses.people.contains(lemma) || lower == "some"
      || lower == "many"
    {
      let affiliation = analysis.entities(in: range).first {
        tokens[$0.tokens.lowerBound].isCapitalised
      }.map { analysis.text($0.tokens) }
      return Attribution(
        role: strip(range, analysis), affiliation: affiliation ?? of(phrase, scene),
        anonymous: !isNamedBody(lemma, range, head, tokens),
        count: count(range, tokens), verb: verb)
    }
    guard tokens[head].tag == .properNoun else { return nil }
    var start = head
    while start > range.lowerBound, tokens[start - 1].tag == .properNoun,
      !tokens[start - 1].text.hasSuffix("."),
      !WordClasses.speakers.contains(tokens[start - 1].lower),
      analysis.entities(in: start - 1..<start).isEmpty
    { start -= 1 }
    let name = analysis.text(start..<head + 1)
    if name == tokens[head].text, let known = known[lower] {
      return remember(with(known, verb: verb), as: lower)
    }
    let apposition = apposition(after: phrase, scene)
    let roleTokens = range.lowerBound..<start
    let ownRole = roleTokens.filter {
      tokens[$0].tag == .noun || tokens[$0].tag == .properNoun
        || WordClasses.speakers.contains(tokens[$0].lower) || tokens[$0].text.hasSuffix(".")
    }
    let speaker = Attribution(
      name: name, role: apposition?.role ?? (ownRole.isEmpty ? nil : strip(roleTokens, analysis)),
      affiliation: apposition?.affiliation
        ?? analysis.entities(in: roleTokens).first.map { analysis.text($0.tokens) },
      verb: verb)
    return remember(speaker, as: lower)
  }

  /// "the Defense Ministry", "state television": a body that has a name of its own.
  private func isNamedBody(_ lemma: String, _ range: Range<Int>, _ head: Int, _ tokens: [Token])
    -> Bool
  {
    [
      "ministry", "agency", "television", "newspaper", "command", "headquarters", "military",
      "army", "group", "network",
    ].contains(lemma)
      && (tokens[head].isCapitalised
        || tokens[range].contains { $0.isCapitalised && $0.tag == .properNoun }
        || tokens[range].contains { $0.lower == "state" })
  }

  private func count(_ range: Range<Int>, _ tokens: [Token]) -> Int? {
    for index in range {
      if let count = Self.counts[tokens[index].lower] { return count }
      if tokens[index].startsWithDigit, let count = Int(tokens[index].text) { return count }
    }
    return nil
  }

  private func of(_ phrase: Int, _ scene: Scene) -> String? {
    scene.analysis.following(phrase).first {
      ["at", "of", "for", "with", "in", "from"].contains($0.preposition)
    }
    .flatMap { follower in
      scene.analysis.entities(in: scene.analysis.phrases[follower.noun].tokens).first {
        $0.place == nil && scene.analysis.tokens[$0.tokens.lowerBound].isCapitalised
      }
    }
    .map { scene.analysis.text($0.tokens) }
  }

  /// ", Syria analyst at the Institute for the Study of War"
  private func apposition(after phrase: Int, _ scene: Scene) -> (
    role: String, affiliation: String?
  )? {
    let analysis = scene.analysis
    let next = phrase + 2
    guard next < analysis.phrases.count, analysis.phrases[phrase + 1].kind == .comma,
      analysis.phrases[next].kind == .noun,
      WordClasses.speakers.contains(analysis.headLemma(next))
        || ["fellow", "director", "head", "researcher", "professor", "scholar", "envoy"].contains(
          analysis.headLemma(next))
    else { return nil }
    var affiliation: String?
    if let body = analysis.following(next).first(where: {
      ["at", "of", "for", "with"].contains($0.preposition)
    }) {
      let range = analysis.phrases[body.noun].tokens
      // "at the Washington-based Institute …": the first body named after the preposition.
      let near = range.lowerBound..<min(analysis.tokens.count, range.lowerBound + 14)
      affiliation =
        analysis.entities(in: near).first { $0.place == nil }.map { analysis.text($0.tokens) }
        ?? strip(range, analysis)
    }
    return (strip(analysis.phrases[next].tokens, analysis), affiliation)
  }

  private func with(_ speaker: Attribution, verb: String) -> Attribution {
    Attribution(
      name: speaker.name, role: speaker.role, affiliation: speaker.affiliation,
      anonymous: speaker.anonymous, count: speaker.count, verb: verb)
  }

  private mutating func remember(_ speaker: Attribution, as key: String) -> Attribution {
    if speaker.affiliation != nil || speaker.role != nil || known[key] == nil {
      known[key] = speaker
    }
    last = speaker
    return speaker
  }
}

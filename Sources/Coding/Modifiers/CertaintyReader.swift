import Evidence
import Language

/// Polarity and likelihood of a draft, from the words above and around its trigger.
struct CertaintyReader: Sendable {
  func read(_ draft: Draft, in scene: Scene, speech: Speech?) -> (
    polarity: Polarity, likelihood: Likelihood
  ) {
    let analysis = scene.analysis
    var range = (Likelihood.asserted.lowest, Likelihood.asserted.highest)
    var words: [String] = []
    var denied = draft.isDenied
    func lower(_ bounds: (Double, Double), _ word: String) {
      range = (min(range.0, bounds.0), min(range.1, bounds.1))
      if !words.contains(word) { words.append(word) }
    }
    var predicate = draft.predicate
    var depth = 0
    while let index = predicate, depth < 4 {
      let own = analysis.predicates[index]
      if let verb = analysis.phrases[own.phrase].verb {
        let isTrigger = own.phrase == draft.trigger
        if verb.negation != nil,
          isTrigger || depth == 0 || ["manage", "succeed", "allow", "let"].contains(verb.lemma)
        {
          denied.toggle()
        }
        if depth > 0, ["refuse", "decline"].contains(verb.lemma) { denied.toggle() }
        for modal in verb.modals {
          if let bounds = LikelihoodTable.modals[modal] { lower(bounds, modal) }
        }
        for adverb in verb.adverbs {
          if let bounds = LikelihoodTable.adverbs[adverb] { lower(bounds, adverb) }
        }
        if depth > 0 || !isTrigger, let bounds = LikelihoodTable.verbs[verb.lemma],
          own.phrase != draft.trigger
        {
          lower(bounds, verb.lemma)
        }
        if let opener = own.opener, let bounds = LikelihoodTable.openers[opener] {
          lower(bounds, opener)
        }
        if own.link == .infinitive,
          own.governor.map({ isPurpose($0, own, analysis) && !Self.isReported(own, $0, analysis) })
            ?? false, depth == 0
        {
          lower((0.15, 0.5), "to " + verb.lemma)
        }
        if own.opener == "without" { denied.toggle() }
      }
      predicate = own.link == .infinitive || own.link == .participle ? own.governor : nil
      depth += 1
    }
    if saysNobody(draft, analysis) || isCalledUntrue(draft, analysis) { denied.toggle() }
    if let near = nearness(draft, analysis) {
      if near == "yet" { denied.toggle() } else { lower((0.3, 0.7), near) }
    }
    if analysis.tokens.last?.text == "?" { lower((0.1, 0.6), "?") }
    around(draft, analysis, lower)
    if speech == nil || !Self.denials.contains(speech?.verb ?? ""), isDenied(draft, analysis) {
      denied.toggle()
    }
    if let speech {
      if let bounds = LikelihoodTable.verbs[speech.verb], speech.verb != "say" {
        lower(bounds, speech.verb)
      }
      if Self.denials.contains(speech.verb) { denied.toggle() }
    }
    if let ceiling = draft.ceiling { lower((0.15, ceiling), "intended") }
    return (
      denied ? .denied : .affirmed, Likelihood(lowest: range.0, highest: range.1, words: words)
    )
  }

  /// "No one captured Tarn", "none of the attackers entered".
  private func saysNobody(_ draft: Draft, _ analysis: Analysis) -> Bool {
    guard let index = draft.predicate, let subject = analysis.predicates[index].subjects.first
    else { return false }
    let first = analysis.tokens[analysis.phrases[subject].tokens.lowerBound].lower
    return ["no", "none", "nobody", "neither"].contains(first)
  }

  /// "It is not true that …"
  private func isCalledUntrue(_ draft: Draft, _ analysis: Analysis) -> Bool {
    let tokens = analysis.tokens
    let start = analysis.phrases[draft.trigger].tokens.lowerBound
    return (0..<start).contains { index in
      tokens[index].lower == "untrue"
        || ["true", "correct"].contains(tokens[index].lower) && index > 0 && index + 1 < start
          && ["not", "n't"].contains(tokens[index - 1].lower) && tokens[index + 1].lower == "that"
    }
  }

  /// "has yet to capture", "is about to", "close to capturing": not there yet.
  private func nearness(_ draft: Draft, _ analysis: Analysis) -> String? {
    guard let index = draft.predicate, analysis.predicates[index].phrase == draft.trigger,
      [.infinitive, .participle].contains(analysis.predicates[index].link)
    else { return nil }
    let start = analysis.phrases[draft.trigger].tokens.lowerBound
    return analysis.tokens[max(0, start - 2)..<start].last {
      Self.nearWords.contains($0.lower)
    }?.lower
  }

  private static let nearWords = words(
    "yet about close poised set ready due bound likely expected")

  private static let denials: Set<String> = ["deny", "reject", "dismiss", "refute"]

  /// "denying a report that it had been captured": the nearest verb of speech before the trigger
  /// denies what follows.
  private func isDenied(_ draft: Draft, _ analysis: Analysis) -> Bool {
    let above = analysis.predicates.last {
      $0.phrase < draft.trigger
        && SpeechWords.all.contains(analysis.phrases[$0.phrase].verb?.lemma ?? "")
    }
    guard let above, Self.denials.contains(analysis.phrases[above.phrase].verb?.lemma ?? "") else {
      return false
    }
    return analysis.phrases[above.phrase..<draft.trigger].contains {
      $0.kind == .subordinator || $0.kind == .relative
    }
  }

  /// Adverbs and nouns of hearsay near the trigger: "reportedly", "indications that".
  private func around(
    _ draft: Draft, _ analysis: Analysis, _ lower: ((Double, Double), String) -> Void
  ) {
    let trigger = analysis.phrases[draft.trigger].tokens
    let start = max(0, trigger.lowerBound - 12)
    for index in start..<min(analysis.tokens.count, trigger.upperBound + 2) {
      let token = analysis.tokens[index]
      if [";", ".", ":"].contains(token.text), index < trigger.lowerBound { continue }
      if let bounds = LikelihoodTable.adverbs[token.lower], token.lower != "nearly",
        trigger.lowerBound - index < 8
      {
        lower(bounds, token.lower)
      }
      if token.tag == .noun, index < trigger.lowerBound,
        let bounds = LikelihoodTable.nouns[Tagger.singular(token.lower)],
        index + 1 < analysis.tokens.count,
        ["that", "of", "to"].contains(analysis.tokens[index + 1].lower)
      {
        let before =
          index > 0 && analysis.tokens[index - 1].tag == .adjective
          ? analysis.tokens[index - 1].lower + " " : ""
        lower(bounds, before + token.lower)
      }
      // "it was reported that"
      if token.lower == "reported", index > 0,
        ["was", "were", "been"].contains(analysis.tokens[index - 1].lower)
      {
        lower((0.45, 0.8), "reported")
      }
    }
  }

  /// "launched an offensive to capture": a purpose, not a fact. Verbs that hand the act on
  /// ("allowing … to reclaim", "managed to", "was forced to") make it a fact.
  private func isPurpose(_ governor: Int, _ predicate: Predicate, _ analysis: Analysis) -> Bool {
    guard let verb = analysis.phrases[analysis.predicates[governor].phrase].verb else {
      return false
    }
    return !Self.factual.contains(verb.lemma)
  }

  /// "launched an offensive to capture X" says no more than that there is an offensive. Plans, vows
  /// and orders do say something of X.
  func isMerePurpose(_ draft: Draft, in scene: Scene) -> Bool {
    guard let index = draft.predicate, scene.analysis.predicates[index].phrase == draft.trigger
    else { return false }
    let own = scene.analysis.predicates[index]
    guard own.link == .infinitive, let governor = own.governor,
      let verb = scene.analysis.phrases[scene.analysis.predicates[governor].phrase].verb
    else { return false }
    if Self.isReported(own, governor, scene.analysis) { return false }
    if FailedAttemptRule.fails(governor, own, scene.analysis) { return true }
    // "orders to retreat", "a deal to withdraw": the noun carries the infinitive.
    if scene.analysis.predicates[governor].objects.last.map({
      Self.decisions.contains(scene.analysis.headLemma($0))
    }) ?? false {
      return false
    }
    return !Self.factual.contains(verb.lemma) && LikelihoodTable.verbs[verb.lemma] == nil
      || ["try", "attempt", "seek", "fail"].contains(verb.lemma)
  }

  private static let decisions = words(
    "order decision deal agreement plan permission intention offer promise")

  /// "were reported to have captured", "is said to hold".
  static func isReported(_ predicate: Predicate, _ governor: Int, _ analysis: Analysis) -> Bool {
    let tokens = analysis.tokens[analysis.phrases[predicate.phrase].tokens]
    let above = analysis.predicates[governor]
    return tokens.contains { $0.lemma == "have" && $0.tag == .auxiliary }
      || above.isPassive
        && SpeechWords.all.contains(analysis.phrases[above.phrase].verb?.lemma ?? "")
  }

  static let factual = words(
    "manage succeed allow enable force compel oblige begin start continue proceed go help cause lead permit prompt push require have be use come fail need order"
  )
}

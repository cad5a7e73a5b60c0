import Evidence
import Language

/// Polarity and likelihood of what a word says, from the words over and around it in the tree; and
/// whether it is no more than somebody's purpose.
struct Mood: Sendable {
  var isDenied = false
  /// "launched an offensive to capture": says no more than that there is an offensive.
  var isMerePurpose = false
  /// "to avoid clashes": nothing is said to have happened at all.
  var isAvoided = false
  private(set) var range = (Likelihood.asserted.lowest, Likelihood.asserted.highest)
  private(set) var words: [String] = []

  var likelihood: Likelihood {
    Likelihood(lowest: range.0, highest: range.1, words: words)
  }

  mutating func lower(_ bounds: (Double, Double), _ word: String) {
    range = (min(range.0, bounds.0), min(range.1, bounds.1))
    if !words.contains(word) { words.append(word) }
  }
}

/// Reads the mood of a trigger by walking up the tree from it.
struct MoodReader: Sendable {
  let tree: Tree

  func read(_ trigger: Int) -> Mood {
    var mood = Mood()
    var at = trigger
    own(at, &mood, isTrigger: true)
    for _ in 0..<12 {
      guard let head = tree.head(at) else { break }
      guard step(from: at, to: head, trigger: trigger, &mood) else { break }
      at = head
    }
    if tree.words.last?.text == "?" { mood.lower((0.1, 0.6), "?") }
    return mood
  }

  /// Auxiliaries, adverbs, negation and conjunctions of one word.
  private func own(_ node: Int, _ mood: inout Mood, isTrigger: Bool) {
    for child in tree.children(node) {
      let word = tree[child]
      switch word.relation {
      case .aux, .auxiliaryOfPassive:
        if let bounds = LikelihoodTable.modals[word.lower], word.treebankTag == "MD" {
          mood.lower(bounds, word.lower)
        }
      case .advmod, .amod:
        if let bounds = LikelihoodTable.adverbs[word.lower] { mood.lower(bounds, word.lower) }
        if word.lower == "yet", tree[node].treebankTag == "VB" { mood.isDenied.toggle() }
      case .mark:
        if let bounds = LikelihoodTable.openers[word.lower] { mood.lower(bounds, word.lower) }
        if word.lower == "without" || word.lower == "instead" { mood.isDenied.toggle() }
      case .nsubj, .subjectOfPassive:
        if tree.children(child, .det).contains(where: {
          ["no", "neither"].contains(tree[$0].lower)
        })
          || ["none", "nobody", "no-one"].contains(word.lower)
        {
          mood.isDenied.toggle()
        }
      case .det where ["no", "neither"].contains(word.lower): mood.isDenied.toggle()
      default: break
      }
    }
    if tree.isNegated(node), isTrigger || Self.raising.contains(tree[node].lemma) {
      if !tree.children(node).contains(where: {
        tree[$0].lower == "no" && tree[$0].relation == .det
      }) {
        mood.isDenied.toggle()
      }
    }
    if tree.preposition(node) == "without" { mood.isDenied.toggle() }
  }

  /// What the head makes of the clause or noun under it.
  ///
  /// - Returns: false where the head has no say in it.
  private func step(from node: Int, to head: Int, trigger: Int, _ mood: inout Mood) -> Bool {
    let word = tree[head]
    switch tree[node].relation {
    case .xcomp, .ccomp, .csubj:
      return complement(node, of: head, trigger: trigger, &mood)
    case .acl where tree[node].treebankTag == "VB" || hasMark(node, "that") || hasMark(node, "of"):
      return content(of: head, trigger: node == trigger, &mood)
    case .advcl:
      if let marker = tree.children(node, .mark).first.map({ tree[$0].lower }) {
        if marker == "to" || marker == "order" {
          if node == trigger || tree[node].treebankTag == "VB" {
            return purpose(node, head, &mood)
          }
        }
        if marker == "from" {
          mood.isDenied.toggle()
          // "to prevent the army from retaking it": nothing is said to have been prevented.
          if Self.preventing.contains(word.lemma), word.treebankTag == "VB" {
            mood.isMerePurpose = true
          }
        }
        if marker == "at", ["aim", "target"].contains(word.lemma) { mood.isMerePurpose = true }
        if marker == "as", SpeechWords.all.contains(tree[node].lemma) { return false }
      } else if tree[node].treebankTag == "VB", tree.children(node, .aux, .nsubj).isEmpty {
        return purpose(node, head, &mood)
      }
      // "will leave their base, handing it over": so will they hand it over.
      if tree[node].treebankTag == "VBG", tree.children(node, .mark, .nsubj).isEmpty {
        lowerByModals(of: head, &mood)
      }
      return false
    case .conj:
      guard word.isVerbal, tree[node].isVerbal,
        tree.child(node, .nsubj, .aux, .auxiliaryOfPassive) == nil
      else { return tree[node].isNominal && tree[head].isNominal }
      // "will advance and capture": the auxiliary holds for both.
      lowerByModals(of: head, &mood)
      if tree.children(head, .mark).contains(where: {
        LikelihoodTable.openers[tree[$0].lower] != nil
      }) {
        own(head, &mood, isTrigger: false)
      }
      return true
    case .obj, .nsubj, .subjectOfPassive, .nmod, .obl, .compound, .appos, .possessive:
      return nominal(node, head, trigger: trigger, &mood)
    case .cop, .amod: return true
    default: return false
    }
  }

  private func lowerByModals(of verb: Int, _ mood: inout Mood) {
    for child in tree.children(verb, .aux) {
      if let bounds = LikelihoodTable.modals[tree[child].lower], tree[child].treebankTag == "MD" {
        mood.lower(bounds, tree[child].lower)
      }
    }
  }

  private func hasMark(_ node: Int, _ word: String) -> Bool {
    tree.children(node, .mark).contains { tree[$0].lower == word }
  }

  /// "tried to capture", "plans to", "is believed to have", "said that", "prevented from".
  private func complement(
    _ node: Int, of head: Int, trigger: Int, _ mood: inout Mood
  ) -> Bool {
    let word = tree[head]
    let isInfinitive =
      hasMark(node, "to")
      && !tree.children(node, .aux).contains {
        tree[$0].lower == "have"
      }
    if hasMark(node, "from") || Self.preventing.contains(word.lemma) && word.isVerbal {
      mood.isDenied.toggle()
      return true
    }
    if word.lemma == "avoid" {
      mood.isMerePurpose = true
      mood.isAvoided = true
      return false
    }
    if FailedAttemptRule.failing(node, tree) != nil {
      mood.isMerePurpose = true
      return false
    }
    if Self.trying.contains(word.lemma), isInfinitive {
      mood.isMerePurpose = true
      return false
    }
    if isInfinitive, word.isVerbal, Self.purposes.contains(word.lemma) {
      return purpose(node, head, &mood)
    }
    let isReporting = SpeechWords.all.contains(word.lemma)
    if isReporting, word.lemma != "say", tree.isPassive(head) {
      mood.lower(LikelihoodTable.verbs[word.lemma] ?? (0.45, 0.8), word.text)
    } else if let bounds = LikelihoodTable.verbs[word.lemma] {
      mood.lower(bounds, word.lemma)
    }
    if Self.denials.contains(word.lemma) { mood.isDenied.toggle() }
    if Self.refusals.contains(word.lemma) { mood.isDenied.toggle() }
    // "have yet to recapture"
    if ["have", "be"].contains(word.lemma),
      tree.children(head, .advmod).contains(where: { tree[$0].lower == "yet" }), isInfinitive
    {
      mood.isDenied.toggle()
    }
    if word.lemma == "untrue" || Self.truths.contains(word.lemma) && tree.isNegated(head) {
      mood.isDenied.toggle()
    }
    if Self.nearWords[word.lower] != nil, let bounds = Self.nearWords[word.lower] {
      mood.lower(bounds, word.lower)
    }
    own(head, &mood, isTrigger: false)
    return true
  }

  /// "plans to capture", "reports that it fell", "an attempt to take", "a deal to withdraw".
  private func content(of noun: Int, trigger: Bool, _ mood: inout Mood) -> Bool {
    let word = tree[noun]
    let lemma = word.lemma
    if Self.efforts.contains(lemma) {
      mood.isMerePurpose = true
      return false
    }
    if let bounds = LikelihoodTable.nouns[lemma] { mood.lower(bounds, word.lower) }
    if Self.decisions.contains(lemma) { mood.lower((0.5, 0.8), word.lower) }
    if tree.children(noun, .det).contains(where: { tree[$0].lower == "no" }) {
      mood.isDenied.toggle()
    }
    return true
  }

  private func purpose(_ node: Int, _ head: Int, _ mood: inout Mood) -> Bool {
    // "came under attack in an attempt to capture it"
    if tree.children(head, .obl).contains(where: {
      Self.efforts.contains(tree[$0].lemma) && $0 < node && $0 > head
        && ["in", "as"].contains(tree.preposition($0) ?? "")
    }) {
      mood.isMerePurpose = true
      return false
    }
    // "returned to find", "went on to capture": no purpose.
    if Self.factual.contains(tree[head].lemma) { return true }
    mood.isMerePurpose = true
    return false
  }

  /// A noun that says something, under the words that carry it.
  private func nominal(_ node: Int, _ head: Int, trigger: Int, _ mood: inout Mood) -> Bool {
    let word = tree[head]
    guard !tree[trigger].isVerbal || node != trigger else { return false }
    if word.isVerbal {
      guard tree[node].relation != .obl || tree.preposition(node) == "about" else { return false }
      if Self.denials.contains(word.lemma) { mood.isDenied.toggle() }
      if word.lemma == "avoid", tree[node].relation == .obj { mood.isAvoided = true }
      if ["prevent", "avert"].contains(word.lemma), tree[node].relation == .obj {
        mood.isDenied.toggle()
      }
      if Self.plansOf.contains(word.lemma) || word.lemma == "claim",
        tree[node].relation == .obj || tree[node].relation == .subjectOfPassive,
        let bounds = LikelihoodTable.verbs[word.lemma]
      {
        mood.lower(bounds, word.lemma)
      }
      if Self.carrying.contains(word.lemma) {
        own(head, &mood, isTrigger: true)
        return true
      }
      for child in tree.children(head, .aux) where tree[child].treebankTag == "MD" {
        if let bounds = LikelihoodTable.modals[tree[child].lower], tree[node].relation != .nsubj {
          mood.lower(bounds, tree[child].lower)
        }
      }
      return Self.denials.contains(word.lemma)
    }
    if word.isNominal, tree[node].relation == .nmod,
      ["of", "about"].contains(tree.preposition(node) ?? "")
    {
      if let bounds = LikelihoodTable.nouns[word.lemma] { mood.lower(bounds, word.lower) }
      return true
    }
    return false
  }

  // MARK: Word lists

  static let denials: Set<String> = ["deny", "reject", "dismiss", "refute"]
  private static let refusals: Set<String> = ["refuse", "decline"]
  private static let truths: Set<String> = ["true", "correct"]
  private static let preventing: Set<String> = ["prevent", "stop", "keep", "block", "bar", "deter"]
  private static let trying: Set<String> = [
    "try", "attempt", "seek", "struggle", "aim", "fight", "strive",
  ]
  private static let raising: Set<String> = [
    "manage", "succeed", "allow", "let", "able", "think", "believe", "likely", "expect", "appear",
    "seem", "happen", "go", "begin", "start",
  ]
  private static let purposes: Set<String> = [
    "launch", "mount", "send", "deploy", "use", "gather", "mass", "advance", "attack",
    "regroup", "open", "conduct", "wait", "work", "move", "join", "return",
  ]
  /// Verbs whose infinitive came about.
  static let factual = words(
    "manage succeed allow enable force compel oblige begin start continue proceed go help cause lead permit prompt push require have be use come need order see"
  )
  private static let efforts: Set<String> = [
    "attempt", "bid", "effort", "offensive", "operation", "campaign", "battle", "fight", "attack",
    "drive", "push", "ability", "objective", "goal", "aim", "struggle", "mission", "assault",
    "advance", "quest", "failure",
  ]
  static let decisions = words(
    "order decision deal agreement plan permission intention offer promise ultimatum")
  private static let plansOf: Set<String> = [
    "plan", "expect", "predict", "fear", "prepare", "threaten", "propose", "consider",
  ]
  /// Verbs that carry a noun of action: their mood is the noun's.
  private static let carrying = words(
    "launch conduct carry leave plant begin start mount stage open lead continue resume announce make undertake initiate wage renew erupt rage break take occur impose lay reach sign agree hold violate collapse end plan complete report confirm meet encounter face"
  )
  private static let nearWords: [String: (Double, Double)] = [
    "about": (0.3, 0.7), "close": (0.3, 0.7), "poised": (0.3, 0.7), "set": (0.5, 0.8),
    "ready": (0.3, 0.7), "due": (0.5, 0.8), "bound": (0.5, 0.8), "likely": (0.55, 0.8),
    "expected": (0.5, 0.8), "unlikely": (0.2, 0.45),
  ]
}

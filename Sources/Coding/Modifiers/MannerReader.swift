import Evidence
import Language

/// How ground passed: by a fight, without one, or under a deal.
struct MannerReader: Sendable {
  /// - Parameter drafts: all drafts of the sentence.
  func read(_ draft: Draft, among drafts: [Draft], in scene: Scene) -> (
    manner: Manner, because: String?
  ) {
    guard draft.kind == .change || draft.kind == .withdrawal else { return (.unknown, nil) }
    let tree = scene.tree
    if let words = Self.withoutFight(draft.trigger, tree) {
      return (.ceded, "“\(words)” says that there was no fight")
    }
    if let deal = Self.deal(tree.words) {
      return (.negotiated, "“\(deal.text)” says that it was agreed")
    }
    if let agreed = Self.agreement(over: draft.trigger, tree) {
      return (.negotiated, "“\(agreed)” says that it was agreed")
    }
    let left = drafts.first {
      $0.kind == .withdrawal && !$0.isDenied && !Self.same($0.actor, draft.actor)
        && !["flee", "retreat"].contains(tree[$0.trigger].lemma)
        && ($0.place == nil || draft.place == nil || !$0.place!.isNamed
          || Scene.same($0.place!, draft.place!))
    }
    // "captured the town after the militants withdrew from it"
    if draft.kind == .change, let left,
      tree.path(left.trigger).contains(where: {
        tree[$0].relation == .advcl && tree[$0].head == draft.trigger
      })
    {
      return (.ceded, "“\(tree[left.trigger].text)” says that the other side left")
    }
    if draft.manner != .unknown { return (draft.manner, nil) }
    if let fight = Self.fight(tied: draft.trigger, tree) ?? Self.flight(from: draft.trigger, tree) {
      return (.fought, "“\(fight)” says that it was fought for")
    }
    if draft.kind == .change, let left {
      return (.ceded, "“\(tree[left.trigger].text)” says that the other side left")
    }
    return (.unknown, nil)
  }

  private static func same(_ one: ActorReading?, _ two: ActorReading?) -> Bool {
    guard let one = one?.mention, let two = two?.mention else { return false }
    return one.id != nil && one.id == two.id || one.mention.hasSuffix(two.mention)
      || two.mention.hasSuffix(one.mention)
  }

  /// A word of combat in the sentence that belongs to what happened, and is not part of a name.
  private static func fight(tied trigger: Int, _ tree: Tree) -> String? {
    let up = clause(of: trigger, tree)
    for (index, word) in tree.words.enumerated() {
      let isFight =
        (word.tag == .noun && fights.contains(word.lemma))
        || word.isVerbal && (fights.contains(word.lemma) || compulsion.contains(word.lemma))
      let isDeadly = isDeadly(index, for: trigger, tree)
      guard isFight || isDeadly || isStruggle(index, tree),
        index != trigger || word.lemma == "overrun"
      else { continue }
      // What is told of something else in a clause of its own is not tied to it.
      let path = tree.path(index)
      let own = path.prefix { !up.contains($0) }
      if own.count == path.count { continue }
      if own.contains(where: { isApart($0, tree) || tree[$0].relation == .ccomp }) { continue }
      if word.tag == .noun, isOfAir(index, tree) || isPocket(index, of: trigger, tree) {
        continue
      }
      if own.contains(where: { node in
        node != index && tree.preposition(node) == "following"
          || tree.children(node, .amod).contains {
            ["potential", "earlier", "previous"].contains(tree[$0].lower)
          }
      }) {
        continue
      }
      return word.text
    }
    return nil
  }

  /// "regained the town, killing three militants"; "pushing back the army and taking the hill".
  private static func isDeadly(_ index: Int, for trigger: Int, _ tree: Tree) -> Bool {
    let word = tree[index]
    guard word.isVerbal else { return false }
    if word.lemma == "push" {
      return tree.children(index, .advmod, .particle).contains { tree[$0].lower == "back" }
    }
    return word.lemma == "kill" && word.treebankTag == "VBG" && index > trigger
      && tree.span(index).contains {
        $0 > index && WordClasses.forces.contains(tree[$0].lemma) && tree.isWithin($0, index)
      }
  }

  /// "captured the villages while the militia's remnants fled": driven out, and no leaving of their own.
  private static func flight(from trigger: Int, _ tree: Tree) -> String? {
    tree.children(trigger, .advcl).first { verb in
      tree[verb].lemma == "flee"
        && tree.surface(verb).contains { WordClasses.forces.contains(tree[$0].lemma) }
        && tree.children(verb, .mark).contains { ["while", "as"].contains(tree[$0].lower) }
    }.map { tree[$0].text }
  }

  /// "in an operation", "operations against the militia", "opened a front against it", "after two failed
  /// attempts", "after the militia's lines collapsed".
  private static func isStruggle(_ index: Int, _ tree: Tree) -> Bool {
    let word = tree[index]
    func has(_ prepositions: Set<String>) -> Bool {
      tree.children(index, .nmod).contains { prepositions.contains(tree.preposition($0) ?? "") }
    }
    switch word.lemma {
    case "operation":
      return ["in", "during"].contains(tree.preposition(index) ?? "") || has(["against"])
    case "front": return has(["against"])
    case "loss", "casualty":
      return tree.children(index, .amod).contains { tree[$0].lower == "heavy" }
    case "attempt": return tree.children(index, .amod).contains { tree[$0].lower == "failed" }
    case "collapse":
      let what = word.isVerbal ? tree.surface(index) : tree.children(index, .nmod)
      return what.contains { ["defence", "defense", "line"].contains(tree[$0].lemma) }
    default: return false
    }
  }

  /// The trigger and what is above it, as far as its own clause and those that go on with it reach:
  /// "attacked the plant that the militia had captured" says nothing of how it was captured.
  private static func clause(of trigger: Int, _ tree: Tree) -> [Int] {
    var clause: [Int] = []
    for node in tree.path(trigger) {
      clause.append(node)
      // "retook the town without resistance, after losing it in May"
      let isBefore =
        tree[node].relation == .advcl
        && tree.children(node, .mark).contains { ["after", "since"].contains(tree[$0].lower) }
      guard isApart(node, tree) || isBefore || tree[node].relation == .ccomp else { continue }
      if tree[node].relation == .relative, let noun = tree.head(node) {
        // "an offensive that saw them capture the town"
        if fights.contains(tree[noun].lemma) { clause.append(noun) }
        // "the battle was for the town, which they lost"
        if isFoughtFor(noun, tree) { continue }
      }
      break
    }
    return clause
  }

  private static func isFoughtFor(_ noun: Int, _ tree: Tree) -> Bool {
    tree.path(noun).prefix { tree[$0].isNominal }.contains {
      ["for", "over"].contains(tree.preposition($0) ?? "")
    }
  }

  /// Clauses that set one thing against another or describe what was named.
  private static func isApart(_ node: Int, _ tree: Tree) -> Bool {
    let marks = tree.children(node, .mark).map { tree[$0].lower }
    switch tree[node].relation {
    case .relative: return true
    case .advcl: return marks.contains { ["while", "though", "although", "whereas"].contains($0) }
    case .acl: return marks.contains("that")
    default: return false
    }
  }

  /// "air attacks": what comes from a distance takes no ground.
  private static func isOfAir(_ noun: Int, _ tree: Tree) -> Bool {
    tree.children(noun, .compound, .amod).contains {
      ["air", "aerial", "drone", "missile", "rocket"].contains(tree[$0].lower)
    }
  }

  /// "seized the last pocket of resistance": the name of what was taken.
  private static func isPocket(_ noun: Int, of trigger: Int, _ tree: Tree) -> Bool {
    guard tree[noun].lemma == "resistance", tree[noun].relation == .nmod,
      let pocket = tree.head(noun),
      ["pocket", "centre", "center", "hotbed"].contains(tree[pocket].lemma)
    else { return false }
    return tree[trigger].isVerbal && tree.patients(trigger).contains(pocket)
  }

  private static let fights = words(
    """
    clash battle fighting fight assault offensive attack storm counterattack counter-attack raid
    counteroffensive counter-offensive overrun resistance combat campaign breakthrough
    """)

  /// Verbs of making somebody leave; "forces" as a noun is no fight.
  private static let compulsion = words(
    "repel expel oust overwhelm drive dislodge defeat beat")

  private static let deals = words("deal agreement negotiation accord truce terms pact arrangement")

  /// "under a deal", "after an agreement": a deal mentioned otherwise says nothing of this place.
  private static func deal(_ tokens: [Word]) -> Word? {
    for (index, token) in tokens.enumerated()
    where deals.contains(token.lemma) || deals.contains(token.lower) {
      let before = tokens[max(0, index - 4)..<index]
      if before.contains(where: {
        ["under", "after", "following", "through", "per", "via", "by"].contains($0.lower)
      }) {
        return token
      }
    }
    return tokens.first { $0.lower == "negotiated" }
  }

  /// "agreed to hand over the districts"
  private static func agreement(over trigger: Int, _ tree: Tree) -> String? {
    tree.path(trigger).prefix(4).first { $0 != trigger && tree[$0].lemma == "agree" }.map {
      tree[$0].text
    }
  }

  private static func withoutFight(_ trigger: Int, _ tree: Tree) -> String? {
    let tokens = tree.words
    let clause = Set(clause(of: trigger, tree))
    for (index, token) in tokens.enumerated()
    where tree.path(index).contains(where: { clause.contains($0) }) {
      if token.lower == "without" || token.lower == "little" || token.lower == "no" {
        for next in tokens[(index + 1)...].prefix(4)
        where [
          "fight", "resistance", "fighting", "battle", "clash", "clashes", "shot", "opposition",
        ].contains(next.lower) {
          return token.text + " … " + next.text
        }
      }
      if ["unopposed", "peacefully", "uncontested", "bloodlessly"].contains(token.lower) {
        return token.text
      }
      if token.lemma == "walk" || token.lemma == "run", index + 1 < tokens.count,
        tokens[index + 1].lower == "away"
      {
        return token.text + " away"
      }
    }
    return nil
  }
}

import Evidence
import Language

/// "failed to capture the town", "was unable to take": the attack came to nothing, so the holder
/// stayed.
struct FailedAttemptRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let tree = scene.tree
    var drafts: [Draft] = []
    for (verb, word) in tree.words.enumerated()
    where word.lemma == "fail" && word.isVerbal && tree.child(verb, .xcomp) == nil {
      // "the attack on the town failed"
      guard
        let attack = tree.surface(verb).first(where: {
          WordClasses.attacks.contains(tree[$0].lemma) || tree[$0].lemma == "attempt"
        })
      else { continue }
      var draft = Draft(
        .repelled, trigger: verb,
        because: "“\(tree[attack].text) … \(word.text)” says that an attack failed")
      draft.against =
        scene.modifier(of: attack)
        ?? scene.actor(
          in: tree.children(attack, .nmod).filter { tree.preposition($0) == "by" })
      let around = tree.children(attack, .nmod).filter {
        ["on", "against", "in", "at", "near"].contains(tree.preposition($0) ?? "")
      }
      draft.place = scene.places(in: around, trusting: true).first
      if draft.place != nil || draft.against != nil { drafts.append(draft) }
    }
    for (verb, word) in tree.words.enumerated() where word.isVerbal {
      guard let governor = Self.failing(verb, tree),
        lexicon.frames(verb: word.lemma).contains(where: {
          [.change, .advance, .fighting, .siege].contains($0.frame.kind)
        })
      else { continue }
      let kinds = Set(lexicon.frames(verb: word.lemma).map(\.frame.kind))
      if kinds.contains(.advance), !kinds.contains(.change) || tree.patients(verb).isEmpty {
        // "was unable to push beyond": an advance that did not come about.
        if let advance = stalled(verb, governor, scene) { drafts.append(advance) }
        continue
      }
      var draft = Draft(
        .repelled, trigger: governor,
        because: "“\(tree[governor].text) … \(word.text)” says that an attack failed")
      draft.against = scene.actor(in: tree.surface(governor))
      let places = scene.places(
        in: tree.patients(verb) + tree.obliques(verb).map(\.noun), trusting: true)
      draft.place = places.first { !$0.isCountry }
      if draft.place == nil, let it = tree.patients(verb).first(where: { tree[$0].lower == "it" }) {
        draft.place = scene.antecedentPlace(before: it)
      }
      if draft.place == nil { draft.place = scene.surroundings(of: governor).first }
      guard draft.place != nil || draft.against != nil else { continue }
      if let via = draft.against?.via { draft.because.append(via) }
      drafts.append(draft)
    }
    return drafts
  }

  private func stalled(_ verb: Int, _ governor: Int, _ scene: Scene) -> Draft? {
    let tree = scene.tree
    guard let actor = scene.actor(in: tree.surface(governor)) else { return nil }
    var draft = Draft(
      .advance, trigger: governor,
      because: "“\(tree[governor].text) … \(tree[verb].text)” says that an advance failed")
    draft.actor = actor
    draft.place =
      scene.places(
        in: tree.patients(verb) + tree.obliques(verb).map(\.noun), trusting: true
      ).first
    draft.isDenied = true
    return draft
  }

  /// The word over `verb` that says that it did not come about: "failed to", "was unable to".
  static func failing(_ verb: Int, _ tree: Tree) -> Int? {
    if verb >= 2, tree[verb - 1].lower == "to", ["fail", "unable"].contains(tree[verb - 2].lemma),
      !tree.isNegated(verb - 2)
    {
      return verb - 2
    }
    guard [.xcomp, .advcl, .ccomp, .acl].contains(tree[verb].relation), let head = tree.head(verb)
    else { return nil }
    // "failed in an attempt to storm the barracks"
    if ["attempt", "bid", "effort"].contains(tree[head].lemma), let above = tree.head(head),
      tree[above].lemma == "fail", tree.preposition(head) == "in", !tree.isNegated(above)
    {
      return above
    }
    switch tree[head].lemma {
    case "fail": return tree.isNegated(head) ? nil : head
    case "manage", "succeed": return tree.isNegated(head) ? head : nil
    case "unable": return head
    case "able": return tree.isNegated(head) ? head : nil
    case "failure": return head
    default: return nil
    }
  }
}

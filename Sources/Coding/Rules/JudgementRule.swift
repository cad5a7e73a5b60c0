import Evidence
import Language

/// A speaker's assessment of how a party fares. Only what somebody is quoted or named as judging
/// counts: the coder drops the draft when it finds no speaker.
struct JudgementRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let tree = scene.tree
    if let blow = blow(scene) { return [blow] }
    guard
      let word = tree.words.indices.first(where: {
        // "denied losing the town" is of the town.
        !(["losing", "winning"].contains(tree[$0].lower) && tree.child($0, .obj) != nil)
          && (Self.evaluations.contains(tree[$0].lemma) || Self.evaluations.contains(tree[$0].lower)
            || tree[$0].lower == "strategically" && !isOfGround($0, tree))
      })
    else { return [] }
    var draft = Draft(
      .judgement, trigger: word, because: "“\(tree[word].text)” judges how a party fares")
    for node in tree.path(word).prefix(4) where draft.actor == nil {
      // Who tells is not whom it is told of.
      if SpeechWords.all.contains(tree[node].lemma), node != word { break }
      let subjects = tree.surface(node)
      draft.actor =
        scene.actor(in: subjects) ?? subjects.lazy.compactMap { scene.modifier(of: $0) }.first
        ?? scene.modifier(of: node)
    }
    if draft.actor == nil {
      draft.actor =
        scene.actors.sorted { $0.key < $1.key }.first {
          $0.value.mention.id != nil && !isTeller($0.key, tree)
        }?.value
    }
    guard let actor = draft.actor else { return [] }
    if let via = actor.via { draft.because.append(via) }
    return [draft]
  }

  private func isTeller(_ noun: Int, _ tree: Tree) -> Bool {
    tree[noun].relation == .nsubj
      && tree.head(noun).map { SpeechWords.all.contains(tree[$0].lemma) } ?? false
  }

  /// "strategically located", "strategically important": a town's worth.
  private func isOfGround(_ adverb: Int, _ tree: Tree) -> Bool {
    tree.head(adverb).map {
      ["locate", "place", "situate", "position", "important", "vital", "significant", "crucial"]
        .contains(tree[$0].lemma)
    } ?? false
  }

  /// "a major blow to the army", "a victory for the rebels", "a strategic disaster for the government".
  private func blow(_ scene: Scene) -> Draft? {
    let tree = scene.tree
    for (noun, word) in tree.words.enumerated()
    where word.tag == .noun && Self.outcomes.contains(word.lemma) {
      let parties =
        tree.children(noun, .nmod).filter {
          ["to", "for"].contains(tree.preposition($0) ?? "")
        }
        + (tree.head(noun).map { tree.children($0, .obl) } ?? []).filter {
          ["to", "for"].contains(tree.preposition($0) ?? "")
        }
      guard let actor = scene.actor(in: parties) else { continue }
      var draft = Draft(
        .judgement, trigger: noun, because: "“\(word.text)” judges how a party fares")
      draft.frame = "outcome"
      draft.actor = actor
      return draft
    }
    return nil
  }

  static let outcomes = words(
    "blow setback disaster victory success boost embarrassment humiliation defeat catastrophe")

  /// Words that weigh a party's fortunes.
  static let evaluations = words(
    """
    weak weaker weaken weakened weakening stronger fatal trouble jeopardy cripple crippled collapse
    momentum overstretched resilient adaptable decline declining defeated doomed desperate
    prioritization prioritizing prioritize losing winning exhausted demoralised
    demoralized unsustainable stalemate setback turning-point beaten
    """)
}

import Evidence
import Language

/// How ground passed: by a fight, without one, or under a deal.
struct MannerReader: Sendable {
  /// - Parameter drafts: all drafts of the sentence.
  func read(_ draft: Draft, among drafts: [Draft], in scene: Scene) -> (
    manner: Manner, because: String?
  ) {
    guard draft.kind == .change || draft.kind == .withdrawal else { return (.unknown, nil) }
    let analysis = scene.analysis
    if let words = Self.withoutFight(analysis.tokens) {
      return (.ceded, "“\(words)” says that there was no fight")
    }
    if let deal = Self.deal(analysis.tokens) {
      return (.negotiated, "“\(deal.text)” says that it was agreed")
    }
    if draft.manner != .unknown { return (draft.manner, nil) }
    let fight = analysis.tokens.first {
      ($0.tag == .noun || $0.tag == .verb) && Self.fights.contains($0.lemma)
        || $0.tag == .verb && Self.compulsion.contains($0.lemma)
    }
    if fight == nil, draft.kind == .change,
      let left = drafts.first(where: {
        $0.kind == .withdrawal && $0.actor?.mention != draft.actor?.mention && !$0.isDenied
      })
    {
      return (
        .ceded,
        "“\(analysis.text(analysis.phrases[left.trigger].tokens))” says that the other side left"
      )
    }
    if let fight {
      return (.fought, "“\(fight.text)” says that it was fought for")
    }
    return (.unknown, nil)
  }

  private static let fights = words(
    """
    clash battle fighting fight assault offensive attack storm counterattack counter-attack raid
    counteroffensive counter-offensive overrun resistance combat
    """)

  /// Verbs of making somebody leave; "forces" as a noun is no fight.
  private static let compulsion = words(
    "force repel expel oust overwhelm drive dislodge defeat beat")

  private static let deals = words("deal agreement negotiation accord truce terms pact arrangement")

  /// "under a deal", "after an agreement": a deal mentioned otherwise says nothing of this place.
  private static func deal(_ tokens: [Token]) -> Token? {
    for (index, token) in tokens.enumerated()
    where deals.contains(Tagger.singular(token.lower)) || deals.contains(token.lower) {
      let before = tokens[max(0, index - 4)..<index]
      if before.contains(where: {
        ["under", "after", "following", "through", "per", "via", "by"].contains($0.lower)
      }) || token.lower == "negotiated" {
        return token
      }
    }
    return nil
  }

  private static func withoutFight(_ tokens: [Token]) -> String? {
    for (index, token) in tokens.enumerated() {
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

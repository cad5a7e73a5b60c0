import Evidence

/// "The militants withdrew from the town and the army entered it": one side leaves, another comes in,
/// and the two together are a change without a fight.
enum CededGround {
  static func join(_ drafts: [Draft], in tree: Tree) -> [Draft] {
    drafts.map { draft in
      guard draft.kind == .advance, draft.frame == "enter", !draft.isDenied,
        // Who reached a town may stand before it.
        tree[draft.trigger].lemma != "reach",
        let left = drafts.first(where: { leaves($0, to: draft) })
      else { return draft }
      var change = draft
      change.kind = .change
      change.against = left.actor
      change.manner = .ceded
      change.because.append(
        "\(left.actor?.mention.mention ?? "the other side") left as "
          + "\(draft.actor?.mention.mention ?? "others") came in")
      return change
    }
  }

  private static func leaves(_ withdrawal: Draft, to advance: Draft) -> Bool {
    guard withdrawal.kind == .withdrawal, !withdrawal.isDenied,
      let from = withdrawal.place?.mention, let into = advance.place?.mention,
      let leaver = withdrawal.actor?.mention, let comer = advance.actor?.mention
    else { return false }
    let samePlace = from == into || (from.id != nil && from.id == into.id)
    return samePlace && leaver != comer && (leaver.id == nil || leaver.id != comer.id)
  }
}

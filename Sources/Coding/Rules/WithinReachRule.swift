import Evidence
import Language

/// "came within 16 kilometres of the city": an advance told by how far there is still to go.
struct WithinReachRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let tree = scene.tree
    return tree.words.indices.flatMap { index -> [Draft] in
      // "came within 5 km of", "was 9 km from"
      guard Self.units.contains(tree[index].lemma),
        tree.preposition(index) == "within"
          || tree.child(index, .cop) != nil && tree.child(index, .nummod) != nil
      else { return [] }
      let goals = (tree.children(index, .nmod) + tree.children(tree.head(index) ?? index, .obl))
        .filter { ["of", "from", "to"].contains(tree.preposition($0) ?? "") && $0 > index }
      let subjects =
        tree.child(index, .cop) != nil
        ? tree.children(index, .nsubj) : tree.head(index).map { tree.surface($0) } ?? []
      guard let actor = scene.actor(in: subjects, trusting: true) else { return [] }
      return scene.places(in: goals, trusting: true).prefix(1).map { place in
        var draft = Draft(
          .advance, trigger: index,
          because: "“within … \(tree[index].text)” says how near somebody came")
        draft.actor = actor
        draft.place = place
        if let via = actor.via { draft.because.append(via) }
        if let via = place.via { draft.because.append(via) }
        return draft
      }
    }
  }

  private static let units = words("km kilometer kilometre mile meter metre m")
}

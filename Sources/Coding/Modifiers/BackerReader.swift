import Evidence
import Language

/// Who supports the actor: "backed with limited Russian air support", "supported by US air strikes".
struct BackerReader: Sendable {
  func read(_ draft: Draft, in scene: Scene) -> [Backer] {
    var backers = draft.actor?.backers ?? []
    guard let actor = draft.actor else { return backers }
    let tree = scene.tree
    for (verb, word) in tree.words.enumerated() {
      guard word.isVerbal, ["back", "support", "assist", "aid"].contains(word.lemma),
        tree.surface(verb).contains(where: { scene.actors[$0]?.mention == actor.mention })
      else { continue }
      for (preposition, noun) in tree.obliques(verb)
      where preposition == "by" || preposition == "with" {
        for item in tree.list(noun) {
          if let backer = backer(item, scene),
            !backers.contains(where: { $0.actor.id == backer.actor.id })
          {
            backers.append(backer)
          }
        }
      }
    }
    return backers
  }

  private func backer(_ noun: Int, _ scene: Scene) -> Backer? {
    let range = scene.core(noun)
    let degree = range.first { WordsOfDegree.all.contains(scene.tree[$0].lower) }.map {
      scene.tree[$0].text
    }
    if let actor = scene.actors[noun] { return Backer(actor: actor.mention, degree: degree) }
    for index in range {
      if let id = scene.actorIndex.modifier(scene.tree[index].text, on: scene.day) {
        return Backer(
          actor: ActorMention(mention: scene.tree[index].text, id: id), degree: degree)
      }
    }
    return nil
  }
}

private enum WordsOfDegree {
  static let all = words(
    "limited aggressive heavy strong light massive intense close extensive direct indirect little modest minimal full substantial"
  )
}

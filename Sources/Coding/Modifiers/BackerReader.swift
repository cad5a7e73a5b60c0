import Evidence
import Language

/// Who supports the actor: "backed with limited Russian air support", "supported by US air strikes".
struct BackerReader: Sendable {
  func read(_ draft: Draft, in scene: Scene) -> [Backer] {
    var backers = draft.actor?.backers ?? []
    guard let actor = draft.actor else { return backers }
    let analysis = scene.analysis
    for predicate in analysis.predicates {
      guard let verb = analysis.phrases[predicate.phrase].verb,
        ["back", "support", "assist", "aid"].contains(verb.lemma),
        owner(of: predicate.phrase, scene) == actor.mention
      else { continue }
      for complement in predicate.complements
      where complement.preposition == "by" || complement.preposition == "with" {
        for noun in complement.nouns {
          if let backer = backer(noun, scene),
            !backers.contains(where: { $0.actor.id == backer.actor.id })
          {
            backers.append(backer)
          }
        }
      }
    }
    return backers
  }

  /// The actor right before the participle.
  private func owner(of phrase: Int, _ scene: Scene) -> ActorMention? {
    var at = phrase - 1
    while at >= 0 {
      if let actor = scene.actors[at], actor.isParty { return actor.mention }
      if scene.analysis.phrases[at].kind == .verb { return nil }
      at -= 1
    }
    return nil
  }

  private func backer(_ noun: Int, _ scene: Scene) -> Backer? {
    let analysis = scene.analysis
    let range = analysis.phrases[noun].tokens
    let degree = range.first { WordsOfDegree.all.contains(analysis.tokens[$0].lower) }.map {
      analysis.tokens[$0].text
    }
    if let actor = scene.actors[noun] { return Backer(actor: actor.mention, degree: degree) }
    for index in range {
      if let id = scene.actorIndex.modifier(analysis.tokens[index].text, on: scene.day) {
        return Backer(
          actor: ActorMention(mention: analysis.tokens[index].text, id: id), degree: degree)
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

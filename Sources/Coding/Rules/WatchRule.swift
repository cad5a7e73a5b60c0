import Evidence
import Language

/// Somebody watches to see what becomes of a place: the place may stand in the clause that says
/// what is watched for.
struct WatchRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let tree = scene.tree
    var drafts: [Draft] = []
    for (verb, word) in tree.words.enumerated() where word.isVerbal {
      guard let frame = frame(verb, tree, lexicon) else { continue }
      var base = Draft(.watch, trigger: verb, because: "“\(word.text)” \(frame.reason)")
      base.actor = watcher(verb, scene)
      let content = tree.children(verb, .ccomp, .xcomp, .advcl)
      base.against =
        scene.actor(in: tree.patients(verb))
        ?? content.lazy.compactMap {
          scene.actor(in: tree.children($0, .nsubj, .subjectOfPassive))
        }.first
      var places = scene.places(in: tree.patients(verb), trusting: false)
      for (preposition, noun) in tree.obliques(verb)
      where ["to", "for", "at", "on"].contains(preposition) {
        places += scene.places(in: [noun], trusting: false)
      }
      places = places.filter(\.isNamed)
      if places.isEmpty { places = later(tree.span(verb), after: verb, scene) }
      if places.isEmpty, ["warn", "fear", "worry", "expect"].contains(word.lemma) { continue }
      if places.isEmpty {
        guard base.against != nil || base.actor != nil, word.lemma != "look" else { continue }
        drafts.append(base)
      }
      for place in places.prefix(2) {
        var draft = base
        draft.place = place
        drafts.append(draft)
      }
    }
    return drafts + nouns(scene, lexicon)
  }

  /// "fears that they would storm the town", "concerns about ISIL attacking the ruins".
  private func nouns(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let tree = scene.tree
    return tree.words.indices.compactMap { noun -> Draft? in
      guard tree[noun].tag == .noun,
        let frame = lexicon.frames(noun: tree[noun].lemma).first(where: { $0.kind == .watch })
      else { return nil }
      let content =
        tree.children(noun, .acl, .relative, .ccomp)
        + tree.children(noun, .nmod).flatMap { [$0] + tree.children($0, .acl) }
      guard let clause = content.first else { return nil }
      var draft = Draft(.watch, trigger: noun, because: "“\(tree[noun].text)” \(frame.reason)")
      draft.against =
        scene.actor(in: tree.children(clause, .nsubj)) ?? scene.actor(in: [clause])
        ?? scene.actor(in: tree.children(clause, .nmod))
      guard let against = draft.against, against.via == nil else { return nil }
      draft.place = later(tree.span(clause), after: noun, scene).first
      return draft
    }
  }

  private func frame(_ verb: Int, _ tree: Tree, _ lexicon: Lexicon) -> Frame? {
    for (particle, frame) in lexicon.frames(verb: tree[verb].lemma) where frame.kind == .watch {
      guard let particle else { return frame }
      if tree.obliques(verb).contains(where: { $0.preposition == particle }) { return frame }
    }
    return nil
  }

  private func watcher(_ verb: Int, _ scene: Scene) -> ActorReading? {
    let subjects = scene.tree.agents(verb)
    if let actor = scene.actor(in: subjects) { return actor }
    guard let subject = subjects.first,
      WordClasses.speakers.contains(scene.tree[subject].lemma)
    else { return nil }
    let core = scene.withoutArticle(scene.core(subject))
    let id = scene.entities(in: core).compactMap(\.actor).first
    return ActorReading(mention: ActorMention(mention: scene.tree.text(core), id: id))
  }

  /// The first named place of the clauses under the verb of watching.
  private func later(_ span: Range<Int>, after verb: Int, _ scene: Scene) -> [PlaceReading] {
    let heads = scene.places.keys.sorted().filter { span.contains($0) && $0 > verb }
    // Where something is headed is what is watched.
    let goals = heads.filter {
      ["toward", "towards", "into", "on"].contains(scene.tree.preposition($0) ?? "")
    }
    for head in goals + heads where scene.actors[head] == nil {
      if let place = scene.places[head]?.first(where: {
        $0.isNamed && $0.isCertain && !$0.isCountry
      }) {
        return [place]
      }
    }
    return []
  }
}

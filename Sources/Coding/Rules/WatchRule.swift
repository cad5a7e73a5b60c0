import Evidence
import Language

/// Somebody watches to see what becomes of a place: the place may stand in the clause that says
/// what is watched for.
struct WatchRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let analysis = scene.analysis
    var drafts: [Draft] = []
    for (index, predicate) in analysis.predicates.enumerated() {
      guard let verb = analysis.phrases[predicate.phrase].verb,
        let frame = frame(verb.lemma, predicate, analysis, lexicon)
      else { continue }
      var places = scene.places(in: predicate.objects, trustingNames: false)
      for complement in predicate.complements
      where ["to", "for", "at", "on"].contains(complement.preposition) {
        places += scene.places(in: complement.nouns, trustingNames: false)
      }
      places = places.filter(\.isNamed)
      if places.isEmpty { places = later(predicate.phrase, scene) }
      var base = Draft(
        .watch, trigger: predicate.phrase, predicate: index,
        because: "“\(analysis.text(analysis.phrases[predicate.phrase].tokens))” \(frame.reason)")
      base.actor = watcher(predicate, scene)
      base.against = watched(predicate, scene)
      if places.isEmpty {
        guard base.against != nil || base.actor != nil, verb.lemma != "look" else { continue }
        drafts.append(base)
      }
      for place in places.prefix(2) {
        var draft = base
        draft.place = place
        drafts.append(draft)
      }
    }
    return drafts
  }

  private func frame(
    _ lemma: String, _ predicate: Predicate, _ analysis: Analysis, _ lexicon: Lexicon
  ) -> Frame? {
    for (particle, frame) in lexicon.frames(verb: lemma) where frame.kind == .watch {
      guard let particle else { return frame }
      if predicate.complements.contains(where: { $0.preposition == particle }) { return frame }
    }
    return nil
  }

  private func watcher(_ predicate: Predicate, _ scene: Scene) -> ActorReading? {
    if let actor = scene.actor(in: predicate.subjects) { return actor }
    guard let subject = predicate.subjects.first,
      WordClasses.speakers.contains(scene.analysis.headLemma(subject))
    else { return nil }
    var range = scene.analysis.phrases[subject].tokens
    while range.count > 1, scene.analysis.tokens[range.lowerBound].tag == .determiner {
      range = range.lowerBound + 1..<range.upperBound
    }
    let id = scene.analysis.entities(in: range).compactMap(\.actor).first
    return ActorReading(
      mention: ActorMention(mention: scene.analysis.text(range), id: id), via: nil, isParty: true)
  }

  private func watched(_ predicate: Predicate, _ scene: Scene) -> ActorReading? {
    if let actor = scene.actor(in: predicate.objects) { return actor }
    guard
      let next = scene.analysis.predicates.first(where: {
        $0.phrase > predicate.phrase && scene.actor(in: $0.subjects) != nil
          && $0.subjects != predicate.subjects
      })
    else { return nil }
    return scene.actor(in: next.subjects)
  }

  /// The first named place of the clauses after the verb of watching.
  private func later(_ phrase: Int, _ scene: Scene) -> [PlaceReading] {
    // Where something is headed is what is watched.
    for at in scene.analysis.phrases.indices
    where at > phrase && at > 0 && scene.analysis.phrases[at - 1].kind == .preposition
      && ["toward", "towards", "into", "on"].contains(scene.analysis.lower(at - 1))
    {
      if let place = scene.places[at]?.first(where: { $0.isNamed && $0.isCertain && !$0.isCountry })
      {
        return [place]
      }
    }
    for at in scene.analysis.phrases.indices where at > phrase && scene.actors[at] == nil {
      if let place = scene.places[at]?.first(where: { $0.isNamed && $0.isCertain && !$0.isCountry })
      {
        return [place]
      }
    }
    return []
  }
}

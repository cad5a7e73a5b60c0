import Evidence
import Language

/// "failed to capture the town", "was unable to take": the attack came to nothing, so the holder
/// stayed.
struct FailedAttemptRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let analysis = scene.analysis
    var drafts: [Draft] = []
    for predicate in analysis.predicates where predicate.link == .infinitive {
      guard let governor = predicate.governor, let verb = analysis.phrases[predicate.phrase].verb,
        lexicon.frames(verb: verb.lemma).contains(where: {
          [.change, .advance, .fighting, .siege].contains($0.frame.kind)
        }),
        Self.fails(governor, predicate, analysis)
      else { continue }
      var draft = Draft(
        .repelled, trigger: predicate.phrase, predicate: governor,
        because:
          "“\(analysis.text(analysis.phrases[analysis.predicates[governor].phrase].tokens)) \(analysis.text(analysis.phrases[predicate.phrase].tokens))” says that an attack failed"
      )
      draft.against = scene.actor(in: analysis.predicates[governor].subjects)
      let places = scene.places(
        in: predicate.objects + predicate.complements.flatMap(\.nouns), trustingNames: true)
      draft.place = places.first { !$0.isCountry }
      guard draft.place != nil || draft.against != nil else { continue }
      drafts.append(draft)
    }
    return drafts
  }

  /// True when the governing verb says that what follows did not come about.
  static func fails(_ governor: Int, _ predicate: Predicate, _ analysis: Analysis) -> Bool {
    guard let verb = analysis.phrases[analysis.predicates[governor].phrase].verb else {
      return false
    }
    if verb.lemma == "fail" { return verb.negation == nil }
    if ["manage", "succeed"].contains(verb.lemma) { return verb.negation != nil }
    let between = analysis.tokens[
      (analysis.phrases[analysis.predicates[governor].phrase].tokens.upperBound)..<analysis.phrases[
        predicate.phrase
      ].tokens.lowerBound
    ].map(\.lower)
    if between.contains("unable") { return true }
    return between.contains("able") && verb.negation != nil
  }
}

import Evidence
import Language

/// Why a place matters, said of it by a copula, an apposition, or "home to": "Homs, which is home
/// to oil reserves", "Aleppo is a critical route", "the provincial capital".
struct WorthRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let analysis = scene.analysis
    var drafts: [Draft] = []
    for (phrase, value) in analysis.phrases.enumerated() where value.kind == .noun {
      guard let frame = frame(phrase, analysis, lexicon) else { continue }
      let places = subjects(of: phrase, scene)
      for place in places where !place.isCountry || frame.worth == .capital {
        var draft = Draft(
          .worth, trigger: phrase,
          because: "“\(analysis.text(value.tokens))” \(frame.reason)")
        draft.place = place
        draft.worth = frame.worth
        if let via = place.via { draft.because.append(via) }
        drafts.append(draft)
      }
    }
    return drafts
  }

  private func frame(_ phrase: Int, _ analysis: Analysis, _ lexicon: Lexicon) -> Frame? {
    let range = analysis.phrases[phrase].tokens
    for index in range {
      let token = analysis.tokens[index]
      guard token.tag == .noun || token.tag == .adjective else { continue }
      if let frame = lexicon.frames(noun: Tagger.singular(token.lower)).first(where: {
        $0.kind == .worth
      }) {
        return frame
      }
    }
    return nil
  }

  /// What the phrase is predicated of.
  private func subjects(of phrase: Int, _ scene: Scene) -> [PlaceReading] {
    let analysis = scene.analysis
    let phrases = analysis.phrases
    // "X is a route", "cities like Homs are revenue sources", "X is home to oil"
    if let predicate = analysis.predicates.first(where: {
      $0.objects.contains(phrase)
        || $0.complements.contains { $0.preposition == "to" && $0.nouns.contains(phrase) }
    }),
      let verb = phrases[predicate.phrase].verb
    {
      let isHome = predicate.objects.contains { analysis.headLemma($0) == "home" }
      if (verb.isCopula && (predicate.objects.contains(phrase) || isHome))
        || ["serve", "remain", "become", "constitute"].contains(verb.lemma)
      {
        let named = predicate.subjects.flatMap { subject in
          let examples = scene.examples(after: subject)
          return examples.isEmpty ? scene.places(in: [subject], trustingNames: false) : examples
        }
        return examplesBefore(predicate.phrase, named, scene).filter(\.isNamed)
      }
      // "the cities … helped ISIS gain revenue through taxation"
      if ["gain", "earn", "provide", "offer", "generate", "bring", "raise", "give"].contains(
        verb.lemma), predicate.objects.contains(phrase)
      {
        let places = scene.places(in: predicate.subjects, trustingNames: false)
        return places.isEmpty ? governorPlaces(predicate, scene) : places
      }
    }
    // "Homs, home to oil reserves": an apposition.
    if phrase > 1, phrases[phrase - 1].kind == .preposition, analysis.lower(phrase - 1) == "to",
      phrase > 3,
      analysis.headLemma(phrase - 2) == "home", phrases[phrase - 3].kind == .comma
    {
      return (scene.places[phrase - 4] ?? []).filter(\.isNamed)
    }
    if phrase > 1, phrases[phrase - 1].kind == .comma, phrases[phrase - 2].kind == .noun,
      scene.actors[phrase - 2] == nil,
      let places = scene.places[phrase - 2], places.contains(where: { $0.isNamed && $0.isCertain }),
      ["a", "an", "the"].contains(analysis.tokens[phrases[phrase].tokens.lowerBound].lower)
    {
      return places.filter(\.isNamed)
    }
    // "the provincial capital of Homs", "the capital Damascus"
    if analysis.headLemma(phrase) == "capital",
      let of = analysis.following(phrase).first(where: { $0.preposition == "of" })
    {
      return (scene.places[of.noun] ?? []).filter { $0.isNamed && !$0.isCountry }
    }
    return []
  }

  private func governorPlaces(_ predicate: Predicate, _ scene: Scene) -> [PlaceReading] {
    guard
      let governor = scene.analysis.predicates.lastIndex(where: { $0.phrase < predicate.phrase })
    else { return [] }
    return scene.places(in: scene.analysis.predicates[governor].subjects, trustingNames: false)
  }

  private func examplesBefore(_ verb: Int, _ found: [PlaceReading], _ scene: Scene)
    -> [PlaceReading]
  {
    guard found.allSatisfy({ !$0.isNamed }), verb > 2 else { return found }
    let phrases = scene.analysis.phrases
    if phrases[verb - 1].kind == .noun, phrases[verb - 2].kind == .preposition,
      ["like", "as"].contains(scene.analysis.lower(verb - 2))
    {
      return scene.places[verb - 1] ?? []
    }
    return found
  }
}

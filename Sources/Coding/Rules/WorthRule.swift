import Evidence
import Language

/// Why a place matters, said of it by a copula, an apposition, or "home to": "Homs, which is home
/// to oil reserves", "Aleppo is a critical route", "the provincial capital".
struct WorthRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    let tree = scene.tree
    var drafts: [Draft] = []
    for (noun, word) in tree.words.enumerated() where word.tag == .noun && !word.isCapitalised {
      guard scene.entity(at: noun) == nil,
        let frame = lexicon.frames(noun: word.lemma).first(where: { $0.kind == .worth })
      else { continue }
      for place in subjects(of: noun, scene) where !place.isCountry || frame.worth == .capital {
        let phrase = tree.text(scene.core(noun))
        drafts.append(
          Draft(
            .worth, at: place, worth: frame.worth, trigger: noun,
            because: "“\(phrase)” \(frame.reason)"))
      }
    }
    return drafts + superlatives(scene) + Importance.drafts(scene)
  }

  /// "Iraq's second most populous city", "the country's largest oil refinery", "a key crossroads":
  /// a place set above others.
  private func superlatives(_ scene: Scene) -> [Draft] {
    let tree = scene.tree
    return tree.words.indices.flatMap { noun -> [Draft] in
      guard tree[noun].tag == .noun, WordClasses.places.contains(tree[noun].lemma),
        // "one of the largest strongholds" is whose it is.
        !PlaceReader.strongholds.contains(tree[noun].lemma) || tree[noun].treebankTag != "NNS",
        let adjective = tree.children(noun, .amod).first(where: {
          tree[$0].treebankTag == "JJS"
            || tree.children($0, .advmod).contains {
              tree[$0].lower == "most"
            }
        }), !["last", "first", "next"].contains(tree[adjective].lower)
      else { return [] }
      let size = ["populous", "largest", "biggest", "populated"].contains(tree[adjective].lower)
      let worth: Worth
      switch tree[noun].lemma {
      case "refinery", "field", "oilfield": worth = .oil
      case "crossing", "border": worth = .border
      case "road", "highway", "route", "junction": worth = .route
      default: worth = size ? .population : .symbol
      }
      var places = subjects(of: noun, scene).filter { !$0.isCountry }
      // "attacked the country's largest oil refinery"
      if places.isEmpty, worth == .oil { places = scene.places(in: [noun], trusting: false) }
      return places.map { place in
        var draft = Draft(
          .worth, trigger: noun,
          because: "“\(tree.text(scene.core(noun)))” sets the place above others")
        draft.place = place
        draft.worth = worth
        return draft
      }
    }
  }

  /// What the noun is predicated of.
  private func subjects(of noun: Int, _ scene: Scene) -> [PlaceReading] {
    let tree = scene.tree
    // "an oil town", "home to oil reserves": the head of the phrase carries the predicate.
    var head = noun
    while [.compound, .amod, .nmod].contains(tree[head].relation), let above = tree.head(head) {
      if tree[head].relation == .nmod,
        !["of", "to", "for", "between"].contains(tree.preposition(head) ?? "")
          // "a gateway to the capital" is none.
          || tree[noun].lemma == "capital" && tree.preposition(head) != "of"
      {
        break
      }
      head = above
    }
    // "home to oil reserves"
    if tree[head].relation == .obl, tree.preposition(head) == "to", let above = tree.head(head),
      tree[above].lemma == "home"
    {
      head = above
    }
    if tree.child(head, .cop) != nil {
      let places = named(tree.surface(head), scene)
      if !places.isEmpty { return places }
    }
    if tree[head].relation == .appos, let above = tree.head(head), scene.places[above] != nil {
      return (scene.places[above] ?? []).filter { $0.isNamed && $0.isCertain }
    }
    if let verb = tree.head(head), tree[verb].isVerbal {
      let lemma = tree[verb].lemma
      // "serves as a hub", "remains the main route"
      if ["serve", "remain", "become", "constitute", "form", "represent", "consider"].contains(
        lemma)
      {
        return named(tree.surface(verb), scene)
      }
      // "the cities … helped ISIS gain revenue through taxation"
      if [
        "gain", "earn", "help", "provide", "offer", "generate", "bring", "raise", "give", "contain",
        "have", "produce", "hold",
      ].contains(lemma), tree[head].relation == .obj {
        let own = grounds(tree.surface(verb), scene)
        if !own.isEmpty { return own }
        if let governor = tree.head(verb), tree[governor].isVerbal {
          return grounds(tree.surface(governor), scene)
        }
      }
    }
    // "the key crossroads town of Sinjar", "the capital city of Raqqa"
    if head != noun, [.compound, .amod].contains(tree[noun].relation),
      let places = scene.places[head], WordClasses.townTypes.contains(tree[head].lemma)
    {
      return places.filter { $0.isNamed && $0.via == nil }
    }
    // "the provincial capital of Homs", "the capital Damascus"
    if tree[noun].lemma == "capital" || WordClasses.places.contains(tree[noun].lemma) {
      return (scene.places[noun] ?? []).filter {
        $0.isNamed && !$0.isCountry && $0.via == nil
          && !$0.mention.mention.contains(tree[noun].text)
      }
    }
    return []
  }

  /// Named places, or towns without a name: "the cities lost in May brought revenue".
  private func grounds(_ nouns: [Int], _ scene: Scene) -> [PlaceReading] {
    let found = named(nouns, scene)
    if !found.isEmpty { return found }
    return scene.places(
      in: nouns.filter { WordClasses.townTypes.contains(scene.tree[$0].lemma) }, trusting: false)
  }

  private func named(_ nouns: [Int], _ scene: Scene) -> [PlaceReading] {
    scene.places(in: nouns, trusting: false).filter(\.isNamed)
  }
}

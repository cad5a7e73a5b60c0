import Evidence
import Language

/// Where what a verb says happened: phrases that hang elsewhere in the tree, parts in named places, ends of roads.
extension VerbFrameRule {
  /// "the forces in the town collapsed and retreated", "troops manning the checkpoint pulled out": they left
  /// where they stood.
  func standing(_ agents: [Int], _ scene: Scene) -> [PlaceReading] {
    let tree = scene.tree
    for agent in agents {
      let around = tree.children(agent, .nmod).filter {
        ["in", "at", "inside", "around"].contains(tree.preposition($0) ?? "")
      }
      let manned = tree.children(agent, .acl).filter { Self.standing.contains(tree[$0].lemma) }
        .flatMap { tree.children($0, .obj) + tree.obliques($0).map(\.noun) }
      let found = scene.places(in: around + manned, trusting: true).filter { !$0.isCountry }
      if !found.isEmpty { return found }
    }
    return []
  }

  static let standing: Set<String> = [
    "man", "defend", "hold", "guard", "control", "occupy", "station", "base", "deploy", "garrison",
  ]

  /// Phrases that the parser hung on the verb's noun phrases although the frame asks for them:
  /// "recaptured [by HTS [from ISIL]]", "cleared [30% [of Tarn] [of militants]]".
  func hanging(
    on nouns: [Int], and further: [Int], _ frame: Frame, _ scene: Scene
  ) -> [(String, Int)] {
    let tree = scene.tree
    var found: [(String, Int)] = []
    // "the villages of A, B and [C [from the army]]", "villages overlooking Tarn from the army": however
    // deep the parser hung it.
    for noun in nouns + (frame.slots["from"] == .against ? further : []) {
      for inner in tree.span(noun)
      where inner > noun && tree.preposition(inner) == "from"
        && [.nmod, .obl].contains(tree[inner].relation)
        && (scene.actors[inner] != nil
          // "evacuated [its garrison [from the town]]"
          || frame.kind == .withdrawal && scene.places[inner]?.contains(where: \.isNamed) ?? false)
        && tree.isWithin(inner, noun)
        && !tree.path(inner).prefix(while: { $0 != noun }).contains(where: {
          tree[$0].isVerbal && !Self.describing.contains(tree[$0].lemma)
        })
      {
        found.append(("from", inner))
      }
    }
    // "handed the positions along [the border [to the army]]"
    if frame.slots["to"] == .actor {
      for noun in further {
        for inner in tree.children(noun, .nmod)
        where tree.preposition(inner) == "to" && scene.actors[inner] != nil {
          found.append(("to", inner))
        }
      }
    }
    var open = nouns.flatMap { tree.list($0) }
    for _ in 0..<2 {
      let below = open.flatMap { tree.children($0, .nmod, .obl) }
      for noun in below {
        let preposition = tree.preposition(noun) ?? ""
        let isWanted =
          preposition == "of"
          ? frame.slots["of"] == .against && scene.actors[noun] != nil
          : ["from", "by", "to"].contains(preposition)
            ? scene.actors[noun] != nil || WordClasses.powers.contains(tree[noun].lemma)
              // "lost [the town of Tarn [to the National Union]]"
              || preposition == "to" && frame.slots["to"] == .actor && frame.name == "lose"
                && tree[noun].tag == .properNoun && scene.places[noun] == nil
            : !preposition.isEmpty
        if isWanted { found.append((preposition, noun)) }
      }
      open = below
    }
    return found
  }

  /// Participles that say where a place lies.
  private static let describing: Set<String> = [
    "overlook", "surround", "link", "connect", "border", "include", "lie", "situate", "locate",
  ]

  /// "a checkpoint in Anadan", "several bases at the Bab al-Hawa crossing": where a part of no name of
  /// its own lies in a named place, the claim is about that part of the named place.
  func narrowed(_ filling: inout FrameFilling, _ objects: [Int], _ scene: Scene) {
    let tree = scene.tree
    guard [.change, .hold].contains(filling.frame.kind), filling.places.count == 1,
      !filling.places[0].isNamed,
      let object = ground(of: filling.places[0], objects, scene),
      WordClasses.subPlaces.contains(tree[object].lemma)
        || PlaceReader.strongholds.contains(tree[object].lemma)
        // "the last areas in the desert"
        || tree[object].lemma == "area"
          && tree.children(object, .amod).contains(where: {
            ["last", "remaining"].contains(tree[$0].lower)
          })
        || tree[object].lemma == "territory"
          && (filling.places[0].extent != nil || isWhole(object, tree))
    else { return }
    // "the last pocket of [resistance [in the district]]"
    let inner = tree.children(object, .nmod).filter { tree.preposition($0) == "of" }
    let around =
      (tree.children(object, .nmod) + inner.flatMap { tree.children($0, .nmod) }
      + (tree.head(object).map { tree.children($0, .obl) } ?? []))
      .filter {
        ($0 > object)
          && (tree[object].lemma == "point" ? ["on"] : ["in", "at", "inside", "around"]).contains(
            tree.preposition($0) ?? "")
      }
    // "lost all its territory in the country"
    let named = scene.places(in: around, trusting: true).filter {
      $0.isNamed && (!$0.isCountry || isWhole(object, tree))
    }
    guard !named.isEmpty else { return }
    let part = filling.places[0].mention.mention
    filling.places = named.prefix(tree[object].treebankTag == "NNS" ? named.count : 1).map {
      $0.with(extent: part)
    }
  }

  private func isWhole(_ noun: Int, _ tree: Tree) -> Bool {
    tree.children(noun, .det, .amod, .other).contains {
      ["all", "entire"].contains(tree[$0].lower)
    }
  }

  /// The noun that was read as this place.
  func ground(of place: PlaceReading, _ objects: [Int], _ scene: Scene) -> Int? {
    objects.first { scene.places[$0] != nil }
      ?? scene.places.filter { $0.value.contains { $0.mention == place.mention } }.keys.min()
  }

  /// "the village that the militia captured was Tarn"
  func identified(_ filling: inout FrameFilling, _ objects: [Int], _ scene: Scene) {
    let tree = scene.tree
    guard let object = objects.first, filling.places.allSatisfy({ !$0.isNamed }),
      tree[object].relation == .nsubj, let name = tree.head(object), tree.child(name, .cop) != nil
    else { return }
    let named = scene.places(in: [name], trusting: true).filter(\.isNamed)
    if !named.isEmpty { filling.places = named }
  }

  /// What two kinds read beside their slots.
  func special(
    _ filling: inout FrameFilling, _ verb: Int, _ objects: [Int], _ scene: Scene
  ) {
    let tree = scene.tree
    // "an attack on the checkpoint was repelled": the attack says where, and whose it was.
    if filling.frame.kind == .repelled {
      for noun in objects
      where WordClasses.attacks.contains(tree[noun].lemma)
        || tree[noun].lemma == "attempt"
      {
        if filling.against == nil { filling.against = scene.modifier(of: noun) }
        for child in tree.children(noun, .nmod) {
          let preposition = tree.preposition(child) ?? ""
          if preposition == "by", filling.against == nil {
            filling.against = scene.actor(in: [child])
          } else if ["on", "against", "at", "in", "into", "near", "towards", "toward", "to", "for"]
            .contains(preposition), filling.places.isEmpty
          {
            filling.places = scene.places(in: [child], trusting: true)
          }
        }
        if filling.places.isEmpty, let place = placeModifier(noun, scene) {
          filling.places = [place]
        }
        // "an attempt to advance from the district was repelled"
        for verb in tree.children(noun, .acl) where filling.places.isEmpty {
          filling.places = scene.places(
            in: tree.patients(verb) + tree.obliques(verb).map(\.noun), trusting: true)
        }
      }
    }
    // "cut the road to the base": it is the base that is cut off.
    if filling.frame.kind == .siege,
      let line = objects.first(where: {
        WordClasses.lines.contains(tree[$0].lemma)
      })
    {
      let ends =
        tree.children(line, .nmod).filter {
          ["to", "into", "between", "with", "of", "from"].contains(tree.preposition($0) ?? "")
        }
        + tree.children(verb, .obl).filter {
          ["to", "into", "between", "with", "from"].contains(tree.preposition($0) ?? "")
        }
      // "the road linking the base to the city"
      let participles =
        tree.children(line, .acl)
        + tree.children(verb, .xcomp, .advcl).filter {
          $0 == line + 1 && tree[$0].treebankTag == "VBG"
        }
      let linked = participles.flatMap { tree.patients($0) }.filter { $0 != line }
      if let place = scene.places(in: linked, trusting: true).first {
        filling.places = [place]
      } else if let owner = placeModifier(line, scene), owner.isNamed {
        filling.places = [owner]
      } else if let first = scene.places(in: ends, trusting: true).first {
        filling.places = [first]
      }
    }
  }

  /// "the Kirkuk attack", "the town's supply line".
  private func placeModifier(_ noun: Int, _ scene: Scene) -> PlaceReading? {
    for owner in scene.tree.children(noun, .possessive, .compound) {
      if let place = scene.places[owner]?.first(where: { !$0.isCountry }) { return place }
    }
    return nil
  }
}

import Evidence
import Language

/// A verb of the lexicon with its subject, object and complements, whatever the voice.
struct VerbFrameRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    var drafts: [Draft] = []
    for (index, word) in scene.tree.words.enumerated() where word.isVerbal {
      for (particle, frame) in lexicon.frames(verb: word.lemma) where frame.kind != .watch {
        // "still occupy the town": no news of its taking.
        if word.lemma == "occupy", frame.kind == .change, isState(index, scene.tree) { continue }
        guard let found = fill(frame, particle: particle, index, scene) else { continue }
        drafts += found
        if frame.kind != .strength { break }
      }
    }
    return drafts
  }

  private func isState(_ verb: Int, _ tree: Tree) -> Bool {
    ["VBP", "VBZ"].contains(tree[verb].treebankTag)
      || tree.children(verb, .advmod).contains { tree[$0].lower == "still" }
  }

  private func fill(_ frame: Frame, particle: String?, _ verb: Int, _ scene: Scene) -> [Draft]? {
    let tree = scene.tree
    var objects = Self.withoutRepeats(tree.patients(verb), scene)
    let all = objects
    var complements = tree.obliques(verb)
    var word = tree[verb].text
    if let particle {
      if let noun = objects.first(where: {
        tree[$0].lemma == particle || tree[$0].lower == particle
      }) {
        // "took control of the town": the object is part of the sense.
        objects.removeAll { $0 == noun }
        complements =
          tree.children(noun, .nmod, .obl).map { (tree.preposition($0) ?? "", $0) } + complements
        word += " … " + tree[noun].text
        // "established fire control over": no ground was taken.
        if tree.children(noun, .compound).contains(where: { tree[$0].lower == "fire" }) {
          return nil
        }
        // "took control of the blaze": what is controlled is not the place.
        if let of = complements.first(where: { $0.0 == "of" })?.1, particle == "control",
          scene.places(in: [of], trusting: true).isEmpty, scene.tree[of].tag != .pronoun
        {
          return nil
        }
      } else if tree.children(verb, .particle, .advmod).contains(where: {
        tree[$0].lower == particle
      }) {
        word += " " + particle
        // "pulled [out] [of the town]"
        complements += complements.map { (particle + " " + $0.preposition, $0.noun) }
      } else if let position = complements.firstIndex(where: {
        $0.preposition.split(separator: " ").first.map(String.init) == particle
      }) {
        // "pulled out of the town"
        let rest = complements[position].preposition.split(separator: " ").dropFirst()
          .joined(separator: " ")
        complements[position].preposition = rest.isEmpty ? particle : rest
        // "hand over the town": the particle looks like the object's preposition.
        if rest.isEmpty, frame.slots[particle] == nil, objects.isEmpty {
          objects.append(complements[position].noun)
        }
        if !rest.isEmpty { complements.append((particle + " " + rest, complements[position].noun)) }
        word += " " + particle
      } else {
        return nil
      }
    }
    var filling = FrameFilling(scene: scene, frame: frame)
    var agents = tree.agents(verb)
    // "forced out of [the forest [by the troops]]"
    if agents.isEmpty, tree.isPassive(verb) {
      agents = complements.flatMap { tree.children($0.noun, .nmod) }.filter {
        tree.preposition($0) == "by" && scene.actors[$0] != nil
      }
    }
    // "the group retaking control of the towns"
    if agents.isEmpty, tree[verb].relation == .amod, tree[verb].treebankTag == "VBG",
      let head = tree.head(verb)
    {
      agents = tree.children(head, .compound).filter { $0 < verb && scene.actors[$0] != nil }
    }
    // "the retreating rebels"
    if frame.kind == .withdrawal, tree[verb].relation == .amod, tree[verb].treebankTag == "VBG",
      let head = tree.head(verb)
    {
      agents = [head]
    }
    // "declared Ramadi liberated": ground that seems to act is acted upon.
    if objects.isEmpty, frame.slots["object"] == .place, !tree.isPassive(verb),
      ["VBD", "VBN"].contains(tree[verb].treebankTag), let ground = agents.first,
      scene.places[ground]?.contains(where: { $0.isCertain && !$0.isCountry }) ?? false,
      scene.actors[ground] == nil
    {
      objects = agents
      agents = []
    }
    filling.fill("subject", with: agents)
    filling.fill("object", with: objects)
    let isPassive = tree.isPassive(verb)
    // "took over bases [at the crossing [from the militia]]"
    let further = complements.filter { $0.preposition != "by" && $0.noun > verb }.map(\.noun)
    for (preposition, noun) in complements
      + hanging(on: all + (isPassive ? tree.agents(verb) : []), and: further, frame, scene)
    {
      if isPassive, preposition == "by" { continue }
      if frame.slots[preposition] != nil {
        filling.fill(preposition, with: [noun])
      } else if preposition.hasSuffix(" of"), frame.slots["in"] == .place {
        filling.fill("in", with: [noun])
      } else if let last = preposition.split(separator: " ").last.map(String.init),
        // "withdrew east of the river": where to.
        frame.kind != .withdrawal || last != "of" || preposition.hasPrefix("out")
      {
        filling.fill(last, with: [noun])
      }
      if ["along with", "as well as", "together with", "in addition to"].contains(preposition),
        frame.slots["object"] == .place, !filling.places.isEmpty
      {
        filling.places += scene.places(in: [noun], trusting: false)
      }
      if PlaceReader.exemplifying.contains(preposition), frame.slots["object"] == .place,
        filling.places.contains(where: { !$0.isNamed || $0.extent != nil })
      {
        // "key points of the town, including the industrial district"
        filling.places += scene.places(in: [noun], trusting: true).filter {
          $0.isNamed || $0.mention.mention.contains(" ")
        }
      }
    }
    // "was captured in a raid by the army"
    if filling.actor == nil, isPassive, frame.slots["subject"] == .actor {
      for (_, noun) in complements where WordClasses.attacks.contains(tree[noun].lemma) {
        filling.actor =
          scene.actor(in: tree.children(noun, .nmod).filter { tree.preposition($0) == "by" })
          ?? scene.modifier(of: noun)
      }
    }
    // "seized the hill, leaving the districts surrounded": by whoever seized it.
    if filling.actor == nil, frame.kind == .siege, tree[verb].relation == .xcomp,
      let above = tree.head(verb), tree[above].lemma == "leave"
    {
      filling.actor = scene.actor(in: tree.surface(above))
    }
    // "an offensive launched by the rebels after expelling the army": by whoever launched it.
    if filling.actor == nil, tree[verb].relation == .advcl, tree[verb].treebankTag == "VBG",
      let above = tree.head(verb), tree.isPassive(above)
    {
      filling.actor = scene.actor(in: tree.agents(above))
    }
    // "withdrew …, thus expelling ISIL": nobody expels himself; somebody further up does.
    if let one = filling.actor?.mention, let two = filling.against?.mention,
      one == two || one.id != nil && one.id == two.id
    {
      let above = tree.head(verb).flatMap { tree.head($0) }
      filling.actor = above.flatMap { scene.actor(in: tree.surface($0)) }
      if filling.actor?.mention.id == two.id { filling.actor = nil }
    }
    // "regained control two days later": of what was spoken of.
    if filling.places.isEmpty, particle == "control", frame.kind == .change,
      !complements.contains(where: { ["of", "over"].contains($0.preposition) }),
      let town = scene.antecedentPlace(before: verb)
    {
      filling.places = [town]
    }
    special(&filling, verb, objects, scene)
    narrowed(&filling, objects, scene)
    identified(&filling, objects, scene)
    guard plausible(&filling, verb, objects, scene) else { return nil }
    if filling.places.isEmpty, Self.locatable.contains(frame.kind) || frame.name == "drive-out" {
      filling.places = scene.surroundings(of: verb)
    }
    // "seized the town before being driven out by the militia": out of the town.
    if filling.places.isEmpty, frame.name == "drive-out", tree[verb].relation == .advcl,
      let above = tree.head(verb), HeldByRule.takings.contains(tree[above].lemma)
    {
      filling.places = scene.places(in: tree.patients(above), trusting: true)
    }
    // "overran the town; they were driven out a year later"
    if filling.places.isEmpty, frame.name == "drive-out", tree.isPassive(verb),
      tree.surface(verb).contains(where: { tree[$0].tag == .pronoun }),
      var town = scene.antecedentPlace(before: verb)
    {
      town.via = "out of \(town.mention.mention), which was spoken of before"
      filling.places = [town]
    }
    if filling.places.isEmpty, frame.kind == .withdrawal {
      filling.places = standing(agents, scene)
    }
    guard filling.isComplete else { return nil }
    let drafts = filling.drafts(trigger: verb, word: word)
    // "was attacked by a suicide bomber", "jets attacked"
    guard frame.kind == .fighting, let means = fromAfar(verb, tree) else { return drafts }
    return drafts.map { draft in
      var strike = draft
      strike.kind = .strike
      strike.actor = scene.modifier(of: means)
      strike.because = ["“\(tree[means].text)” says that it was struck from a distance"]
      return strike
    }
  }

  /// "the forces in the town collapsed and retreated", "troops manning the checkpoint pulled out": they left
  /// where they stood.
  private func standing(_ agents: [Int], _ scene: Scene) -> [PlaceReading] {
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

  private static let standing: Set<String> = [
    "man", "defend", "hold", "guard", "control", "occupy", "station", "base", "deploy", "garrison",
  ]

  /// What strikes from a distance, where it is said to attack.
  private func fromAfar(_ verb: Int, _ tree: Tree) -> Int? {
    tree.agents(verb).first {
      tree[$0].lemma == "bomber" || WordClasses.airNouns.contains(tree[$0].lemma)
        || Self.missiles.contains(tree[$0].lemma)
    }
  }

  /// "a rebel stronghold, Atshan, was captured": two subjects are one and its name.
  private static func withoutRepeats(_ nouns: [Int], _ scene: Scene) -> [Int] {
    guard nouns.count > 1, let last = nouns.last, let readings = scene.places[last],
      readings.contains(where: \.isNamed)
    else { return nouns }
    return [last]
  }

  /// Phrases that the parser hung on the verb's noun phrases although the frame asks for them:
  /// "recaptured [by HTS [from ISIL]]", "cleared [30% [of Tarn] [of militants]]".
  private func hanging(
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

  private static let recoveries: Set<String> = [
    "recapture", "retake", "regain", "reclaim", "recover", "reoccupy",
  ]

  /// Participles that say where a place lies.
  private static let describing: Set<String> = [
    "overlook", "surround", "link", "connect", "border", "include", "lie", "situate", "locate",
  ]

  private static let locatable: Set<Kind> = [
    .fighting, .strike, .repelled, .siege,
  ]

  /// "a checkpoint in Anadan", "several bases at the Bab al-Hawa crossing": where a part of no name of
  /// its own lies in a named place, the claim is about that part of the named place.
  private func narrowed(_ filling: inout FrameFilling, _ objects: [Int], _ scene: Scene) {
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
  private func ground(of place: PlaceReading, _ objects: [Int], _ scene: Scene) -> Int? {
    objects.first { scene.places[$0] != nil }
      ?? scene.places.filter { $0.value.contains { $0.mention == place.mention } }.keys.min()
  }

  /// "the village that the militia captured was Tarn"
  private func identified(_ filling: inout FrameFilling, _ objects: [Int], _ scene: Scene) {
    let tree = scene.tree
    guard let object = objects.first, filling.places.allSatisfy({ !$0.isNamed }),
      tree[object].relation == .nsubj, let name = tree.head(object), tree.child(name, .cop) != nil
    else { return }
    let named = scene.places(in: [name], trusting: true).filter(\.isNamed)
    if !named.isEmpty { filling.places = named }
  }

  /// What two kinds read beside their slots.
  private func special(
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

  /// Keeps verbs with many senses to the one the frame means.
  private func plausible(
    _ filling: inout FrameFilling, _ verb: Int, _ objects: [Int], _ scene: Scene
  ) -> Bool {
    let tree = scene.tree
    let frame = filling.frame
    let lemma = tree[verb].lemma
    switch frame.kind {
    case .withdrawal:
      // "mines left by the militants": no ground was given up.
      if tree.isPassive(verb), filling.places.isEmpty { return false }
      if lemma == "flee", filling.actor?.mention.id == nil,
        !tree.agents(verb).contains(where: {
          WordClasses.forces.contains(tree[$0].lemma) || tree[$0].tag == .pronoun
        })
      {
        return false
      }
      if lemma == "leave" || lemma == "desert" || lemma == "quit" {
        guard let object = objects.first, scene.places[object]?.isEmpty == false,
          tree.child(verb, .xcomp) == nil, !isLeftSo(verb, tree),
          !tree.obliques(verb).contains(where: {
            $0.preposition == "without"
              || $0.preposition == "in" && scene.places[$0.noun] == nil
                && !scene.isTime($0.noun) && tree[verb].treebankTag == "VBG"
          }), !tree.children(object, .nmod).contains(where: { tree.preposition($0) == "without" }),
          !tree.children(object, .acl).contains(where: { tree[$0].treebankTag == "VBN" })
        else { return false }
      }
      return true
    case .change, .hold:
      if objects.contains(where: { WordClasses.people.contains(tree[$0].lemma) }) { return false }
      // "recaptured the positions they had lost": one change, told once.
      if lemma == "lose", [.relative, .acl].contains(tree[verb].relation),
        let noun = tree.head(verb),
        let above = tree.head(noun), Self.recoveries.contains(tree[above].lemma)
      {
        return false
      }
      // "houses, farms and other property were seized"
      if objects.flatMap({ tree.list($0) }).contains(where: {
        WordClasses.belongings.contains(tree[$0].lemma)
      }) {
        return false
      }
      if frame.slots["object"] == .place {
        // "captured 20 soldiers in Aleppo": the object is not the ground.
        guard
          !objects.isEmpty || lemma == "hold" && tree.isPassive(verb)
            // "held on to the town"
            || !filling.places.isEmpty
              && tree.children(verb, .particle).contains(where: { tree[$0].lower == "on" })
        else { return false }
        let isGround = objects.flatMap { tree.list($0) }.contains {
          scene.places[$0]?.isEmpty == false || ["it", "them"].contains(tree[$0].lower)
            || scene.actors[$0] == nil && tree[$0].tag == .properNoun
            || tree[$0].lower == "they" && !filling.places.isEmpty
        }
        if !isGround, !objects.isEmpty { return false }
        if filling.places.allSatisfy({ !$0.isCertain }),
          objects.contains(where: {
            isPerson($0, scene)
          })
        {
          return false
        }
      }
      if frame.slots["of"] == .against, filling.against == nil,
        let of = tree.children(verb, .obl).first(where: { tree.preposition($0) == "of" })
          ?? objects.flatMap({ tree.children($0, .nmod) }).first(where: {
            tree.preposition($0) == "of" && scene.places[$0] == nil
          }), tree[of].tag == .noun, scene.places[of] == nil
      {
        // "cleared the town of snow"; "of mines" is a hazard.
        return false
      }
      // "The bank took over the hotel", "the virus has taken hold in the city"
      if frame.kind == .change, filling.actor == nil, filling.against?.mention.id == nil,
        !tree.isPassive(verb), frame.slots["subject"] == .actor,
        let agent = tree.children(verb, .nsubj).first, tree[agent].tag == .noun,
        !tree[agent].isCapitalised || agent == 0,
        !WordClasses.attacks.contains(tree[agent].lemma),
        !WordClasses.deeds.contains(tree[agent].lemma),
        !WordClasses.forces.contains(tree[agent].lemma)
      {
        return false
      }
      // "returned the keys", "inmates were transferred"
      if ["return", "transfer"].contains(lemma),
        filling.actor == nil || filling.against == nil
          || !objects.contains(where: { scene.places[$0] != nil })
      {
        return false
      }
      // "Sachs was taken to the hospital"
      if lemma == "take", tree.isPassive(verb), filling.actor == nil,
        tree.obliques(verb).contains(where: { $0.preposition == "to" && !scene.isTime($0.noun) })
      {
        return false
      }
      // "streets that have not been cleared" where mines were left
      if lemma == "clear", filling.actor == nil, filling.against == nil,
        tree.words[..<verb].contains(where: { WordClasses.remnants.contains($0.lemma) })
      {
        return false
      }
      if lemma == "fall" || lemma == "pass" { return fallIsSurrender(filling, verb, scene) }
      if tree.isPassive(verb), filling.places.allSatisfy({ !$0.isCertain }) {
        // "NAME was captured and executed": a person.
        let fates =
          tree.children(verb, .conj) + (tree[verb].relation == .conj ? [tree[verb].head] : [])
        if fates.contains(where: { Self.sufferings.contains(tree[$0].lemma) }) { return false }
      }
      return true
    case .fighting:
      // "engaged in theft"
      if frame.name == "target", fromAfar(verb, tree) != nil { return false }
      if lemma == "engage",
        objects.isEmpty && filling.against == nil
          // "were engaged in fighting": the fighting says it.
          || tree.isPassive(verb) && tree.agents(verb).isEmpty
      {
        return false
      }
      return filling.actor != nil || filling.against != nil
    case .repelled:
      return filling.actor != nil || filling.against != nil
        || objects.contains { WordClasses.attacks.contains(tree[$0].lemma) }
    case .strike:
      if ["bomb", "bombard", "shell", "pound", "airstrike", "mortar"].contains(lemma) {
        return filling.actor != nil || filling.against != nil || !filling.places.isEmpty
      }
      // "hit", "struck", "targeted" need a bomb or an air force as well.
      let byAir =
        tree.agents(verb).contains {
          WordClasses.airNouns.contains(tree[$0].lemma) || Self.missiles.contains(tree[$0].lemma)
        }
        || tree.obliques(verb).contains {
          $0.preposition == "with" && Self.missiles.contains(tree[$0.noun].lemma)
        }
      return byAir && (filling.against != nil || !filling.places.isEmpty)
    case .siege:
      // "the area surrounding Mosul"
      if lemma == "surround", filling.actor == nil, tree[verb].treebankTag == "VBG" { return false }
      // "fans surrounded the bus", "besieged by doubts", "cut taxes"
      let isOdd = { (noun: Int) in
        tree[noun].tag == .noun && scene.actors[noun] == nil && scene.places[noun] == nil
          && !WordClasses.lines.contains(tree[noun].lemma)
          && !WordClasses.attacks.contains(tree[noun].lemma)
      }
      let agents = tree.agents(verb)
      if !objects.isEmpty, objects.allSatisfy(isOdd) { return false }
      if !agents.isEmpty, filling.actor == nil, agents.allSatisfy(isOdd) { return false }
      return !filling.places.isEmpty || filling.actor != nil
    case .advance:
      if ["come", "proceed", "move", "head", "reach", "near", "approach"].contains(lemma) {
        return filling.actor != nil && filling.places.contains { $0.isNamed || $0.isCertain }
          && !objects.contains { ["agreement", "deal", "ceasefire"].contains(tree[$0].lemma) }
      }
      return true
    case .strength:
      switch frame.name {
      case "seize-arms": return objects.flatMap { tree.list($0) }.contains { isArms($0, tree) }
      case "deploy":
        return objects.contains { isArms($0, tree) || isForce($0, scene) }
          || objects.isEmpty && lemma == "deploy" && !filling.places.isEmpty
      case "arrive":
        // A wedding has a convoy too.
        return tree.agents(verb).contains {
          isForce($0, scene) && tree[$0].tag != .pronoun
            && (!WordClasses.ambiguousForces.contains(tree[$0].lemma)
              || filling.actor?.mention.id != nil)
        }
      default: return true
      }
    default: return true
    }
  }

  /// "leaving the districts surrounded": what becomes of them, and nobody left.
  private func isLeftSo(_ verb: Int, _ tree: Tree) -> Bool {
    tree.words.indices.contains {
      $0 > verb && [.acl, .xcomp, .amod, .conj].contains(tree[$0].relation)
        && ["surround", "besiege", "isolate", "encircle", "trap", "divide", "split", "strand"]
          .contains(tree[$0].lemma)
        && tree.child($0, .nsubj, .obj) == nil && ["VBN", "VBD"].contains(tree[$0].treebankTag)
        && tree.child($0, .obl, .agent) == nil
    }
  }

  private func isArms(_ noun: Int, _ tree: Tree) -> Bool {
    WordClasses.arms.contains(tree[noun].lemma)
      || tree.children(noun, .nmod).contains { WordClasses.arms.contains(tree[$0].lemma) }
  }

  private func isForce(_ noun: Int, _ scene: Scene) -> Bool {
    let tree = scene.tree
    return WordClasses.forces.contains(tree[noun].lemma) && tree[noun].lemma != "government"
      || tree[noun].lemma == "reinforcement"
      || tree.children(noun, .nmod).contains { WordClasses.forces.contains(tree[$0].lemma) }
  }

  private static let missiles = words(
    "strike missile rocket shell mortar bomb airstrike drone shelling grenade")

  private func isPerson(_ head: Int, _ scene: Scene) -> Bool {
    let name = scene.properName(head)
    return scene.kinds[head] == .person
      || GivenNames.all.contains(scene.tree[name.lowerBound].lower)
      || scene.tree.words[scene.core(head)].contains { WordClasses.people.contains($0.lemma) }
  }

  /// What happens to people and not to places.
  private static let sufferings = words(
    "execute kill arrest detain behead torture shoot wound injure release kidnap imprison abduct interrogate ransom"
  )

  /// "Tarn had fallen", where the sentence speaks of forces as well.
  private func isTown(_ verb: Int, _ scene: Scene) -> Bool {
    let subjects = scene.tree.agents(verb)
    return subjects.contains { scene.tree[$0].tag == .properNoun && !isPerson($0, scene) }
      && scene.actors.keys.contains { head in
        WordClasses.forces.contains(scene.tree[head].lemma)
      }
  }

  /// "fell to the rebels", "fell on 3 May"; not "fell to $12 million", "fell silent" or "fell from a roof".
  private func fallIsSurrender(_ filling: FrameFilling, _ verb: Int, _ scene: Scene) -> Bool {
    let tree = scene.tree
    // "the facilities passed"
    if tree[verb].lemma == "pass", filling.actor == nil { return false }
    guard tree.child(verb, .obj, .xcomp) == nil,
      filling.places.contains(where: { $0.isCertain }) || filling.actor != nil
        || isTown(verb, scene)
    else { return false }
    for (preposition, noun) in tree.obliques(verb) {
      let lemma = tree[noun].lemma
      switch preposition {
      case "to", "into", "under", "in":
        if scene.isTime(noun) || preposition == "in" { continue }
        let isHolder =
          filling.actor != nil || scene.actor(in: [noun]) != nil
          || ["hand", "control", "force", "rule"].contains(lemma)
        if !isHolder { return false }
      case "from", "on", "off":
        if !scene.isTime(noun), scene.places[noun] == nil, preposition != "on" { return false }
      default: break
      }
    }
    return true
  }
}

import Evidence
import Language

/// Which of its senses a verb has: captured people are no captured ground.
extension VerbFrameRule {
  /// What strikes from a distance, where it is said to attack.
  func fromAfar(_ verb: Int, _ tree: Tree) -> Int? {
    tree.agents(verb).first {
      tree[$0].lemma == "bomber" || WordClasses.airNouns.contains(tree[$0].lemma)
        || Self.missiles.contains(tree[$0].lemma)
    }
  }

  private static let recoveries: Set<String> = [
    "recapture", "retake", "regain", "reclaim", "recover", "reoccupy",
  ]

  /// Keeps verbs with many senses to the one the frame means.
  func plausible(
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

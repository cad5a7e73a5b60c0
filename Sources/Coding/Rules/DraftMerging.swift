import Evidence
import Language

/// Two rules may find the same claim: one is kept, the one that says more.
enum DraftMerging {
  static func merge(_ drafts: [Draft], in scene: Scene) -> [Draft] {
    var kept: [Draft] = []
    for draft in drafts {
      if let index = kept.firstIndex(where: { same($0, draft) }) {
        kept[index] = joined(kept[index], draft)
      } else {
        kept.append(draft)
      }
    }
    kept = withoutShadows(kept.flatMap { located($0, among: kept, scene) }, scene)
    // A fight, a hold or an advance without a place adds nothing beside the same with one.
    return kept.filter { draft in
      guard draft.place == nil,
        [.fighting, .advance, .strike, .siege, .withdrawal, .truce].contains(draft.kind)
      else { return true }
      return !kept.contains {
        $0.kind == draft.kind && $0.place != nil
          && ($0.actor?.mention == draft.actor?.mention || draft.actor == nil)
      }
    }
  }

  /// "attacked the hill, but the army repelled the assault": it was repelled where it was made.
  private static func located(_ draft: Draft, among drafts: [Draft], _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    guard draft.kind == .repelled, draft.place == nil, tree[draft.trigger].isVerbal,
      tree.patients(draft.trigger).contains(where: { noun in
        ["both", "it", "all", "which"].contains(tree[noun].lower)
          || WordClasses.attacks.contains(tree[noun].lemma)
            && tree.children(noun, .det).contains { ["the", "this"].contains(tree[$0].lower) }
      })
    else { return [draft] }
    let fights = drafts.filter {
      $0.kind == .fighting && $0.place != nil && $0.trigger < draft.trigger
    }
    guard !fights.isEmpty else { return [draft] }
    return fights.map { fight in
      var placed = draft
      placed.place = fight.place
      placed.against = draft.against ?? fight.actor
      placed.because.append("“\(tree[fight.trigger].text)” says where it was made")
      return placed
    }
  }

  /// What a change already says: the advance that led to it ("advanced and captured") and the hold of
  /// the one who lost it ("a rebel stronghold was captured").
  private static func withoutShadows(_ drafts: [Draft], _ scene: Scene) -> [Draft] {
    var drafts = drafts
    let changes = drafts.indices.filter { drafts[$0].kind == .change && !drafts[$0].isDenied }
    var dropped: Set<Int> = []
    for index in drafts.indices {
      for change in changes {
        switch drafts[index].kind {
        case .advance:
          // "advanced into the districts, which were captured"
          let sameActor =
            drafts[index].actor?.mention == drafts[change].actor?.mention
            || drafts[change].actor == nil && drafts[index].trigger < drafts[change].trigger
              && samePlace(drafts[index], drafts[change])
          if sameActor, drafts[change].actor == nil { drafts[change].actor = drafts[index].actor }
          if sameActor,
            samePlace(drafts[index], drafts[change])
              || linked(drafts[index].trigger, drafts[change].trigger, scene.tree)
                && !areTwoTowns(drafts[index], drafts[change])
          {
            dropped.insert(index)
          }
        case .hold
        where samePlace(drafts[index], drafts[change])
          && drafts[index].actor?.mention != drafts[change].actor?.mention
          // "are now in control of the town, which the rebels had captured": both are told.
          && scene.tree.child(drafts[index].trigger, .cop) == nil
          && !isSetAgainst(drafts[index].trigger, drafts[change].trigger, scene.tree)
          && (!scene.tree[drafts[index].trigger].isVerbal
            || [.relative, .acl].contains(scene.tree[drafts[index].trigger].relation))
          && (scene.tree.isWithin(drafts[index].trigger, drafts[change].trigger)
            || scene.tree.isWithin(drafts[change].trigger, drafts[index].trigger)):
          if drafts[change].against == nil,
            drafts[index].actor?.mention.id != drafts[change].actor?.mention.id
          {
            drafts[change].against = drafts[index].actor
          }
          dropped.insert(index)
        case .fighting
        where samePlace(drafts[index], drafts[change])
          && sameActor(drafts[index].actor, drafts[change].actor)
          && scene.tree[drafts[change].trigger].treebankTag == "VBG"
          && !scene.tree[drafts[index].trigger].isVerbal
          && scene.tree.head(drafts[index].trigger) == scene.tree.head(drafts[change].trigger):
          // "launched a counter-attack, recapturing the crossroads": how it was recaptured.
          dropped.insert(index)
        case .fighting
        where drafts[index].place == nil && sameActor(drafts[index].actor, drafts[change].actor):
          // "launched a counter-attack, seizing the town"
          dropped.insert(index)
        default: break
        }
      }
      // "counter-attacked, pushing them back": the attack is who pushes.
      if drafts[index].kind == .repelled,
        drafts.contains(where: {
          $0.kind == .fighting && sameActor($0.actor, drafts[index].actor)
            && scene.tree.head(drafts[index].trigger) == scene.tree.head($0.trigger)
            && scene.tree[drafts[index].trigger].treebankTag == "VBG"
        })
      {
        dropped.insert(index)
        // "pushing them back and taking the hill": from them.
        for change in changes
        where drafts[change].against == nil && sameActor(drafts[change].actor, drafts[index].actor)
          && !sameActor(drafts[change].actor, drafts[index].against)
        {
          drafts[change].against = drafts[index].against
        }
        continue
      }
      // "attacked the base, but the attack was repelled": one attack.
      if drafts[index].kind == .fighting,
        drafts.enumerated().contains(where: {
          $0.element.kind == .repelled && !dropped.contains($0.offset)
            && (sameActor($0.element.against, drafts[index].actor)
              || $0.element.against == nil && samePlace($0.element, drafts[index]))
        })
      {
        dropped.insert(index)
      }
    }
    return drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
  }

  private static func sameActor(_ one: ActorReading?, _ two: ActorReading?) -> Bool {
    guard let one = one?.mention, let two = two?.mention else { return false }
    return one.mention == two.mention || (one.id != nil && one.id == two.id)
  }

  private static func samePlace(_ left: Draft, _ right: Draft) -> Bool {
    guard let one = left.place?.mention, let two = right.place?.mention else { return false }
    return one.mention == two.mention || (one.id != nil && one.id == two.id)
  }

  /// "captured half of the village, while the army remained in control of the rest"
  private static func isSetAgainst(_ hold: Int, _ change: Int, _ tree: Tree) -> Bool {
    tree.path(hold).prefix { $0 != change }.contains { node in
      tree.children(node, .mark).contains {
        ["while", "whereas", "although", "though", "but"].contains(tree[$0].lower)
      }
    }
  }

  /// "swept into Tarn and captured Velm"
  private static func areTwoTowns(_ left: Draft, _ right: Draft) -> Bool {
    guard let one = left.place, let two = right.place else { return false }
    return one.isNamed && two.isNamed && one.extent == nil && two.extent == nil
      && one.mention.precision ?? 1 == 1 && two.mention.precision ?? 1 == 1 && !Scene.same(one, two)
  }

  /// "advanced and captured", "advanced, capturing".
  private static func linked(_ advance: Int, _ change: Int, _ tree: Tree) -> Bool {
    tree.head(change) == advance && tree[change].isVerbal && tree[change].treebankTag != "VB"
      && !tree.children(change, .mark).contains { tree[$0].lower == "after" }
  }

  private static func same(_ left: Draft, _ right: Draft) -> Bool {
    guard left.kind == right.kind, left.isDenied == right.isDenied else { return false }
    if left.kind == .judgement { return true }
    // A gain and a loss of one party are two changes.
    for (one, two) in [(left, right), (right, left)] {
      if let loser = one.against?.mention, let gainer = two.actor?.mention,
        loser == gainer || (loser.id != nil && loser.id == gainer.id)
      {
        return false
      }
    }
    guard
      left.place?.mention.mention == right.place?.mention.mention
        || (left.place?.mention.id != nil && left.place?.mention.id == right.place?.mention.id)
    else { return false }
    if left.worth != right.worth { return false }
    // "captured 40% of it … 70% had fallen"
    if let one = left.place?.extent, let two = right.place?.extent, one != two { return false }
    guard let one = left.actor?.mention, let two = right.actor?.mention else { return true }
    return one.mention == two.mention || (one.id != nil && one.id == two.id)
  }

  private static func joined(_ first: Draft, _ second: Draft) -> Draft {
    var joined = first
    joined.actor = first.actor ?? second.actor
    joined.against = first.against ?? second.against
    if first.manner == .unknown { joined.manner = second.manner }
    joined.phase = first.phase ?? second.phase
    joined.because += second.because.filter { !first.because.contains($0) }
    return joined
  }
}

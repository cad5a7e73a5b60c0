import Evidence
import Language

/// Which of its senses a noun has: a battle named as the setting of another thing is no news.
extension NounFrameRule {
  // MARK: Senses

  private static let weapons = words("missile rocket bomb mortar bomber drone shell grenade")

  private static let goingOff = words(
    "explode detonate land hit strike kill wound target destroy damage blow rip tear fall rain")

  /// A weapon is no strike until it goes off or somebody fires it.
  private func isSetOff(_ noun: Int, _ carrier: Int?, _ frame: Frame, _ tree: Tree) -> Bool {
    guard let carrier else { return false }
    // "shells were fired into the town"
    if [.obj, .subjectOfPassive].contains(tree[noun].relation),
      frame.support.contains(tree[carrier].lemma)
    {
      return true
    }
    return Self.goingOff.contains(tree[carrier].lemma)
      && [.nsubj, .conj].contains(tree[noun].relation)
  }

  private static let endsOfWar = words(
    "ceasefire cease-fire truce hostilities withdraw withdrawal evacuate evacuation surrender de-escalation fighter rebel disarm handover fighting fire"
  )

  private static let noGround = words(
    "air aerial gas chemical cyber terror terrorist propaganda bombing car-bomb suicide artillery missile rocket drone election political media"
  )

  /// "The Tarn offensive was a battle in which": what it was is told after it.
  private func isDefined(_ noun: Int, _ scene: Scene) -> Bool {
    let tree = scene.tree
    guard tree[noun].relation == .nsubj, let what = tree.head(noun), what > noun,
      tree.child(what, .cop) != nil
    else { return false }
    return WordClasses.events.contains(tree[what].lemma)
      || WordClasses.attacks.contains(tree[what].lemma)
  }

  /// "during the Battle of Aleppo", "as part of the Mosul offensive": named as the setting only.
  private func isBackground(_ noun: Int, _ scene: Scene) -> Bool {
    let tree = scene.tree
    guard let opener = tree.preposition(noun) else { return isDefined(noun, scene) }
    if let head = tree.head(noun),
      ["part", "phase", "stage", "start", "beginning", "aftermath", "anniversary"]
        .contains(tree[head].lemma), opener == "of"
    {
      return true
    }
    if ["during", "since", "amid"].contains(opener) { return true }
    return tree[noun].isCapitalised
      && ["during", "of", "in", "after", "before", "following", "since", "prior to"].contains(
        opener)
  }

  func plausible(
    _ frame: Frame, _ noun: Int, _ filling: FrameFilling, _ carrier: Int?, _ scene: Scene
  ) -> Bool {
    let tree = scene.tree
    let lemma = tree[noun].lemma
    let words = tree.words[scene.core(noun)].map(\.lower)
    let isCarried = carrier.map { frame.support.contains(tree[$0].lemma) } ?? false
    switch frame.name {
    case "strike-noun":
      if tree.preposition(noun) == "of", isBackground(noun, scene) { return false }
      if ["strike", "raid"].contains(lemma) {
        return words.contains {
          ["air", "drone", "missile", "rocket", "artillery", "aerial", "bombing"].contains($0)
            || WordClasses.airNouns.contains(Tagger.singular($0))
        }
      }
      if Self.weapons.contains(lemma) { return isSetOff(noun, carrier, frame, tree) }
      return filling.actor != nil || !filling.places.isEmpty
    case "resistance":
      // "the last pocket of resistance"
      let isPocket =
        tree[noun].relation == .nmod
        && tree.head(noun).map {
          ["pocket", "centre", "center", "hotbed"].contains(tree[$0].lemma)
        }
          ?? false
      return !(tree.preposition(noun) == "of") && !isPocket
    case "siege-noun":
      return !(isBackground(noun, scene) && tree[noun].isCapitalised)
    case "offensive":
      if isBackground(noun, scene) { return false }
      if words.contains(where: { Self.noGround.contains($0) }) { return false }
      if ["campaign", "operation"].contains(lemma) {
        return filling.actor != nil && !filling.places.isEmpty && isCarried
      }
      if filling.places.isEmpty, !isCarried { return false }
      return filling.actor != nil || !filling.places.isEmpty || filling.against != nil
    case "break-out":
      if isBackground(noun, scene) { return false }
      return filling.actor != nil || !filling.places.isEmpty || filling.against?.mention.id != nil
    case "advance-noun", "gains":
      if ["during", "since"].contains(tree.preposition(noun) ?? "") { return false }
      return filling.actor != nil && (!filling.places.isEmpty || isCarried)
    case "fall-noun", "loss", "taking":
      return filling.places.contains(where: \.isNamed)
        && (frame.name != "fall-noun" || tree[noun].lower == "fall")
    case "deal":
      // Deals of other kinds abound: this one must speak of arms or ground.
      return tree.words.contains {
        Self.endsOfWar.contains($0.lemma) || Self.endsOfWar.contains($0.lower)
      }
    case "hazard":
      return isCarried || filling.actor != nil || !filling.places.isEmpty
        || tree.preposition(noun) == "of"
    // A wedding has a convoy too.
    case "reinforcements": return filling.actor != nil || isCarried && lemma != "convoy"
    case "means": return isCarried && filling.actor != nil
    default: return true
    }
  }
}

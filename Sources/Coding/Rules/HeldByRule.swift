import Evidence
import Language

/// Holding said by an adjective or a noun: "ISIS-held Raqqa", "the rebel stronghold of Idlib",
/// "under rebel control", "in the hands of", "in control of".
struct HeldByRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    var drafts: [Draft] = []
    for (index, word) in scene.tree.words.enumerated() {
      if let allegiance = Allegiance(word), allegiance.holds {
        drafts += compound(index, allegiance, scene)
      }
      guard word.tag == .noun || word.tag == .properNoun else { continue }
      if Self.strongholds.contains(word.lemma) || Self.owned.contains(word.lemma) {
        drafts += stronghold(index, scene)
      }
      if ["control", "hand", "rule", "occupation"].contains(word.lemma) {
        drafts += control(index, scene)
      }
    }
    return drafts
  }

  // MARK: "ISIS-held Raqqa"

  private func compound(_ adjective: Int, _ allegiance: Allegiance, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    guard let holder = Self.holder(allegiance, scene) else { return [] }
    // The noun that the compound modifies: over it in the tree, or the next one.
    var noun = tree[adjective].head
    if noun <= adjective || !tree[noun].isNominal {
      guard
        let next = tree.words.indices.first(where: {
          $0 > adjective && tree[$0].isNominal && !scene.isTime($0)
            && ![.compound, .flat].contains(tree[$0].relation)
        }), next < adjective + 5
      else { return [] }
      noun = next
    }
    var found = scene.places(in: [noun], trusting: true).filter(\.isNamed)
    if found.isEmpty {
      let around = tree.children(noun, .nmod).filter {
        ["in", "near", "outside", "around", "of"].contains(tree.preposition($0) ?? "")
      }
      let extent = tree.text(scene.withoutArticle(scene.core(noun)))
      found = scene.places(in: around, trusting: true).filter { $0.isNamed && !$0.isCountry }
        .map { $0.with(extent: extent) }
    }
    // "government-held oil facilities": of no name, and yet what is held.
    if found.isEmpty, !Self.vague.contains(tree[noun].lemma),
      !WordClasses.townTypes.contains(tree[noun].lemma),
      !tree.children(noun, .amod).contains(where: { ["last", "only"].contains(tree[$0].lower) })
    {
      found = scene.places(in: [noun], trusting: false)
    }
    return found.map {
      draft($0, holder, adjective, "“\(tree[adjective].text)” says who holds the place")
    }
  }

  /// Ground that is nothing by itself.
  private static let vague = words(
    "area territory part land region zone ground position district location site side half portion")

  static func holder(_ allegiance: Allegiance, _ scene: Scene) -> ActorReading? {
    let name = allegiance.party
    let id = scene.actorIndex.modifier(name, on: scene.day)
    // "a long-held belief": the holder must be somebody.
    guard
      id != nil || name.first?.isUppercase == true
        || WordClasses.forces.contains(Tagger.singular(name.lowercased()))
    else { return nil }
    return ActorReading(mention: ActorMention(mention: name, id: id))
  }

  static let takings: Set<String> = [
    "capture", "recapture", "seize", "take", "retake", "liberate", "reclaim", "overrun", "conquer",
    "regain", "enter", "storm", "attack", "lose",
  ]

  // MARK: "the rebel stronghold of Idlib"

  /// All nouns that the rule turns on.
  static let nouns = strongholds.union(owned).union(["control", "hand", "rule", "occupation"])

  private static let strongholds: Set<String> = ["stronghold", "bastion", "redoubt"]
  private static let owned: Set<String> = ["city", "town", "territory", "capital", "village"]

  private func stronghold(_ noun: Int, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    let isStronghold = Self.strongholds.contains(tree[noun].lemma)
    guard let holder = owner(noun, scene, isStronghold: isStronghold) else { return [] }
    let subjects = tree.child(noun, .cop) != nil ? tree.children(noun, .nsubj) : []
    var places = scene.places(in: subjects, trusting: true).filter(\.isNamed)
    // "Rajo, one of the major Kurdish strongholds in western Afrin"
    var top = noun
    if tree[noun].relation == .nmod, let one = tree.head(noun), tree[one].tag == .number {
      top = one
    }
    if places.isEmpty, tree[top].relation == .appos, let head = tree.head(top) {
      places = scene.places(in: [head], trusting: true).filter(\.isNamed)
    }
    if places.isEmpty {
      places = (scene.places[noun] ?? []).filter { $0.isNamed && $0.via == nil }
    }
    if places.isEmpty {
      let phrases = tree.children(noun, .nmod, .appos).filter {
        tree[$0].relation == .appos || ["of", "in", "at"].contains(tree.preposition($0) ?? "")
      }
      places = scene.places(in: phrases, trusting: true).filter { $0.isNamed && !$0.isCountry }
    }
    // "targeting rebel strongholds in the provinces of Tarn and Velm"
    if places.isEmpty, tree[noun].treebankTag == "NNS", isStronghold, let verb = tree.head(noun),
      tree[noun].relation == .obj
    {
      let around = tree.children(verb, .obl).filter {
        $0 > noun && ["in", "around"].contains(tree.preposition($0) ?? "")
      }
      places = scene.places(in: around, trusting: true).filter { $0.isNamed && !$0.isCountry }
    }
    if places.isEmpty, let head = tree.head(noun), tree[noun].relation == .appos {
      places = scene.places(in: [head], trusting: true).filter(\.isNamed)
    }
    // "was considered an ISIL stronghold"
    if places.isEmpty, let head = tree.head(noun), tree[head].isVerbal,
      ["consider", "remain", "regard", "become", "be"].contains(tree[head].lemma)
    {
      places = scene.places(in: tree.surface(head), trusting: true).filter(\.isNamed)
    }
    return places.filter { !$0.isCountry }.map {
      draft($0, holder, noun, "“\(tree.text(scene.core(noun)))” says whose place it is")
    }
  }

  private func owner(_ noun: Int, _ scene: Scene, isStronghold: Bool) -> ActorReading? {
    let tree = scene.tree
    for child in tree.children(noun, .possessive) {
      if let actor = scene.actors[child], tree[child].tag != .pronoun || isStronghold {
        return actor
      }
    }
    let range = scene.core(noun)
    for index in range where index < noun {
      if Allegiance(tree[index]) != nil { continue }
      // "the Ukrainian city" lies in Ukraine, whoever holds it.
      if !isStronghold, Demonyms.contains(tree[index].lower) { continue }
      if let entity = scene.entity(at: index), let actor = entity.actor {
        return ActorReading(
          mention: ActorMention(mention: tree.text(entity.tokens), id: actor))
      }
      if isStronghold || WordClasses.partyNouns.contains(tree[index].lemma) {
        if let id = scene.actorIndex.modifier(tree[index].text, on: scene.day) {
          return ActorReading(mention: ActorMention(mention: tree[index].text, id: id))
        }
        if WordClasses.partyNouns.contains(tree[index].lemma)
          || isStronghold && (tree[index].isAcronym || Demonyms.contains(tree[index].lower))
        {
          return ActorReading(mention: ActorMention(mention: tree[index].text))
        }
      }
    }
    guard isStronghold else { return nil }
    let owners = tree.children(noun, .nmod).filter {
      ["of", "for"].contains(tree.preposition($0) ?? "")
    }
    return scene.actor(in: owners)
  }

  // MARK: "under rebel control"

  private static let changes: Set<String> = [
    "fall", "come", "pass", "return", "bring", "place", "slip", "go", "put", "restore", "revert",
    "transfer",
  ]

  private func control(_ noun: Int, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    let lemma = tree[noun].lemma
    guard let opener = tree.preposition(noun), ["under", "in", "into", "to"].contains(opener) else {
      return lemma == "control" ? controlOver(noun, scene) : []
    }
    if lemma == "control", opener == "in", scene.modifier(of: noun) == nil {
      return inControl(noun, scene)
    }
    guard opener == "under" || lemma == "hand" || opener == "in" else { return [] }
    var holder = scene.modifier(of: noun)
    if holder == nil {
      holder = scene.actor(in: tree.children(noun, .nmod).filter { tree.preposition($0) == "of" })
    }
    guard let holder else { return [] }
    var change = false
    var nouns: [Int] = []
    if tree.child(noun, .cop) != nil {
      nouns = tree.children(noun, .nsubj)
      if nouns.isEmpty { nouns = tree.surface(noun) }
    } else if let head = tree.head(noun) {
      if tree[head].isVerbal {
        change = Self.changes.contains(tree[head].lemma)
        if change, tree[head].lemma == "fall" { return [] }
        let objects = tree.patients(head)
        nouns = objects.isEmpty ? tree.surface(head) : objects
      } else if tree[head].isNominal {
        // "15% of the city under army control"
        nouns = [tree.share(over: head) ?? head]
      }
    }
    // "with Tarn being the only part of the city that remained under their control"
    if let named = nouns.lazy.compactMap({ self.identified($0, scene) }).first { nouns = named }
    var found = scene.places(in: nouns, trusting: true)
    // "the last city in the region still in army hands"
    if found.isEmpty, tree[noun].relation == .obl, let held = tree.before(noun, opener) {
      found = scene.places(in: [held], trusting: true)
    }
    if found.isEmpty, let pronoun = nouns.first,
      ["it", "which", "them"].contains(tree[pronoun].lower),
      let town = scene.antecedentPlace(before: pronoun)
    {
      found = [town]
    }
    return found.map { place in
      var draft = draft(
        place, holder, noun,
        "“\(opener) \(tree.text(scene.core(noun)))” says who \(change ? "took" : "holds") the place"
      )
      if change { draft.kind = .change }
      return draft
    }
  }

  /// What the noun, or the phrase that it stands in, is said to be.
  private func identified(_ noun: Int, _ scene: Scene) -> [Int]? {
    let tree = scene.tree
    var top = noun
    while tree[top].relation == .nmod, tree.preposition(top) == "of", let above = tree.head(top) {
      top = above
    }
    guard tree.child(top, .cop) != nil else { return nil }
    let subjects = tree.children(top, .nsubj)
    return scene.places(in: subjects, trusting: true).contains(where: \.isNamed) ? subjects : nil
  }

  /// "was in control of the town"
  private func inControl(_ noun: Int, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    let nouns = tree.children(noun, .nmod).filter { tree.preposition($0) == "of" }
    var subjects = tree.children(noun, .nsubj)
    var further: [Int] = []
    if subjects.isEmpty, let head = tree.head(noun), tree[head].isVerbal {
      // "leaving the rebels in control of the dam"
      let left = tree.children(head, .obj).filter { scene.actors[$0] != nil }
      subjects =
        left.isEmpty || !Self.leavings.contains(tree[head].lemma) ? tree.surface(head) : left
      further = tree.children(head, .obl)
    }
    further = (further + nouns.flatMap { tree.children($0, .nmod) }).filter {
      ["alongside", "as well as", "along with", "together with"].contains(
        tree.preposition($0) ?? "")
    }
    if subjects.isEmpty, let head = tree.head(noun), tree[head].isNominal { subjects = [head] }
    guard let holder = scene.actor(in: subjects, trusting: true) else { return [] }
    return scene.places(in: nouns + further, trusting: true).map {
      draft($0, holder, noun, "“in control of” says who holds the place")
    }
  }

  private static let leavings: Set<String> = ["leave", "keep", "put", "find"]

  /// "ISIL's control over Mosul", "government control of the city"
  private func controlOver(_ noun: Int, _ scene: Scene) -> [Draft] {
    let tree = scene.tree
    if let head = tree.head(noun),
      tree[noun].relation == .obj || tree[noun].relation == .subjectOfPassive,
      tree[head].isVerbal,
      !["threaten", "undermine", "maintain", "increase", "expand", "reduce"].contains(
        tree[head].lemma)
    {
      return []
    }
    // "the group retaking control of": a change, not a hold.
    if tree.children(noun, .amod).contains(where: { tree[$0].isVerbal }) { return [] }
    guard let holder = scene.modifier(of: noun) else { return [] }
    // "its control had dwindled to four towns: A, B, C and D"
    if let verb = tree.head(noun), Self.shrinking.contains(tree[verb].lemma),
      [.nsubj, .subjectOfPassive].contains(tree[noun].relation)
    {
      let left = tree.obliques(verb).filter { $0.preposition == "to" }.map(\.noun)
      let held = scene.places(in: left, trusting: true)
      if !held.isEmpty {
        return held.map {
          draft($0, holder, noun, "“\(tree[verb].text) to” says what is still held")
        }
      }
    }
    let nouns = tree.children(noun, .nmod).filter {
      ["of", "over", "in"].contains(tree.preposition($0) ?? "")
    }
    // "their control of the town ended"
    if let verb = tree.head(noun), Self.ending.contains(tree[verb].lemma),
      tree[noun].relation == .nsubj, !tree.isNegated(verb)
    {
      return scene.places(in: nouns, trusting: true).filter(\.isCertain).map { place in
        var lost = Draft(
          .change, at: place, trigger: noun,
          because: "“\(tree.text(scene.core(noun))) … \(tree[verb].text)” says who lost the place")
        lost.against = holder
        return lost
      }
    }
    let share = measure(noun, scene)
    return scene.places(in: nouns, trusting: true).filter(\.isCertain).map {
      draft(
        share.map($0.with(extent:)) ?? $0, holder, noun,
        "“\(tree.text(scene.core(noun))) over” says who holds the place")
    }
  }

  /// "increased their control of the city to 40%", "control over the city had been reduced to a third"
  private func measure(_ noun: Int, _ scene: Scene) -> String? {
    let tree = scene.tree
    guard let verb = tree.head(noun), tree[verb].isVerbal else { return nil }
    return (tree.children(verb, .obl) + tree.children(noun, .nmod)).first {
      ["to", "to about", "to around"].contains(tree.preposition($0) ?? "")
        && tree.isShare($0)
    }.map { tree.text(scene.withoutArticle(scene.core($0))) }
  }

  private static let ending: Set<String> = ["end", "cease", "collapse", "crumble"]

  private static let shrinking: Set<String> = [
    "reduce", "dwindle", "shrink", "limit", "confine", "restrict", "whittle",
  ]

  private func draft(
    _ place: PlaceReading, _ holder: ActorReading, _ trigger: Int, _ because: String
  ) -> Draft {
    Draft(.hold, at: place, by: holder, trigger: trigger, because: because)
  }
}

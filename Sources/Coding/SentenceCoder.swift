import Evidence
import Language

/// Runs the rules over one sentence and reads the modifiers of what they find.
struct SentenceCoder: Sendable {
  let lexicon: Lexicon
  let national: NationalForces
  /// The country that the report is about.
  let country: String?
  /// The date that the sentence before gave.
  let carried: Period?

  func code(_ scene: Scene, speech: SentenceSpeech) -> (drafts: [CodedDraft], notes: [String]) {
    var drafts: [Draft] = []
    guard scene.mayClaim else { return ([], []) }
    for rule in ClaimRules.all { drafts += rule.drafts(scene, lexicon) }
    let moods = MoodReader(tree: scene.tree)
    drafts = withoutPurposes(drafts, moods)
    drafts = CededGround.join(OnlyPlace.fill(drafts, in: scene), in: scene.tree)
    drafts = DraftMerging.merge(drafts, in: scene)
    drafts = drafts.map { located($0, in: scene) }
    drafts = drafts.flatMap { left($0, among: drafts, in: scene) }
    // "entered the town after the others withdrew to the river": now it is known what they left.
    drafts = CededGround.join(drafts, in: scene.tree)
    var coded: [CodedDraft] = []
    var notes: [String] = []
    for original in drafts {
      var draft = original
      // "the truce, which an official called shaky": he speaks of its stage.
      let speech =
        speech.speech(over: draft.trigger, scene.tree)
        ?? PhaseReader().word(draft, in: scene).flatMap { speech.speech(over: $0, scene.tree) }
      let what = "\(draft.kind.rawValue) at “\(scene.tree[draft.trigger].text)”"
      if draft.kind == .judgement, draft.frame != "outcome", speech == nil {
        notes.append("\(what) dropped: nobody is named who judges")
        continue
      }
      var mood = moods.read(draft.trigger)
      if mood.isAvoided || mood.isMerePurpose && Self.needsFact.contains(draft.kind) {
        notes.append("\(what) dropped: it is somebody's purpose, not what happened")
        continue
      }
      for role in [\Draft.actor, \Draft.against] {
        let resolved = national.resolve(
          draft[keyPath: role], at: draft.place, usual: country, in: scene)
        if let resolved, resolved.mention != draft[keyPath: role]?.mention {
          if let via = resolved.via { draft.because.append(via) }
          draft[keyPath: role] = resolved
        }
      }
      let manner = MannerReader().read(draft, among: drafts, in: scene)
      if let because = manner.because { draft.because.append(because) }
      takenBy(&draft, among: drafts, in: scene)
      complete(&draft, among: drafts, in: scene)
      draft.phase = PhaseReader().read(draft, in: scene)
      if draft.isDenied { mood.isDenied.toggle() }
      if let ceiling = draft.ceiling { mood.lower((0.15, ceiling), "intended") }
      if let speech, let bounds = LikelihoodTable.verbs[speech.verb] {
        mood.lower(bounds, speech.verb)
      }
      coded.append(
        CodedDraft(
          draft: draft, scene: scene, manner: manner.manner,
          when: TimeReader(carried: carried).read(draft, in: scene),
          polarity: mood.isDenied ? .denied : .affirmed, likelihood: mood.likelihood,
          speech: speech, backers: BackerReader().read(draft, in: scene)))
    }
    return (coded, notes)
  }

  /// "took control of the base after the troops retreated", "captured the villages before retreating":
  /// what is left is what somebody took; else where the sentence is.
  private func left(_ draft: Draft, among drafts: [Draft], in scene: Scene) -> [Draft] {
    guard draft.kind == .withdrawal, draft.place == nil else { return [draft] }
    let changes = drafts.filter { $0.kind == .change && !$0.isDenied && $0.place != nil }
    if changes.count == 1 {
      return changes.prefix(4).map { change in
        var placed = draft
        placed.place = change.place
        placed.because.append(
          "what was left is what \(change.actor?.mention.mention ?? "somebody") took")
        return placed
      }
    }
    let failed = drafts.first { $0.kind == .repelled && $0.place != nil }
    let around = scene.surroundings(
      of: draft.trigger, but: ["towards", "toward", "across", "to", "along", "over"])
    guard let place = failed?.place ?? around.first ?? OnlyPlace.only(in: scene) else {
      return [draft]
    }
    // "retreated to Azaz": where they went is not what they left.
    let goals = scene.tree.obliques(draft.trigger).filter {
      ["to", "into", "towards", "toward", "across"].contains($0.preposition)
    }
    // "to areas east of the river": nor is what lies near it.
    let isBehind = goals.first.map { goal in
      scene.places.contains { head, readings in
        let preposition = scene.tree.preposition(head) ?? ""
        return readings.contains { Scene.same($0, place) }
          && (scene.tree.isWithin(head, goal.noun)
            || head > goal.noun && (preposition == "near" || preposition.hasSuffix("of"))
              && scene.tree.path(head).prefix(3).contains(draft.trigger))
      }
    }
    if isBehind ?? false { return [draft] }
    var placed = draft
    placed.place = place
    return [placed]
  }

  /// "the attack was repelled", "the siege was broken": what is spoken of as known happened where the
  /// report was last.
  private func located(_ draft: Draft, in scene: Scene) -> Draft {
    guard draft.place == nil, [.repelled, .siege, .hazard, .fighting].contains(draft.kind) else {
      return draft
    }
    let tree = scene.tree
    let noun =
      tree[draft.trigger].isVerbal
      ? tree.patients(draft.trigger).first ?? draft.trigger : draft.trigger
    guard
      draft.kind == .repelled
        || tree.children(noun, .det).contains(where: { ["the", "this"].contains(tree[$0].lower) }),
      draft.kind != .hazard, let town = scene.townBefore
    else { return draft }
    var located = draft
    located.place = PlaceReading(mention: town)
    located.because.append("\(town.mention), named before, is where the report was")
    return located
  }

  /// "an operation to capture the town, … would capture the city soon": what is a purpose in one clause
  /// does not take the claim of another with it.
  private func withoutPurposes(_ drafts: [Draft], _ moods: MoodReader) -> [Draft] {
    drafts.enumerated().filter { index, draft in
      guard Self.needsFact.contains(draft.kind),
        drafts.enumerated().contains(where: {
          $0.offset != index && $0.element.kind == draft.kind
            && $0.element.trigger != draft.trigger
        })
      else { return true }
      let mood = moods.read(draft.trigger)
      return !mood.isAvoided && !mood.isMerePurpose
    }.map(\.element)
  }

  /// Kinds of which a mere purpose ("an offensive to capture") says nothing.
  private static let needsFact: Set<Kind> = [.change, .siege, .advance, .hold, .withdrawal]

  /// A change of the same place, told in a clause with "after" or "since" under the other's.
  private func fell(_ earlier: Draft, before later: Draft, in tree: Tree) -> Bool {
    guard earlier.kind == .change, earlier.trigger != later.trigger, !earlier.isDenied,
      let one = earlier.place, let two = later.place, Scene.same(one, two),
      tree.isWithin(earlier.trigger, later.trigger)
    else { return false }
    return tree.path(earlier.trigger).prefix { $0 != later.trigger }.contains { node in
      tree.children(node, .mark).contains { ["after", "since"].contains(tree[$0].lower) }
    }
  }

  /// "the militia's lines collapsed", "the collapse of the militia's defences"
  private func collapsed(_ scene: Scene) -> (word: String, whose: ActorReading)? {
    let tree = scene.tree
    for (noun, word) in tree.words.enumerated()
    where ["defense", "defence", "line", "frontline", "resistance", "position"].contains(word.lemma)
    {
      guard let head = tree.head(noun), ["collapse", "crumble"].contains(tree[head].lemma),
        [.nsubj, .nmod].contains(word.relation), let whose = scene.modifier(of: noun)
      else { continue }
      return (tree[head].text, whose)
    }
    return nil
  }

  /// "against the army", "clashes with the army", wherever the parser hung them.
  private func opposing(_ noun: Int, _ scene: Scene) -> String? {
    let tree = scene.tree
    let first = scene.core(noun).lowerBound
    if tree.preposition(noun) == "against" || first > 0 && tree[first - 1].lower == "against" {
      return "against"
    }
    guard tree.preposition(noun) == "with", let fight = tree.head(noun),
      ["clash", "battle", "fighting", "fight", "skirmish", "combat"].contains(tree[fight].lemma)
    else { return nil }
    return "with"
  }

  /// "advanced into the districts, which were captured by May", "half of the town was taken by the army, and the
  /// airport was also taken": who took what nobody is said to have taken.
  private func takenBy(_ draft: inout Draft, among drafts: [Draft], in scene: Scene) {
    let tree = scene.tree
    guard draft.kind == .change, draft.actor == nil, tree[draft.trigger].isVerbal,
      tree.isPassive(draft.trigger), let place = draft.place
    else { return }
    let came = drafts.first { other in
      other.kind == .advance && !other.isDenied && other.actor != nil
        && other.trigger < draft.trigger
        && other.place.map { Scene.same($0, place) } ?? false
    }
    if let came {
      draft.actor = came.actor
      draft.because.append("“\(tree[came.trigger].text)” says who came there")
      return
    }
    guard tree.children(draft.trigger, .advmod).contains(where: { tree[$0].lower == "also" }),
      let first = drafts.first(where: {
        $0.kind == .change && $0.trigger < draft.trigger && $0.actor != nil && !$0.isDenied
      })
    else { return }
    draft.actor = first.actor
    draft.because.append("“also” says that the same party took it")
  }

  /// "the only part that remained under their control"
  private func remains(_ draft: Draft, in tree: Tree) -> Bool {
    draft.kind == .hold && !draft.isDenied
      && tree.path(draft.trigger).prefix(3).contains { tree[$0].lemma == "remain" }
  }

  /// Names the loser of a change from what the sentence says beside it.
  private func complete(_ draft: inout Draft, among drafts: [Draft], in scene: Scene) {
    guard draft.kind == .change, draft.against == nil else { return }
    // "captured rebel-held Idlib"
    let tree = scene.tree
    for noun in (tree[draft.trigger].isVerbal ? tree.patients(draft.trigger) : []).flatMap({
      tree.list($0)
    }) {
      for index in tree.span(noun) {
        guard let allegiance = Allegiance(tree[index]), allegiance.holds,
          let holder = HeldByRule.holder(allegiance, scene)
        else { continue }
        draft.against = holder
        draft.because.append("“\(tree[index].text)” says who held it before")
        return
      }
    }
    let gainer = draft.actor?.mention
    // "overran army positions", "took a government warehouse"
    if tree[draft.trigger].isVerbal, draft.place?.isNamed == false {
      for noun in tree.patients(draft.trigger) {
        if let owner = scene.modifier(of: noun), owner.mention != gainer,
          gainer?.id == nil || gainer?.id != owner.mention.id
        {
          draft.against = owner
          draft.because.append("it is said to be of “\(owner.mention.mention)”")
          return
        }
      }
    }
    func isOther(_ reading: ActorReading?) -> ActorReading? {
      guard let one = reading?.mention, let two = gainer else { return nil }
      if one.mention.hasSuffix(two.mention) || two.mention.hasSuffix(one.mention) { return nil }
      return one.id != nil && one.id == two.id ? nil : reading
    }
    // "80 % of the city was liberated, with one district remaining under their control"
    if gainer == nil, tree[draft.trigger].lemma != "lose",
      let rest = drafts.first(where: { remains($0, in: tree) }), let holder = rest.actor
    {
      draft.against = holder
      draft.because.append("\(holder.mention.mention) still holds the rest")
      return
    }
    // "took the town back after it fell to the rebels"
    if let earlier = drafts.first(where: { fell($0, before: draft, in: tree) }),
      let loser = isOther(earlier.actor)
    {
      draft.against = loser
      draft.because.append("“\(tree[earlier.trigger].text)” says who held it before")
      return
    }
    for other in drafts where !other.isDenied && gainer != nil {
      let loser: ActorReading?
      let why: String
      switch other.kind {
      case .withdrawal:
        loser = isOther(other.actor)
        why = "left, so it held the place before"
      // "after clashes with the militia, the army captured"
      case .fighting, .repelled:
        let isOwn = isOther(other.actor) == nil && other.actor != nil
        loser =
          isOwn || other.actor == nil && other.kind == .fighting ? isOther(other.against) : nil
        why = "is whom it was fought against"
      default: continue
      }
      if let loser {
        draft.against = loser
        draft.because.append("\(loser.mention.mention) \(why)")
        return
      }
    }
    // "opened a front against them and seized six villages"
    for noun in tree.words.indices where gainer != nil {
      guard let word = opposing(noun, scene) else { continue }
      if let loser = isOther(scene.actor(in: [noun])) {
        draft.against = loser
        draft.because.append("“\(word) \(loser.mention.mention)” says whom it was done to")
        return
      }
    }
    // "after the militia's lines collapsed"
    if gainer != nil, let (word, loser) = collapsed(scene), let loser = isOther(loser) {
      draft.against = loser
      draft.because.append("“\(word)” says whose lines gave way")
      return
    }
    // "regained the town, killing three militants"
    if gainer != nil, tree[draft.trigger].isVerbal,
      let verb =
        (tree.children(draft.trigger, .advcl, .acl, .conj)
        + tree.children(draft.trigger, .obj).flatMap { tree.children($0, .acl) }).first(where: {
          tree[$0].lemma == "kill" && !tree.isPassive($0)
        }), let loser = isOther(scene.actor(in: tree.patients(verb)))
    {
      draft.against = loser
      draft.because.append("“\(tree[verb].text)” says whom it was done to")
      return
    }
    // "the loss of the town was a blow to the army"
    if gainer == nil, !tree[draft.trigger].isVerbal, tree[draft.trigger].relation == .nsubj,
      let blow = drafts.first(where: {
        $0.frame == "outcome" && $0.trigger == tree[draft.trigger].head
          && !["victory", "success", "boost"].contains(tree[$0.trigger].lemma)
      }), let loser = blow.actor
    {
      draft.against = loser
      draft.because.append("“\(tree[blow.trigger].text)” says who lost it")
    }
  }
}

import Evidence
import Language

/// Reads noun phrases as actors: by the theatre's names, by a nationality, name or ideology before a
/// word for forces, by an acronym, and by pointing back.
struct ActorReader: Sendable {
  let index: ActorIndex
  let day: Day?

  /// - Parameter discourse: everything mentioned up to this phrase.
  func read(_ head: Int, in scene: Scene, discourse: Discourse) -> ActorReading? {
    let tree = scene.tree
    let word = tree[head]
    if word.tag == .pronoun { return pronoun(head, scene, discourse) }
    if scene.isTime(head) { return nil }
    let core = scene.core(head)
    let backers = backers(in: core, scene)
    let isForce = WordClasses.forces.contains(word.lemma)
    if let entity = scene.entity(at: head) {
      if PlaceReader.namedWithState(head, scene) != nil { return nil }
      guard let actor = entity.actor else {
        return isForce && entity.place == nil
          ? ActorReading(mention: ActorMention(mention: text(core, scene)), backers: backers) : nil
      }
      return ActorReading(
        mention: ActorMention(mention: tree.text(entity.tokens), id: actor), backers: backers)
    }
    // "ISIL members"
    // "army reinforcements": the army's.
    if word.lemma == "reinforcement", let owner = scene.modifier(of: head) { return owner }
    if word.lemma == "member", let owner = scene.modifier(of: head) { return owner }
    if word.lemma == "member", let inner = member(head, scene, discourse) { return inner }
    if WordClasses.people.contains(word.lemma), !WordClasses.partyNouns.contains(word.lemma) {
      return nil
    }
    if word.tag == .properNoun, !isForce {
      let name = tree.text(scene.properName(head))
      let isGroup = scene.kinds[head] == .armedGroup && word.relation != .compound
      if discourse.parties.contains(name) || isGroup || actsAsParty(head, scene) {
        return ActorReading(
          mention: ActorMention(mention: name), via: "“\(name)” acts as an armed party does")
      }
    }
    if WordClasses.isRegion(head, tree) { return nil }
    // "both sides will pull back"
    if ["side", "party"].contains(word.lemma),
      let both = tree.children(head, .det).first(where: {
        ["both", "all", "neither", "either"].contains(tree[$0].lower)
      })
    {
      return ActorReading(mention: ActorMention(mention: tree.text(both..<head + 1)))
    }
    guard isForce || word.isAcronym && isPartyAcronym(word) else { return nil }
    if let entity = scene.entities(in: core).last(where: {
      $0.actor != nil && Allegiance(tree[$0.tokens.upperBound - 1]) == nil
    }) {
      return ActorReading(
        mention: ActorMention(
          mention: tree.text(entity.tokens.lowerBound..<core.upperBound), id: entity.actor),
        backers: backers)
    }
    for at in core where at < head && Allegiance(tree[at]) == nil {
      // "South Sudanese rebels" are not Sudanese.
      let isHalf =
        at > core.lowerBound && tree[at - 1].isCapitalised
        && ["north", "south", "east", "west"].contains(tree[at - 1].lower)
      if isHalf {
        let name = tree.text(at - 1..<at + 1)
        return ActorReading(
          mention: ActorMention(
            mention: tree.text(at - 1..<core.upperBound), id: index.modifier(name, on: day)),
          backers: backers)
      }
      if let actor = index.modifier(tree[at].text, on: day) {
        return ActorReading(
          mention: ActorMention(mention: tree.text(at..<core.upperBound), id: actor),
          backers: backers)
      }
    }
    if let member = member(head, scene, discourse) { return member }
    // "said that its forces had taken the town"
    if let owner = tree.children(head, .possessive).first(where: {
      ["its", "their"].contains(tree[$0].lower)
    }), let reading = scene.actors[owner], reading.mention.mention != tree[owner].text {
      return reading
    }
    return description(head, core, scene, discourse, backers)
  }

  /// "RSF", "TNLA"; not "TV" or "IEDs".
  private func isPartyAcronym(_ word: Word) -> Bool {
    (word.tag == .properNoun || word.tag == .noun) && !Self.things.contains(word.lower)
  }

  private static let things = words(
    "tv ied ieds vbied svbied uav uavs apc apcs ngo ngos idp idps atgm pow pows gps ak un eu uk us ceo"
  )

  /// A name that no list knows, where only a party can stand: it captures, withdraws, attacks.
  private func actsAsParty(_ head: Int, _ scene: Scene) -> Bool {
    let tree = scene.tree
    guard let verb = tree.head(head), tree[verb].isVerbal, tree[head].treebankTag != "NNPS",
      tree[head].relation == .nsubj && !tree.isPassive(verb)
        || tree[head].relation == .agent && tree.preposition(head) == "by",
      WordClasses.partyVerbs.contains(tree[verb].lemma), scene.entity(at: head) == nil,
      scene.kinds[head] != .person
    else { return false }
    let name = scene.properName(head)
    return !GivenNames.all.contains(tree[name.lowerBound].lower)
      && !tree.words[scene.core(head)].contains {
        WordClasses.people.contains($0.lemma) || WordClasses.places.contains($0.lemma)
          || $0.text.hasSuffix(".") && $0.text.count > 1
      }
  }

  /// "fighters from the Iron League", "units of the 4th Division".
  private func member(_ head: Int, _ scene: Scene, _ discourse: Discourse) -> ActorReading? {
    for child in scene.tree.children(head, .nmod) {
      guard ["of", "from", "belonging to"].contains(scene.tree.preposition(child) ?? ""),
        let inner = read(child, in: scene, discourse: discourse),
        inner.mention.id != nil || scene.tree[child].isCapitalised
          // "fighters of the Amhara Fano militia"
          || inner.mention.mention.first?.isUppercase == true
          // "units of the army": whose army, the place tells.
          || NationalForces.nouns.contains(scene.tree[child].lemma)
      else { continue }
      return inner
    }
    return nil
  }

  private func text(_ range: Range<Int>, _ scene: Scene) -> String {
    scene.tree.text(scene.withoutArticle(range))
  }

  private func pronoun(_ head: Int, _ scene: Scene, _ discourse: Discourse) -> ActorReading? {
    let word = scene.tree[head]
    guard ["they", "it", "them", "its", "their", "itself", "themselves"].contains(word.lower)
    else { return nil }
    if let owner = owner(head, scene) { return owner }
    if let teller = teller(over: head, scene) { return teller }
    // "attacked the army, pushing them back": not who pushes.
    var doer: ActorMention?
    if word.relation == .obj, let verb = scene.tree.head(head) {
      doer = scene.tree.surface(verb).lazy.compactMap { scene.actors[$0]?.mention }.first
    }
    guard
      let mention = discourse.subject(
        before: scene.index, but: doer,
        plural: word.lower.hasPrefix("the") ? true : word.lower == "it" ? false : nil)
    else {
      guard word.lower == "they" || word.lower == "it" else { return nil }
      return ActorReading(
        mention: ActorMention(mention: word.text),
        via: "whom “\(word.text)” means is not said before")
    }
    return ActorReading(
      mention: mention, via: "“\(word.lower)” was read as \(mention.mention), mentioned before")
  }

  /// "the militants began their offensive": that of whoever began it.
  private func owner(_ head: Int, _ scene: Scene) -> ActorReading? {
    let tree = scene.tree
    guard ["its", "their"].contains(tree[head].lower), tree[head].relation == .possessive,
      var noun = tree.head(head)
    else { return nil }
    // "the ministry announced the withdrawal of its troops": whose ministry it is.
    if tree[noun].relation == .nmod, tree.preposition(noun) == "of", let deed = tree.head(noun),
      tree[deed].relation == .obj, let verb = tree.head(deed), tree[verb].lemma == "announce",
      let teller = tree.children(verb, .nsubj).first, scene.actors[teller] == nil,
      let state = scene.modifier(of: teller)
    {
      return ActorReading(
        mention: state.mention,
        via:
          "“\(tree[head].lower)” was read as \(state.mention.mention), whose \(tree[teller].text) says so"
      )
    }
    if tree[noun].relation == .nmod, tree.preposition(noun) == "of", let deed = tree.head(noun) {
      noun = deed
    }
    guard tree[noun].relation == .obj, let verb = tree.head(noun),
      !tree.isPassive(verb), let subject = tree.children(verb, .nsubj).first, subject < head,
      tree[subject].tag != .pronoun, let actor = scene.actors[subject]
    else { return nil }
    return ActorReading(
      mention: actor.mention,
      via: "“\(tree[head].lower)” was read as \(actor.mention.mention), who does it")
  }

  /// "The General Staff said its forces", "the RSF said it had": of who says so, where that is a body.
  private func teller(over head: Int, _ scene: Scene) -> ActorReading? {
    let tree = scene.tree
    var at = head
    while let above = tree.head(at) {
      guard tree[at].relation == .ccomp, SpeechWords.all.contains(tree[above].lemma) else {
        at = above
        continue
      }
      guard let subject = tree.children(above, .nsubj).first, subject < head else { return nil }
      let isPlural = tree[subject].treebankTag == "NNS"
      if ["they", "them", "their", "themselves"].contains(tree[head].lower) {
        // "The separatists said they had"; "The observatory said they had" speaks of others.
        guard isPlural, let actor = scene.actors[subject] else { return nil }
        return actor
      }
      let said = "“\(tree[head].lower)” was read as"
      if let actor = scene.actors[subject] {
        guard tree[subject].tag != .pronoun else { return actor }
        return ActorReading(
          mention: actor.mention, via: "\(said) \(actor.mention.mention), who says so")
      }
      // "Russia's defence ministry said its troops", "Norland's General Staff": the state's.
      let owner = scene.modifier(of: subject).map { owner in
        ActorReading(
          mention: owner.mention,
          via: "\(said) \(owner.mention.mention), whose \(tree[subject].text) says so")
      }
      if Self.bodies.contains(tree[subject].lemma), let owner { return owner }
      guard tree[subject].isCapitalised, tree[subject].tag != .pronoun,
        tree[subject].text.contains(" ") || !tree[subject].treebankTag.hasSuffix("S"),
        scene.kinds[subject] != .person,
        !GivenNames.all.contains(tree[scene.properName(subject).lowerBound].lower)
      else { return nil }
      let name = tree.text(scene.withoutArticle(scene.core(subject)))
      return owner
        ?? ActorReading(
          mention: ActorMention(mention: name), via: "\(said) \(name), who says so")
    }
    return nil
  }

  private static let bodies = words("ministry staff command military army government presidency")

  /// "the terror group", "the militants": an actor mentioned before that may be called so.
  private func description(
    _ head: Int, _ core: Range<Int>, _ scene: Scene, _ discourse: Discourse, _ backers: [Backer]
  ) -> ActorReading? {
    let tree = scene.tree
    let first = tree[core.lowerBound].lower
    let bare = scene.withoutArticle(core)
    if ["the", "this", "these", "those", "that"].contains(first) {
      for words in [tree.text(bare), tree[head].lower] {
        if let mention = discourse.last(among: index.described(by: words)) {
          // A word that names forces by itself stays as it was written.
          let isPointer = WordClasses.bareGroups.contains(tree[head].lemma)
          return ActorReading(
            mention: isPointer
              ? mention : ActorMention(mention: tree.text(bare), id: mention.id),
            via: "“the \(words)” was read as \(mention.mention), mentioned before",
            backers: backers)
        }
      }
      // "took the port from the group": from another.
      var doer: ActorMention?
      if [.obl, .obj].contains(tree[head].relation), let verb = tree.head(head), tree[verb].isVerbal
      {
        doer = tree.surface(verb).lazy.compactMap { scene.actors[$0]?.mention }.first
      }
      if first == "the" || first == "this", bare.count == 1,
        WordClasses.bareGroups.contains(tree[head].lemma),
        let mention = discourse.subject(before: scene.index, but: doer)
      {
        return ActorReading(
          mention: mention,
          via: "“the \(tree[head].text)” was read as \(mention.mention), mentioned before",
          backers: backers)
      }
    }
    if WordClasses.ambiguousForces.contains(tree[head].lemma), bare.count == 1,
      !tree[head].text.contains(" ")
    {
      return nil
    }
    // "American-led forces": who leads them is all that is said of who they are.
    var named = bare.count == 1 ? led(core, head, scene) ?? bare : bare
    // "Sudan's paramilitary Rapid Support Forces" have a name of their own.
    let name = scene.properName(head)
    if tree[head].tag == .properNoun, tree.child(head, .possessive) != nil,
      name.count > 1 || tree[head].text.contains(" ")
    {
      named = name
    }
    return ActorReading(mention: ActorMention(mention: tree.text(named)), backers: backers)
  }

  private func led(_ core: Range<Int>, _ head: Int, _ scene: Scene) -> Range<Int>? {
    let at = head - 1
    guard core.contains(at), let allegiance = Allegiance(scene.tree[at]), !allegiance.holds,
      scene.tree[at].isCapitalised
    else { return nil }
    return at..<head + 1
  }

  /// "US-backed", "Iran-supported": who is behind the force.
  private func backers(in core: Range<Int>, _ scene: Scene) -> [Backer] {
    var backers: [Backer] = []
    for at in core {
      guard let allegiance = Allegiance(scene.tree[at]), allegiance.backs else { continue }
      backers.append(
        Backer(
          actor: ActorMention(
            mention: allegiance.party, id: index.modifier(allegiance.party, on: day))))
    }
    return backers
  }
}

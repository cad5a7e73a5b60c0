import Evidence
import Gazetteer
import Language

/// Reads the noun phrases of each sentence in order, so that later ones may point back.
struct SceneReader: Sendable {
  let actors: ActorIndex
  let gazetteer: Gazetteer
  let day: Day?
  let title: String?
  let lexicon: Lexicon

  func read(_ analyses: [Analysis]) -> [Scene] {
    var discourse = Discourse(topics: topics())
    return analyses.map { analysis in
      let bare = analysis.scene
      var after = discourse
      var scene = bare
      read(&scene, &after)
      guard !analysis.others.isEmpty else {
        if bare.isRead { discourse = after }
        return scene
      }
      let drafts = ClaimRules.all.flatMap { $0.drafts(scene, lexicon) }
      var most = said(drafts)
      // Where every word that could say something says who did what where, there is no more to be found.
      for reparse in isComplete(drafts, scene) ? [] : analysis.others {
        var other = bare
        other.tree = reparse()
        var afterOther = discourse
        read(&other, &afterOther)
        let said = said(ClaimRules.all.flatMap { $0.drafts(other, lexicon) })
        if said > most { (scene, after, most) = (other, afterOther, said) }
      }
      if bare.isRead { discourse = after }
      return scene
    }
  }

  /// How much a reading of a sentence says: of two trees the one with more filled frames is the likelier.
  private func said(_ drafts: [Draft]) -> Double {
    var said = 0.0
    for draft in drafts {
      said += 1
      if draft.actor != nil { said += 0.5 }
      if draft.against != nil { said += 0.5 }
      if let place = draft.place { said += place.isNamed ? 0.5 : 0.25 }
    }
    return said
  }

  /// Every word of the lexicon has its place and its party, and every named place is of some claim.
  private func isComplete(_ drafts: [Draft], _ scene: Scene) -> Bool {
    let tree = scene.tree
    let full = Set(
      drafts.filter { draft in
        draft.place?.isNamed == true && (draft.actor != nil || draft.against != nil)
      }.map(\.trigger))
    guard !full.isEmpty else { return false }
    for readings in scene.places.values {
      for reading in readings where !reading.isCountry && reading.via == nil {
        let isTold = drafts.contains { draft in
          draft.place.map { Scene.same($0, reading) } ?? false
        }
        if !isTold { return false }
      }
    }
    return tree.words.indices.allSatisfy { index in
      let word = tree[index]
      return full.contains(index)
        || lexicon.frames(verb: word.lemma).isEmpty && lexicon.frames(noun: word.lemma).isEmpty
    }
  }

  private func read(_ scene: inout Scene, _ discourse: inout Discourse) {
    let actorReader = ActorReader(index: actors, day: day)
    let placeReader = PlaceReader(gazetteer: gazetteer)
    scene.townBefore = discourse.town(before: scene.index)
    let tree = scene.tree
    let speakers = Self.speakers(tree)
    for head in tree.words.indices
    where tree[head].isNominal || isShare(head, tree) || isNamedDespiteTag(head, scene)
      || PlaceReader.isWhole(head, tree)
    {
      let isInsideName = tree[head].relation == .flat || tree[head].relation == .compound
      let actor = actorReader.read(head, in: scene, discourse: discourse)
      if let actor {
        scene.actors[head] = actor
        if tree[head].tag != .pronoun, !isInsideName {
          // "the observatory said that they captured": who tells is rarely who acts.
          discourse.saw(
            actor.mention, sentence: scene.index, isSubject: isSubject(head, tree),
            isMain: isMain(head, tree), holdsGround: holdsGround(actor.mention.id),
            isTeller: actor.mention.id == nil && speakers.contains(head)
              && !WordClasses.forces.contains(tree[head].lemma),
            isPlural: tree[head].treebankTag == "NNS" && !tree[head].isCapitalised)
        }
      }
      if isInsideName, scene.entity(at: head)?.tokens.contains(tree[head].head) ?? true { continue }
      if let actor, actor.mention.id == nil { learn(head, actor, in: scene, &discourse) }
      var places = placeReader.read(head, in: scene, discourse: discourse)
      if places.allSatisfy({ !$0.isCertain }), actor == nil, standsForPlace(head, tree) {
        places = (places.isEmpty ? placeReader.named(head, scene) : places).map {
          var certain = $0
          certain.isCertain = true
          return certain
        }
      }
      // "the Liberation Front" is no front.
      if tree[head].tag == .properNoun, tree[head].isCapitalised,
        WordClasses.fronts.contains(tree[head].lemma), places.allSatisfy({ $0.mention.id == nil })
      {
        places = []
      }
      if !places.isEmpty { scene.places[head] = places }
      for place in places
      where place.isNamed && place.isCertain && !place.isCountry && !speakers.contains(head)
        && !isBesideTheStory(head, speakers, tree)
      {
        discourse.saw(
          place.mention, sentence: scene.index,
          isTown: place.mention.precision.map { $0 == 1 } ?? isTown(place),
          isArgument: isArgument(head, tree), type: place.type, isCity: isCity(place))
      }
    }
  }

  /// A name where hardly anything but a place can stand: "in Tarn", "captured Tarn", "Tarn fell".
  private func standsForPlace(_ head: Int, _ tree: Tree) -> Bool {
    guard tree[head].tag == .properNoun || PlaceReader.isTaggedAsNoun(head, tree) else {
      return false
    }
    if let preposition = tree.preposition(head) {
      return Self.placing.contains(preposition) || preposition.hasSuffix(" of")
    }
    guard let verb = tree.head(head), tree[verb].isVerbal else { return false }
    let isTaken = HeldByRule.takings.contains(tree[verb].lemma)
    return tree[head].relation == .obj && isTaken
      || tree[head].relation == .subjectOfPassive && isTaken && tree[verb].lemma != "capture"
  }

  private static let placing: Set<String> = [
    "in", "at", "near", "around", "outside", "inside", "into", "towards", "toward", "throughout",
    "across",
  ]

  /// "Hezbollah fighters": the name before the word for forces is a party from now on.
  private func learn(
    _ head: Int, _ actor: ActorReading, in scene: Scene, _ discourse: inout Discourse
  ) {
    let tree = scene.tree
    if !WordClasses.forces.contains(tree[head].lemma), tree[head].tag == .properNoun {
      discourse.learn(party: actor.mention.mention)
      return
    }
    let names = tree.children(head, .compound).filter {
      tree[$0].tag == .properNoun && !tree[$0].isAcronym && scene.places[$0] == nil
        && scene.entity(at: $0) == nil
    }
    guard let first = names.first, let last = names.last,
      ["fighter", "militant", "force", "troop", "soldier", "rebel"].contains(tree[head].lemma)
    else { return }
    discourse.learn(party: tree.text(first..<last + 1))
  }

  /// "most of the town", "much of": an adjective that heads a phrase.
  private func isShare(_ head: Int, _ tree: Tree) -> Bool {
    tree[head].tag == .adjective && WordClasses.parts.contains(tree[head].lower)
      && tree.children(head, .nmod, .obl).contains { tree.preposition($0) == "of" }
  }

  /// Names that the tagger took for verbs or adjectives.
  private func isNamedDespiteTag(_ head: Int, _ scene: Scene) -> Bool {
    guard let entity = scene.entity(at: head) else { return false }
    return entity.tokens.allSatisfy { $0 == head || scene.tree.isWithin($0, head) }
      && scene.tree[head].relation != .amod
  }

  private func isSubject(_ head: Int, _ tree: Tree) -> Bool {
    [.nsubj, .subjectOfPassive, .agent].contains(tree[head].relation)
  }

  /// "Officials in Tarn said": where they speak. "Tarn has been trying to": a capital that acts as its state.
  private func isBesideTheStory(_ head: Int, _ speakers: Set<Int>, _ tree: Tree) -> Bool {
    if let above = tree.head(head), speakers.contains(above) { return true }
    // "comparisons with cities like Tarn"
    var first = head
    while tree[first].relation == .conj, let before = tree.head(first) { first = before }
    if ["like", "unlike"].contains(tree.preposition(first) ?? "") { return true }
    guard let verb = tree.head(head), tree[verb].isVerbal else { return false }
    // "its capture gives Moscow little"
    if [.iobj, .obj].contains(tree[head].relation) {
      return Self.dealings.contains(tree[verb].lemma)
    }
    guard tree[head].relation == .nsubj, !tree.isPassive(verb) else { return false }
    return tree.child(verb, .xcomp, .ccomp) != nil
  }

  /// Done to a state by way of its capital.
  private static let dealings: Set<String> = [
    "give", "tell", "ask", "urge", "accuse", "warn", "help", "cost", "blame", "offer", "deny",
    "press",
  ]

  /// The list knows that many people live there.
  private func isCity(_ place: PlaceReading) -> Bool {
    place.mention.id.flatMap { gazetteer[$0]?.population }.map { $0 >= 50_000 } ?? false
  }

  /// "al-Hal market" is none, although no list has it.
  private func isTown(_ place: PlaceReading) -> Bool {
    let last = place.mention.mention.lowercased().split(separator: " ").last.map(String.init) ?? ""
    return !WordClasses.places.contains(last) || WordClasses.townTypes.contains(last)
  }

  /// What somebody takes, loses or attacks, rather than where it lies.
  private func isArgument(_ head: Int, _ tree: Tree) -> Bool {
    var at = head
    while [.conj, .appos].contains(tree[at].relation) || tree.preposition(at) == "of",
      let above = tree.head(at), tree[above].isNominal
    {
      at = above
    }
    return [.obj, .nsubj, .subjectOfPassive].contains(tree[at].relation)
  }

  /// Of a clause that stands for itself, and of none that tells when or which.
  private func isMain(_ head: Int, _ tree: Tree) -> Bool {
    isSubject(head, tree)
      && !tree.path(head).dropFirst().contains {
        [.advcl, .acl, .relative].contains(tree[$0].relation)
      }
  }

  private static func speakers(_ tree: Tree) -> Set<Int> {
    var found: Set<Int> = []
    for (index, word) in tree.words.enumerated() where word.relation == .nsubj && word.head >= 0 {
      if SpeechWords.all.contains(tree[word.head].lemma) { found.insert(index) }
    }
    return found
  }

  /// Places named in the headline.
  private func topics() -> [PlaceMention] {
    guard let title else { return [] }
    let bytes = Array(title.utf8)
    var tokens = Tokenizer().tokens(in: bytes, range: 0..<bytes.count)
    Tagger().tag(&tokens)
    return EntityFinder(actors: actors, gazetteer: gazetteer, day: day).entities(
      in: tokens, times: []
    )
    .compactMap { $0.place.map { PlaceMention(mention: $0.rawValue, id: $0) } }
  }

  /// Backers and commentators are rarely what "it" means; an actor that no list knows may be anybody.
  private func holdsGround(_ id: ActorID?) -> Bool {
    guard let id else { return true }
    return actors.actors[id]?.side != nil
  }
}

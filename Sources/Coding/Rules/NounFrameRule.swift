import Evidence
import Gazetteer
import Language

/// A noun of the lexicon ("the recapture of", "an attack on", "Russian airstrikes") with its genitive,
/// its modifiers, its prepositional phrases and the verb that carries it.
struct NounFrameRule: ClaimRule {
  func drafts(_ scene: Scene, _ lexicon: Lexicon) -> [Draft] {
    var drafts: [Draft] = []
    for (index, word) in scene.tree.words.enumerated()
    where word.tag == .noun || word.tag == .properNoun {
      if word.relation == .flat { continue }
      if word.relation == .compound, !isViolated(index, scene.tree) { continue }
      // "Russian airstrikes" may be an alias of the force that flies them.
      if let entity = scene.entity(at: index), entity.actor == nil || entity.tokens.count == 1 {
        continue
      }
      for frame in frames(index, scene, lexicon) where frame.kind != .worth {
        if let found = fill(frame, index, scene) {
          drafts += found
          break
        }
      }
    }
    return drafts
  }

  /// "ceasefire violations", "truce talks": the truce is what is spoken of.
  private func isViolated(_ index: Int, _ tree: Tree) -> Bool {
    guard let head = tree.head(index) else { return false }
    return ["violation", "breach", "deal", "agreement", "monitor", "talk"].contains(
      tree[head].lemma)
      && ["ceasefire", "fire", "truce", "armistice"].contains(tree[index].lemma)
  }

  /// "air - strikes", "counter - attack": the lexicon has them as one word or with the hyphen.
  func lemma(_ index: Int, _ tree: Tree) -> String {
    if index > 0, tree[index - 1].lower == "booby", tree[index].lemma == "trap" {
      return "booby-trap"
    }
    guard index >= 2, tree[index - 1].text == "-", !tree[index - 1].spaceAfter,
      ["counter", "air", "car", "suicide", "booby", "cease"].contains(tree[index - 2].lower)
    else { return tree[index].lemma }
    return tree[index - 2].lower + "-" + tree[index].lemma
  }

  /// "artillery attacks", "a missile assault", "mortar fire": from a distance, whatever the noun.
  private func frames(_ noun: Int, _ scene: Scene, _ lexicon: Lexicon) -> [Frame] {
    let word = lemma(noun, scene.tree)
    if ["attack", "fire", "assault"].contains(word),
      scene.tree.words[scene.core(noun)].contains(where: { Self.distant.contains($0.lower) })
    {
      return lexicon.frames(noun: "airstrike")
    }
    // "the bombs left behind"
    if word == "bomb",
      scene.tree.children(noun, .acl).contains(where: {
        ["leave", "plant", "lay", "bury"].contains(scene.tree[$0].lemma)
      })
    {
      return lexicon.frames(noun: "mine")
    }
    return lexicon.frames(noun: word)
  }

  private static let distant = words(
    "artillery mortar rocket missile chemical gas drone suicide bomb bombing aerial air tank-fire")

  private func fill(_ frame: Frame, _ noun: Int, _ scene: Scene) -> [Draft]? {
    let tree = scene.tree
    var filling = FrameFilling(scene: scene, frame: frame)
    let carrier = carrier(noun, tree)
    let verb = carrier.map { tree[$0].lemma } ?? ""
    // "broke the siege", "repelled an assault": the verb's own frame says it.
    let isOver =
      frame.kind == .siege && verb == "end" && tree[noun].relation == .nsubj
    if frame.kind == .siege, Self.lifting.contains(verb), !isOver { return nil }
    if Self.repelling.contains(verb), frame.kind == .fighting || frame.kind == .advance {
      return nil
    }
    // "the town came under attack", but not "the minister"
    if tree.preposition(noun) == "under", frame.kind == .fighting {
      guard let carrier else { return nil }
      let subjects = tree.surface(carrier)
      filling.places = scene.places(in: subjects, trusting: false)
      filling.against = scene.actor(in: subjects)
      if filling.places.isEmpty, filling.against == nil { return nil }
      filling.actor = scene.actor(
        in: tree.children(carrier, .obl, .agent).filter {
          ["by", "from"].contains(tree.preposition($0) ?? "")
        })
    }
    fillFromPhrases(&filling, noun, scene)
    if filling.frame.slots["possessor"] == .actor, filling.actor == nil {
      if let entity = scene.entity(at: noun), let id = entity.actor {
        filling.actor = ActorReading(
          mention: ActorMention(mention: tree.text(entity.tokens), id: id))
      }
      filling.actor = filling.actor ?? scene.modifier(of: noun)
    } else if filling.frame.slots["possessor"] == .against, filling.against == nil {
      filling.against = scene.modifier(of: noun)
    } else if filling.frame.slots["possessor"] == .place {
      filling.fill("possessor", with: tree.children(noun, .possessive))
    }
    if filling.places.isEmpty, let place = placeModifier(noun, scene) { filling.places = [place] }
    if let carrier, frame.support.contains(verb) {
      if filling.actor == nil, frame.slots["possessor"] == .actor, verb != "report",
        !tree.isPassive(carrier)
          || tree[noun].relation == .subjectOfPassive
      {
        filling.actor = scene.actor(in: tree.agents(carrier).filter { $0 != noun }, trusting: true)
      }
      for (preposition, other) in tree.obliques(carrier) where other != noun {
        fill(&filling, preposition, other)
      }
    }
    // "were engaged in heavy fighting with the battalion"
    if filling.actor == nil, tree[noun].relation == .obl, tree.preposition(noun) == "in",
      let above = tree.head(noun), ["engage", "involve"].contains(tree[above].lemma)
    {
      filling.actor = scene.actor(in: tree.surface(above))
    }
    // "the offensive launched by the rebels"
    for participle in tree.children(noun, .acl) where tree[participle].treebankTag == "VBN" {
      if filling.actor == nil, frame.slots["possessor"] == .actor {
        filling.actor = scene.actor(in: tree.agents(participle))
      }
    }
    if filling.places.isEmpty, ["offensive", "break-out"].contains(frame.name) {
      filling.places = goal(of: noun, carrier, scene)
    }
    if frame.kind == .change, filling.actor == nil, filling.against == nil {
      filling.actor = follower(noun, scene)
    }
    if frame.name == "break-out" { aftermath(&filling, noun, scene) }
    if filling.places.isEmpty, frame.slots.values.contains(.place), frame.kind != .change {
      filling.places = scene.surroundings(of: noun, steps: frame.kind == .truce ? 3 : 4)
    }
    // "The army announced the capture of the town": its own, where nobody else's is named.
    if frame.kind == .change, filling.actor == nil, let carrier,
      ["announce", "claim", "declare"].contains(verb), !tree.isPassive(carrier),
      let teller = scene.actor(in: tree.agents(carrier)), teller.mention.id != nil,
      teller.mention.id != filling.against?.mention.id
    {
      filling.actor = teller
    }
    if frame.kind == .change, filling.actor == nil, let victor = victor(noun, scene),
      victor.mention.id != filling.against?.mention.id
    {
      filling.actor = victor
    }
    // "their capture of the town from the army": whoever they are, they are not the army.
    if frame.kind == .change, let id = filling.actor?.mention.id, id == filling.against?.mention.id
    {
      filling.actor = nil
    }
    if filling.places.isEmpty, frame.name == "strike-noun" { filling.places = struck(noun, scene) }
    if frame.kind == .truce { parties(&filling, noun, carrier, scene) }
    if frame.kind == .hazard { cleared(&filling, noun, scene) }
    guard filling.isComplete, plausible(frame, noun, filling, carrier, scene) else { return nil }
    var drafts = filling.drafts(trigger: noun, word: tree[noun].text)
    if isOver { for index in drafts.indices { drafts[index].phase = .lifted } }
    if frame.denyingSupport.contains(verb) {
      for index in drafts.indices { drafts[index].isDenied = true }
    }
    return drafts
  }

  /// "The army came close to the city following the capture of the village": whoever goes on from there.
  private func follower(_ noun: Int, _ scene: Scene) -> ActorReading? {
    let tree = scene.tree
    guard ["following", "after"].contains(tree.preposition(noun) ?? ""),
      let verb = tree.path(noun).dropFirst().first(where: { tree[$0].isVerbal }),
      ["advance", "move", "push", "come", "march"].contains(tree[verb].lemma)
    else { return nil }
    return scene.actor(in: tree.agents(verb))
  }

  /// "The army's assault resulted in the capture of the town": by whoever attacked.
  private func victor(_ noun: Int, _ scene: Scene) -> ActorReading? {
    let tree = scene.tree
    guard tree[noun].relation == .obl, ["in", "with", "to"].contains(tree.preposition(noun) ?? ""),
      let verb = tree.head(noun),
      ["result", "culminate", "end", "lead"].contains(tree[verb].lemma),
      let deed = tree.agents(verb).first, Self.deeds.contains(tree[deed].lemma)
    else { return nil }
    return scene.modifier(of: deed)
      ?? scene.actor(in: tree.children(deed, .nmod).filter { tree.preposition($0) == "by" })
  }

  private static let deeds = words("offensive assault attack operation campaign push advance")

  /// "captured the city after a three-day battle", "after ten days of fighting": the fight was for what was
  /// then taken, by who took it.
  func aftermath(_ filling: inout FrameFilling, _ noun: Int, _ scene: Scene) {
    let tree = scene.tree
    guard filling.places.isEmpty, filling.actor == nil, filling.against == nil else { return }
    let path = tree.path(noun)
    guard let verb = path.first(where: { tree[$0].isVerbal && $0 != noun }),
      HeldByRule.takings.contains(tree[verb].lemma) || tree[verb].lemma == "fall",
      path.prefix(while: { $0 != verb }).contains(where: {
        ["after", "following", "amid"].contains(tree.preposition($0) ?? "")
      })
    else { return }
    filling.places = scene.places(in: tree.patients(verb), trusting: true)
    filling.actor = scene.actor(in: tree.agents(verb))
  }

  /// "shelling hitting the village", "the hospital was damaged in an airstrike": what was struck.
  private func struck(_ noun: Int, _ scene: Scene) -> [PlaceReading] {
    let tree = scene.tree
    for verb in tree.children(noun, .acl, .relative) where Self.hitting.contains(tree[verb].lemma) {
      let found = scene.places(in: tree.children(verb, .obj), trusting: true)
      if !found.isEmpty { return found }
    }
    guard let verb = tree.head(noun), tree.isPassive(verb), Self.hitting.contains(tree[verb].lemma),
      ["in", "by"].contains(tree.preposition(noun) ?? "")
    else { return [] }
    let subjects = tree.surface(verb)
    let inner = subjects.flatMap { tree.children($0, .nmod) }.filter {
      ["in", "at"].contains(tree.preposition($0) ?? "")
    }
    let named = scene.places(in: subjects + inner, trusting: true).filter(\.isNamed)
    return named.isEmpty ? scene.places(in: subjects, trusting: false) : named
  }

  private static let hitting = words("hit strike target damage destroy pound level")

  /// "launched an offensive to capture the city": where it is fought is what it is for.
  private func goal(of noun: Int, _ carrier: Int?, _ scene: Scene) -> [PlaceReading] {
    let tree = scene.tree
    var infinitives = tree.children(noun, .acl)
    if let carrier { infinitives += tree.children(carrier, .advcl, .xcomp) }
    for verb in infinitives
    where tree[verb].treebankTag == "VB" || ["target", "aim"].contains(tree[verb].lemma) {
      var nouns = tree.patients(verb)
      for light in nouns where WordClasses.powers.contains(tree[light].lemma) {
        nouns += tree.children(light, .nmod)
      }
      let found = scene.places(in: nouns, trusting: true).filter { !$0.isCountry }
      if !found.isEmpty { return found }
    }
    // "an offensive for the capture of the city"
    for inner in tree.children(noun, .nmod, .obl)
    where ["for", "to"].contains(tree.preposition(inner) ?? "") {
      // "fighting for control of the town"
      let nouns = tree.children(inner, .nmod).filter {
        ["of", "over"].contains(tree.preposition($0) ?? "")
      }
      let found = scene.places(in: nouns, trusting: true).filter { !$0.isCountry }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// "a truce between A and B", "brokered by C", "violations by D".
  private func parties(
    _ filling: inout FrameFilling, _ noun: Int, _ carrier: Int?, _ scene: Scene
  ) {
    let tree = scene.tree
    for child in tree.children(noun, .nmod) + (carrier.map { tree.children($0, .obl) } ?? [])
    where tree.preposition(child) == "between" {
      let both = tree.list(child).compactMap { item in
        scene.actor(of: item, trusting: true) ?? named(item, scene)
      }
      guard let first = both.first else { continue }
      filling.actor = first
      if both.count > 1, filling.against == nil { filling.against = both[1] }
      return
    }
    // "a deal to evacuate fighters from the town"
    if filling.places.isEmpty {
      for verb in tree.children(noun, .acl) {
        let from = tree.obliques(verb).filter { ["from", "in"].contains($0.preposition) }
        filling.places = scene.places(in: from.map(\.noun), trusting: true)
      }
    }
    // "a cessation of hostilities in the city"
    if filling.places.isEmpty {
      for inner in tree.children(noun, .nmod).flatMap({ tree.children($0, .nmod) })
      where ["in", "for", "around"].contains(tree.preposition(inner) ?? "") {
        filling.places = scene.places(in: [inner], trusting: true)
      }
    }
    if filling.actor == nil, let carrier {
      filling.actor = scene.actor(in: tree.agents(carrier).filter { $0 != noun }, trusting: false)
    }
    if filling.actor == nil {
      for participle in tree.children(noun, .acl) {
        filling.actor =
          filling.actor ?? scene.actor(in: tree.agents(participle).filter { $0 != noun })
      }
    }
    if filling.actor == nil, tree[noun].relation == .compound, let head = tree.head(noun) {
      filling.actor = scene.actor(
        in: tree.children(head, .nmod).filter { tree.preposition($0) == "by" })
    }
  }

  /// Whatever the name is elsewhere: truces are between parties.
  func named(_ noun: Int, _ scene: Scene) -> ActorReading? {
    guard scene.tree[noun].tag == .properNoun else { return nil }
    return ActorReading(
      mention: ActorMention(mention: scene.tree.text(scene.properName(noun))))
  }

  /// "mines left by X", "was cleared of the bombs", "removed IEDs from the area".
  private func cleared(_ filling: inout FrameFilling, _ noun: Int, _ scene: Scene) {
    let tree = scene.tree
    for participle in tree.children(noun, .acl, .relative) {
      filling.actor = filling.actor ?? scene.actor(in: tree.agents(participle))
    }
    var at = noun
    while tree[at].relation == .conj, let head = tree.head(at) { at = head }
    guard let verb = tree.head(at), tree[verb].isVerbal else { return }
    if tree.preposition(at) == "of" {
      let found = scene.places(in: tree.patients(verb), trusting: true)
      if !found.isEmpty { filling.places = found }
    } else if tree[at].relation == .obj || tree[at].relation == .subjectOfPassive {
      let from = tree.children(verb, .obl).filter { tree.preposition($0) == "from" }
      let found = scene.places(in: from, trusting: true)
      if !found.isEmpty { filling.places = found }
    }
  }

  private static let lifting: Set<String> = ["break", "lift", "end", "relieve", "reopen"]
  private static let repelling: Set<String> = [
    "repel", "repulse", "thwart", "foil", "rebuff", "resist", "fend", "ward", "stave",
  ]

  /// The verb whose object or subject the noun is.
  func carrier(_ noun: Int, _ tree: Tree) -> Int? {
    var at = noun
    while tree[at].relation == .conj, let head = tree.head(at), tree[head].isNominal { at = head }
    guard let head = tree.head(at), tree[head].isVerbal,
      [.obj, .nsubj, .subjectOfPassive, .obl, .xcomp].contains(tree[at].relation)
    else { return nil }
    if tree[at].relation == .obl, tree.preposition(at) != "under" { return nil }
    return head
  }

  private func fillFromPhrases(_ filling: inout FrameFilling, _ noun: Int, _ scene: Scene) {
    let tree = scene.tree
    for child in tree.children(noun, .nmod, .obl) {
      guard let preposition = tree.preposition(child) else { continue }
      fill(&filling, preposition, child)
      // "the capture of [the city [by the army]]"
      for inner in tree.list(child).flatMap({ tree.children($0, .nmod) })
      where ["by", "from", "to"].contains(tree.preposition(inner) ?? "")
        && scene.actors[inner] != nil
      {
        fill(&filling, tree.preposition(inner) ?? "", inner)
      }
    }
  }

  private func fill(_ filling: inout FrameFilling, _ preposition: String, _ noun: Int) {
    if filling.frame.slots[preposition] != nil {
      filling.fill(preposition, with: [noun])
    } else if let last = preposition.split(separator: " ").last.map(String.init),
      filling.frame.slots[last] != nil
    {
      filling.fill(last, with: [noun])
    } else if Scene.locatives.contains(preposition) || preposition.hasSuffix(" of"),
      filling.frame.slots["in"] == .place
    {
      filling.fill("in", with: [noun])
    }
  }

  /// "the Mosul offensive", "Tarn's fall": a place among the modifiers.
  private func placeModifier(_ noun: Int, _ scene: Scene) -> PlaceReading? {
    let tree = scene.tree
    for entity in scene.entities(in: scene.core(noun)) {
      if let id = entity.place, let place = scene.gazetteer[id], !place.roles.contains(.country),
        !entity.tokens.contains(noun)
      {
        return PlaceReading(
          mention: PlaceMention(
            mention: tree.text(entity.tokens), id: id, name: place.name, latitude: place.latitude,
            longitude: place.longitude, precision: place.precision))
      }
    }
    for child in tree.children(noun, .possessive) {
      if let place = scene.places[child]?.first(where: { !$0.isCountry && $0.isCertain }) {
        return place
      }
    }
    return nil
  }
}

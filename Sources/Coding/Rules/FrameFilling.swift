import Evidence
import Language

/// Fills a frame's roles from the slots of a sentence: shared by the verb and the noun rule.
struct FrameFilling {
  let scene: Scene
  let frame: Frame
  var actor: ActorReading?
  var against: ActorReading?
  var places: [PlaceReading] = []

  init(scene: Scene, frame: Frame) {
    self.scene = scene
    self.frame = frame
  }

  /// Reads noun phrases in a slot. The first filler of a role wins; places of one slot all count.
  mutating func fill(_ slot: String, with nouns: [Int]) {
    guard !nouns.isEmpty, let role = frame.slots[slot] else { return }
    switch role {
    case .actor: if actor == nil { actor = scene.actor(in: nouns, trusting: trustsActor(slot)) }
    case .against:
      if against == nil {
        against = scene.actor(
          in: nouns, trusting: slot == "from" || slot == "subject" && frame.kind == .change)
      }
      // "an offensive against the stronghold in the province"
      if slot == "against", places.isEmpty, frame.slots["in"] == .place {
        add(scene.places(in: nouns, trusting: false))
      }
      // "a counterattack against the army near the towns of"
      if slot == "against" || slot == "with", places.isEmpty, frame.slots["in"] == .place {
        for noun in nouns {
          let around = scene.tree.children(noun, .nmod).filter {
            ["near", "in", "at", "around"].contains(scene.tree.preposition($0) ?? "")
          }
          add(scene.places(in: around, trusting: true))
        }
      }
      // "driven from the town": the slot holds the ground.
      if against == nil, places.isEmpty, slot == "from" {
        add(scene.places(in: nouns, trusting: false))
      }
    case .place:
      var found = scene.places(in: nouns, trusting: trusts(slot))
      if found.isEmpty, let pronoun = nouns.first,
        ["it", "there", "which"].contains(scene.tree[pronoun].lower),
        let town = scene.antecedentPlace(before: pronoun)
      {
        found = [town]
      }
      if let pronoun = nouns.first, ["they", "them"].contains(scene.tree[pronoun].lower) {
        let taken = scene.takenPlaces(before: pronoun)
        if !taken.isEmpty { found = taken }
      }
      add(found)
    case .target:
      // What is struck may be ground or those who stand on it.
      let found = scene.places(in: nouns, trusting: frame.kind == .siege)
      if found.isEmpty || found.allSatisfy({ !$0.isNamed }), against == nil {
        against = scene.actor(in: nouns)
        for noun in nouns where against == nil { against = scene.modifier(of: noun) }
      }
      add(found)
    case .none: break
    }
  }

  /// An unlisted capitalised phrase is a place in the slots that hardly take anything else.
  private func trusts(_ slot: String) -> Bool { slot != "against" && slot != "by" }

  private func trustsActor(_ slot: String) -> Bool {
    ["subject", "by", "to"].contains(slot)
      && [.change, .withdrawal, .hold].contains(frame.kind)
  }

  private mutating func add(_ found: [PlaceReading]) {
    guard !found.isEmpty else { return }
    if places.isEmpty
      || places.allSatisfy({ $0.isCountry })
      || (places.allSatisfy { !$0.isNamed } && found.contains { $0.isNamed && !$0.isCountry }
        && frame.kind != .change && frame.kind != .hold)
    {
      places = found
    }
  }

  /// "the police headquarters in Tikrit", "a village near Tabqa": events but for changes of hands and
  /// sieges are told of the named place.
  private func named(_ place: PlaceReading) -> PlaceReading {
    guard !place.isNamed,
      [.fighting, .strike, .advance, .repelled, .hazard, .withdrawal].contains(frame.kind)
    else { return place }
    let tree = scene.tree
    for (head, readings) in scene.places.sorted(by: { $0.key < $1.key })
    where readings.contains(where: { $0.mention == place.mention }) {
      // "to infiltrate an area in the Tarn countryside"
      let beside =
        (tree.head(head).map { tree.children($0, .obl) } ?? []).filter {
          $0 > head && ["in", "near"].contains(tree.preposition($0) ?? "")
        }
      for child in tree.children(head, .nmod, .relative, .acl) + beside {
        let preposition = tree.preposition(child) ?? ""
        guard Scene.locatives.contains(preposition) || preposition.hasSuffix("of") else { continue }
        if let found = scene.places(in: [child], trusting: true).first(where: {
          $0.isNamed && !$0.isCountry
        }) {
          return found.with(extent: place.mention.mention)
        }
      }
    }
    return place
  }

  var isComplete: Bool {
    for need in frame.needs {
      switch need {
      case .place where places.isEmpty: return false
      case .actor where actor == nil: return false
      case .against where against == nil: return false
      default: break
      }
    }
    return true
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "latest", "only", "last", "largest",
    "biggest", "most",
  ]

  /// One draft a place, or one without a place.
  func drafts(trigger: Int, word: String) -> [Draft] {
    var specific: [PlaceReading] = []
    for place in places.map(named) where !specific.contains(where: { Scene.same($0, place) }) {
      specific.append(place)
    }
    if specific.contains(where: { !$0.isCountry }) { specific.removeAll { $0.isCountry } }
    // "overran Tarn, the third capital to fall": another word for Tarn.
    if specific.contains(where: \.isNamed) {
      specific.removeAll { place in
        !place.isNamed
          && Self.ordinals.contains { place.mention.mention.lowercased().hasPrefix($0 + " ") }
      }
    }
    if frame.kind == .withdrawal, specific.contains(where: \.isNamed) {
      // "from the town of Tarn and other nearby villages"
      specific.removeAll { place in
        !place.isNamed
          && !["villages", "towns", "cities"].contains {
            place.mention.mention.lowercased().hasSuffix(" " + $0)
          }
      }
    }
    var base = Draft(frame.kind, trigger: trigger, because: "“\(word)” \(frame.reason)")
    base.frame = frame.name
    base.actor = actor
    base.against = against
    base.manner = frame.manner
    base.phase = frame.phase
    base.worth = frame.worth
    if let via = actor?.via { base.because.append(via) }
    if let via = against?.via { base.because.append(via) }
    guard !specific.isEmpty else { return [base] }
    return specific.map { place in
      var draft = base
      draft.place = place
      if let via = place.via { draft.because.append(via) }
      return draft
    }
  }
}

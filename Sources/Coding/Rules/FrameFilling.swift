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

  /// Reads a list of noun phrases in the slot. The first filler of a role wins; places of one slot
  /// all count.
  mutating func fill(_ slot: String, with nouns: [Int]) {
    guard !nouns.isEmpty, let role = frame.slots[slot] else { return }
    switch role {
    case .actor: if actor == nil { actor = scene.actor(in: nouns) }
    case .against: if against == nil { against = scene.actor(in: nouns) }
    case .place:
      add(scene.places(in: nouns, trustingNames: trusts(slot)))
      // "cleared the town of militants": the "of" phrase stands inside the object.
      if slot == "object", frame.slots["of"] == .against, against == nil {
        against = scene.actor(in: nouns.filter { $0 > 0 && scene.analysis.lower($0 - 1) == "of" })
      }
    case .target:
      // What is struck may be ground or those who stand on it.
      let found = scene.places(in: nouns, trustingNames: false)
      if found.isEmpty || found.allSatisfy({ !$0.isNamed }), against == nil {
        against = scene.actor(in: nouns) ?? owner(of: nouns)
      }
      add(found)
    case .none: break
    }
  }

  private func owner(of nouns: [Int]) -> ActorReading? {
    for noun in nouns {
      for entity in scene.analysis.entities(in: scene.analysis.phrases[noun].tokens) {
        if let id = entity.actor {
          return ActorReading(
            mention: ActorMention(mention: scene.analysis.text(entity.tokens), id: id), via: nil,
            isParty: true)
        }
      }
    }
    return nil
  }

  /// An unlisted capitalised phrase is a place in the slots that hardly take anything else.
  private func trusts(_ slot: String) -> Bool {
    slot != "subject" && slot != "against" && slot != "by"
  }

  private mutating func add(_ found: [PlaceReading]) {
    guard !found.isEmpty else { return }
    if places.isEmpty {
      places = found
    } else if places.allSatisfy({ $0.isCountry })
      || (places.allSatisfy { !$0.isNamed } && found.contains { $0.isNamed && !$0.isCountry }
        && frame.kind != .change)
    {
      places = found
    }
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

  /// One draft a place, or one without a place.
  func drafts(trigger: Int, predicate: Int?, word: String) -> [Draft] {
    var specific = places
    if specific.contains(where: { !$0.isCountry }) { specific.removeAll { $0.isCountry } }
    var base = Draft(
      frame.kind, trigger: trigger, predicate: predicate, because: "“\(word)” \(frame.reason)")
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

import Evidence

/// Events whose own clause gives no place take the one place that the sentence names. Where it names
/// two, none is taken: place and act must not come from unrelated parts.
enum OnlyPlace {
  static func fill(_ drafts: [Draft], in scene: Scene) -> [Draft] {
    guard let place = only(in: scene) else { return drafts }
    return drafts.map { draft in
      guard draft.place == nil, kinds.contains(draft.kind) else { return draft }
      // "an attack was repelled, while the army captured the hills": not where it was repelled.
      if draft.kind == .repelled,
        drafts.contains(where: {
          $0.kind == .change && $0.place.map { Scene.same($0, place) } ?? false
        })
      {
        return draft
      }
      var draft = draft
      draft.place = place
      draft.because.append("\(place.mention.mention) is the only place that the sentence names")
      return draft
    }
  }

  private static let kinds: Set<Kind> = [
    .fighting, .strike, .repelled, .hazard, .strength, .siege,
  ]

  static func only(in scene: Scene) -> PlaceReading? {
    var found: PlaceReading?
    for (_, places) in scene.places.sorted(by: { $0.key < $1.key }) {
      for place in places where place.isNamed && place.isCertain && !place.isCountry {
        if let found, found.mention.mention != place.mention.mention,
          found.mention.id == nil || found.mention.id != place.mention.id
        {
          return nil
        }
        found = found ?? place
      }
    }
    return found
  }
}

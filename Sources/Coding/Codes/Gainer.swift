import Evidence

/// What ACLED wants to know of who gained ground.
enum Gainer: Sendable {
  /// The place's own government, or a force on its side.
  case government
  /// A state, where it is not known whether the place is its own.
  case state
  case foreignState, nonState
}

/// A theatre's actors by whose force they are.
struct GainerIndex: Sendable {
  private let actors: [ActorID: Actor]
  /// Countries whose state or forces are of the side.
  private let governed: [SideID: Set<String>]
  private let countries: [PlaceID: String]

  init(theatre: Theatre) {
    actors = Dictionary(theatre.actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    countries = Dictionary(
      theatre.places.map { ($0.id, $0.country) }, uniquingKeysWith: { first, _ in first })
    var governed: [SideID: Set<String>] = [:]
    for actor in theatre.actors {
      if let side = actor.side, let country = actor.country, actor.nature.isState {
        governed[side, default: []].insert(country)
      }
    }
    self.governed = governed
  }

  /// Nil for a coalition of no one side, and for an actor that the theatre does not know unless the
  /// report's own word for it tells (“the rebels”).
  func gainer(_ id: ActorID?, mention: String?, of place: PlaceID?) -> Gainer? {
    let told = mention.flatMap(Self.told(by:))
    guard let id, let actor = actors[id] else { return told }
    // "Syrian rebels" are named after the state that they fight.
    if told == .nonState, actor.nature.isState { return told }
    let country = place.flatMap { countries[$0] }
    if let country, let side = actor.side, governed[side]?.contains(country) == true {
      return .government
    }
    switch actor.nature {
    case .state, .stateForces:
      guard let country, let own = actor.country else { return .state }
      return own == country ? .government : .foreignState
    case .armedGroup, .people: return .nonState
    case .coalition: return nil
    }
  }

  /// What the last word of a mention says. “Army” says nothing: rebels have armies too.
  private static func told(by mention: String) -> Gainer? {
    let words = mention.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
    guard let last = words.last else { return nil }
    if irregulars.contains(last) { return allegiance.isDisjoint(with: words) ? .nonState : nil }
    return words.dropLast().last == "government" && ["forces", "troops"].contains(last)
      ? .state : nil
  }

  private static let irregulars: Set<String> = [
    "rebels", "militants", "insurgents", "jihadists", "guerrillas", "terrorists", "gunmen",
    "militiamen", "militia", "militias", "extremists", "islamists", "separatists", "fighters",
    "tribesmen",
  ]

  /// Words of those who fight for a state.
  private static let allegiance: Set<String> = [
    "government", "regime", "army", "pro", "allied", "allies", "loyalist", "forces",
  ]
}

extension Actor.Nature {
  fileprivate var isState: Bool { self == .state || self == .stateForces }
}

import Evidence

/// Drift with a prior by country: before any claim, a place is likeliest held by its own state, and
/// least likely by another.
struct DriftByCountry: Sendable {
  private let byPlace: [PlaceID: String]
  private let byCountry: [String: Drift]
  private let elsewhere: Drift

  init(theatre: Theatre, holders: HolderIndex, parameters: ControlParameters) {
    var states: [Int: Set<String>] = [:]
    for actor in theatre.actors where actor.nature == .state || actor.nature == .stateForces {
      guard let country = actor.country, let side = holders.index(of: actor.id) else { continue }
      states[side, default: []].insert(country)
    }
    func drift(_ country: String?) -> Drift {
      let odds = (0..<holders.count - 1).map { side -> Double in
        guard let country, let own = states[side] else { return 1 }
        return own.contains(country) ? parameters.homeOdds : parameters.foreignOdds
      }
      return Drift(
        hazard: parameters.hazard, end: parameters.fightEnd, returns: parameters.fightKeeps,
        odds: odds,
        contestedShare: parameters.contestedShare)
    }
    byPlace = Dictionary(
      theatre.places.map { ($0.id, $0.country) }, uniquingKeysWith: { first, _ in first })
    let countries = Set(byPlace.values)
    byCountry = Dictionary(uniqueKeysWithValues: countries.map { ($0, drift($0)) })
    elsewhere = drift(nil)
  }

  func drift(at place: PlaceID) -> Drift {
    byPlace[place].flatMap { byCountry[$0] } ?? elsewhere
  }
}

import Control
import Evidence
import Testing

@Suite("Claims about districts and provinces")
struct AreaTests {
  private static func place(
    _ id: PlaceID, region: String? = nil, roles: [Place.Role] = []
  ) -> Place {
    Place(
      id: id, name: id.rawValue, spellings: [], latitude: 0, longitude: 0, population: nil,
      country: "XX", region: region, district: nil, roles: roles)
  }

  private static let theatre = Theatre(
    id: "war", name: "War", version: "1", sides: War.theatre.sides, actors: War.theatre.actors,
    places: [
      place("town", region: "North"), place("silent", region: "North"),
      place("far", region: "South"), place("North", roles: [.region]),
    ], routes: [], assets: [], sources: War.theatre.sources)

  private func reds(_ claims: [Say], at place: PlaceID) -> Double? {
    let model = ControlModel(theatre: Self.theatre, parameters: .stated)
    return model.byPlace(claims.map(\.claim))[place].map {
      model.estimate(place: place, on: War.day(20), from: $0).probability(War.reds)
    }
  }

  private static let ofTown = Say(.fighting, nil, War.on(5))
  private static let ofFar = Say(.fighting, nil, War.on(5)).with { $0.place = "far" }
  private static let ofArea = Say(.hold, "red-army", War.on(10)).with { $0.place = "North" }

  @Test("they touch the places in it, with less weight than a claim on the town itself")
  func weight() throws {
    let alone = try #require(reds([Self.ofTown], at: "town"))
    let area = try #require(reds([Self.ofTown, Self.ofArea], at: "town"))
    let own = try #require(reds([Self.ofTown, Say(.hold, "red-army", War.on(10))], at: "town"))
    #expect(area > alone + 0.005)
    #expect(own > area + 0.2)
  }

  @Test("they do not touch places elsewhere, nor make a place known of which nothing else is said")
  func elsewhere() {
    #expect(reds([Self.ofFar, Self.ofArea], at: "far") == reds([Self.ofFar], at: "far"))
    #expect(reds([Self.ofTown, Self.ofArea], at: "silent") == nil)
  }
}

import Control
import Evidence
import Testing

@Suite("What neighbours say of a place")
struct SpaceTests {
  private static func place(_ id: PlaceID, _ latitude: Double) -> Place {
    Place(
      id: id, name: id.rawValue, spellings: [], latitude: latitude, longitude: 0, population: nil,
      country: "XX", region: nil, district: nil, roles: [])
  }

  private static let theatre = Theatre(
    id: "war", name: "War", version: "1", sides: War.theatre.sides, actors: War.theatre.actors,
    places: [place("town", 0), place("near", 0.05), place("far", 3)], routes: [], assets: [],
    sources: War.theatre.sources)

  private func reds(_ power: Double, neighbour: PlaceID) -> Double {
    var parameters = ControlParameters.stated
    parameters.neighbours = power
    let model = ControlModel(theatre: Self.theatre, parameters: parameters)
    let claims = model.byPlace(
      [Say(.hold, "red-army", War.on(10)).with { $0.place = neighbour }.claim])
    let near = model.neighbourVoices(
      of: [War.town], from: War.day(0), to: War.day(100), claims: claims)
    return model.estimate(place: War.town, on: War.day(50), from: [], near: near)
      .probability(War.reds)
  }

  @Test("a neighbour's holder is somewhat likelier to hold the place")
  func near() {
    let alone = reds(0, neighbour: "near")
    #expect(reds(0.1, neighbour: "near") > alone + 0.02)
    #expect(reds(0.1, neighbour: "near") < 0.9)
  }

  @Test("a town three hundred kilometres off says nothing")
  func far() {
    #expect(reds(0.1, neighbour: "far") == reds(0, neighbour: "far"))
  }
}

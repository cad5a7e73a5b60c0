import Control
import Evidence
import Testing

@Suite("Sources learned from agreement")
struct SourceLearningTests {
  private static let towns = (0..<20).map { PlaceID("town-\($0)") }

  private static let theatre = Theatre(
    id: "war", name: "War", version: "1", sides: War.theatre.sides, actors: War.theatre.actors,
    places: towns.map {
      Place(
        id: $0, name: $0.rawValue, spellings: [], latitude: 0, longitude: 0, population: nil,
        country: "XX", region: nil, district: nil, roles: [])
    }, routes: [], assets: [], sources: War.theatre.sources)

  private static func say(_ outlet: String, _ army: ActorID, _ town: PlaceID, _ day: Int)
    -> DatedClaim
  {
    Say(.hold, army, War.on(day)).with {
      $0.place = town
      $0.outlet = outlet
      $0.id = "\(outlet) \(town.rawValue)"
    }.claim
  }

  /// The blues hold all towns, say the archive and the wire; red radio gives every second town to the reds.
  private static let learned = {
    let claims = towns.enumerated().flatMap { index, town in
      [
        say("archive", "blue-army", town, 10), say("wire", "blue-army", town, 12),
        say("red-radio", index % 2 == 0 ? "red-army" : "blue-army", town, 11),
      ]
    }
    let model = ControlModel(theatre: theatre, parameters: .stated)
    return SourceLearning(theatre: theatre, claims: model.byPlace(claims), parameters: .stated)
  }()

  @Test("who agrees with the others is right, who does not is not")
  func agreement() throws {
    let wire = try #require(Self.learned.tracks["wire"]?.all.share)
    let radio = try #require(Self.learned.tracks["red-radio"]?.all.share)
    #expect(wire > 0.85)
    #expect(radio < 0.65)
  }

  @Test("a source is too rosy for the side for which it is oftener wrong")
  func rosiness() throws {
    let radio = try #require(Self.learned.tracks["red-radio"])
    let reds = try #require(radio.rosiness(for: 0))
    #expect(reds.difference > 0.5 && reds.interval.lowerBound > 0)
    let blues = try #require(radio.rosiness(for: 1))
    #expect(blues.interval.upperBound < 0)
  }

  @Test("what was learned makes the word of the rosy source weigh less where it favours its side")
  func weight() {
    let claims = [Self.say("red-radio", "red-army", Self.towns[0], 30)]
    func reds(_ model: ControlModel) -> Double {
      model.estimate(place: Self.towns[0], on: War.day(30), from: claims).probability(War.reds)
    }
    let graded = reds(ControlModel(theatre: Self.theatre, parameters: .stated))
    #expect(reds(Self.learned.model) < graded - 0.01)
  }

  @Test("a lone voice, whom nobody can judge, keeps its grade")
  func alone() {
    let claims = [Self.say("rumour", "red-army", Self.towns[0], 30)]
    let model = ControlModel(theatre: Self.theatre, parameters: .stated)
    let learned = SourceLearning(
      theatre: Self.theatre, claims: model.byPlace(claims), parameters: .stated)
    #expect((learned.tracks["rumour"]?.all.judged ?? 1) < 1e-9)
    let before = model.estimate(place: Self.towns[0], on: War.day(30), from: claims)
    let after = learned.model.estimate(place: Self.towns[0], on: War.day(30), from: claims)
    #expect(abs(before.probability(War.reds) - after.probability(War.reds)) < 1e-6)
  }
}

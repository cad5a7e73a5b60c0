import Control
import Evidence
import Testing

@Suite("Learning the tables")
struct LearningTests {
  /// Twelve towns, half of them the reds' and half the blues'.
  private static let towns = (0..<12).map { PlaceID("town-\($0)") }

  private static let theatre = Theatre(
    id: "war", name: "War", version: "1", sides: War.theatre.sides, actors: War.theatre.actors,
    places: towns.enumerated().map { index, id in
      Place(
        id: id, name: id.rawValue, spellings: [], latitude: Double(index) * 5, longitude: 0,
        population: nil, country: "XX", region: nil, district: nil, roles: [])
    },
    routes: [], assets: [], sources: War.theatre.sources)

  private static let known = towns.enumerated().map { index, town in
    KnownSpan(
      place: town, days: War.day(0)...War.day(300), sides: [index % 2 == 0 ? War.reds : War.blues])
  }

  /// - Parameter struck: who is struck where it holds the place, and where it does not.
  private static func learn(struckHolds: Bool) -> ControlParameters {
    var claims: [PlaceID: [DatedClaim]] = [:]
    for (index, town) in towns.enumerated() {
      let redsHold = index % 2 == 0
      let struck: ActorID = redsHold == struckHolds ? "red-army" : "blue-army"
      claims[town] = (0..<6).map { number in
        let say = Say(.strike, "far-air-force", from: struck, War.on(10 + number * 40)).with {
          $0.place = town
          $0.id = "\(town.rawValue)-\(number)"
        }
        return say.claim
      }
    }
    return ControlTrainer(theatre: theatre, claims: claims, known: known).train()
  }

  private static func other(_ parameters: ControlParameters) -> Double {
    parameters.table.rows[.strike]?.other ?? 1
  }

  @Test(
    "who is struck comes to speak for its holder where the truth says so, and against it where not")
  func direction() {
    #expect(Self.other(Self.learn(struckHolds: true)) > 2)
    #expect(Self.other(Self.learn(struckHolds: false)) < 1)
  }

  @Test("what no claim speaks of stays as stated")
  func untouched() {
    let learned = Self.learn(struckHolds: true)
    #expect(learned.table.rows[.siegeLifted] == ControlParameters.stated.table.rows[.siegeLifted])
  }

  @Test("the same claims teach the same")
  func repeatable() {
    #expect(Self.learn(struckHolds: true) == Self.learn(struckHolds: true))
  }
}

import Control
import Evidence
import Foundation
import Testing

/// Simulation-based calibration (Talts and others 2018): of a war drawn from the model, the days that a side really
/// held a place rank evenly among those of histories drawn from the estimate.
@Suite("Simulated wars")
struct CalibrationTests {
  private static let places = 600
  /// A rank from 0 to this, by as many draws.
  private static let draws = 19
  /// Of the χ² of twenty bins, one in a thousand is larger.
  private static let threshold = 43.8
  private static let from = War.day(0)
  private static let to = War.day(150)

  private static let theatre = Theatre(
    id: "war", name: "War", version: "1", sides: War.theatre.sides,
    actors: War.theatre.actors.filter { $0.side != nil },
    places: (0..<places).map { number in
      Place(
        id: PlaceID("town-\(number)"), name: "Town \(number)", spellings: [], latitude: 0,
        longitude: 0, population: nil, country: "XX", region: nil, district: nil, roles: [])
    }, routes: [], assets: [], sources: War.theatre.sources)

  /// Changes often enough to be seen, and no share of fights, about which silence would not be even-handed.
  private static let parameters = {
    var parameters = ControlParameters.stated
    parameters.hazard = 1.0 / 120
    parameters.contestedShare = 0
    parameters.episode = 0
    parameters.table.rows[.hold] = .init(subject: 12)
    parameters.table.rows[.changeTo] = .init(subject: 8)
    parameters.table.before[.changeTo] = .init(subject: 1)
    parameters.table.rows[.strike] = .init(subject: 1.0 / 3, other: 2)
    parameters.table.rows[.advance] = .init(subject: 1.0 / 2)
    parameters.changeWeight = 0.05
    return parameters
  }()

  /// χ² of the ranks against evenness.
  private static func unevenness(_ flaws: WarSimulator.Flaws) -> Double {
    let simulator = WarSimulator(
      theatre: theatre, parameters: parameters, monthly: 2,
      kinds: [.hold, .change, .strike, .advance], flaws: flaws)
    let model = ControlModel(theatre: theatre, parameters: parameters)
    var bins = Array(repeating: 0.0, count: draws + 1)
    var dice = SplitMix(seed: 7)
    for place in theatre.places {
      let war = simulator.history(of: place, from: from, to: to, seed: 2016)
      func days(_ history: [SideID?]) -> Double {
        // Ties are broken by chance.
        Double(history.count { $0 == War.reds }) + Double.random(in: 0..<0.5, using: &dice)
      }
      let truth = days(war.holders)
      let drawn = model.histories(
        place: place.id, from: from, to: to, claims: war.claims, count: draws, using: &dice)
      bins[drawn.count { days($0) < truth }] += 1
    }
    let expected = Double(places) / Double(draws + 1)
    return bins.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
  }

  @Test("of wars drawn from the model the estimate's histories are neither too sure nor too unsure")
  func calibrated() {
    #expect(Self.unevenness(.init()) < Self.threshold)
  }

  @Test("sources that lie for their side are seen as miscalibration, and so are silent fronts")
  func misspecified() {
    #expect(Self.unevenness(.init(lying: ["red-radio"])) > Self.threshold)
    #expect(Self.unevenness(.init(silent: 0.8)) > Self.threshold)
  }

  @Test(
    "a source that lies for its side is found out by how it agrees with the others, the honest are not"
  )
  func liar() throws {
    let simulator = WarSimulator(
      theatre: Self.theatre, parameters: Self.parameters, monthly: 3, kinds: [.hold, .change],
      flaws: .init(lying: ["red-radio"]))
    let model = ControlModel(theatre: Self.theatre, parameters: Self.parameters)
    let claims = Self.theatre.places.flatMap { place in
      simulator.history(of: place, from: Self.from, to: Self.to, seed: 5).claims
    }
    let learned = SourceLearning(
      theatre: Self.theatre, claims: model.byPlace(claims), parameters: Self.parameters)
    let liar = try #require(learned.tracks["red-radio"])
    let honest = try #require(learned.tracks["archive"])
    #expect(liar.all.interval.upperBound < honest.all.interval.lowerBound)
  }

  @Test("the same seed draws the same war, another seed another")
  func seeds() {
    let simulator = WarSimulator(theatre: Self.theatre, parameters: Self.parameters, monthly: 3)
    func claims(_ seed: UInt64) -> [DatedClaim] {
      simulator.history(of: Self.theatre.places[0], from: Self.from, to: Self.to, seed: seed).claims
    }
    #expect(claims(1) == claims(1))
    #expect(claims(1) != claims(2))
  }
}

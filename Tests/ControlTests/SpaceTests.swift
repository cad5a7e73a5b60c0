import Control
import Evidence
import Foundation
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

  private static func model(_ power: Double) -> ControlModel {
    var parameters = ControlParameters.stated
    parameters.neighbours = power
    return ControlModel(theatre: theatre, parameters: parameters)
  }

  /// Something that gives no side more than another.
  private static let rumour = Say(.fighting, "far-air-force", War.on(40))

  private static func claims(_ model: ControlModel, _ said: [Say]) -> [PlaceID: [DatedClaim]] {
    model.byPlace(said.map(\.claim))
  }

  private func estimate(_ power: Double, on day: Int, _ said: [Say]) -> ControlEstimate {
    let model = Self.model(power)
    let claims = Self.claims(model, said)
    return model.estimate(
      place: War.town, on: War.day(day), from: claims[War.town] ?? [],
      near: model.neighbourVoices(of: [War.town], claims: claims))
  }

  private func reds(_ power: Double, neighbour: PlaceID) -> Double {
    let held = Say(.hold, "red-army", War.on(10, 500)).with { $0.place = neighbour }
    return estimate(power, on: 50, [Self.rumour, held]).probability(War.reds)
  }

  @Test("a neighbour's holder is somewhat likelier to hold the place")
  func near() {
    let alone = reds(0, neighbour: "near")
    #expect(reds(1, neighbour: "near") > alone + 0.02)
    #expect(reds(1, neighbour: "near") < 0.9)
  }

  private static func near(_ places: [Place], routes: [Route] = []) -> [PlaceID] {
    var parameters = ControlParameters.stated
    parameters.neighbours = 1
    let theatre = Theatre(
      id: "war", name: "War", version: "1", sides: War.theatre.sides, actors: War.theatre.actors,
      places: places, routes: routes, assets: [], sources: War.theatre.sources)
    return ControlModel(theatre: theatre, parameters: parameters).neighbours(of: War.town)
  }

  @Test("the eight nearest are heard, as a plain search finds them")
  func nearest() {
    var random = SplitMix(seed: 11)
    for _ in 0..<50 {
      let others = (0..<40).map { number in
        Place(
          id: PlaceID("p\(number)"), name: "", spellings: [],
          latitude: Double(random.next() % 1_000) / 2_000 - 0.25,
          longitude: Double(random.next() % 1_000) / 2_000 - 0.25, population: nil, country: "XX",
          region: nil, district: nil, roles: [])
      }
      func kilometres(_ place: Place) -> Double {
        111.2 * (place.latitude * place.latitude + place.longitude * place.longitude).squareRoot()
      }
      let expected = others.filter { kilometres($0) <= 30 }.sorted {
        kilometres($0) < kilometres($1)
      }.prefix(8).map(\.id)
      #expect(Self.near([Self.place("town", 0)] + others) == Array(expected))
    }
  }

  @Test("where a road is listed, its length counts")
  func roads() {
    let places = [Self.place("town", 0), Self.place("over", 0.01), Self.place("along", 0.1)]
    #expect(Self.near(places) == ["over", "along"])
    let mountain = Route(from: "town", to: "over", kilometres: 25, name: nil)
    #expect(Self.near(places, routes: [mountain]) == ["along", "over"])
  }

  @Test("a hundred thousand places on one spot are no work")
  func crowd() {
    let crowd = (0..<100_000).map { Self.place(PlaceID("p\($0)"), 0) }
    var found: [PlaceID] = []
    let took = ContinuousClock().measure { found = Self.near(crowd + [Self.place("town", 0)]) }
    #expect(found.count == 8)
    #expect(took < .seconds(20))
  }

  @Test("a town three hundred kilometres off says nothing")
  func far() {
    #expect(reds(1, neighbour: "far") == reds(0, neighbour: "far"))
  }

  @Test("a place of which no claim speaks stays unknown, whoever its neighbours are")
  func unknown() {
    let held = Say(.hold, "red-army", War.on(10, 500)).with { $0.place = "near" }
    let found = estimate(1, on: 50, [held])
    #expect(!found.isKnown)
    #expect(found.neighbours.isEmpty)
    #expect(found.shares == estimate(0, on: 50, []).shares)
  }

  @Test("what lasts for years says one thing, and no more than what lasts for one year")
  func lasting() {
    func after(_ years: Int) -> Double {
      let held = Say(.hold, "red-army", War.on(-365 * years, 200)).with { $0.place = "near" }
      return estimate(1, on: 50, [Self.rumour, held]).probability(War.reds)
    }
    #expect(abs(after(9) - after(1)) < 0.03)
  }

  @Test("a neighbour that passes on speaks for the one before and the one after, each in its time")
  func passing() {
    let said = [
      Self.rumour,
      Say(.hold, "red-army", War.on(-400, 20)).with { $0.place = "near" },
      Say(.change, "blue-army", War.on(60)).with { $0.place = "near" },
      Say(.hold, "blue-army", War.on(61, 500)).with { $0.place = "near" },
    ]
    let (early, late) = (estimate(1, on: -200, said), estimate(1, on: 400, said))
    #expect(early.probability(War.reds) > late.probability(War.reds) + 0.01)
    #expect(late.probability(War.blues) > early.probability(War.blues) + 0.01)
    #expect(late.probability(War.blues) > late.probability(War.reds))
  }

  @Test("the answer for a day is the same alone, in a series, and over any span")
  func oneAnswer() {
    let model = Self.model(1)
    let claims = Self.claims(
      model,
      [
        Self.rumour, Say(.hold, "blue-army", War.on(70)),
        Say(.hold, "red-army", War.on(10, 300)).with { $0.place = "near" },
      ])
    let near = model.neighbourVoices(claims: claims)
    let own = claims[War.town] ?? []
    let alone = model.estimate(place: War.town, on: War.day(90), from: own, near: near)
    for span in [(90, 90), (0, 200), (85, 1_000)] {
      let series = model.series(
        place: War.town, from: War.day(span.0), to: War.day(span.1), claims: own, near: near)
      for (one, other) in zip(alone.shares, series.shares(on: War.day(90))) {
        #expect(one.holder == other.holder)
        #expect(abs(one.probability - other.probability) < 1e-9)
      }
    }
  }

  @Test("the reasons say how far each neighbour moved the answer")
  func reasons() throws {
    let held = Say(.hold, "red-army", War.on(10, 500)).with { $0.place = "near" }
    let own = Say(.hold, "red-army", War.on(40))
    let (with, without) = (estimate(1, on: 50, [own, held]), estimate(0, on: 50, [own, held]))
    let reason = try #require(with.neighbours.first)
    #expect(reason.place == "near")
    #expect(with.neighbours.count == 1)
    func odds(_ estimate: ControlEstimate) -> Double {
      let share = estimate.probability(War.reds)
      return share / (1 - share)
    }
    #expect(abs(exp(reason.weight) - odds(with) / odds(without)) < 1e-6 * odds(with))
  }

  @Test("by what was known on a day, a neighbour's later news is not heard")
  func filtered() {
    let model = Self.model(1)
    let claims = Self.claims(
      model,
      [
        Self.rumour.with { $0.published = 45 },
        Say(.hold, "red-army", War.on(100, 500)).with {
          $0.place = "near"
          $0.published = 120
        },
      ])
    let (from, to) = (War.day(40), War.day(300))
    let series = model.filtered(
      place: War.town, from: from, to: to, claims: claims[War.town] ?? [],
      near: NeighbourHistory(model, claims: claims, from: from, to: to))
    let deaf = model.filtered(place: War.town, from: from, to: to, claims: claims[War.town] ?? [])
    func reds(_ series: ControlSeries, _ day: Int) -> Double {
      series.shares(on: War.day(day)).first { $0.holder == .side(War.reds) }?.probability ?? 0
    }
    #expect(abs(reds(series, 110) - reds(deaf, 110)) < 1e-9)
    #expect(reds(series, 290) > reds(deaf, 290) + 0.01)
  }
}

import Evidence
import Testing

@Suite("Looking things up in a theatre")
struct TheatreTests {
  let theatre = Theatre(
    id: "made", name: "A made war", version: "1",
    sides: [Side(id: "north", name: "North", colour: "#112233")],
    actors: [
      actor("army", side: "north"), actor("jets", side: nil), actor("army", side: "south"),
    ],
    places: [], routes: [], assets: [],
    sources: [
      source("courier", "The Courier", ["Courier News", "ÉCLAIR"], .b),
      source("wire", "Wire", ["The Courier"], .c),
    ])

  static func actor(_ id: ActorID, side: SideID?) -> Actor {
    Actor(
      id: id, name: id.rawValue, nature: .armedGroup, side: side, aliases: [], descriptions: [],
      backers: [], allies: [])
  }

  static func source(
    _ id: SourceID, _ name: String, _ aliases: [String], _ grade: Source.Grade
  ) -> Source {
    Source(id: id, name: name, aliases: aliases, grade: grade, leansTo: nil)
  }

  @Test("an actor's side, where it holds ground; the first of two alike counts")
  func sides() {
    #expect(theatre.side(of: "army") == "north")
    #expect(theatre.side(of: "jets") == nil)
    #expect(theatre.side(of: "nobody") == nil)
  }

  @Test(
    "a source is found by id, name and alias in any case; the first of a name wins",
    arguments: ["courier", "The Courier", "THE COURIER", "courier news", "éclair"])
  func sources(_ name: String) {
    #expect(theatre.source(named: name)?.id == "courier")
  }

  @Test("other names find nothing, not even by a part", arguments: ["", "cour", "The Courier "])
  func unknownSources(_ name: String) {
    #expect(theatre.source(named: name) == nil)
    #expect(theatre.source(named: "WIRE")?.grade == .c)
  }

  @Test(
    "how exactly a place is known follows from what it is",
    arguments: [
      ([], 1), ([.dam, .airbase], 1), ([.district], 3), ([.region], 4), ([.river], 5),
      ([.country], 6), ([.region, .country], 6), ([.capital, .district], 3),
    ] as [([Place.Role], Int)])
  func precision(_ roles: [Place.Role], _ precision: Int) {
    let place = Place(
      id: "1", name: "Tal Rahma", spellings: [], latitude: 36, longitude: 37, population: nil,
      country: "XX", region: nil, district: nil, roles: roles)
    #expect(place.precision == precision)
    #expect(place.isArea == (precision > 1))
  }

  @Test("holders are written and ordered by their key")
  func holders() {
    #expect(Holder.side("north").key == "north")
    #expect(Holder.contested.key == "contested")
    #expect(
      [Holder.side("north"), .contested, .side("army")].sorted().map(\.key)
        == ["army", "contested", "north"])
  }

  @Test("an estimate that no claim supports is unknown")
  func unknownEstimate() {
    let day = Day(ordinal: 16_896)
    let share = ControlEstimate.Share(holder: .contested, probability: 1)
    let reason = ControlEstimate.Reason(claim: "c", weight: 0.5)
    #expect(!ControlEstimate(place: "1", day: day, shares: [share], reasons: []).isKnown)
    #expect(ControlEstimate(place: "1", day: day, shares: [share], reasons: [reason]).isKnown)
  }
}

import Evidence
import Foundation
import Testing
import TheatreFiles

@Suite("Loading a theatre") struct LoadTests {
  @Test("a valid theatre has no problems and comes in whole")
  func whole() throws {
    let small = try SmallTheatre()
    #expect(small.check() == [])
    let theatre = try small.load()
    #expect(theatre.id == "small")
    #expect(theatre.name == "Small War")
    #expect(theatre.sides.map(\.id) == ["red", "blue"])
    #expect(theatre.sides.last?.colour == "#0072b2")
    #expect(theatre.places.map(\.id) == ["1", "2", "x-3"])
    #expect(theatre.routes.map(\.kilometres) == [60, 50])
    #expect(theatre.routes.map(\.name) == ["M1", nil])
    #expect(
      theatre.assets == [
        Asset(
          place: "1", worth: .capital, name: "Seat of the Reds", note: nil, source: "hand-made")
      ])
  }

  @Test("an actor keeps its aliases, days and ties, and loses its articles")
  func actor() throws {
    let theatre = try SmallTheatre().load()
    let army = try #require(theatre.actors.first)
    #expect(army.nature == .stateForces)
    #expect(army.side == "red")
    #expect(
      army.aliases == [
        Alias(text: "Reds"),
        Alias(text: "RA", caseSensitive: true, from: Day("2014-06-29"), to: Day("2016-01-01")),
      ])
    #expect(army.descriptions == ["troops", "soldiers"])
    #expect(army.backers == [Tie(actor: "neighbour", from: Day("2015-09-30"))])
    #expect(theatre.actors.map(\.side) == ["red", "blue", nil])
    #expect(theatre.actors.map(\.country) == [nil, nil, "TR"])
    #expect(theatre.side(of: "neighbour") == nil)
  }

  @Test("a place keeps its spellings in any script, commas and quotes")
  func place() throws {
    let theatre = try SmallTheatre().load()
    #expect(
      theatre.places.first
        == Place(
          id: "1", name: "Upton", spellings: ["Up Town", "أبتون"], latitude: 34.5,
          longitude: 40, population: 12000, country: "SY", region: "North", district: "Upper",
          roles: [.capital, .dam]))
    #expect(theatre.places.map(\.name) == ["Upton", "Lower, Town", "The \"Old\" Fort"])
    #expect(theatre.places[1].population == nil)
    #expect(theatre.places[1].region == nil)
  }

  @Test("sources are found by id, name and alias, with grade and leaning")
  func sources() throws {
    let theatre = try SmallTheatre().load()
    #expect(theatre.source(named: "the wire")?.grade == .b)
    #expect(theatre.source(named: "WIRE")?.leansTo == nil)
    #expect(theatre.source(named: "red radio")?.leansTo == "red")
  }

  @Test("the version changes with any byte, and with nothing else")
  func version() throws {
    let one = try SmallTheatre().load().version
    let same = try SmallTheatre().load().version
    #expect(one == same)
    #expect(one.utf8.count == 64)
    let other = try SmallTheatre()
    try other.replace("Hand-made.", by: "Hand-made!", in: "places.csv")
    #expect(try other.load().version != one)
  }

  @Test("byte-order mark, CR line ends and quoted line ends are read")
  func lineEnds() throws {
    let small = try SmallTheatre()
    try small.write(
      "\u{FEFF}place,worth,name,note,source\r1,oil,Well,\"two\r\nlines\",x\r\r2,oil,Pump,,y",
      to: "worth.csv")
    let theatre = try small.load()
    #expect(theatre.assets.map(\.note) == ["two\nlines", nil])
    #expect(theatre.assets.map(\.source) == ["x", "y"])
  }

  @Test("warnings do not stand in the way of loading; errors come with all problems")
  func severity() throws {
    let small = try SmallTheatre()
    try small.replace("aliases: [Blues, Blue", by: "aliases: [Reds, Blue", in: "actors.yaml")
    #expect(small.check().map(\.severity) == [.warning])
    #expect(try small.load().actors.count == 3)
    try small.write("from,to\n", to: "routes.csv")
    let problems = small.check()
    #expect(problems.map(\.severity) == [.warning, .error])
    let thrown = #expect(throws: TheatreError.self) { try small.load() }
    #expect(thrown == .invalid(folder: small.path, problems: problems))
    #expect(
      thrown?.description.hasPrefix("\(small.path)/routes.csv:1: error: the header is") == true)
  }

  @Test("fifty thousand places load in seconds")
  func large() throws {
    let small = try SmallTheatre()
    var text = "id,name,spellings,lat,lon,population,country,region,district,roles\n"
    for id in 1...50_000 {
      text += "\(id),Place \(id),Other \(id)|أبتون,34.5,40.0,12000,SY,North,Upper,dam\n"
    }
    try small.write(text, to: "places.csv")
    try small.write("from,to,km,name\n", to: "routes.csv")
    let clock = ContinuousClock()
    let start = clock.now
    let theatre = try small.load()
    let taken = clock.now - start
    #expect(theatre.places.count == 50_000)
    // Ten times what it takes, so that a busy machine passes and quadratic time does not.
    #expect(taken < .seconds(10), "took \(taken)")
  }
}

import Evidence
import Foundation
import Testing
import TheatreFiles

@Suite("The theatres that come with the program") struct ShippedTheatreTests {
  private let folder = Self.folder("syria-iraq")

  private static func folder(_ name: String) -> TheatreFolder {
    TheatreFolder(
      path: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Theatres/\(name)").path)
  }

  @Test("have neither errors nor warnings", arguments: ["syria-iraq", "world"])
  func clean(_ name: String) {
    #expect(Self.folder(name).check().map(\.description) == [])
  }

  @Test("The world has every state as a side and an actor, with its people's and its forces' names")
  func world() throws {
    let theatre = try Self.folder("world").load()
    let states = theatre.actors.filter { $0.nature == .state }
    #expect(states.count >= 195)
    #expect(states.map(\.side?.rawValue) == states.map(\.id.rawValue))
    #expect(Set(states.map(\.country)).count == states.count)
    let named = Dictionary(
      theatre.actors.flatMap { actor in actor.aliases.map { ($0.text, actor.id) } },
      uniquingKeysWith: { first, _ in first })
    #expect(named["Russian troops"] == "russia")
    #expect(named["Ukrainian army"] == "ukraine")
    #expect(named["South Sudanese forces"] == "south-sudan")
    #expect(named["Nigerien army"] == "niger")
    #expect(named["Nigerian army"] == "nigeria")
    #expect(named["U.S. forces"] == "united-states")
    #expect(named["UN peacekeepers"] == "united-nations")
    // Abbreviations that are words when written small.
    let short = theatre.actors.flatMap(\.aliases).filter { $0.text.utf8.count <= 3 }
    #expect(short.allSatisfy { $0.caseSensitive })
    #expect(theatre.actors.allSatisfy { $0.nature == .state || $0.nature == .coalition })
  }

  @Test("The world's places are its countries, as one point each, by the ids of the gazetteer")
  func worldPlaces() throws {
    let theatre = try Self.folder("world").load()
    #expect(theatre.places.count >= 230)
    #expect(theatre.places.allSatisfy { $0.precision == 6 && $0.id.rawValue == $0.country })
    let countries = Set(theatre.places.map(\.country))
    #expect(theatre.actors.allSatisfy { $0.country.map { countries.contains($0) } ?? true })
    let named = Dictionary(
      theatre.places.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(named["Ukraine"]?.latitude == 49)
    #expect(named["Myanmar"]?.spellings.contains("Burma") == true)
  }

  @Test("knows the sides, the actors under the names news gives them, and graded sources")
  func content() throws {
    let theatre = try folder.load()
    #expect(theatre.id == "syria-iraq")
    #expect(
      Set(theatre.sides.map(\.id)) == [
        "syrian-government", "iraqi-government", "islamic-state", "opposition", "sdf", "krg",
        "turkey",
      ])
    #expect(Set(theatre.sides.map(\.colour)).count == theatre.sides.count)
    #expect(theatre.actors.count >= 60)
    let named = Dictionary(
      theatre.actors.flatMap { actor in actor.aliases.map { ($0.text, actor.id) } },
      uniquingKeysWith: { first, _ in first })
    #expect(named["ISIS"] == "islamic-state")
    #expect(named["Assad regime"] == "syrian-government")
    #expect(named["SAA"] == "syrian-army")
    #expect(named["Peshmerga"] == "peshmerga")
    #expect(theatre.side(of: "syrian-army") == "syrian-government")
    #expect(theatre.side(of: "russia") == nil)
    #expect(theatre.source(named: "Example State Agency")?.leansTo == "syrian-government")
    #expect(theatre.sources.count >= 35)
    #expect(theatre.places.count >= 100)
  }
}

import Evidence
import Foundation
import Testing
import TheatreFiles

@Suite("The theatre that comes with the program") struct ShippedTheatreTests {
  private let folder = TheatreFolder(
    path: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Theatres/syria-iraq").path)

  @Test("has neither errors nor warnings")
  func clean() {
    #expect(folder.check().map(\.description) == [])
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

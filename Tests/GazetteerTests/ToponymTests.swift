import Evidence
import Foundation
import Gazetteer
import Testing

@Suite struct ToponymTests {
  private let small: SmallIndex
  private let index: PlaceIndex

  init() throws {
    small = try SmallIndex(SmallIndex.towns)
    index = try small.open()
  }

  private func found(_ text: String) -> [Toponym] { ToponymFinder(index: index).find(in: text) }

  private func resolve(
    _ mention: String, in text: String, _ surroundings: PlaceSurroundings = PlaceSurroundings()
  ) throws -> Toponym {
    let start = try #require(text.range(of: mention)).lowerBound.utf16Offset(in: text)
    let mentions = [Mention(range: start..<start + mention.utf8.count)]
    return try #require(
      ToponymResolver(index: index)
        .resolve(mentions, in: text, surroundings: surroundings).first)
  }

  @Test("a region behind a comma tells which place is meant")
  func containment() throws {
    let text = "A storm hit Paris, Texas, on Monday, and shops in Paris stayed shut."
    let places = found(text)
    #expect(places.filter { $0.mention == "Paris" }.map(\.place?.id) == ["2", "2"])
    let first = try #require(places.first)
    #expect(first.because.contains { $0.contains("lies in Texas") })
    #expect(
      found("Officials in Paris said on Monday that talks would go on.").first?.place?.id == "1")
  }

  @Test("short forms of states count behind a comma")
  func shortForms() {
    #expect(found("She lives in Paris, Tex., near the lake.").first?.place?.id == "2")
  }

  @Test("nationality words are marked, with the country's precision")
  func nationality() throws {
    let toponym = try resolve("Syrian", in: "The Syrian army said it had left the area.")
    #expect(toponym.isNationality && toponym.place?.id == "SY" && toponym.precision == 6)
  }

  @Test("persons called like places are none")
  func persons() {
    #expect(found("Gov. James Paris met Mr. Dallas on Tuesday.").isEmpty)
  }

  @Test("offsets slice the text, in any script")
  func offsets() {
    let text = "«Бои» — heavy fighting in Kobanî and in الرقة, near Kyiv’s river."
    let bytes = Array(text.utf8)
    let places = found(text)
    #expect(places.count >= 2)
    for toponym in places {
      #expect(String(decoding: bytes[toponym.range], as: UTF8.self) == toponym.mention)
    }
  }

  @Test("a type word chooses between a town and the region of its name")
  func typeWords() throws {
    let region = try resolve("Raqqa", in: "Clashes went on in the province of Raqqa on Friday.")
    #expect(region.place?.id == "SY.04" && region.precision == 4)
    let town = try resolve("Raqqa", in: "Clashes went on in the town of Raqqa on Friday.")
    #expect(town.place?.id == "4" && town.precision == 1)
  }

  @Test("the source's home and the theatre's countries count")
  func surroundings() throws {
    let text = "The mayor of Paris spoke."
    #expect(try resolve("Paris", in: text).place?.id == "1")
    #expect(
      try resolve("Paris", in: text, PlaceSurroundings(latitude: 33, longitude: -96)).place?.id
        == "2")
    #expect(try resolve("Paris", in: text, PlaceSurroundings(countries: ["US"])).place?.id == "2")
  }

  @Test("a name that nobody listed is unknown, and says so")
  func unknown() throws {
    let toponym = try resolve("Xyzzyville", in: "They reached Xyzzyville.")
    #expect(toponym.place == nil && !toponym.because.isEmpty)
  }

  @Test("any text is read, and no longer than its length deserves")
  func hostile() {
    var random = SeededNumbers(4)
    let pieces = [
      "Paris", ", ", "Texas", " ", "U.S.", "’s", "\u{301}", "الرقة", "-", "al-", "\n", "(", "Mr. ",
      "\u{FEFF}", "of ", "County",
    ]
    for _ in 0..<150 {
      let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      for toponym in found(text) { #expect(toponym.range.upperBound <= bytes.count) }
    }
    #expect(found(String(repeating: "Paris Texas ", count: 4_000)).count >= 0)
  }
}

@Test("every line of the shipped weights is read")
func shippedModel() throws {
  let small = try SmallIndex(SmallIndex.towns)
  let finder = ToponymFinder(index: try small.open(), model: .standard)
  #expect(!finder.find(in: "Troops entered Paris, Texas.").isEmpty)
}

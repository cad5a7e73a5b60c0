import Evidence
import Foundation
import Gazetteer
import Testing

private func ids(_ name: String, _ index: PlaceIndex, country: String? = nil) -> [String] {
  PlaceSearch(index).find(name, country: country).map(\.place.id.rawValue)
}

@Test(
  "names are found in any spelling and script",
  arguments: [
    ("Raqqa", "4"), ("al-Raqqah", "4"), ("AR RAQQA", "4"), ("الرقة", "4"), ("رقه", "4"),
    ("الرَّقَّة", "4"), ("РАККА", "4"), ("Kobane", "5"), ("عين العرب", "5"), ("Київ", "6"),
    ("Киев", "6"), ("Kiev", "6"), ("Bilgorod", "7"), ("Abu Zulayq", "8"), ("Abu Dulayq", "8"),
  ])
func found(name: String, id: String) throws {
  let index = try SmallIndex(SmallIndex.towns)
  #expect(ids(name, try index.open()).first == id)
}

@Test("machine transliterations in small letters and airport codes are no names")
func noNames() throws {
  let index = try SmallIndex(SmallIndex.towns)
  #expect(ids("kyyf", try index.open()).isEmpty)
  #expect(ids("IEV", try index.open()).isEmpty)
}

@Test("an exact spelling outranks a larger place that only sounds alike")
func exactFirst() throws {
  let index = try SmallIndex(
    [
      SmallIndex.row(1, "Rakkah", population: 900_000), SmallIndex.row(2, "Raqqa", population: 5),
    ], areas: [])
  #expect(ids("Raqqa", try index.open()) == ["2", "1"])
}

@Test("near a place comes before large, and a country leaves others out")
func nearAndCountry() throws {
  let small = try SmallIndex(SmallIndex.towns)
  let index = try small.open()
  let search = PlaceSearch(index)
  #expect(ids("Paris", index) == ["1", "2"])
  #expect(ids("Paris", index, country: "US") == ["2"])
  let dallas = try #require(search.find("Dallas").first?.place)
  let near = search.find("Paris", near: dallas)
  #expect(near.map(\.place.id.rawValue) == ["2", "1"])
  #expect(near[0].because.contains { $0.contains("from Dallas") })
  #expect(near[0].region == "Texas" && near[0].country == "United States")
}

@Test("abbreviations are good only as they are spelled")
func abbreviations() throws {
  let small = try SmallIndex(SmallIndex.towns)
  #expect(ids("US", try small.open()) == ["US"])
  #expect(ids("U.S.", try small.open()) == ["US"])
  #expect(ids("us", try small.open()).isEmpty)
}

@Test("a place that is imported twice is one, and a known area that a file has is the file's")
func repeated() throws {
  let row = SmallIndex.row(163_843, "Syrian Arab Republic", code: "A\tPCLI")
  let small = try SmallIndex([row, row])
  let index = try small.open()
  #expect(ids("Syria", index) == ["163843"])
  #expect(ids("Syrian Arab Republic", index) == ["163843"])
}

@Test("every name that was imported is found, with what was imported of it")
func roundTrip() throws {
  var random = SeededNumbers(1)
  let letters = Array("abdefghiklmnoprstuvyzâéüاбبрд'- ")
  var rows: [String] = []
  var names: [Int: [String]] = [:]
  for id in 1...400 {
    var given: [String] = []
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let length = Int.random(in: 3...12, using: &random)
      let tail = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
      given.append("X" + tail)
    }
    names[id] = given
    rows.append(
      SmallIndex.row(
        id, given[0], given.dropFirst().joined(separator: ","),
        lat: Double(id) / 10, lon: -Double(id) / 10, population: id * 7))
  }
  let small = try SmallIndex(rows, areas: [])
  let index = try small.open()
  let search = PlaceSearch(index)
  #expect(index.placeCount == 400)
  for (id, given) in names {
    for name in given {
      let match = search.find(name).first { $0.place.id.rawValue == String(id) }
      let place = try #require(match?.place, "\(name) is lost")
      #expect(place.name == given[0] && place.population == id * 7)
      #expect(abs(place.latitude - Double(id) / 10) < 0.000_01)
      #expect(abs(place.longitude + Double(id) / 10) < 0.000_01)
    }
  }
}

@Test("the same rows give the same bytes")
func sameBytes() throws {
  let (one, other) = (try SmallIndex(SmallIndex.towns), try SmallIndex(SmallIndex.towns))
  let bytes = try Data(contentsOf: URL(fileURLWithPath: one.path))
  #expect(try Data(contentsOf: URL(fileURLWithPath: other.path)) == bytes)
}

import Evidence
import Publishing
import Testing

@Suite("The map")
struct MapTests {
  private static func place(
    _ id: PlaceID, _ latitude: Double, _ longitude: Double, roles: [Place.Role] = []
  ) -> Place {
    Place(
      id: id, name: "Town <\(id)>", spellings: [], latitude: latitude, longitude: longitude,
      population: 1_000, country: "XX", region: nil, district: nil, roles: roles)
  }

  private static let on = Day(ordinal: 16_896)

  private static func page(known: Day? = nil) -> MapPage {
    let change = MapPage.Change(day: Day(ordinal: 16_890), manner: .ceded)
    return MapPage(
      title: "A war & its map", on: on, known: known, made: Day(ordinal: 17_000),
      since: Day(ordinal: 16_850),
      sides: [
        Side(id: "reds", name: "Reds", colour: "#d55e00"),
        Side(id: "blues", name: "Blues", colour: "#0072b2"),
      ],
      spots: [
        .init(place: place("a", 34, 36), holder: .side("reds"), probability: 0.99, change: change),
        .init(place: place("b", 34.5, 37), holder: .side("blues"), probability: 0.55),
        .init(place: place("d", 34.2, 36.2), holder: .side("blues"), probability: 0.4),
        .init(place: place("c", 35, 36.5), holder: .contested, probability: 0.7),
      ],
      lines: [
        .init(
          sort: .river,
          points: [.init(longitude: 36, latitude: 34), .init(longitude: 37, latitude: 35)])
      ], credits: ["Rivers: made up."])
  }

  @Test("the page looks as it did, and the same page gives the same bytes")
  func snapshot() throws {
    let svg = MapSVG.text(Self.page())
    #expect(svg == MapSVG.text(Self.page()))
    try expectSnapshot(svg, "map.svg")
  }

  @Test("both clocks stand in the title")
  func clocks() {
    let known = Day(ordinal: 16_880)
    #expect(MapSVG.text(Self.page()).contains("5 April 2016, by all that is known now"))
    #expect(
      MapSVG.text(Self.page(known: known)).contains("5 April 2016, as known on 20 March 2016"))
  }

  @Test("contested is hatched, what left without a fight is ringed in dashes, doubt is faint")
  func marks() {
    let svg = MapSVG.text(Self.page())
    #expect(svg.contains("fill=\"url(#hatch)\""))
    #expect(svg.contains("stroke-dasharray=\"5 3\""))
    #expect(svg.contains("fill-opacity=\"0.4\""))
  }

  @Test("a place that nobody is likelier than not to hold has no colour")
  func unclear() {
    #expect(MapSVG.text(Self.page()).contains("Town &lt;d&gt;: no clear holder"))
    let colours = MapGeoJSON.json(Self.page())["features"]?.array?.compactMap {
      $0["properties"]?["marker-color"]?.string
    }
    #expect(colours?.contains("#ffffff") == true)
  }

  @Test("names from outside cannot break the picture")
  func escaped() {
    let svg = MapSVG.text(Self.page())
    #expect(svg.contains("Town &lt;a&gt;"))
    #expect(!svg.contains("Town <a>"))
    #expect(svg.contains("A war &amp; its map"))
  }

  @Test("as GeoJSON each place is a point with its holder, colour and change")
  func geojson() throws {
    let json = MapGeoJSON.json(Self.page())
    let features = json["features"]?.array ?? []
    let first = try #require(
      features.first { $0["geometry"]?["type"]?.string == "Point" })
    #expect(first["geometry"]?["coordinates"]?.array?.first?.double == 36)
    #expect(first["properties"]?["holder"]?.string == "reds")
    #expect(first["properties"]?["marker-color"]?.string == "#d55e00")
    #expect(first["properties"]?["manner"]?.string == "ceded")
    let lines = features.filter { $0["geometry"]?["type"]?.string == "LineString" }
    #expect(lines.count == Self.page().lines.count)
    #expect(lines.allSatisfy { $0["properties"]?["stroke"]?.string?.hasPrefix("#") ?? false })
  }

  @Test("a map without places is a frame with a legend")
  func empty() {
    let page = MapPage(
      title: "Nothing", on: Self.on, known: nil, made: Self.on, since: Self.on, sides: [],
      spots: [], lines: [], credits: [])
    #expect(MapSVG.text(page).hasSuffix("</svg>\n"))
  }
}

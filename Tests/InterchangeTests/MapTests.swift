import Evidence
import Foundation
import GRDB
import Interchange
import Testing

@Suite("Maps for other programs")
struct MapTests {
  private let features = [
    MapFeature(
      layer: .claims, id: "r#0-hold", title: "Alton & <Brookton>: hold",
      description: "“it’s \"held\"”\u{1}",
      latitude: 34.5, longitude: 38.25, colour: "#D55E00", from: Day("2016-03-01"), to: nil,
      properties: [.init("kind", .string("hold")), .init("actor", .null)]),
    MapFeature(
      layer: .control, id: "1@2016-03-01", title: "Alton: Redland", description: "",
      latitude: 34.5, longitude: 38.25, colour: "nonsense", from: Day("2016-03-01"),
      to: Day("2016-03-20"), properties: [.init("probability", .number("0.97"))]),
  ]

  @Test("GeoJSON puts longitude first and has simplestyle's colour")
  func geoJSON() throws {
    let json = GeoJSON.feature(features[0])
    #expect(json["geometry"]?["coordinates"]?.array?.map(\.double) == [38.25, 34.5])
    #expect(json["properties"]?["marker-color"]?.string == "#D55E00")
    #expect(json["properties"]?["valid_to"]?.isNull == true)
    let whole = GeoJSON.start + features.map { GeoJSON.feature($0).line }.joined(separator: ",\n")
    #expect(try JSONValue(parsing: whole + GeoJSON.end)["features"]?.array?.count == 2)
    #expect(try JSONValue(parsing: GeoJSON.start + GeoJSON.end)["features"]?.array == [])
  }

  @Test("KML is well formed, with a time span for every feature")
  func kml() throws {
    let text = KML.document(features, name: "A & B")
    #expect(text.contains("<TimeSpan><begin>2016-03-01</begin></TimeSpan>"))
    #expect(text.contains("<begin>2016-03-01</begin><end>2016-03-20</end>"))
    #expect(text.contains("Alton &amp; &lt;Brookton&gt;: hold"))
    #expect(text.contains("<color>ff005ed5</color>"))
    #expect(!text.unicodeScalars.contains("\u{1}"))
    #expect(text.components(separatedBy: "<Placemark>").count == 3)
  }

  private func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)")
      .path
  }

  @Test("GeoPackage has its marks, its tables, and points where they belong")
  func geoPackage() throws {
    let path = temporary("a.gpkg")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try GeoPackage.write(features, to: path, now: Date(timeIntervalSince1970: 0))
    try GeoPackage.write(features, to: path, now: Date(timeIntervalSince1970: 0))
    try DatabaseQueue(path: path).read { db in
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == 0x4750_4B47)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == 10300)
      let row = try #require(
        try Row.fetchOne(db, sql: "SELECT valid_from, valid_to, probability, geom FROM control"))
      #expect(row["valid_from"] as String == "2016-03-01")
      #expect(row["probability"] as Double == 0.97)
      #expect((row["geom"] as Data).count == 29)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM gpkg_contents") == 2)
    }
    #expect(throws: (any Error).self) {
      try GeoPackage.write(features, to: "/nowhere/at/all.gpkg", now: Date())
    }
  }

  private static let gdal = [
    "/usr/bin/ogrinfo", "/usr/local/bin/ogrinfo", "/opt/homebrew/bin/ogrinfo",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func ogrinfo(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.gdal))
    process.arguments = ["-al", "-ro", path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    "GDAL opens all three, and finds the points, the dates and the names",
    .enabled(if: gdal != nil, "no ogrinfo here: apt-get install gdal-bin"),
    arguments: ["gpkg", "geojson", "kml"])
  func realReader(_ kind: String) throws {
    let path = temporary("map.\(kind)")
    defer { try? FileManager.default.removeItem(atPath: path) }
    switch kind {
    case "gpkg": try GeoPackage.write(features, to: path, now: Date(timeIntervalSince1970: 0))
    case "geojson":
      let lines = features.map { GeoJSON.feature($0).line }.joined(separator: ",\n")
      try Data((GeoJSON.start + lines + GeoJSON.end).utf8).write(to: URL(fileURLWithPath: path))
    default:
      try Data(KML.document(features, name: "A").utf8).write(to: URL(fileURLWithPath: path))
    }
    let found = try ogrinfo(path)
    #expect(found.contains("POINT (38.25 34.5)") || found.contains("POINT Z (38.25 34.5 0)"))
    #expect(found.contains("Alton & <Brookton>: hold"))
    #expect(found.contains(kind == "gpkg" ? "valid_to (Date) = 2016/03/20" : "2016"))
    #expect(!found.contains("ERROR"))
    #expect(!found.contains("Warning"))
  }
}

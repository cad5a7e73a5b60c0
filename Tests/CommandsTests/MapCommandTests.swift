import Evidence
import Foundation
import Testing

@Suite("foothold map and foothold simulate") struct MapCommandTests {
  private let session: Session

  init() throws { session = try Session() }

  @Test("a map is a picture, or points for other programs where the file's name says so")
  func formats() throws {
    try session.makeDesk()
    let svg = session.run("map", "--on", "2016-04-05")
    #expect(svg.code == 0)
    #expect(svg.output.hasPrefix("<svg ") && svg.output.hasSuffix("</svg>\n"))
    let path = session.war.folder + "/map.geojson"
    #expect(session.run("map", "--on", "2016-04-05", "-o", path).code == 0)
    let json = try JSONValue(parsing: try String(contentsOfFile: path, encoding: .utf8))
    #expect(json["type"]?.string == "FeatureCollection")
    #expect(json["features"]?.array?.isEmpty == false)
  }

  @Test("what came out later is not on a map of what was known")
  func known() throws {
    try session.makeDesk()
    let early = session.run(
      "map", "--on", "2016-04-05", "--known", "2000-01-01", "--format", "geojson")
    let features = try #require(try JSONValue(parsing: early.output)["features"]?.array)
    #expect(!features.contains { $0["geometry"]?["type"]?.string == "Point" })
    #expect(early.output.contains("as known on 1 January 2000"))
  }

  @Test("a simulated war goes through the estimate, and its truth is a table to learn from")
  func simulate() throws {
    let truth = session.war.folder + "/held.csv"
    let war = session.run(
      "simulate", "--theatre", session.war.theatre, "--from", "2016-01-01", "--to", "2016-06-30",
      "--monthly", "4", "--truth", truth)
    #expect(war.code == 0)
    let claims = try session.war.write(war.output, to: "drawn.jsonl")
    let held = session.run(
      "estimate", "--theatre", session.war.theatre, claims, "--from", "2016-06-30", "--to",
      "2016-06-30")
    #expect(held.code == 0 && held.errors.isEmpty)
    #expect(held.output.split(separator: "\n").count > 3)
    let spans = try String(contentsOfFile: truth, encoding: .utf8)
    #expect(spans.hasPrefix("place,from,to,holder\n") && spans.contains(",2016-06-30,"))
  }

  @Test("who lies must be a source that leans to a side")
  func liar() {
    let wrong = session.run(
      "simulate", "--theatre", session.war.theatre, "--from", "2016-01-01", "--to", "2016-01-31",
      "--lying", "Nobody")
    #expect(wrong.code == 64)
    #expect(wrong.errors.contains("leans_to"))
  }
}

import Evidence
import Foundation
import Testing

@Suite struct GazetteerCommandTests {
  private let session: Session
  private let index: String

  init() throws {
    session = try Session()
    index = session.war.folder + "/places.index"
  }

  private static let towns = """
    1\tParis\t\t\t48.85\t2.35\tP\tPPL\tFR\t\t11\t\t\t\t2100000\t\t\t\t
    2\tParis\t\t\t33.66\t-95.56\tP\tPPL\tUS\t\tTX\t\t\t\t24000\t\t\t\t
    3\tDallas\t\t\t32.78\t-96.8\tP\tPPL\tUS\t\tTX\t\t\t\t1300000\t\t\t\t

    """

  private func makeIndex(_ rows: String = towns) throws -> Session.Result {
    let file = try session.war.write(rows, to: "towns.txt")
    return session.run("gazetteer", "import", file, "--output", index)
  }

  @Test("what was imported is found, tagged, and explained")
  func roundTrip() throws {
    let made = try makeIndex()
    #expect(made.code == 0 && made.errors.isEmpty)
    #expect(made.output.hasPrefix(index))
    let found = session.run(
      "gazetteer", "find", "paris", "--near", "Dallas", "--json", "--gazetteer", index)
    #expect(found.code == 0)
    let first = try JSONValue(
      parsing: String(try #require(found.output.split(separator: "\n").first)))
    #expect(first["id"]?.string == "2" && first["region"]?.string == "Texas")
    let text = try session.war.write("Talks were held in Paris, Texas, on Monday.\n", to: "a.txt")
    let tagged = session.run("gazetteer", "tag", "--json", text, "--gazetteer", index)
    let place = try JSONValue(
      parsing: String(try #require(tagged.output.split(separator: "\n").first)))
    #expect(place["start"]?.integer == 19 && place["end"]?.integer == 24)
    #expect(place["id"]?.string == "2" && place["precision"]?.integer == 1)
    #expect(place["because"]?.array?.isEmpty == false)
  }

  @Test("given mentions are resolved, and no others are looked for")
  func mentions() throws {
    _ = try makeIndex()
    let line = #"{"id":"r1","text":"From Dallas to Paris.","mentions":[[15,20]]}"# + "\n"
    let file = try session.war.write(line, to: "m.jsonl")
    let tagged = session.run("gazetteer", "tag", "--json", file, "--gazetteer", index)
    #expect(tagged.output.split(separator: "\n").count == 1)
    #expect(tagged.output.contains(#""report":"r1""#))
  }

  @Test("claims get the ids of a gazetteer where the theatre does not list the place")
  func claims() throws {
    _ = try makeIndex()
    let text = "The rebels captured Paris and Tarnville on Monday. The army withdrew from Dallas.\n"
    let file = try session.war.write(text, to: "a.txt")
    let coded = session.run(
      "code", "--theatre", session.war.theatre, "--gazetteer", index, file)
    let lines = try coded.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    let ids = lines.map { [$0["place"]?["mention"]?.string, $0["place"]?["id"]?.string] }
    #expect(coded.code == 0)
    // Paris, Texas, since Dallas is named beside it; a place that no list has keeps its mention.
    #expect(ids == [["Paris", "2"], ["Tarnville", nil], ["Dallas", "3"]])
    #expect(lines[0]["because"]?.array?.last?.string?.contains("gazetteer") ?? false)
  }

  @Test("a gazetteer that is not there is named, with how to make one")
  func noGazetteer() throws {
    let file = try session.war.write("The army withdrew from Dallas.\n", to: "a.txt")
    let coded = session.run(
      "code", "--theatre", session.war.theatre, "--gazetteer", index + "-not", file)
    #expect(coded.code != 0 && coded.output.isEmpty)
    #expect(coded.errors.contains("gazetteer import"))
  }

  @Test("broken rows are named with their number, the rest is imported, and the exit code is 65")
  func brokenRows() throws {
    let made = try makeIndex(
      "nothing\n" + Self.towns + "9\tX\t\t\t95\t0\tP\tPPL\tUS\t\t\t\t\t\t\t\n")
    #expect(made.code == 65)
    #expect(made.errors.contains("towns.txt:1: error: "))
    #expect(made.errors.contains("towns.txt:5: error: "))
    #expect(session.run("gazetteer", "find", "Dallas", "--gazetteer", index).code == 0)
  }

  @Test("without an index, and with a damaged one, the message says what to do")
  func noIndex() throws {
    let missing = session.run("gazetteer", "find", "Paris", "--gazetteer", index)
    #expect(missing.code == 66 && missing.errors.contains("gazetteer import"))
    let text = try session.war.write("no index", to: "places.index")
    let wrong = session.run("gazetteer", "find", "Paris", "--gazetteer", text)
    #expect(wrong.code == 65 && wrong.errors.contains("gazetteer import"))
    _ = try makeIndex()
    #expect(session.run("gazetteer", "find", "Nowhereville", "--gazetteer", index).code == 64)
  }

  @Test("an interrupted import leaves the old index as it was")
  func interrupted() throws {
    _ = try makeIndex()
    let before = try Data(contentsOf: URL(fileURLWithPath: index))
    let file = try session.war.write(Self.towns, to: "more.txt")
    let stopped = session.run(
      list: ["gazetteer", "import", file, "--output", index], isInterrupted: true)
    #expect(stopped.code == 130)
    #expect(try Data(contentsOf: URL(fileURLWithPath: index)) == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: session.war.folder)
    #expect(!left.contains { $0.contains("making") })
  }
}

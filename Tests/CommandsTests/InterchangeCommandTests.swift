import Evidence
import Foundation
import Testing

@Suite struct InterchangeCommandTests {
  private let session: Session

  init() throws {
    session = try Session()
    try session.makeDesk()
  }

  private let acled = """
    event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,location,latitude,longitude,geo_precision,source,notes,timestamp,extra
    A1,2016-03-30,1,Battles,Government regains territory,Redland Army,State Forces,Blue Front,Rebel Groups,Alton,34.5,38.2,1,Wire,Redland regained Alton.,1459382400,kept
    A2,2016-13-30,1,Battles,Armed clash,Redland Army,State Forces,Blue Front,Rebel Groups,Alton,34.5,38.2,1,Wire,Broken.,1459382400,
    A3,2016-03-31,1,Battles,Armed clash
    A4,2016-03-31,1,Protests,Peaceful protest,Protesters,Protesters,,,Alton,34.5,38.2,1,Wire,A protest.,1459382400,

    """

  @Test("convert reads a data set, names broken rows by line, and keeps unknown columns")
  func convert() throws {
    let file = try session.war.write(acled, to: "acled.csv")
    let result = session.run("convert", "--from", "acled", "--theatre", session.war.theatre, file)
    #expect(result.code == 65)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 1)
    let json = try JSONValue(parsing: String(try #require(lines.first)))
    #expect(try Claim(json: json).to == "redland-army")
    #expect(json["row"]?["extra"]?.string == "kept")
    #expect(json["published"]?.string == "2016-03-31")
    #expect(result.errors.contains("acled.csv:3: error: row left out: column “event_date”"))
    #expect(result.errors.contains("acled.csv:4: error: 5 cells where the header has 17"))
    #expect(result.errors.contains("1 row said nothing"))
    let wrong = session.run("convert", "--from", "ucdp", file)
    #expect(wrong.code == 65)
    #expect(wrong.errors.contains("date_start"))
    #expect(session.run("convert", "--from", "acled", "/nowhere.csv").code == 66)
    #expect(session.run("convert", "--from", "other", file).code == 64)
  }

  @Test("import records every row, claims or not, and a revised row as a new version")
  func importing() throws {
    let file = try session.war.write(acled, to: "acled.csv")
    let result = session.run("import", "--from", "acled", file)
    #expect(result.code == 65)
    #expect(result.output == "2 reports added, 2 not recorded; 1 claim recorded\n")
    #expect(session.run("who", "Alton", "--on", "2016-04-01").output.contains("held by Redland"))
    let again = session.run("import", "--from", "acled", file)
    #expect(again.output.hasPrefix("0 reports added, 2 unchanged"))
    try session.war.write(
      acled.replacing("Redland regained", with: "Redland’s army regained"), to: "acled.csv")
    #expect(session.run("import", "--from", "acled", file).output.contains("1 revised"))
    #expect(session.run("verify").code == 0)
  }

  private func fresh() throws -> Session {
    let other = try Session()
    _ = other.run("init", "--theatre", other.war.theatre, other.war.desk)
    return other
  }

  @Test("Exported claim lines, imported elsewhere, are the same claims with the same reviews")
  func claimLines() throws {
    session.input = try session.typed("r\nnot so\na\nfine\nq")
    _ = session.run("review", "--by", "A")
    let lines = session.run("export", "--format", "claims").output
    let other = try fresh()
    let file = try other.war.write(lines, to: "claims.jsonl")
    #expect(other.run("import", file).code == 0)
    #expect(other.run("export", "--format", "claims").output == lines)
    #expect(other.run("verify").code == 0)
    for question in [
      ["who", "Alton", "--on", "2016-03-25"], ["claims"], ["changes"], ["review", "--list"],
    ] {
      #expect(other.run(list: question).output == session.run(list: question).output)
    }
    #expect(other.run("import", file).output.hasPrefix("0 reports added, 2 unchanged"))
    // A desk that has the whole report keeps its own claims.
    #expect(session.run("import", file).output.hasPrefix("0 reports added, 2 unchanged"))
  }

  @Test(
    "Exported reports, imported elsewhere, are the same ledger: versions, originals, claims, reviews"
  )
  func reports() throws {
    try session.war.write(
      TinyWar.captured.replacing("on Monday", with: "on Sunday") + TinyWar.captured,
      to: "edited.jsonl")
    _ = session.run("read", session.war.folder + "/edited.jsonl")
    session.input = try session.typed("r\nnot so\nq")
    _ = session.run("review", "--by", "A")
    let lines = session.run("export", "--format", "reports").output
    #expect(lines.split(separator: "\n").count == 3)
    let other = try fresh()
    let file = try other.war.write(lines, to: "reports.jsonl")
    #expect(other.run("import", file).code == 0)
    #expect(other.run("export", "--format", "reports").output == lines)
    #expect(other.run("claims", "--json").output == session.run("claims", "--json").output)
    #expect(other.run("sources").output == session.run("sources").output)
  }

  @Test("What was redacted is in no export")
  func redacted() throws {
    _ = session.run(
      "redact", "r1", "--words", "Redland Army captured", "--why", "x", "--by", "E", "--yes")
    for format in ["claims", "reports", "acled", "hxl", "geojson", "kml"] {
      let result = session.run("export", "--format", format)
      #expect(result.code == 0)
      #expect(!result.output.contains("Army captured"), "\(format)")
      #expect(!result.output.isEmpty)
    }
    let file = session.war.folder + "/map.gpkg"
    #expect(session.run("export", "--format", "gpkg", "-o", file).code == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(bytes.range(of: Data("Army captured".utf8)) == nil)
    #expect(session.run("export", "--format", "gpkg").code == 64)
    // Everything but the blanked bytes goes on elsewhere.
    let other = try fresh()
    let lines = try other.war.write(
      session.run("export", "--format", "reports").output, to: "r.jsonl")
    #expect(other.run("import", lines).code == 0)
    #expect(other.run("verify").code == 0)
  }

  @Test("Maps hold the claims and who held the place from when to when")
  func maps() throws {
    let json = try JSONValue(
      parsing: session.run("export", "Alton", "--format", "geojson", "--to", "2016-04-01").output)
    let features = json["features"]?.array ?? []
    let control = features.filter { $0["properties"]?["layer"]?.string == "control" }
    #expect(features.count > control.count)
    #expect(control.map { $0["properties"]?["holder"]?.string } == ["red", "blue"])
    #expect(control.last?["properties"]?["valid_to"]?.string == "2016-04-01")
    #expect(control.last?["properties"]?["marker-color"]?.string == "#0072B2")
  }

  @Test("The second header of HXL is there only when it is asked for")
  func hxl() throws {
    let hxl = session.run("export", "--format", "hxl").output.split(separator: "\n")
    #expect(hxl[1].hasPrefix("#event+code,#date+occurred,"))
    #expect(hxl[1].split(separator: ",", omittingEmptySubsequences: false).count == 16)
    let acled = session.run("export", "--format", "acled").output
    #expect(!acled.contains("#event"))
    #expect(acled.hasPrefix("event_id_cnty,event_date,year,"))
  }

  @Test("Hostile claim lines: 10 MB, NUL, invalid UTF-8, dates out of reach, formulas")
  func hostile() throws {
    func line(_ id: String, _ quote: String, when: String = "2016-03-01", mention: String = "Alton")
      -> String
    {
      let passage = JSONValue.object([
        .init("start", .integer(0)), .init("end", .integer(quote.utf8.count)),
        .init("quote", .string(quote)),
      ]).line
      let place = JSONValue.object([.init("mention", .string(mention)), .init("id", .string("1"))])
        .line
      return "{\"id\":\"\(id)\",\"report\":\"R\(id)\",\"kind\":\"hold\",\"place\":\(place),"
        + "\"when\":{\"earliest\":\"\(when)\"},\"evidence\":\(passage)}\n"
    }
    var bytes = Array(line("big", String(repeating: "the town is held ", count: 650_000)).utf8)
    bytes += Array(line("nul", "a\0b").utf8)
    bytes += Array(line("year0", "x", when: "0000-01-01").utf8)
    bytes += Array(line("far", "x", when: "99999-01-01").utf8)
    bytes += [0xFF, 0xFE, 0x0A]
    bytes +=
      Array("{\"id\":\"bad\",\"report\":\"\u{7f}\",\"kind\":\"hold\",\"evidence\":".utf8) + [
        0xC3, 0x0A,
      ]
    bytes += Array(line("formula", "=cmd|' /C calc'!A0", mention: "=1+1").utf8)
    let file = session.war.folder + "/hostile.jsonl"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    let result = session.run("import", file)
    #expect(result.code == 65)
    #expect(result.output == "3 reports added, 4 not recorded; 3 claims recorded\n")
    #expect(session.run("verify").code == 0)
    let table = session.run("export", "--format", "acled").output
    #expect(table.contains(",'=1+1,") || table.contains(",'=cmd"))
    #expect(!table.contains(",=cmd") && !table.contains(",=1+1"))
  }
}

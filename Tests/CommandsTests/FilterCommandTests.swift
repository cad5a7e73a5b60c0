import Evidence
import Testing

@Suite struct FilterCommandTests {
  /// Lives as long as the test, and so does its folder.
  private let session: Session

  init() throws { session = try Session() }

  @Test("code writes claim lines that estimate reads")
  func pipeline() throws {
    let file = try session.war.write(TinyWar.captured + TinyWar.recaptured, to: "news.jsonl")
    let coded = session.run("code", "--theatre", session.war.theatre, file)
    #expect(coded.code == 0)
    #expect(coded.output.split(separator: "\n").count >= 2)
    let claims = try session.war.write(coded.output, to: "claims.jsonl")
    let table = session.run(
      "estimate", "--theatre", session.war.theatre, claims, "--from", "2016-03-10", "--to",
      "2016-03-10")
    #expect(table.code == 0)
    #expect(table.output.contains("\n1,Alton,2016-03-10,red,0."))
  }

  @Test("A plain text takes its date and outlet from the options")
  func plainText() throws {
    let file = try session.war.write("The Redland Army captured Alton on Monday.\n", to: "a.txt")
    let line = session.run(
      "code", "--theatre", session.war.theatre, file, "--published", "2016-03-01", "--outlet",
      "Tiny Wire"
    ).output.split(separator: "\n").first
    let claim = try JSONValue(parsing: String(try #require(line)))
    #expect(claim["published"]?.string == "2016-03-01")
    #expect(claim["outlet"]?.string == "Tiny Wire")
    #expect(claim["when"]?["earliest"]?.string == "2016-02-29")
    let undated = session.run("code", "--theatre", session.war.theatre, file).output
    let bare = try JSONValue(parsing: String(try #require(undated.split(separator: "\n").first)))
    #expect(bare["published"]?.isNull == true)
    #expect(bare["when"]?["earliest"]?.isNull == true)
  }

  @Test("code --codes adds the claim in other standards, and estimate still reads the line")
  func codes() throws {
    let file = try session.war.write(TinyWar.captured, to: "news.jsonl")
    let plain = session.run("code", "--theatre", session.war.theatre, file).output
    let coded = session.run("code", "--theatre", session.war.theatre, file, "--codes").output
    let line = try #require(coded.split(separator: "\n").first)
    let codes = try #require(JSONValue(parsing: String(line))["codes"])
    #expect(codes["cameo"]?.string == "192")
    #expect(codes["plover"]?["event"]?.string == "COERCE")
    #expect(codes["acled"]?["sub_event_type"]?.string == "Government regains territory")
    #expect(!plain.contains("\"codes\""))
    let claims = try session.war.write(coded, to: "claims.jsonl")
    #expect(session.run("estimate", "--theatre", session.war.theatre, claims).code == 0)
  }

  @Test("--theatre world codes a war that has no theatre, and keeps whom it does not list")
  func world() throws {
    let text = """
      Norwegian troops captured Lillevik on Friday. Iron Brigade fighters seized Storvik from \
      Swedish forces.

      """
    let file = try session.war.write(text, to: "a.txt")
    let coded = session.run("code", "--theatre", "world", file)
    #expect(coded.code == 0)
    let claims = try coded.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
      .filter { $0["kind"]?.string == "change" }
    #expect(claims.map { $0["actor"]?["id"]?.string } == ["norway", nil])
    #expect(claims.map { $0["place"]?["mention"]?.string } == ["Lillevik", "Storvik"])
    #expect(claims.last?["actor"]?["mention"]?.string?.contains("Iron Brigade") == true)
    #expect(claims.last?["against"]?["id"]?.string == "sweden")
  }

  @Test("A broken line exits with 65 after the rest is done")
  func broken() throws {
    let file = try session.war.write("{broken\n" + TinyWar.captured, to: "news.jsonl")
    let result = session.run("code", "--theatre", session.war.theatre, file)
    #expect(result.code == 65)
    #expect(result.errors.hasPrefix("\(file):1: error: "))
    #expect(result.output.contains("\"report\":\"r1\""))
  }

  @Test("A reader that has had enough ends the run quietly")
  func closedPipe() throws {
    let file = try session.war.write(TinyWar.captured, to: "news.jsonl")
    let result = session.runIntoClosedPipe("extract", file)
    #expect(result.code == 0)
    #expect(result.errors.isEmpty)
  }

  @Test("parse --times writes a line for each time, counted from --published")
  func times() throws {
    let text = "They left on Monday. A day later it fell.\n"
    let file = try session.war.write(text, to: "a.txt")
    let result = session.run("parse", "--times", "--published", "2016-04-05", file)
    #expect(result.code == 0)
    #expect(
      result.output.split(separator: "\n").first
        == """
        {"start":13,"end":19,"text":"Monday","type":"DATE","value":"2016-04-04","mod":null,\
        "earliest":"2016-04-04","latest":"2016-04-04","anchor":"2016-04-05"}
        """)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(session.run("parse", "--published", "2016-04-05", file).code == 64)
  }

  @Test("parse writes CoNLL-U with a tree")
  func parse() throws {
    let file = try session.war.write("Rebels left the town.\n", to: "a.txt")
    let result = session.run("parse", file)
    #expect(result.code == 0)
    #expect(
      result.output == """
        # text = Rebels left the town.
        1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
        2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
        3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\t_
        4\ttown\ttown\tNOUN\tNN\t_\t2\tobj\t_\tSpaceAfter=No
        5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_


        """)
  }

  @Test("parse keeps words that are given, and gives them a tree")
  func parseGiven() throws {
    let rows = """
      # sent_id = 1
      1\tRebels\t_\t_\t_\t_\t_\t_\t_\t_
      2\tleft.the\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No

      """
    let file = try session.war.write(rows, to: "a.conllu")
    let result = session.run("parse", "--tokens", "gold", file)
    #expect(result.code == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "# sent_id = 1")
    #expect(lines.count == 3)
    #expect(lines[2].hasPrefix("2\tleft.the\t"))
    #expect(lines[2].hasSuffix("\tSpaceAfter=No"))
  }

  @Test("Without a language model parse says where it looked and what to do")
  func noModel() throws {
    session.models = "/nowhere"
    let file = try session.war.write("Rebels left the town.\n", to: "a.txt")
    let result = session.run("parse", file)
    #expect(result.code == 66)
    #expect(result.errors.contains("/nowhere/english.model"))
    #expect(result.errors.contains("FOOTHOLD_MODELS"))
  }
}

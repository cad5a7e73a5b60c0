import Evidence
import Testing

@Suite struct DeskCommandTests {
  /// Lives as long as the test, and so does its folder.
  private let session: Session

  init() throws { session = try Session() }

  @Test("init and read say what they did")
  func making() throws {
    try session.war.write(TinyWar.captured, to: "news.jsonl")
    let made = session.run("init", "--theatre", session.war.theatre, session.war.desk)
    #expect(made.code == 0)
    #expect(
      made.output == "made a desk in \(session.war.desk) with the theatre tiny: 2 sides, "
        + "2 actors, 3 places, 2 sources\n")
    let read = session.run("read", session.war.folder + "/news.jsonl")
    #expect(read.code == 0)
    #expect(read.output.hasPrefix("1 report added; "))
    let again = session.run("read", session.war.folder + "/news.jsonl")
    #expect(again.output == "0 reports added, 1 unchanged; 0 claims recorded\n")
  }

  @Test("who prints the prior, aligned, where nothing is known; the day is the clock's")
  func unknown() throws {
    try session.makeDesk()
    let answer = session.run("who", "Brookton")
    #expect(answer.code == 0)
    #expect(
      answer.output.hasPrefix(
        """
        Brookton on 5 April 2016: unknown; no claim speaks of it

        Before any claim:
        HOLDER      PROBABILITY

        """))
    // How likely is learned; the rows stand in columns.
    let rows = answer.output.split(separator: "\n").suffix(3)
    #expect(rows.allSatisfy { $0.hasSuffix("%") && $0.count == "contested            5%".count })
  }

  @Test("who names the holder, the quote, its report and where it stands")
  func who() throws {
    try session.makeDesk()
    let answer = session.run("who", "Alton", "--on", "2016-03-10", "--known", "2016-03-05")
    #expect(answer.code == 0)
    #expect(
      answer.output.hasPrefix(
        "Alton on 10 March 2016, by what was published by 5 March 2016: held by Redland, "))
    #expect(answer.output.contains("“The Redland Army captured Alton on Monday.”"))
    #expect(answer.output.contains("Tiny Wire, 2016-03-01: change"))
    #expect(answer.output.contains("r1 bytes 0–"))
    let json = try JSONValue(parsing: session.run("who", "Alton", "--json").output)
    #expect(json["holder"]?.string == "blue")
    #expect(json["reasons"]?.array?.isEmpty == false)
  }

  @Test("changes and claims print tables, and JSON lines that say the same")
  func tables() throws {
    try session.makeDesk()
    let table = session.run("changes", "--since", "3w").output.split(separator: "\n").map(
      String.init)
    #expect(table.count == 2)
    #expect(
      table.first?.split(separator: " ").map(String.init) == [
        "PLACE", "FROM", "TO", "WHEN", "HOW", "PROBABILITY", "WHO", "SAYS", "SO",
      ])
    #expect(table.last?.hasPrefix("Alton  Redland  Blue Front  19 March 2016  ") == true)
    #expect(table.last?.hasSuffix("  Tiny Herald") == true)
    let change = try JSONValue(parsing: session.run("changes", "--since", "3w", "--json").output)
    #expect(change["to"]?.string == "blue")
    let claims = session.run("claims", "Alton", "--kind", "change")
    #expect(claims.output.hasPrefix("PUBLISHED   OUTLET"))
    #expect(claims.output.split(separator: "\n").count == 3)
    for line in session.run("claims", "Alton", "--json").output.split(separator: "\n") {
      let claim = try Claim(json: JSONValue(parsing: String(line)))
      #expect(claim.place?.id == "1")
    }
  }

  @Test("The table of sources is aligned, numbers to the right")
  func sources() throws {
    try session.makeDesk()
    let lines = session.run("sources").output.split(separator: "\n").map(String.init)
    #expect(
      lines.first?.hasPrefix("SOURCE       GRADE               LEANS TO  REPORTS  CLAIMS  RIGHT")
        == true)
    #expect(lines[1].hasPrefix("Tiny Herald  C fairly reliable   Redland         1"))
    #expect(lines[2].hasPrefix("Tiny Wire    B usually reliable  –               1"))
  }

  @Test("The brief goes to the file that is named, or the reason why not is told")
  func brief() throws {
    try session.makeDesk()
    let path = session.war.folder + "/brief.md"
    #expect(session.run("brief", "--format", "markdown", "-o", path).code == 0)
    let read = session.run("extract", path)
    #expect(read.output.contains("Alton"))
    let refused = session.run("brief", "-o", session.war.folder + "/none/brief.md")
    #expect(refused.code == 73)
    #expect(refused.output.isEmpty)
  }

  @Test("verify tells a sound ledger, with its head")
  func verify() throws {
    try session.makeDesk()
    let result = session.run("verify")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("sound: 2 reports, "))
    let json = try JSONValue(parsing: session.run("verify", "--json").output)
    #expect(json["head"]?.string?.count == 64)
  }

  @Test("An interrupted reading exits with 130 and keeps what it counted")
  func interrupted() throws {
    _ = session.run("init", "--theatre", session.war.theatre, session.war.desk)
    let lines = (0..<200).map { "{\"id\":\"n\($0)\",\"text\":\"Report number \($0).\"}\n" }
    let file = try session.war.write(lines.joined(), to: "many.jsonl")
    let result = session.run("read", file, isInterrupted: true)
    #expect(result.code == 130)
    #expect(result.output.hasPrefix("64 reports added"))
    #expect(session.run("verify").output.hasPrefix("sound: 64 reports"))
  }
}

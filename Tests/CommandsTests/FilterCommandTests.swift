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

  @Test("parse writes CoNLL-U")
  func parse() throws {
    let file = try session.war.write("Rebels left the town.\n", to: "a.txt")
    let result = session.run("parse", file)
    #expect(result.code == 0)
    #expect(result.output.contains("\tRebels\t"))
  }
}

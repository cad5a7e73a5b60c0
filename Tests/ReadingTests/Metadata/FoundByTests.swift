import Evidence
import Testing

@Suite("How fields were found, in a report line")
struct FoundByTests {
  @Test("a line that a report wrote reads back the same")
  func roundTrip() throws {
    let line = #"""
      {"id":"a","text":"The convoy left the town.","published":"2016-04-05",
      "modified":"2016-04-07T10:00:00Z","found":{"published":"time element","byline":"said so"}}
      """#
    let report = try #require(lines(line.replacing("\n", with: " ")).first?.report)
    #expect(report.modified?.text == "2016-04-07T10:00:00Z")
    #expect(report.found == FoundBy(published: "time element", byline: "said so"))
    #expect(report.extras.isEmpty)
    let again = try #require(lines(report.json.line).first?.report)
    #expect(again == report)
  }

  @Test("nothing is written where nothing is known")
  func empty() throws {
    let report = try #require(lines(#"{"text":"The convoy left the town."}"#).first?.report)
    #expect(report.json["found"] == nil)
    #expect(report.json["modified"] == nil)
  }

  @Test("what the bringer said was not found")
  func bringer() throws {
    let html = "<meta name='date' content='2016-04-05'><p>The convoy left.</p>"
    let line = "{\"published\":\"2016-04-06\",\"html\":\"\(html)\"}"
    let report = try #require(lines(line).first?.report)
    #expect(report.published?.text == "2016-04-06")
    #expect(report.found.published == nil)
  }

  @Test(
    "a wrong shape is refused by name",
    arguments: [#"{"text":"a","found":"b"}"#, #"{"text":"a","modified":"yesterday"}"#])
  func wrong(line: String) {
    #expect(lines(line).first?.problem != nil)
  }
}

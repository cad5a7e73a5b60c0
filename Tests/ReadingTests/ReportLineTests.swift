import Evidence
import Foundation
import Reading
import Testing

@Suite("Report lines")
struct ReportLineTests {
  @Test("the contract's fields arrive, unknown ones untouched and in order")
  func fields() throws {
    let line = """
      {"id":"r1","text":"The town fell.","published":"2016-04-05","outlet":"Example Wire",\
      "url":"https://wire.example/1","title":"A town","byline":"Mona Example",\
      "zeta":1.50,"alpha":{"b":[null,"x"],"a":1e3}}
      """
    let report = try #require(lines(line).first?.report)
    #expect(report.id == "r1")
    #expect(report.text == "The town fell.")
    #expect(report.published?.text == "2016-04-05")
    #expect(report.outlet == "Example Wire")
    #expect(report.url == "https://wire.example/1")
    #expect(report.title == "A town")
    #expect(report.byline == "Mona Example")
    #expect(report.json.line.hasSuffix(#""zeta":1.50,"alpha":{"b":[null,"x"],"a":1e3}}"#))
  }

  @Test("HTML goes through extraction, and the line's own words come before the page's")
  func html() throws {
    let json = JSONValue.object([
      .init("html", .string(newsPage)), .init("published", .string("2016-04-06")),
    ])
    let report = try #require(lines(json.line).first?.report)
    #expect(report.title == "Bridge reopens at Tel Rahma")
    #expect(report.published?.text == "2016-04-06")
    #expect(!report.text.contains("newsletter"))
  }

  @Test("an absent id is made from the content alone")
  func contentID() throws {
    let outcomes = lines(
      """
      {"text":"abc"}
      {"text":"abc","outlet":"Example Wire"}
      {"text":"abd"}
      """)
    let ids = outcomes.compactMap(\.report?.id)
    // SHA-256 of "abc" is an example of FIPS 180.
    #expect(ids.first == "sha256:ba7816bf8f01cfea414140de5dae2223")
    #expect(ids.count == 3 && ids[0] == ids[1] && ids[1] != ids[2])
  }

  @Test("a broken line is reported with its number, and the rest goes on")
  func brokenLines() {
    let outcomes = lines(
      """
      {"text":"One town fell."}
      {"text":

      [1]
      {"id":"x"}
      {"text":"a","html":"b"}
      {"text":7}
      {"text":"a","published":"last week"}
      {"text":"Two towns fell."}
      """)
    #expect(outcomes.compactMap(\.report?.text) == ["One town fell.", "Two towns fell."])
    let problems = outcomes.compactMap(\.problem)
    #expect(problems.map(\.line) == [2, 4, 5, 6, 7, 8])
    #expect(
      problems.dropFirst().map(\.reason) == [
        .notAnObject, .noContent, .twoContents, .wrongType(field: "text", wanted: "a string"),
        .notADate(field: "published", value: "last week"),
      ])
    guard case .notJSON = problems.first?.reason else {
      Issue.record("the first problem is that line 2 is not JSON")
      return
    }
    #expect(problems.allSatisfy { $0.description.contains(";") })
  }

  @Test("a null field is an absent one, and an empty text a report with a problem")
  func nulls() throws {
    let outcomes = lines(
      """
      {"id":null,"text":"The town fell.","published":null}
      {"id":"e","text":" "}
      """)
    #expect(outcomes.compactMap(\.report).count == 2)
    #expect(outcomes[0].report?.published == nil)
    #expect(outcomes[1].report?.problem == "empty")
  }

  @Test("chunks of any size give the same outcomes", arguments: [1, 2, 7, 64, 10_000])
  func chunks(size: Int) {
    let text = "\u{FEFF}{\"text\":\"Dêr fell.\"}\r\n\n{\"bad\n{\"text\":\"Homs did not.\"}"
    let bytes = Array(text.utf8)
    var stream = ReportLineStream(reader: Reader())
    var outcomes: [ReadingOutcome] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      outcomes += stream.push(Array(bytes[start..<min(start + size, bytes.count)]))
    }
    outcomes += stream.finish()
    #expect(outcomes == lines(text))
    #expect(outcomes.compactMap(\.report?.text) == ["Dêr fell.", "Homs did not."])
    #expect(outcomes.compactMap(\.problem?.line) == [3])
  }

  @Test("a line that is too long is refused and skipped")
  func longLine() {
    var stream = ReportLineStream(reader: Reader(), longestLine: 100)
    let long = "{\"text\":\"" + String(repeating: "x", count: 500) + "\"}\n"
    let outcomes =
      stream.push(Array((long + "{\"text\":\"The town fell.\"}\n" + long).utf8)) + stream.finish()
    #expect(outcomes.compactMap(\.problem?.line) == [1, 3])
    #expect(outcomes.compactMap(\.problem?.reason) == [.tooLong(limit: 100), .tooLong(limit: 100)])
    #expect(outcomes.compactMap(\.report?.text) == ["The town fell."])
  }

  @Test("a pipe is read as it comes")
  func pipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(
      contentsOf: Data("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}".utf8))
    try pipe.fileHandleForWriting.close()
    var texts: [String] = []
    try Reader().readLines(from: pipe.fileHandleForReading) { outcome in
      texts += [outcome.report?.text ?? ""]
    }
    #expect(texts == ["One.", "Two."])
  }
}

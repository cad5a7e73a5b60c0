import Evidence
import Testing

@Suite("Report lines")
struct ReportLineTests {
  @Test("the fields have the contract's names, in one order, unknown ones last and untouched")
  func full() throws {
    let extras = try JSONValue(parsing: #"{"z":1.50,"a":{"b":[null]}}"#).members ?? []
    let report = Report(
      id: "r-1", text: "Rebels left.\n\nThe town is calm.", published: Instant("2016-04-05"),
      outlet: "Courier", url: "https://example.org/1", title: "Calm", byline: "A. Writer",
      language: "en", paragraphs: [0..<12, 14..<31], problem: "empty", extras: extras)
    #expect(
      report.json.line == #"{"id":"r-1","text":"Rebels left.\n\nThe town is calm.","#
        + #""title":"Calm","byline":"A. Writer","published":"2016-04-05","outlet":"Courier","#
        + #""language":"en","url":"https://example.org/1","paragraphs":[[0,12],[14,31]],"#
        + #""problem":"empty","z":1.50,"a":{"b":[null]}}"#)
  }

  @Test("what is unknown is null; url and problem are left out")
  func bare() {
    #expect(
      Report(id: "r", text: "").json.line
        == #"{"id":"r","text":"","title":null,"byline":null,"published":null,"outlet":null,"#
        + #""language":null,"paragraphs":[]}"#)
  }

  @Test("a name that Foothold writes is one it knows, so it is never carried along as unknown")
  func knownFields() {
    let report = Report(
      id: "r", text: "", url: "u", problem: "empty", modified: Instant("2016-04-06"),
      found: FoundBy(published: "a time element"))
    let written = Set(report.json.members?.map(\.name) ?? [])
    #expect(written.isSubset(of: Report.knownFields))
    #expect(Report.knownFields.subtracting(written) == ["html"])
  }
}

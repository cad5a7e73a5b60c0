import Evidence
import Interchange
import Testing

@Suite("Claim lines to reports and back")
struct LineTests {
  private func line(
    _ id: String, _ start: Int, _ quote: String, outlet: String? = "Wire"
  ) -> ClaimLine {
    ClaimLine(
      claim: Claim(
        id: ClaimID(id), report: "r", kind: .hold,
        evidence: Passage(start: start, end: start + quote.utf8.count, quote: quote), because: []),
      published: Instant("2016-04-01"), outlet: outlet, title: "T", url: nil,
      review: .init(verdict: "accepted", by: "A", why: "w"))
  }

  @Test("a claim line reads back as it was")
  func roundTrip() throws {
    let before = line("c", 3, "Où est-il?")
    #expect(try ClaimLine(json: before.json) == before)
  }

  @Test("quotes stand at their places in a text of spaces")
  func quotes() throws {
    var report = QuotedReport(line("a", 2, "hé"))
    #expect(report.add(line("a", 2, "hé")) == nil)
    #expect(report.add(line("b", 7, "there")) == nil)
    #expect(report.add(line("c", 5, "  the")) == nil)
    #expect(report.report.text == "  hé  there")
    #expect(report.lines.allSatisfy { $0.claim.evidence.isFound(in: report.report.text) })
    #expect(report.report.problem == QuotedReport.problem)
  }

  @Test("lines that contradict each other are left out, each with a reason")
  func contradictions() {
    var report = QuotedReport(line("a", 0, "abc"))
    #expect(report.add(line("a", 0, "abc")) == nil)
    #expect(report.add(line("a", 9, "x"))?.contains("second claim") == true)
    #expect(report.add(line("b", 1, "xx"))?.contains("contradicts") == true)
    #expect(report.add(line("c", 9, "x", outlet: "Herald"))?.contains("outlet") == true)
    #expect(report.add(line("d", 1 << 40, "x"))?.contains("MB") == true)
    var odd = line("e", 20, "x").claim
    odd.evidence = Passage(start: 20, end: 25, quote: "x")
    let short = ClaimLine(
      claim: odd, published: Instant("2016-04-01"), outlet: "Wire", title: "T", url: nil,
      review: nil)
    #expect(report.add(short)?.contains("bytes") == true)
    #expect(report.lines.count == 1)
  }

  @Test("a bundle reads back with its original, byte for byte")
  func bundle() throws {
    let report = Report(id: "r", text: "It fell.", outlet: "Wire", paragraphs: [0..<8])
    let bundle = ReportBundle(
      report: report, coder: "coder 1", mediaType: "text/html", original: [0, 255, 10],
      claims: [line("a", 0, "It")])
    #expect(ReportBundle.isOne(bundle.json))
    #expect(!ReportBundle.isOne(report.json))
    let back = try ReportBundle(json: bundle.json) { _ in report }
    #expect(back == bundle)
  }
}

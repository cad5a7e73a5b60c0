import Evidence
import Reading
import Testing

@Suite("Mail")
struct MailTests {
  static let sentence =
    "The convoy reached the town on Monday and left it before the night, he said."

  static let newsletter = """
    Return-Path: <bounce@wire.example>
    From: =?utf-8?Q?D=C3=AAr_Wire?= <desk@wire.example>
    To: reader@post.example
    Subject: =?iso-8859-1?B?RPpy?= =?utf-8?Q?=C3=AAs_and_?=
     =?utf-8?Q?a_convoy?=
    Date: Tue, 5 Apr 2016 09:30:00 +0200 (CEST)
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="=_b;1"

    For readers without MIME.
    --=_b;1
    Content-Type: text/plain; charset=utf-8

    The plain text is not wanted here, because there is a better one.
    --=_b;1
    Content-Type: text/html; charset=windows-1252
    Content-Transfer-Encoding: quoted-printable

    <html><body><p>The convoy reached the town on Monday and left it be=
    fore the night, he said.</p><p>The town of D=EAr was calm.</p></body></html>
    --=_b;1--
    """

  private static func report(_ text: String, name: String = "a.eml") throws -> Report {
    try #require(Reader().read(Array(text.utf8), name: name).first?.report)
  }

  @Test("a newsletter becomes a report", arguments: ["\n", "\r\n"])
  func newsletter(lineEnd: String) throws {
    let text = Self.newsletter.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: lineEnd)
    let report = try Self.report(text, name: "")
    #expect(report.title == "Dúrês and a convoy")
    #expect(report.outlet == "Dêr Wire")
    #expect(report.byline == nil)
    #expect(report.published?.text == "2016-04-05T09:30:00+02:00")
    #expect(report.text == Self.sentence + "\n\nThe town of Dêr was calm.")
    #expect(report.problem == nil)
  }

  @Test(
    "who writes, and for whom",
    arguments: [
      ("Mona Example at Example Wire <m@wire.example>", "Example Wire", "Mona Example"),
      ("\"Mona Example from The Wire\" <m@wire.example>", "The Wire", "Mona Example"),
      ("News at Ten <ten@wire.example>", "News at Ten", nil),
      ("Example Wire <m@wire.example>", "Example Wire", nil),
      ("m@wire.example", "wire.example", nil), ("<m@wire.example>", "wire.example", nil),
    ] as [(String, String?, String?)])
  func senders(from: String, outlet: String?, byline: String?) throws {
    let report = try Self.report("From: \(from)\nSubject: x\n\n\(Self.sentence)")
    #expect(report.outlet == outlet && report.byline == byline)
  }

  @Test("base64, nested parts, and attachments passed over")
  func parts() throws {
    let encoded = "PHA+VGhlIHRvd24gb2YgRMOqciBmZWxsIG9u\n IE1vbmRheSBuaWdodCwgaGUgc2FpZC48L3A+"
    let text = """
      From: Example Wire <m@wire.example>
      Content-Type: multipart/mixed; boundary=out

      --out
      Content-Type: text/html
      Content-Disposition: attachment; filename="x.html"

      <p>Not this one, which is an attachment to the letter.</p>
      --out
      Content-Type: multipart/related; boundary=in

      --in
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      \(encoded)
      --in--
      --out--
      """
    #expect(try Self.report(text).text == "The town of Dêr fell on Monday night, he said.")
  }

  @Test("lines that the writer's program broke are joined")
  func wrapped() throws {
    let text = """
      From: Example Wire <m@wire.example>
      Subject: A town

      The army took the small town of Tel Rahma on the river on Monday night
      and left it again before the morning, an official said.

      - A bridge fell.
      - Two houses burnt.
      """
    #expect(
      try Self.report(text).text.contains(
        "the river on Monday night and left it again before the morning, an official said."))
  }

  @Test(
    "lines about the letter itself go",
    arguments: [
      "Unsubscribe here: https://wire.example/u/1", "Unsubscribe: https://wire.example/u/1",
      "To unsubscribe, write to desk@wire.example.", "Unsubscribe https://wire.example/u/1",
      "You are receiving this because you signed up at wire.example.",
      "View this email in your browser: https://wire.example/m/1",
      "Manage your preferences: https://wire.example/p",
    ])
  func ownLines(line: String) throws {
    let text = "From: Example Wire <m@wire.example>\nSubject: x\n\n\(Self.sentence)\n\n\(line)\n"
    #expect(try Self.report(text).text == Self.sentence)
  }

  @Test("a report that speaks of such lines stays")
  func unsubscribing() throws {
    let sentence = "Thousands tried to unsubscribe from the ministry's warnings, the mayor said."
    let text = "From: Example Wire <m@wire.example>\n\n\(Self.sentence)\n\n\(sentence)\n"
    #expect(try Self.report(text).text.contains(sentence))
  }

  @Test(
    "dates of mail",
    arguments: [
      ("5 Apr 2016 09:30 GMT", "2016-04-05T09:30:00Z"),
      ("Tuesday, 05-Apr-16 09:30:00 EST", "2016-04-05T09:30:00-05:00"),
      ("Tue, 5 Apr 2016", "2016-04-05"), ("Tue, 31 Apr 2016 09:30:00 +0000", nil),
      ("Tue, 5 Apr 2016 25:00:00 +0000", "2016-04-05"), ("yesterday", nil),
    ])
  func dates(date: String, expected: String?) throws {
    let report = try Self.report("From: a@b.example\nDate: \(date)\n\n\(Self.sentence)")
    #expect(report.published?.text == expected)
  }

  private static func problem(_ text: String) -> SourceProblem? {
    for outcome in Reader().read(Array(text.utf8), name: "a.eml") {
      if case .source(let problem) = outcome.problem?.reason { return problem }
    }
    return nil
  }

  @Test("what is no message, and a message without words, are named")
  func problems() {
    #expect(Self.problem("Hello there.") == .notMail)
    #expect(
      Self.problem("From: a@b.example\nContent-Type: image/png\n\nxx") == .mailWithoutText)
    let deep = (0..<5_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }
    #expect(Self.problem("From: a@b.example\n" + deep.joined()) == .mailWithoutText)
  }

  @Test("10,000 mutated messages neither crash nor hang", .timeLimit(.minutes(5)))
  func mutations() {
    var mutator = Mutator(seed: 0xE41)
    let seed = Array(Self.newsletter.utf8)
    for round in 0..<10_000 {
      for outcome in Reader().read(mutator.mutated(seed), name: "a.eml") {
        if let report = outcome.report, !report.hasSoundParagraphs {
          Issue.record("round \(round)")
          return
        }
      }
    }
  }
}

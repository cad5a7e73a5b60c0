import Evidence
import Foundation
import Ledger
import Testing

@Suite("What was known when")
struct AsKnownTests {
  let desk: TestDesk
  init() throws { desk = try TestDesk() }

  @discardableResult
  private func add(
    _ id: String, _ text: String, published: String?, now: String = "2016-05-01"
  ) throws -> Recorded {
    let report = Sample.report(id, text: text, published: published)
    let claim = Sample.claim("c", in: report, quote: text)
    return try desk.store.add(Sample.capture(report, claims: [claim]), now: noon(now))
  }

  private func quotes(known: String? = nil, recorded: RecordedLimit? = nil) throws -> [String] {
    try desk.store.claims(ClaimQuery(known: known.map(day), recorded: recorded))
      .map(\.claim.evidence.quote)
  }

  @Test("only what was published by the end of that day; undated reports are left out")
  func published() throws {
    try add("early", "Early.", published: "2016-04-01")
    try add("late", "Late.", published: "2016-04-03T23:59:00-05:00")
    try add("undated", "Undated.", published: nil)
    #expect(try quotes() == ["Early.", "Late.", "Undated."])
    #expect(try quotes(known: "2016-04-03") == ["Early.", "Late."])
    #expect(try quotes(known: "2016-04-02") == ["Early."])
    #expect(try quotes(known: "2016-03-31") == [])
    #expect(try desk.store.reports(known: day("2016-04-02")).map(\.id) == ["early"])
  }

  @Test("a correction does not hide what was known before it")
  func correction() throws {
    try add("r", "It fell.", published: "2016-04-01")
    try add("r", "It did not fall.", published: "2016-04-05")
    #expect(try quotes() == ["It did not fall."])
    #expect(try quotes(known: "2016-04-05") == ["It did not fall."])
    #expect(try quotes(known: "2016-04-04") == ["It fell."])
    #expect(try desk.store.reports(known: day("2016-04-04")).map(\.version) == [1])
  }

  @Test("the same question about the past has the same answer after more was recorded")
  func replay() throws {
    try add("a", "One.", published: "2016-04-01", now: "2016-05-01")
    try add("b", "Two.", published: "2016-04-02", now: "2016-05-02")
    let asked = ClaimQuery(recorded: .instant(noon("2016-05-02")))
    let entries = try desk.store.counts().entries
    let answer = try desk.store.claims(asked)
    let reports = try desk.store.reports(recorded: .entry(entries))
    try add("a", "One, corrected.", published: "2016-04-01", now: "2016-05-03")
    try add("c", "Three.", published: "2016-03-01", now: "2016-05-04")
    #expect(try desk.store.claims(asked) == answer)
    #expect(try desk.store.claims(ClaimQuery(recorded: .entry(entries))) == answer)
    #expect(try desk.store.reports(recorded: .entry(entries)) == reports)
    #expect(try quotes() == ["Three.", "One, corrected.", "Two."])
    #expect(try quotes(recorded: .instant(noon("2016-05-01"))) == ["One."])
    #expect(try quotes(recorded: .instant(noon("2016-04-30"))) == [])
    #expect(try quotes(recorded: .entry(0)) == [])
  }
}

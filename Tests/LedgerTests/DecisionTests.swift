import Evidence
import Foundation
import Ledger
import Testing

@Suite("What reviewers decide")
struct DecisionTests {
  let desk: TestDesk
  let report = Sample.report("a")

  /// Entries: 1 report, 2 coding, 3 and 4 claims.
  init() throws {
    desk = try TestDesk()
    let claims = [
      Sample.claim("a1", in: report),
      Sample.claim("a2", in: report, quote: "The road stayed open", kind: .hold),
    ]
    try desk.store.add(Sample.capture(report, claims: claims))
  }

  private func standings(_ recorded: RecordedLimit? = nil) throws -> [String] {
    try desk.store.claims(ClaimQuery(recorded: recorded)).map {
      "\($0.claim.id) \($0.standing?.word.rawValue ?? "-")"
    }
  }

  private func decide(
    _ verdict: Decision.Verdict, on claim: Int, at day: String = "2016-02-22"
  ) throws {
    try desk.store.decide(
      Decision(verdict, by: "A. Reviewer", why: "read again"), on: claim, now: noon(day))
  }

  @Test("the last decision counts, with who and why, and the earlier ones stay")
  func lastCounts() throws {
    #expect(try standings() == ["a1 -", "a2 -"])
    try desk.store.decide(Sample.rejected, on: 3, now: noon("2016-02-22"))
    #expect(try standings() == ["a1 rejected", "a2 -"])
    try desk.store.decide(Sample.accepted, on: 3, now: noon("2016-02-23"))
    let standing = try #require(try desk.store.claims().first?.standing)
    #expect(standing.word == .accepted)
    #expect(standing.by == "A. Reviewer")
    #expect(standing.why == "two other sources")
    #expect(standing.recorded == noon("2016-02-23"))
    #expect(try standings(.instant(noon("2016-02-22"))) == ["a1 rejected", "a2 -"])
    #expect(try standings(.entry(4)) == ["a1 -", "a2 -"])
    #expect(try desk.store.verify().isSound)
    #expect(try desk.store.verify().notes == 2)
  }

  @Test("a correction stands in the claim's place and keeps its passage")
  func correction() throws {
    var better = Sample.claim("a1~1", in: report)
    better.manner = .ceded
    try decide(.replaced(by: [better]), on: 3)
    #expect(try standings() == ["a1~1 -", "a2 -"])
    #expect(try desk.store.claims().first?.claim == better)
    #expect(try standings(.entry(4)) == ["a1 -", "a2 -"])
    #expect(try desk.store.verify().isSound)
    // The correction itself can be looked at again, and the first claim brought back.
    try decide(.rejected, on: 7, at: "2016-02-23")
    #expect(try standings() == ["a1~1 rejected", "a2 -"])
    try decide(.accepted, on: 3, at: "2016-02-24")
    #expect(try standings() == ["a1 accepted", "a2 -"])
    #expect(try desk.store.claims(ClaimQuery(text: "Rebels took")).count == 1)
  }

  @Test("a claim can be split, and two of a report merged")
  func splitAndMerge() throws {
    let parts = [Sample.claim("a1~1a", in: report), Sample.claim("a1~1b", in: report)]
    try decide(.replaced(by: parts), on: 3)
    #expect(try standings() == ["a1~1a -", "a1~1b -", "a2 -"])
    try decide(.merged(into: "a1~1a"), on: 8)
    #expect(try standings() == ["a1~1a -", "a2 -"])
    #expect(try desk.store.verify().isSound)
  }

  @Test("what cannot stand is refused, and nothing is recorded")
  func refused() throws {
    let before = try desk.contents()
    let elsewhere = Sample.claim("x", in: report, quote: "Not in the text")
    let cases: [(Decision.Verdict, Int)] = [
      (.accepted, 1), (.accepted, 99), (.replaced(by: []), 3), (.replaced(by: [elsewhere]), 3),
      (.replaced(by: [Sample.claim("x", in: report), Sample.claim("x", in: report)]), 3),
      (.merged(into: "a1"), 3), (.merged(into: "nothing"), 3),
      (.replaced(by: [Sample.claim("x", in: Sample.report("b"))]), 3),
    ]
    for (verdict, claim) in cases {
      let error = #expect(throws: LedgerError.self) { try decide(verdict, on: claim) }
      #expect(error?.kind == .badInput)
    }
    #expect(throws: LedgerError.self) {
      try desk.store.decide(Decision(.accepted, by: "", why: ""), on: 3, now: noon("2016-02-22"))
    }
    #expect(try desk.contents() == before)
  }

  @Test("another coder's same claim keeps its decision, one in other words does not")
  func recoded() throws {
    try decide(.rejected, on: 3)
    try decide(.accepted, on: 4)
    var other = Sample.claim("a2", in: report, quote: "The road stayed open", kind: .hold)
    other.manner = .ceded
    try desk.store.add(
      Sample.capture(report, claims: [Sample.claim("a1", in: report), other]), coder: "coder 2")
    #expect(try standings() == ["a1 rejected", "a2 -"])
  }

  @Test("a correction outlives another coding of its version, not a new version of the report")
  func outlives() throws {
    try decide(.replaced(by: [Sample.claim("a1~1", in: report)]), on: 3)
    try desk.store.add(Sample.capture(report), coder: "coder 2")
    #expect(try standings() == ["a1~1 -", "c1 -"])
    let edited = Sample.report("a", text: "Rebels took Shaddadi on Saturday.")
    try desk.store.add(Sample.capture(edited))
    #expect(try standings() == ["c1 -"])
  }

  @Test("a changed decision is named with its entry")
  func tampered() throws {
    try decide(.rejected, on: 3)
    try desk.tamper("UPDATE note SET line = replace(line, 'rejected', 'accepted')")
    #expect(try desk.store.verify().damages.map(\.fault) == [.note])
    try desk.tamper("DELETE FROM note")
    #expect(
      try desk.store.verify().damages.map(\.description) == [
        "entry 5, note: the decision is gone"
      ])
  }
}

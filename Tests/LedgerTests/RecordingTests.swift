import Evidence
import Foundation
import GRDB
import Ledger
import Testing

@Suite("Recording a report with its claims")
struct RecordingTests {
  let desk: TestDesk
  init() throws { desk = try TestDesk() }

  @Test("what is recorded reads back exactly")
  func readsBack() throws {
    let report = Report(
      id: "r/1", text: "Rebels took Shaddadi.\nÜber \u{1F30D} “quoted” \u{0} end",
      published: Instant("2016-02-20T09:30:00+02:00"), outlet: "Example Wire",
      paragraphs: [0..<21, 22..<30], problem: "odd",
      extras: [.init("score", .number("1.50")), .init("tags", .array([.string("a"), .null]))])
    let claim = Sample.claim(in: report)
    let outcome = try desk.store.record(
      report, original: Array("raw \u{0} bytes".utf8), mediaType: "text/plain", claims: [claim],
      coder: Sample.coder, now: noon("2016-02-21"))
    #expect(outcome == .added)
    #expect(try desk.store.report("r/1") == report)
    let found = try desk.store.claims()
    #expect(found.map(\.claim) == [claim])
    #expect(found[0].published == report.published)
    #expect(found[0].outlet == "Example Wire")
    #expect(found[0].title == nil)
    #expect(found[0].recorded == noon("2016-02-21"))
    #expect(found[0].version == 1)
    let original = try #require(try desk.store.original(of: "r/1"))
    #expect(original.bytes == Array("raw \u{0} bytes".utf8))
    #expect(original.mediaType == "text/plain")
  }

  @Test("reading the same report twice changes nothing")
  func idempotent() throws {
    let capture = Sample.capture(Sample.report())
    #expect(try desk.store.add(capture) == .added)
    let before = try desk.contents()
    #expect(try desk.store.add(capture, now: noon("2016-03-01")) == .unchanged)
    #expect(try desk.contents() == before)
  }

  @Test("the same report twice in one batch is recorded once")
  func twiceInOneBatch() throws {
    let capture = Sample.capture(Sample.report())
    let outcomes = try desk.store.record(
      [capture, capture], coder: Sample.coder, now: noon("2016-02-21"))
    #expect(outcomes == [.added, .unchanged])
    #expect(try desk.store.counts().claims == 1)
  }

  @Test("an edited report is a new version whose claims take over, and the old ones stay")
  func revision() throws {
    let first = Sample.report()
    let second = Sample.report(text: "Correction: nobody took Shaddadi.")
    try desk.store.add(Sample.capture(first))
    let revised = Sample.capture(
      second, claims: [Sample.claim("c1", in: second, quote: "nobody took Shaddadi")])
    #expect(try desk.store.add(revised, now: noon("2016-02-22")) == .revised(version: 2))

    let current = try desk.store.claims()
    #expect(current.map(\.claim.evidence.quote) == ["nobody took Shaddadi"])
    #expect(current.map(\.version) == [2])
    let then = try desk.store.claims(
      ClaimQuery(recorded: .instant(noon("2016-02-21"))))
    #expect(then.map(\.claim.evidence.quote) == ["Rebels took Shaddadi"])
    #expect(try desk.store.report("r1") == second)
    #expect(try desk.store.report("r1", version: 1) == first)
    let counts = try desk.store.counts()
    #expect(counts.reports == 1)
    #expect(counts.versions == 2)
    #expect(counts.claims == 1)
    #expect(counts.claimsEver == 2)
  }

  @Test("reading both versions of an article again changes nothing")
  func bothVersionsAgain() throws {
    let versions = ["It fell.", "It did not fall."].map {
      Sample.capture(Sample.report(text: $0), claims: [])
    }
    let first = try desk.store.record(versions, coder: Sample.coder, now: noon("2016-02-21"))
    #expect(first == [.added, .revised(version: 2)])
    let before = try desk.contents()
    let again = try desk.store.record(versions, coder: Sample.coder, now: noon("2016-02-22"))
    #expect(again == [.unchanged, .unchanged])
    #expect(try desk.contents() == before)
  }

  @Test("another coder's claims take over without a new version")
  func recoding() throws {
    let report = Sample.report()
    try desk.store.add(Sample.capture(report))
    let better = Sample.capture(report, claims: [Sample.claim("d1", in: report)])
    #expect(try desk.store.add(better, coder: "other 2") == .recoded(version: 1))
    #expect(try desk.store.add(better, coder: "other 2") == .unchanged)
    #expect(try desk.store.claims().map(\.claim.id) == ["d1"])
    #expect(try desk.store.counts().versions == 1)
    #expect(try desk.store.counts().claims == 1)
  }

  @Test("the same page under two ids is stored once")
  func originalsAreShared() throws {
    for id in ["a", "b"] {
      try desk.store.add(Sample.capture(Sample.report(id), original: "<html>one page</html>"))
    }
    #expect(try desk.store.counts().originalBytes == "<html>one page</html>".utf8.count)
    #expect(try desk.store.original(of: "b")?.bytes == Array("<html>one page</html>".utf8))
  }

  @Test("a batch that fails half-way leaves nothing behind")
  func failedBatch() throws {
    try desk.outsider().write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER full_disk BEFORE INSERT ON claim WHEN NEW.id = 'last'
          BEGIN SELECT RAISE(ABORT, 'no more'); END
          """)
    }
    let before = try desk.contents()
    let reports = (1...20).map { Sample.report("r\($0)") }
    let captures = reports.map {
      Sample.capture($0, claims: [Sample.claim($0.id == "r20" ? "last" : "c", in: $0)])
    }
    #expect(throws: LedgerError.self) {
      try desk.store.record(captures, coder: Sample.coder, now: noon("2016-02-21"))
    }
    #expect(try desk.contents() == before)
    #expect(try desk.store.add(captures[0]) == .added)
    try desk.outsider().write { db in try db.execute(sql: "DROP TRIGGER full_disk") }
    #expect(try desk.store.verify().damages == [])
  }

  @Test("a clock that is set back does not reorder the past")
  func clockJumpsBack() throws {
    try desk.store.add(Sample.capture(Sample.report("a")), now: noon("2016-02-21"))
    let answer = try desk.store.claims(ClaimQuery(recorded: .instant(noon("2016-02-20"))))
    try desk.store.add(Sample.capture(Sample.report("b")), now: noon("1999-01-01"))
    #expect(
      try desk.store.claims().map(\.recorded) == Array(repeating: noon("2016-02-21"), count: 2))
    #expect(
      try desk.store.claims(ClaimQuery(recorded: .instant(noon("2016-02-20")))) == answer)
    #expect(try desk.store.verify().isSound)
  }
}

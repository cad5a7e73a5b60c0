import Evidence
import Foundation
import Ledger
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  let desk: TestDesk
  init() throws { desk = try TestDesk() }

  private func outcome(_ capture: Capture) throws -> String? {
    let before = try desk.contents()
    guard case .refused(let reason) = try desk.store.add(capture) else { return nil }
    #expect(try desk.contents() == before)
    return reason
  }

  @Test("NUL bytes in any text are kept exactly")
  func nulBytes() throws {
    let report = Sample.report(
      text: "a\0b took c\0d", title: "t\0itle", outlet: "o\0utlet")
    let claim = Sample.claim(
      in: report, quote: "a\0b took", place: PlaceMention(mention: "c\0d"),
      actor: ActorMention(mention: "a\0b"))
    #expect(try desk.store.add(Sample.capture(report, claims: [claim])) == .added)
    #expect(try desk.store.report("r1") == report)
    #expect(try desk.store.claims().map(\.claim) == [claim])
    #expect(try desk.store.claims()[0].title == "t\u{FFFD}itle")
    #expect(try desk.store.verify().isSound)
  }

  @Test("a text and a quote of 10 MB")
  func large() throws {
    let text = String(repeating: "the army took the town ", count: 450_000)
    let report = Sample.report(text: text)
    let claim = Sample.claim(in: report, quote: text)
    #expect(try desk.store.add(Sample.capture(report, claims: [claim])) == .added)
    #expect(try desk.store.claims().map(\.claim) == [claim])
    #expect(try desk.store.verify().isSound)
  }

  @Test("keys that SQLite would cut short or nobody could type are refused")
  func keys() throws {
    for id in ["", "a\0b", "a\nb", String(repeating: "x", count: 2000)] {
      #expect(try outcome(Sample.capture(Sample.report(id), claims: [])) != nil)
      let report = Sample.report()
      let claim = Sample.claim(id, in: report)
      #expect(try outcome(Sample.capture(report, claims: [claim])) != nil)
    }
  }

  @Test("dates outside the calendar are refused, its first and last days kept")
  func dates() throws {
    let report = Sample.report()
    for ordinal in [Int.max, Int.min, 2_932_897, -719_165] {
      var claim = Sample.claim(in: report)
      claim.when = Period(
        earliest: Day(ordinal: ordinal), latest: nil, precision: .day, anchor: nil)
      #expect(try outcome(Sample.capture(report, claims: [claim]))?.contains("9999") == true)
    }
    let claim = Sample.claim(in: report, from: "0001-01-01", to: "9999-12-31")
    #expect(try desk.store.add(Sample.capture(report, claims: [claim])) == .added)
    #expect(try desk.store.claims().map(\.claim) == [claim])
    #expect(throws: LedgerError.self) {
      try desk.store.add(
        Sample.capture(Sample.report("r2")), now: Date(timeIntervalSince1970: .infinity))
    }
    #expect(throws: LedgerError.self) {
      try desk.store.claims(ClaimQuery(recorded: .instant(.distantFuture + 1e12)))
    }
  }

  @Test("claims that do not fit their report are refused, and the others go on")
  func misfits() throws {
    let report = Sample.report()
    let good = Sample.claim("good", in: report)
    func refused(_ change: (inout Claim) -> Void) throws -> Bool {
      var claim = Sample.claim("bad", in: report)
      change(&claim)
      return try outcome(Sample.capture(report, claims: [good, claim])) != nil
    }
    #expect(try refused { $0.report = "another" })
    #expect(try refused { $0.id = "good" })
    #expect(try refused { $0.evidence = Passage(start: 0, end: 6, quote: "Armies") })
    #expect(try refused { $0.evidence = Passage(start: -1, end: 5, quote: "Rebel") })
    #expect(try refused { $0.evidence = Passage(start: 0, end: Int.max, quote: "Rebels") })
    #expect(try refused { $0.likelihood = Likelihood(lowest: .nan, highest: 1) })
    #expect(try refused { $0.place = PlaceMention(mention: "x", latitude: .infinity) })
    #expect(try refused { $0.place = PlaceMention(mention: "x", id: "1\0" as PlaceID) })

    let outcomes = try desk.store.record(
      [
        Sample.capture(report, claims: [good, good]), Sample.capture(report, claims: [good]),
      ], coder: Sample.coder, now: noon("2016-02-21"))
    #expect(outcomes[1] == .added)
    #expect(outcomes[0] != .added)
  }

  @Test("a report whose unknown fields shadow known ones is refused")
  func shadowing() throws {
    let report = Report(
      id: "r", text: "x", extras: [.init("published", .string("1999-01-01"))])
    #expect(try outcome(Sample.capture(report, claims: [])) != nil)
  }

  @Test("originals come back byte for byte", arguments: 0..<8)
  func roundTrip(_ which: Int) throws {
    var random = SplitMix(state: UInt64(which))
    let sizes = [0, 1, 2, 255, 65_536, 1_000_003, 5 << 20, 5 << 20]
    // Even cases cannot be compressed, odd ones very well.
    let bytes = (0..<sizes[which]).map { _ in
      which.isMultiple(of: 2) ? UInt8(truncatingIfNeeded: random.next()) : 0x41
    }
    let capture = Capture(
      report: Sample.report(), original: bytes, mediaType: "application/octet-stream", claims: [])
    #expect(try desk.store.add(capture) == .added)
    #expect(try desk.store.original(of: "r1")?.bytes == bytes)
    #expect(try desk.store.verify().bytes == bytes.count)
  }

  @Test("a forged size of an original claims no memory")
  func forgedSize() throws {
    try desk.store.add(Sample.capture(Sample.report()))
    try desk.tamper("UPDATE original SET size = 536870912")
    #expect(try desk.store.verify().damages.map(\.fault) == [.original])
  }
}

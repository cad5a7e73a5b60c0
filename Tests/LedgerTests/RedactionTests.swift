import Evidence
import Foundation
import GRDB
import Ledger
import Testing

@Suite("Redaction")
struct RedactionTests {
  let desk: TestDesk
  let secret = "Ahmed of the bakery"
  let report: Report

  init() throws {
    desk = try TestDesk()
    let text = "Rebels took Shaddadi, Ahmed of the bakery said.\nAhmed of the bakery saw the road."
    report = Sample.report("a", text: text, title: "Town falls, Ahmed of the bakery says")
    var claim = Sample.claim(
      "a1", in: report, quote: "Rebels took Shaddadi, Ahmed of the bakery said.")
    claim.attribution = [Attribution(name: "Ahmed of the bakery", verb: "say")]
    claim.because = ["“took” with a place"]
    let other = Sample.claim("a2", in: report, quote: "saw the road", kind: .watch, place: nil)
    try desk.store.add(Sample.capture(report, claims: [claim, other]))
    try desk.store.add(Sample.capture(Sample.report("b")))
  }

  private func redact(
    _ extent: Redaction.Extent, _ report: ReportID = "a"
  ) throws -> (redacted: Redacted, lingers: Bool) {
    try desk.store.redact(
      Redaction(report: report, extent: extent, by: "Editor", why: "he is in danger"),
      now: noon("2016-03-01"))
  }

  private func sizes(_ done: Redacted) -> String {
    "\(done.reports) \(done.claims) \(done.originals)"
  }

  @Test("words are blanked in the text, the title, the claims and the original; offsets stay true")
  func words() throws {
    let (done, lingers) = try redact(.words(secret))
    #expect(!lingers)
    #expect(sizes(done) == "1 1 1")
    let left = try #require(try desk.store.report("a"))
    let blank = String(repeating: "#", count: secret.utf8.count)
    #expect(left.text == report.text.replacing(secret, with: blank))
    #expect(left.title == "Town falls, \(blank) says")
    let claims = try desk.store.claims(ClaimQuery(report: "a"))
    #expect(claims.allSatisfy { $0.claim.evidence.isFound(in: left.text) })
    #expect(claims.first?.claim.attribution.first?.name == blank)
    #expect(claims.first?.claim.place == Sample.shaddadi)
    #expect(claims.first?.title == left.title)
    #expect(throws: LedgerError.redacted(entry: done.seq)) { try desk.store.original(of: "a") }
    #expect(try desk.store.original(of: "b") != nil)
    #expect(try desk.store.claims(ClaimQuery(text: "bakery")).isEmpty)
    #expect(try desk.store.claims(ClaimQuery(text: "Shaddadi")).count == 2)
  }

  @Test("a redacted ledger is sound, and tells of it; damage to what was blanked is still damage")
  func verify() throws {
    let (done, _) = try redact(.words(secret))
    #expect(try desk.store.verify().damages == [])
    #expect(try desk.store.redactions() == [done])
    #expect(done.by == "Editor" && done.why == "he is in danger" && done.report == "a")
    try desk.tamper("UPDATE report SET line = replace(line, 'saw the road', 'saw the king')")
    let faults = try desk.store.verify().damages.map(\.fault)
    #expect(faults.contains(.report) && faults.contains(.quote))
  }

  @Test("blanked without an entry is damage")
  func withoutEntry() throws {
    try desk.tamper("UPDATE original SET bytes = x'' WHERE id = 1")
    #expect(try desk.store.verify().damages.map(\.fault) == [.original])
  }

  @Test("nothing of the words is left in the file or its log")
  func noTrace() throws {
    func bytes() throws -> Data {
      try ["", "-wal"].reduce(into: Data()) { all, suffix in
        let path = desk.file + suffix
        if FileManager.default.fileExists(atPath: path) {
          all += try Data(contentsOf: URL(fileURLWithPath: path))
        }
      }
    }
    #expect(try bytes().range(of: Data("bakery".utf8)) != nil)
    _ = try redact(.words(secret))
    let left = try bytes()
    for word in ["bakery", "Bakery", "Ahmed"] {
      #expect(left.range(of: Data(word.utf8)) == nil, "\(word)")
    }
  }

  @Test("a trial says what would be done, and does nothing")
  func trial() throws {
    let before = try desk.contents()
    let redaction = Redaction(report: "a", extent: .words(secret), by: "Editor", why: "")
    let (trial, _) = try desk.store.redact(redaction, now: noon("2016-03-01"), isTrial: true)
    #expect(sizes(trial) == "1 1 1")
    #expect(try desk.contents() == before)
    #expect(try desk.store.reports(holding: secret) == ["a"])
  }

  @Test("originals alone can be blanked; text and claims stay")
  func originals() throws {
    let (done, _) = try redact(.originals)
    #expect(sizes(done) == "0 0 1")
    #expect(try desk.store.report("a") == report)
    #expect(throws: LedgerError.self) { try desk.store.original(of: "a") }
    #expect(try desk.store.verify().damages == [])
  }

  @Test("reading the report again does not bring the words back, nor does a new version")
  func readAgain() throws {
    _ = try redact(.words(secret))
    let before = try desk.contents()
    let capture = Sample.capture(report, claims: [])
    #expect(try desk.store.add(capture, coder: "coder 2") == .unchanged)
    let edited = Sample.report("a", text: report.text + "\nMore.")
    guard case .refused(let reason) = try desk.store.add(Sample.capture(edited, claims: [])) else {
      Issue.record("the words came back")
      return
    }
    #expect(reason.contains("redacted"))
    #expect(try desk.contents() == before)
  }

  @Test("a second redaction of the same report follows the first")
  func twice() throws {
    _ = try redact(.words(secret))
    let (again, _) = try redact(.words("the road"))
    #expect(sizes(again) == "1 1 0")
    #expect(try desk.store.verify().damages == [])
    #expect(throws: LedgerError.self) { try redact(.words("the road")) }
    #expect(throws: LedgerError.self) { try redact(.words("nowhere")) }
    #expect(throws: LedgerError.self) { try redact(.words("x"), "none") }
  }

  @Test("rows that the redaction does not name stay guarded")
  func guarded() throws {
    _ = try redact(.words(secret))
    #expect(throws: DatabaseError.self) {
      try desk.outsider().write {
        try $0.execute(sql: "UPDATE report SET title = '' WHERE id = 'b'")
      }
    }
    try desk.store.add(Sample.capture(Sample.report("c")))
    #expect(throws: DatabaseError.self) {
      try desk.outsider().write {
        try $0.execute(sql: "UPDATE report SET title = '' WHERE id = 'a'")
      }
    }
  }
}

import Evidence
import Foundation
import GRDB
import Ledger
import Testing

@Suite("Verifying the ledger")
struct VerifyTests {
  /// Entries: 1 report a, 2 coding, 3 and 4 claims; 5 report b, 6 coding, 7 claim.
  private func filled() throws -> TestDesk {
    let desk = try TestDesk()
    let first = Sample.report("a")
    let claims = [
      Sample.claim("a1", in: first, from: "2016-02-19", to: "2016-02-19"),
      Sample.claim("a2", in: first, quote: "The road stayed open", kind: .hold, place: nil),
    ]
    try desk.store.add(Sample.capture(first, claims: claims))
    try desk.store.add(Sample.capture(Sample.report("b")))
    return desk
  }

  private func faults(_ desk: TestDesk) throws -> [String] {
    try desk.store.verify().damages.map {
      "\($0.fault.rawValue) \($0.entries.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "")"
    }
  }

  @Test("a sound ledger is sound, and everything in it was looked at")
  func sound() throws {
    let desk = try filled()
    var last = (done: 0, total: 0)
    let report = try desk.store.verify { last = ($0, $1) }
    #expect(report.damages == [])
    #expect(report.entries == 7)
    #expect(report.reports == 2)
    #expect(report.originals == 1)
    #expect(report.claims == 3)
    #expect(report.head?.count == 64)
    #expect(last == (7, 7))
    let reader = try LedgerStore.open(desk: desk.folder, mode: .readOnly)
    #expect(try reader.verify() == report)
  }

  @Test("an empty ledger is sound")
  func empty() throws {
    let desk = try TestDesk()
    let report = try desk.store.verify()
    #expect(report.isSound)
    #expect(report.head == nil)
  }

  @Test("every single flipped byte of a stored original is found")
  func flippedOriginal() throws {
    let desk = try filled()
    let packed = try #require(
      try desk.outsider().read { try Data.fetchOne($0, sql: "SELECT bytes FROM original") })
    for index in packed.indices {
      var flipped = packed
      flipped[index] ^= 0xFF
      let digits = flipped.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      try desk.tamper("UPDATE original SET bytes = x'\(digits)'")
      #expect(try faults(desk) == ["original 1-1"], "byte \(index)")
      #expect(throws: LedgerError.self) { try desk.store.original(of: "a") }
    }
  }

  @Test(
    "a change is named with its entry",
    arguments: [
      (
        "UPDATE claim SET line = replace(line, 'Rebels took', 'Rebels lost') WHERE seq = 3",
        ["claim 3-3", "quote 3-3"]
      ),
      ("UPDATE claim SET line = replace(line, 'fought', 'ceded') WHERE seq = 3", ["claim 3-3"]),
      ("UPDATE claim SET line = 'nonsense' WHERE seq = 4", ["claim 4-4", "claim 4-4"]),
      ("UPDATE claim SET kind = 'strike' WHERE seq = 4", ["claim 4-4"]),
      ("UPDATE claim SET earliest = earliest - 1 WHERE seq = 3", ["claim 3-3"]),
      ("UPDATE claim SET published = NULL WHERE seq = 7", ["claim 7-7"]),
      ("UPDATE claim SET id = 'zz' WHERE seq = 7", ["claim 7-7"]),
      ("UPDATE report SET title = 'Town stands' WHERE seq = 5", ["report 5-5"]),
      ("UPDATE report SET media = 'text/plain' WHERE seq = 5", ["report 5-5"]),
      (
        "UPDATE report SET line = replace(line, 'took Shaddadi', 'kept Shaddadi') WHERE seq = 5",
        ["report 5-5", "quote 7-7"]
      ),
      ("UPDATE coding SET coder = 'somebody' WHERE seq = 2", ["coding 2-2"]),
      ("UPDATE coding SET published = 3 WHERE seq = 2", ["coding 2-2"]),
      ("UPDATE entry SET recorded = '2016-02-21T13:00:00.000Z' WHERE seq = 7", ["entry 7-7"]),
      ("UPDATE entry SET kind = 'other' WHERE seq = 7", ["entry 7-7", "entry 7-7", "stray 7-7"]),
    ])
  func changes(_ sql: String, _ expected: [String]) throws {
    let desk = try filled()
    try desk.tamper(sql)
    #expect(try faults(desk) == expected)
  }

  @Test("a removed claim is missed by its entry and its coding")
  func removedClaim() throws {
    let desk = try filled()
    try desk.tamper("DELETE FROM claim WHERE seq = 4")
    #expect(try faults(desk) == ["coding 2-2", "claim 4-4"])
  }

  @Test("removed entries are named, with the rows left behind")
  func removedEntries() throws {
    let desk = try filled()
    try desk.tamper("DELETE FROM entry WHERE seq IN (3, 4); DELETE FROM claim WHERE seq = 3")
    #expect(try faults(desk) == ["coding 2-2", "missing 3-4", "stray 4-4"])
    let words = try desk.store.verify().damages.map(\.description)
    #expect(words.contains("entries 3–4, missing: no longer in the ledger"))
  }

  @Test("an entry taken out with the later ones moved up breaks the chain there")
  func closedGap() throws {
    let desk = try filled()
    try desk.tamper(
      """
      DELETE FROM claim WHERE seq = 4; DELETE FROM entry WHERE seq = 4;
      UPDATE entry SET seq = seq - 1 WHERE seq > 4;
      """)
    let found = try faults(desk)
    #expect(found.contains("order 4-4"))
    #expect(found.contains("entry 4-4"))
  }

  @Test("two entries that changed places are both named")
  func reordered() throws {
    let desk = try filled()
    try desk.tamper(
      """
      UPDATE entry SET seq = 1000 WHERE seq = 3; UPDATE entry SET seq = 3 WHERE seq = 4;
      UPDATE entry SET seq = 4 WHERE seq = 1000;
      UPDATE claim SET seq = 1000 WHERE seq = 3; UPDATE claim SET seq = 3 WHERE seq = 4;
      UPDATE claim SET seq = 4 WHERE seq = 1000;
      """)
    let found = try faults(desk)
    #expect(found.contains("order 3-3"))
    #expect(found.contains("entry 3-3"))
    #expect(found.contains("entry 4-4"))
  }

  @Test("a missing guard and a foreign table are named")
  func schema() throws {
    let desk = try filled()
    try desk.outsider().write {
      try $0.execute(sql: "DROP TRIGGER claim_is_never_deleted; CREATE TABLE extra (x)")
    }
    let damages = try desk.store.verify().damages
    #expect(damages.map(\.fault) == [.schema, .schema])
    #expect(damages.contains { $0.detail.contains("claim_is_never_deleted") })
    #expect(damages.contains { $0.detail.contains("extra") })
  }

  @Test("a value of a foreign type is damage, not a crash")
  func foreignType() throws {
    let desk = try filled()
    try desk.outsider().write { db in
      let create = try #require(
        try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = 'claim'"))
      try db.execute(
        sql: "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ? WHERE name = 'claim'",
        arguments: [create.replacing("STRICT", with: "").replacing("NOT NULL", with: "")])
    }
    try desk.tamper("UPDATE claim SET line = NULL, coding = 'many', start = x'00' WHERE seq = 3")
    let reader = try LedgerStore.open(desk: desk.folder, mode: .readOnly)
    #expect(try reader.verify().damages.contains { $0.entries == 3...3 })
  }

  /// `FOOTHOLD_FLIPS` sets how many bytes are changed: 1000 for the full run.
  private static let flips =
    ProcessInfo.processInfo.environment["FOOTHOLD_FLIPS"].flatMap { Int($0) } ?? 150

  @Test("random damage to the file is found, or changes nothing that was recorded")
  func randomBytes() throws {
    let desk = try filled()
    try desk.store.decide(Sample.rejected, on: 3, now: noon("2016-02-22"))
    _ = try desk.store.redact(
      Redaction(report: "b", extent: .words("stayed open"), by: "E", why: ""),
      now: noon("2016-02-22"))
    let before = try desk.contents()
    try desk.outsider().writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    let sound = try Data(contentsOf: URL(fileURLWithPath: desk.file))
    var random = SplitMix(state: 7)
    for _ in 0..<Self.flips {
      let copy = desk.folder + "/copy-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
      var damaged = sound
      let index = Int(random.next() % UInt64(sound.count))
      damaged[index] ^= UInt8(1 + random.next() % 255)
      let file = copy + "/" + LedgerStore.fileName
      try damaged.write(to: URL(fileURLWithPath: file))
      let noticed: Bool
      do {
        noticed = try !LedgerStore.open(desk: copy).verify().isSound
      } catch { noticed = true }
      if !noticed {
        let same = try DatabaseQueue(path: file).read { db in try TestDesk.contents(db) }
        #expect(same == before, "byte \(index) passed silently")
      }
      try FileManager.default.removeItem(atPath: copy)
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

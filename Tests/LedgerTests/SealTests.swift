import Evidence
import Foundation
import Ledger
import Testing

@Suite("Seals for somebody else to keep")
struct SealTests {
  let desk: TestDesk
  init() throws {
    desk = try TestDesk()
    try desk.store.add(Sample.capture(Sample.report("a")))
  }

  @Test("a ledger that only grew still fits its seal, which survives being written down")
  func extended() throws {
    let seal = try desk.store.seal()
    #expect(seal.entries == 3)
    #expect(seal.head == (try desk.store.verify().head))
    #expect(Seal(json: seal.json) == seal)
    try desk.store.add(Sample.capture(Sample.report("b")))
    #expect(try desk.store.broken(seal) == nil)
    let empty = try TestDesk()
    #expect(try desk.store.broken(try empty.store.seal()) == nil)
  }

  @Test("entries that were cut off are missed, though the rest is sound")
  func cutOff() throws {
    try desk.store.add(Sample.capture(Sample.report("b")))
    let seal = try desk.store.seal()
    try desk.tamper(
      """
      DELETE FROM claim WHERE seq > 3; DELETE FROM coding WHERE seq > 3;
      DELETE FROM report WHERE seq > 3; DELETE FROM entry WHERE seq > 3;
      """)
    // Only the search still knows of them, and whoever does this can mend that too.
    #expect(try desk.store.verify().damages.allSatisfy { $0.fault == .search })
    #expect(try desk.store.broken(seal)?.contains("entries 4–6 were cut off") == true)
  }

  @Test("a ledger that was written anew from some entry on does not fit")
  func rewritten() throws {
    let seal = try desk.store.seal()
    let other = try TestDesk()
    try other.store.add(Sample.capture(Sample.report("c")))
    #expect(try other.store.verify().isSound)
    #expect(try other.store.broken(seal)?.contains("entry 3 is not the one") == true)
  }

  @Test("what is no seal is refused", arguments: ["{}", "[]", #"{"seal":"foothold ledger"}"#])
  func notASeal(_ text: String) throws {
    #expect(Seal(json: try JSONValue(parsing: text)) == nil)
  }
}

import Evidence
import Foundation
import GRDB
import Ledger
import Testing

@Suite("Opening a desk")
struct OpeningTests {
  private func scratch() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("foothold-\(UUID())").path
  }

  private func openingError(_ desk: String) -> LedgerError? {
    do {
      _ = try LedgerStore.open(desk: desk)
      return nil
    } catch { return error }
  }

  @Test("a folder without a desk says how to make one")
  func nothingThere() {
    let error = openingError(scratch())
    #expect(error?.kind == .noSuchFile)
    #expect(error?.description.contains("foothold init") == true)
  }

  @Test("a desk is never made over another")
  func twice() throws {
    let desk = try TestDesk()
    try desk.store.add(Sample.capture(Sample.report()))
    #expect(throws: LedgerError.alreadyExists(path: desk.file)) {
      try LedgerStore.create(desk: desk.folder)
    }
    #expect(try LedgerStore.open(desk: desk.folder).counts().claims == 1)
  }

  @Test("the file is in write-ahead mode and says whose it is")
  func settings() throws {
    let desk = try TestDesk()
    let (mode, id) = try desk.outsider().read { db in
      (
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try Int.fetchOne(db, sql: "PRAGMA application_id")
      )
    }
    #expect(mode == "wal")
    #expect(id == 0x4648_4C44)
  }

  @Test("files that are no ledger are refused and left as they are", arguments: 0..<4)
  func notALedger(_ which: Int) throws {
    let desk = scratch()
    defer { try? FileManager.default.removeItem(atPath: desk) }
    try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
    let file = desk + "/" + LedgerStore.fileName
    switch which {
    case 0: try Data().write(to: URL(fileURLWithPath: file))
    case 1: try Data("This is a letter.".utf8).write(to: URL(fileURLWithPath: file))
    case 2: try Data(repeating: 0, count: 100_000).write(to: URL(fileURLWithPath: file))
    default:
      let queue = try DatabaseQueue(path: file)
      try queue.write { try $0.execute(sql: "CREATE TABLE cats (name)") }
      try queue.close()
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(openingError(desk) == .notALedger(path: file))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  @Test("a truncated file is damage, not a crash")
  func truncated() throws {
    let desk = try TestDesk()
    try desk.store.add(Sample.capture(Sample.report()))
    try desk.outsider().writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    let copy = scratch()
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    let whole = try Data(contentsOf: URL(fileURLWithPath: desk.file))
    for size in stride(from: 100, to: whole.count, by: 8192 / 2) {
      try whole.prefix(size).write(
        to: URL(fileURLWithPath: copy + "/" + LedgerStore.fileName))
      let noticed: Bool
      do {
        noticed = try !LedgerStore.open(desk: copy).verify().isSound
      } catch { noticed = true }
      #expect(noticed, "cut to \(size) bytes")
    }
  }

  @Test("a ledger from a newer version is refused by name and not touched")
  func newer() throws {
    let desk = try TestDesk()
    try desk.outsider().write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 something later')")
    }
    let error = openingError(desk.folder)
    #expect(error == .newerSchema(path: desk.file, unknown: ["9 something later"]))
    #expect(error?.kind == .badInput)
    #expect(error?.description.contains("newer Foothold") == true)
    #expect(throws: LedgerError.self) {
      try LedgerStore.open(desk: desk.folder, mode: .readOnly)
    }
  }

  @Test("a ledger without all of today's tables gets them when it is opened for writing")
  func older() throws {
    let desk = scratch()
    defer { try? FileManager.default.removeItem(atPath: desk) }
    try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
    let file = desk + "/" + LedgerStore.fileName
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = 0x46484C44") }
    try queue.close()
    #expect(throws: LedgerError.olderSchema(path: file)) {
      try LedgerStore.open(desk: desk, mode: .readOnly)
    }
    let store = try LedgerStore.open(desk: desk)
    #expect(try store.add(Sample.capture(Sample.report())) == .added)
    #expect(try store.verify().isSound)
  }

  @Test("what is opened for reading cannot be written")
  func readOnly() throws {
    let desk = try TestDesk()
    let reader = try LedgerStore.open(desk: desk.folder, mode: .readOnly)
    #expect(throws: LedgerError.readOnly(path: desk.file)) {
      try reader.add(Sample.capture(Sample.report()))
    }
    try desk.store.add(Sample.capture(Sample.report()))
    #expect(try reader.claims().count == 1)
  }
}

import Evidence
import Foundation
import GRDB
import Ledger
import Testing

@Suite("Many readers, one writer")
struct SharingTests {
  @Test("readers see whole batches only, while a writer goes on")
  func readersDuringWrites() async throws {
    let desk = try TestDesk()
    let folder = desk.folder
    let store = desk.store
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for batch in 0..<20 {
          let captures = (0..<10).map { Sample.capture(Sample.report("r\(batch)-\($0)")) }
          try store.record(captures, coder: Sample.coder, now: noon("2016-02-21"))
        }
      }
      for _ in 0..<4 {
        group.addTask {
          let reader = try LedgerStore.open(desk: folder, mode: .readOnly)
          for _ in 0..<20 { #expect(try reader.claims().count % 10 == 0) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try desk.store.counts().claims == 200)
    #expect(try desk.store.verify().isSound)
  }

  @Test("two writers take turns and neither loses anything")
  func twoWriters() async throws {
    let desk = try TestDesk()
    let folder = desk.folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in ["a", "b"] {
        group.addTask {
          let store = try LedgerStore.open(desk: folder)
          for number in 0..<50 {
            try store.add(Sample.capture(Sample.report("\(writer)\(number)")))
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try desk.store.counts().reports == 100)
    #expect(try desk.store.verify().isSound)
  }

  @Test("a writer that is kept waiting too long says so and has written nothing")
  func busy() throws {
    let desk = try TestDesk()
    let impatient = try LedgerStore.open(desk: desk.folder, patience: 0.05)
    try desk.outsider().inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let error = #expect(throws: LedgerError.self) {
        try impatient.add(Sample.capture(Sample.report()))
      }
      guard case .busy(desk.file, _) = error else {
        Issue.record("\(error as Any)")
        return
      }
      #expect(try impatient.claims().isEmpty)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try impatient.add(Sample.capture(Sample.report())) == .added)
  }
}

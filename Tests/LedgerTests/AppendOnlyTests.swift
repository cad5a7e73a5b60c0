import Foundation
import GRDB
import Ledger
import Testing

@Suite("The tables refuse to forget")
struct AppendOnlyTests {
  static let tables = ["entry", "original", "report", "coding", "claim", "note"]

  private func filled() throws -> TestDesk {
    let desk = try TestDesk()
    try desk.store.add(Sample.capture(Sample.report()))
    try desk.store.decide(Sample.accepted, on: 3, now: noon("2016-02-22"))
    return desk
  }

  @Test("no row can be removed, even by a stranger", arguments: tables)
  func delete(_ table: String) throws {
    let desk = try filled()
    #expect(throws: DatabaseError.self) {
      try desk.outsider().write { try $0.execute(sql: "DELETE FROM \(table)") }
    }
    #expect(try desk.store.verify().isSound)
  }

  @Test("no row can be changed", arguments: tables)
  func update(_ table: String) throws {
    let desk = try filled()
    let column = table == "original" ? "id" : "seq"
    #expect(throws: DatabaseError.self) {
      try desk.outsider().write {
        try $0.execute(sql: "UPDATE \(table) SET \(column) = \(column) + 100")
      }
    }
    #expect(try desk.store.verify().isSound)
  }

  @Test("no row can be replaced", arguments: tables)
  func replace(_ table: String) throws {
    let desk = try filled()
    #expect(throws: DatabaseError.self) {
      try desk.outsider().write {
        try $0.execute(sql: "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)")
      }
    }
    #expect(try desk.store.verify().isSound)
  }

  @Test("an entry that does not follow the newest one is refused")
  func entryOutOfOrder() throws {
    let desk = try filled()
    for seq in ["99", "NULL", "2", "0"] {
      #expect(throws: DatabaseError.self) {
        try desk.outsider().write {
          try $0.execute(
            sql: """
              INSERT INTO entry SELECT \(seq), kind, recorded, published, subject, content, hash, hash
              FROM entry ORDER BY seq DESC LIMIT 1
              """)
        }
      }
    }
    #expect(try desk.store.counts().entries == 4)
  }
}

import Evidence
import Foundation
import Ledger
import Testing

@Suite("Theatres, grades and publications as entries")
struct NoteTests {
  let desk: TestDesk
  init() throws { desk = try TestDesk() }

  private func theatre(_ content: String) -> Note {
    Note(
      .theatre, subject: "tiny", [.init("version", .string(content))],
      files: [.init(name: "places.csv", bytes: Array(content.utf8))])
  }

  @Test("the theatre of any day can be read again, with its files")
  func asOfThen() throws {
    try desk.store.record([theatre("one")], now: noon("2016-05-01"))
    try desk.store.record([theatre("two")], now: noon("2016-05-03"))
    let then = try #require(
      try desk.store.note(.theatre, recorded: .instant(noon("2016-05-02"))))
    #expect(then.json["version"]?.string == "one")
    #expect(try desk.store.files(of: then).map(\.bytes) == [Array("one".utf8)])
    #expect(try desk.store.note(.theatre)?.json["version"]?.string == "two")
    #expect(try desk.store.note(.theatre, subject: "other") == nil)
    #expect(try desk.store.notes(.theatre).map(\.seq) == [1, 2])
    let report = try desk.store.verify()
    #expect(report.isSound)
    #expect(report.notes == 2)
  }

  @Test("a note comes back as it was given")
  func publication() throws {
    let note = Note(
      .publication, subject: "brief", [.init("sha256", .string("00")), .init("on", .null)])
    let entry = try desk.store.record([note], now: noon("2016-05-01"))
    let back = try #require(try desk.store.note(.publication))
    #expect([back.seq] == entry)
    #expect(back.json == note.json)
    #expect(back.recorded == noon("2016-05-01"))
  }

  @Test("a damaged file of a theatre is named")
  func damagedFile() throws {
    try desk.store.record([theatre("one")], now: noon("2016-05-01"))
    try desk.tamper("DELETE FROM original")
    #expect(try desk.store.verify().damages.map(\.fault) == [.original])
  }
}

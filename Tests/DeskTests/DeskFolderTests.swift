import Desk
import Evidence
import Foundation
import Testing

@Suite struct DeskFolderTests {
  /// Lives as long as the test, and so does its folder.
  private let war: TinyWar

  init() throws { war = try TinyWar() }

  @Test("A desk has its own copy of the theatre, and a ledger that only its owner reads")
  func making() throws {
    let desk = try war.makeDesk()
    #expect(try desk.theatre().places.count == 3)
    let ledger = try FileManager.default.attributesOfItem(atPath: war.desk + "/foothold.sqlite")
    #expect(ledger[.posixPermissions] as? Int == 0o600)
    try FileManager.default.removeItem(atPath: war.theatre)
    #expect(try DeskFolder.open(war.desk).theatre().id == "tiny")
  }

  @Test("A second desk in the same folder is refused, and the first one stays")
  func twice() throws {
    _ = try war.makeDesk()
    let error = #expect(throws: DeskError.self) { try war.makeDesk() }
    #expect(error?.sort == .cannotWrite)
    #expect(try DeskFolder.open(war.desk).theatre().id == "tiny")
  }

  @Test("Opening where there is no desk says how to make one")
  func none() throws {
    let error = #expect(throws: DeskError.self) { try DeskFolder.open(war.folder) }
    #expect(error?.sort == .noSuchFile)
    #expect(error?.description.contains("foothold init") == true)
  }

  @Test("A broken theatre leaves no desk behind")
  func brokenTheatre() throws {
    try war.write("id,name\n", to: "theatre-files/places.csv")
    let error = #expect(throws: DeskError.self) { try war.makeDesk() }
    #expect(error?.sort == .badInput)
    #expect(!FileManager.default.fileExists(atPath: war.desk + "/foothold.sqlite"))
  }

  @Test("The check of a theatre points at file and line")
  func check() throws {
    #expect(try TheatreCheck(war.theatre, desk: war.desk, in: surroundings()).errors == 0)
    try war.write(
      "place,worth,name,note,source\n99,oil,Field,,hand-made\n", to: "theatre-files/worth.csv")
    let check = try TheatreCheck(war.theatre, desk: war.desk, in: surroundings())
    #expect(check.errors == 1)
    #expect(check.findings.first?.file == "worth.csv")
    #expect(check.findings.first?.line == 2)
    #expect(check.theatre == nil)
  }
}

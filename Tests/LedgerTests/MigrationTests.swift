import Evidence
import Foundation
import Ledger
import Testing

/// Ledgers as earlier versions left them; a new schema gets a new file here.
@Suite("Ledgers of earlier versions")
struct MigrationTests {
  @Test("nothing is lost, the chain holds, and writing goes on", arguments: ["ledger-1"])
  func migrates(_ name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "foothold-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(name).sqlite")
    let file = folder.appendingPathComponent(LedgerStore.fileName)
    try FileManager.default.copyItem(at: fixture, to: file)
    #expect(throws: LedgerError.olderSchema(path: file.path)) {
      try LedgerStore.open(desk: folder.path, mode: .readOnly)
    }
    let store = try LedgerStore.open(desk: folder.path)
    let report = try store.verify()
    #expect(report.damages == [])
    #expect("\(report.entries) \(report.reports) \(report.claims)" == "11 3 5")
    #expect(report.head == "da171e3eafc70234ba51cc09e3a5c44188a6076acdee0af0326867cfec473042")
    #expect(try store.claims(ClaimQuery(text: "besieging")).count == 1)
    #expect(try store.claims(ClaimQuery(known: day("2016-03-01"))).count == 1)
    #expect(try store.add(Sample.capture(Sample.report("new")), now: noon("2027-01-01")) == .added)
    #expect(try store.verify().isSound)
  }
}

import Evidence
import Foundation
import Ledger
import Testing

/// Ledgers as earlier versions left them; a new schema gets a new file here.
@Suite("Ledgers of earlier versions")
struct MigrationTests {
  private struct Old: Sendable, CustomTestStringConvertible {
    let name: String
    let sizes: String
    let head: String
    let found: [String: Int]
    var testDescription: String { name }
  }

  private static let old = [
    Old(
      name: "ledger-1", sizes: "11 3 5 0",
      head: "da171e3eafc70234ba51cc09e3a5c44188a6076acdee0af0326867cfec473042",
      found: ["besieging": 1, "Redland": 1]),
    Old(
      name: "ledger-2", sizes: "15 3 5 4",
      head: "9803520347ec7e4f2612e9e54b4224e15321cf981d3fe0c45a4532967e810ba8",
      found: ["besieging": 1, "Redland": 1]),
  ]

  @Test("nothing is lost, the chain holds, and writing goes on", arguments: old)
  private func migrates(_ old: Old) throws {
    let name = old.name
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
    #expect("\(report.entries) \(report.reports) \(report.claims) \(report.notes)" == old.sizes)
    #expect(report.head == old.head)
    for (word, count) in old.found {
      #expect(try store.claims(ClaimQuery(text: word)).count == count, "\(word)")
    }
    #expect(try store.claims(ClaimQuery(known: day("2016-03-01"))).count == 1)
    #expect(try store.add(Sample.capture(Sample.report("new")), now: noon("2027-01-01")) == .added)
    #expect(try store.verify().isSound)
  }
}

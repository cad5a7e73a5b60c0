package import Evidence
import Ledger

/// What a check of the whole ledger found.
package struct Verification: Hashable, Sendable {
  package let entries: Int
  package let reports: Int
  package let claims: Int
  /// SHA-256 of the newest entry: a note of it kept elsewhere shows when entries were cut off.
  package let head: String?
  /// In plain words, in the order of the entries.
  package let damages: [String]

  package var isSound: Bool { damages.isEmpty }

  package var json: JSONValue {
    .object([
      .init("sound", .bool(isSound)),
      .init("entries", .integer(entries)),
      .init("reports", .integer(reports)),
      .init("claims", .integer(claims)),
      .init("head", .optional(head)),
      .init("damages", .array(damages.map(JSONValue.string))),
    ])
  }
}

extension DeskFolder {
  /// Checks the ledger's chain, and every quote against its stored report.
  package func verify(
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DeskError) -> Verification {
    do {
      let report = try store.verify(progress: progress)
      return Verification(
        entries: report.entries, reports: report.reports, claims: report.claims,
        head: report.head, damages: report.damages.map(\.description))
    } catch {
      throw .ledger(error)
    }
  }
}

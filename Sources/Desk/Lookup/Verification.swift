package import Evidence
import Foundation
import Ledger

/// What a check of the whole ledger found.
package struct Verification: Hashable, Sendable {
  package let entries: Int
  package let reports: Int
  package let claims: Int
  /// Decisions, grades, theatres, publications and redactions.
  package let notes: Int
  /// SHA-256 of the newest entry: a note of it kept elsewhere shows when entries were cut off.
  package let head: String?
  /// In plain words, in the order of the entries.
  package let damages: [String]
  /// What was blanked on purpose, in plain words.
  package let redactions: [String]
  /// For somebody else to keep; nil unless everything is sound.
  package let seal: JSONValue?

  package var isSound: Bool { damages.isEmpty }

  package var json: JSONValue {
    .object([
      .init("sound", .bool(isSound)),
      .init("entries", .integer(entries)),
      .init("reports", .integer(reports)),
      .init("claims", .integer(claims)),
      .init("notes", .integer(notes)),
      .init("head", .optional(head)),
      .init("damages", .array(damages.map(JSONValue.string))),
      .init("redactions", .array(redactions.map(JSONValue.string))),
    ])
  }
}

extension DeskFolder {
  /// Checks the ledger's chain, every stored original's hash, and every quote against its report.
  ///
  /// - Parameter against: a file with a seal, which the ledger must extend.
  package func verify(
    against file: String? = nil, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(DeskError) -> Verification {
    let seal = try file.map { (file) throws(DeskError) in try Self.seal(in: file) }
    do {
      let report = try store.verify(progress: progress)
      var damages = report.damages.map(\.description)
      if let seal, let broken = try store.broken(seal) { damages.append("seal: \(broken)") }
      let day = Date.ISO8601FormatStyle.iso8601.year().month().day()
      let redactions = try store.redactions().map { redacted in
        "entry \(redacted.seq): report \(redacted.report), by \(redacted.by) on "
          + "\(redacted.recorded.formatted(day)): \(redacted.why)"
      }
      return Verification(
        entries: report.entries, reports: report.reports, claims: report.claims,
        notes: report.notes, head: report.head, damages: damages, redactions: redactions,
        seal: damages.isEmpty ? try store.seal().json : nil)
    } catch {
      throw .ledger(error)
    }
  }

  private static func seal(in file: String) throws(DeskError) -> Seal {
    guard FileManager.default.fileExists(atPath: file) else { throw .noSuchFile(path: file) }
    guard let data = FileManager.default.contents(atPath: file), data.count <= 1 << 16 else {
      throw .cannotOpen(path: file, reason: "it is no seal, or cannot be read")
    }
    guard let json = try? JSONValue(parsing: Array(data)), let seal = Seal(json: json) else {
      throw .notASeal(path: file)
    }
    return seal
  }
}

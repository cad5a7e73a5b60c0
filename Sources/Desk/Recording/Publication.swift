package import Evidence
package import Foundation
import Ledger

/// Something that was given out: by which question it was made, and its hash, so that a page that
/// turns up later can be held against what the desk knew.
package struct Publication: Hashable, Sendable {
  /// `brief`, `export`.
  package let what: String
  package let format: String
  /// The options it was made with, by their names.
  package let asked: [JSONValue.Member]
  package let bytes: [UInt8]

  package init(what: String, format: String, asked: [JSONValue.Member], bytes: [UInt8]) {
    self.what = what
    self.format = format
    self.asked = asked
    self.bytes = bytes
  }
}

extension DeskFolder {
  /// - Returns: the entry.
  @discardableResult
  package func record(_ publication: Publication, by: String, now: Date) throws(DeskError) -> Int {
    do {
      let entries = try store.seal().entries
      let note = Note(
        .publication, subject: publication.what,
        [
          .init("format", .string(publication.format)), .init("by", .string(by)),
          .init("asked", .object(publication.asked)), .init("entries", .integer(entries)),
          .init("bytes", .integer(publication.bytes.count)),
          .init("sha256", .string(Fingerprint.sha256(publication.bytes))),
        ])
      return try store.record([note], now: now).first ?? 0
    } catch {
      throw .ledger(error)
    }
  }
}

internal import Evidence
internal import Foundation
internal import GRDB

/// The words that were blanked in a report, known by their hashes alone, so that a later version of
/// the report does not bring them back.
struct RedactedWords {
  private struct Words: Hashable {
    let bytes: Int
    let sha256: Data
    let entry: Int
  }

  /// Texts are searched only so far: each byte costs a hash.
  private static let longestSearch = 1 << 20
  private let words: [Words]
  let isAnything: Bool

  init(of report: String, _ db: Database) throws {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT seq, line FROM note WHERE kind = 'redaction' AND subject = ? ORDER BY seq"),
      arguments: [report])
    isAnything = !rows.isEmpty
    words = try rows.compactMap { row in
      let json = try? JSONValue(parsing: try row.get(1) as String)
      guard let words = json?["words"], let bytes = words["bytes"]?.integer, bytes > 0,
        let hash = words["sha256"]?.string.flatMap(Data.init(hex:))
      else { return nil }
      return Words(bytes: bytes, sha256: hash, entry: try row.get(0))
    }
  }

  /// The redaction's entry when its words stand in the text.
  func found(in text: String) -> Int? {
    let bytes = Array(text.utf8.prefix(Self.longestSearch))
    for words in words where words.bytes <= bytes.count {
      for start in 0...(bytes.count - words.bytes)
      where Canonical.sha256(bytes[start..<(start + words.bytes)]) == words.sha256 {
        return words.entry
      }
    }
    return nil
  }
}

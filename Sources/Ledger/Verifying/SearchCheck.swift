internal import Foundation
internal import GRDB

/// Whether the search indexes hold exactly the words of the claims and reports they are of. A sum of
/// hashes for each row, over its words with their columns, is compared with the index's own account.
/// Folded names are left out: how they sound is worked out better from one version to the next.
struct SearchCheck {
  /// Of a connection of its own, made before its first transaction.
  static let vocabularies = """
    CREATE VIRTUAL TABLE temp.claim_words USING fts5vocab (main, claim_search, instance);
    CREATE VIRTUAL TABLE temp.report_words USING fts5vocab (main, report_search, instance)
    """

  private let tokenizer: (any FTS5Tokenizer)?
  private var expected: [Int: UInt64] = [:]

  init(_ db: Database) {
    tokenizer = try? db.makeTokenizer(.unicode61(diacritics: .remove))
  }

  /// - Parameter cells: without the names.
  mutating func add(_ seq: Int, _ columns: [String], _ cells: [String]) throws {
    guard let tokenizer else { return }
    var sum: UInt64 = 0
    for (column, cell) in zip(columns, cells) {
      for (token, _) in try tokenizer.tokenize(document: cell) {
        sum &+= Self.hash(token, column)
      }
    }
    expected[seq] = sum
  }

  func damages(_ db: Database) throws -> [Damage] {
    guard tokenizer != nil else { return [] }
    var found: [Int: UInt64] = [:]
    for table in ["claim_words", "report_words"] {
      let rows = try Row.fetchCursor(
        db, sql: "SELECT doc, term, col FROM temp.\(table) WHERE col <> 'names'")
      while let row = try rows.next() {
        let seq: Int = try row.get(0)
        found[seq, default: 0] &+= Self.hash(try row.get(1), try row.get(2))
      }
    }
    var wrong = expected.filter { found[$0.key, default: 0] != $0.value }.map(\.key)
    wrong += found.keys.filter { expected[$0] == nil }
    return wrong.sorted().map { seq in
      Damage(
        fault: .search, entries: seq...seq,
        detail: "the search index does not hold its words as they are")
    }
  }

  /// FNV-1a, mixed once more so that sums keep words apart.
  private static func hash(_ word: String, _ column: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in column.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
  }
}

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
  /// For each row what its words come to, less what the index says they come to: 0 where all is well.
  private var sums: RowSums

  init(_ db: Database) {
    tokenizer = try? db.makeTokenizer(.unicode61(diacritics: .remove))
    sums = RowSums(upTo: (try? Int.fetchOne(db, sql: "SELECT count(*) FROM entry")) ?? 0)
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
    sums.add(sum, to: seq)
  }

  mutating func damages(_ db: Database) throws -> [Damage] {
    guard tokenizer != nil else { return [] }
    for table in ["claim_words", "report_words"] {
      let rows = try Row.fetchCursor(
        db, sql: "SELECT doc, term, col FROM temp.\(table) WHERE col <> 'names'")
      while let row = try rows.next() {
        let sum = Self.hash(try row.get(1), try row.get(2))
        sums.add(0 &- sum, to: try row.get(0))
      }
    }
    return sums.others.map { seq in
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

/// A sum for each row. Rows are numbered without gaps, so that a list is enough, in which a word of any row
/// is added to in no time; a damaged index may name any other number.
private struct RowSums {
  private var dense: [UInt64]
  private var strange: [Int: UInt64] = [:]

  init(upTo rows: Int) { dense = Array(repeating: 0, count: rows + 1) }

  mutating func add(_ sum: UInt64, to row: Int) {
    if dense.indices.contains(row) {
      dense[row] &+= sum
    } else {
      strange[row, default: 0] &+= sum
    }
  }

  /// Rows whose sums are other than 0, rising.
  var others: [Int] {
    (dense.indices.filter { dense[$0] != 0 } + strange.filter { $0.value != 0 }.map(\.key)).sorted()
  }
}

internal import Foundation
internal import GRDB

/// The growing end of the chain, held for one transaction.
struct EntryChain {
  private var head: Int
  private var hash: Data
  private let recorded: String

  /// A clock that was set back must not reorder the past: the time of recording then stays at that
  /// of the newest entry, so that "recorded by then" always means the same entries.
  init(_ db: Database, now: String) throws {
    let newest = try Row.fetchOne(
      db, sql: "SELECT seq, hash, recorded FROM entry ORDER BY seq DESC LIMIT 1")
    guard let newest else {
      (head, hash, recorded) = (0, Entry.genesis, now)
      return
    }
    head = try newest.get(0)
    hash = try newest.get(1)
    recorded = max(try newest.get(2), now)
  }

  /// Adds an entry and returns its number.
  mutating func append(
    _ db: Database, _ kind: Entry.Kind, subject: String, published: String?, content: Data
  ) throws -> Int {
    let entry = Entry(
      seq: head + 1, kind: kind.rawValue, recorded: recorded, published: published,
      subject: subject, content: content, previous: hash)
    let hash = entry.hash
    try db.cachedStatement(
      sql: "INSERT INTO entry (\(Entry.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      entry.seq, entry.kind, entry.recorded, entry.published, entry.subject, entry.content,
      entry.previous, hash,
    ])
    head = entry.seq
    self.hash = hash
    return head
  }
}

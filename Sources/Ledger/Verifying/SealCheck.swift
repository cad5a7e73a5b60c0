internal import Foundation
internal import GRDB

/// Whether a ledger extends the one that a seal was taken of.
enum SealCheck {
  static func seal(_ db: Database) throws -> Seal {
    let newest = try Row.fetchOne(
      db, sql: "SELECT seq, hash, recorded FROM entry ORDER BY seq DESC LIMIT 1")
    guard let newest else { return Seal(entries: 0, head: Entry.genesis.hex, recorded: nil) }
    return Seal(
      entries: try newest.get(0), head: (try newest.get(1) as Data).hex,
      recorded: try newest.get(2))
  }

  static func broken(_ seal: Seal, _ db: Database) throws -> String? {
    if seal.entries == 0 { return nil }
    let newest = try Int.fetchOne(db, sql: "SELECT max(seq) FROM entry") ?? 0
    guard seal.entries <= newest else {
      return "the seal is of \(seal.entries) entries, and the ledger has \(newest): entries "
        + "\(newest + 1)–\(seal.entries) were cut off, or it is another ledger"
    }
    let hash = try Data.fetchOne(
      db, sql: "SELECT hash FROM entry WHERE seq = ?", arguments: [seal.entries])
    guard let hash else { return "entry \(seal.entries), which the seal is of, is missing" }
    guard hash.hex == seal.head else {
      return "entry \(seal.entries) is not the one that the seal is of: something up to it was "
        + "changed, or it is another ledger"
    }
    return nil
  }
}

internal import Foundation
internal import GRDB

/// One pass over the whole ledger, in the order of the entries.
struct Verifier {
  private let db: Database
  private var chain = ChainCheck()
  private var contents: ContentCheck
  private var damages: [Damage] = []

  init(_ db: Database) {
    self.db = db
    contents = ContentCheck(db, blanked: (try? Blanked(db)) ?? Blanked())
  }

  /// A page that SQLite cannot read ends the part it stands in, is noted, and the rest goes on.
  consuming func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> VerifyReport {
    try noting { verifier in
      verifier.damages += try FileCheck.damages(verifier.db)
    }
    try noting { verifier in try verifier.walk(progress: progress) }
    try noting { verifier in
      // Where a row was changed or is gone, its words are too: that was said already.
      let known = verifier.damages.compactMap(\.entries)
      verifier.damages += try verifier.contents.search.damages(verifier.db).filter { damage in
        guard let entry = damage.entries?.lowerBound else { return true }
        return !known.contains { $0.contains(entry) }
      }
    }
    try noting { verifier in verifier.damages += try StrayCheck.damages(verifier.db) }
    return VerifyReport(
      entries: chain.entries, reports: contents.reports, originals: contents.originals,
      claims: contents.claims, notes: contents.notes, bytes: contents.bytes,
      head: chain.entries == 0 ? nil : chain.hash.hex,
      damages: damages.sorted { Self.first($0) < Self.first($1) })
  }

  private static func first(_ damage: Damage) -> Int { damage.entries?.lowerBound ?? 0 }

  private mutating func walk(progress: (_ done: Int, _ total: Int) -> Void) throws {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM entry") ?? 0
    let rows = try Row.fetchCursor(db, sql: "SELECT \(Entry.columns) FROM entry ORDER BY seq")
    while let row = try rows.next() {
      let (entry, hash) = try Entry.read(row)
      damages += chain.follow(entry, stored: hash)
      do {
        damages += try contents.check(entry)
      } catch {
        damages.append(try Self.note(error, entry: entry.seq))
      }
      if chain.entries % 1000 == 0 { progress(chain.entries, total) }
    }
    progress(chain.entries, total)
  }

  private mutating func noting(_ part: (inout Verifier) throws -> Void) throws {
    do { try part(&self) } catch { damages.append(try Self.note(error, entry: nil)) }
  }

  /// Only what SQLite says of the file's state is damage; anything else is an error of its own.
  private static func note(_ error: any Error, entry: Int?) throws -> Damage {
    guard let error = error as? DatabaseError,
      [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(error.resultCode)
    else { throw error }
    return Damage(
      fault: .file, entries: entry.map { $0...$0 }, detail: error.message ?? "it cannot be read")
  }
}

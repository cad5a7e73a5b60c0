/// What a check of the whole ledger found.
package struct VerifyReport: Hashable, Sendable {
  package let entries: Int
  package let reports: Int
  package let originals: Int
  package let claims: Int
  /// Decisions, grades, theatres, publications and redactions.
  package let notes: Int
  /// Bytes of originals that were inflated and hashed.
  package let bytes: Int
  /// SHA-256 of the newest entry, 64 hexadecimal digits; nil when the ledger is empty.
  package let head: String?
  /// In the order of the entries, those of no single entry first.
  package let damages: [Damage]

  package var isSound: Bool { damages.isEmpty }
}

/// One thing in the ledger that is not as it was recorded.
package struct Damage: Hashable, Sendable {
  package enum Fault: String, Sendable, CaseIterable {
    /// SQLite's own check of the file.
    case file
    /// Tables, indexes or triggers differ from those that Foothold makes.
    case schema
    /// Entries are gone.
    case missing
    /// An entry does not follow the one before it: something was removed, inserted or moved.
    case order
    /// The entry itself was changed.
    case entry
    case report, original, coding, claim, note, quote
    /// The index by which texts are found, or by which copies are told.
    case search
    /// A row that no entry vouches for.
    case stray
  }

  package let fault: Fault
  /// The numbers of the entries concerned; nil when it is no single entry.
  package let entries: ClosedRange<Int>?
  package let detail: String
}

extension Damage: CustomStringConvertible {
  package var description: String {
    guard let entries else { return "\(fault.rawValue): \(detail)" }
    let (first, last) = (entries.lowerBound, entries.upperBound)
    let number = first == last ? "entry \(first)" : "entries \(first)–\(last)"
    return "\(number), \(fault.rawValue): \(detail)"
  }
}

package import Evidence
package import Foundation

/// A report's newest version without its text.
package struct ReportSummary: Hashable, Sendable {
  package let id: ReportID
  package let version: Int
  package let seq: Int
  package let recorded: Date
  package let published: Instant?
  package let title: String?
  package let outlet: String?
  package let url: String?
  /// How many claims its current coding has.
  package let claims: Int
}

/// The bytes a report was read from.
package struct Original: Hashable, Sendable {
  package let bytes: [UInt8]
  package let mediaType: String
  /// SHA-256 of `bytes`, 64 hexadecimal digits.
  package let sha256: String
}

/// How much is in the ledger.
package struct LedgerCounts: Hashable, Sendable {
  package let entries: Int
  /// Reports, each counted once.
  package let reports: Int
  package let versions: Int
  /// Claims of each report's newest version as last coded.
  package let claims: Int
  /// Claims with those that were superseded.
  package let claimsEver: Int
  /// Originals, before and after compression, in bytes.
  package let originalBytes: Int
  package let storedBytes: Int
}

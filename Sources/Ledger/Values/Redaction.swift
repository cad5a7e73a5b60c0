package import Evidence
package import Foundation

/// What is to be blanked for good, who wants it, and why.
package struct Redaction: Hashable, Sendable {
  package enum Extent: Hashable, Sendable {
    /// The words wherever they stand in any version of the report, in its claims, and the originals
    /// of those versions.
    case words(String)
    /// The originals of all its versions; text and claims stay.
    case originals
  }

  package let report: ReportID
  package let extent: Extent
  package let by: String
  package let why: String

  package init(report: ReportID, extent: Extent, by: String, why: String) {
    self.report = report
    self.extent = extent
    self.by = by
    self.why = why
  }
}

/// What a redaction did.
package struct Redacted: Hashable, Sendable {
  /// Its entry.
  package let seq: Int
  package let recorded: Date
  package let report: ReportID
  package let by: String
  package let why: String
  /// Rows that were blanked.
  package let reports: Int
  package let claims: Int
  package let originals: Int
}

package import Evidence
package import Foundation

/// One version of a report, and how long it was the newest.
package struct ReportVersion: Hashable, Sendable {
  package let id: ReportID
  package let version: Int
  package let seq: Int
  package let recorded: Date
  /// The last entry before the next version's; nil while there is none.
  package let lastEntry: Int?
  package let mediaType: String
  /// Who coded it last.
  package let coder: String
}

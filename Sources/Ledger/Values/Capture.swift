package import Evidence

/// A report as it was read, the bytes it was read from, and what was coded from it: the unit of
/// recording.
package struct Capture: Hashable, Sendable {
  package let report: Report
  /// The bytes as they came, before any reading: the evidentiary copy.
  package let original: [UInt8]
  /// `text/html`, `text/plain`, `application/json`, …
  package let mediaType: String
  package let claims: [Claim]

  package init(report: Report, original: [UInt8], mediaType: String, claims: [Claim]) {
    self.report = report
    self.original = original
    self.mediaType = mediaType
    self.claims = claims
  }
}

/// What recording one capture did.
package enum Recorded: Hashable, Sendable {
  /// The report's first version.
  case added
  /// This very version was recorded before, coded by the same coder: nothing was written.
  case unchanged
  /// The report's text or facts differ from every version recorded before.
  case revised(version: Int)
  /// The version was known, and another coder has now coded it.
  case recoded(version: Int)
  /// It cannot be kept as it stands; nothing of this capture was written.
  case refused(reason: String)
}

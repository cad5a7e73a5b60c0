internal import Evidence
internal import Foundation

/// A capture that is fit to be kept: everything in it reads back exactly as it is, every quote
/// stands where it should, and every key is one that SQLite can hold.
struct CheckedCapture {
  let capture: Capture
  let line: String
  /// SHA-256 of `line`: two captures with the same one are the same version.
  let content: Data
  let claimLines: [String]

  /// SQLite refuses text of a thousand million bytes; long before that something is wrong.
  private static let longestLine = 256 << 20
  private static let longestKey = 1024

  init(_ capture: Capture) throws(Refusal) {
    try Self.check(capture)
    line = capture.report.json.line
    guard line.utf8.count <= Self.longestLine else {
      throw Refusal(reason: "the report is larger than \(Self.longestLine >> 20) MB")
    }
    var lines: [String] = []
    lines.reserveCapacity(capture.claims.count)
    for claim in capture.claims { lines.append(try Self.line(claim, of: capture.report)) }
    claimLines = lines
    content = Canonical.sha256(Array(line.utf8))
    self.capture = capture
  }

  private static func check(_ capture: Capture) throws(Refusal) {
    try key(capture.report.id.rawValue, "the report's id")
    try key(capture.mediaType, "the media type")
    if let published = capture.report.published, !Timestamp.days.contains(published.day.ordinal) {
      throw Refusal(reason: "the date of publication is outside the years 1 to 9999")
    }
    guard Report(stored: capture.report.json) == capture.report else {
      throw Refusal(reason: "the report would not read back as it is (a field given twice?)")
    }
    guard capture.original.count <= Deflate.largest else {
      throw Refusal(reason: "the original is larger than \(Deflate.largest >> 20) MB")
    }
    guard Set(capture.claims.map(\.id)).count == capture.claims.count else {
      throw Refusal(reason: "two claims have the same id")
    }
  }

  static func line(_ claim: Claim, of report: Report) throws(Refusal) -> String {
    let name = "claim \(claim.id.rawValue.prefix(80))"
    try key(claim.id.rawValue, "a claim's id")
    let names = [claim.place?.id?.rawValue, claim.actor?.id?.rawValue, claim.from?.rawValue]
    for id in names + [claim.to?.rawValue] {
      if let id { try key(id, "an id in \(name)") }
    }
    guard claim.report == report.id else {
      throw Refusal(reason: "\(name) belongs to report \(claim.report.rawValue.prefix(80))")
    }
    // Days are checked before they are written: a day outside the calendar has no ISO form.
    for day in [claim.when.earliest, claim.when.latest] {
      if let day, !Timestamp.days.contains(day.ordinal) {
        throw Refusal(reason: "\(name) has a date outside the years 1 to 9999")
      }
    }
    guard claim.evidence.isFound(in: report.text) else {
      throw Refusal(reason: "the quote of \(name) does not stand at its place in the text")
    }
    guard let back = try? Claim(json: claim.json), back == claim else {
      throw Refusal(reason: "\(name) would not read back as it is")
    }
    let line = claim.json.line
    guard line.utf8.count <= longestLine else { throw Refusal(reason: "\(name) is too large") }
    return line
  }

  /// Keys are compared byte for byte, and a NUL would cut them short.
  static func key(_ text: String, _ what: String) throws(Refusal) {
    if text.isEmpty { throw Refusal(reason: "\(what) is empty") }
    if text.utf8.count > longestKey {
      throw Refusal(reason: "\(what) is longer than \(longestKey) bytes")
    }
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw Refusal(reason: "\(what) contains a control character")
    }
  }
}

/// Why something cannot be kept as it stands.
struct Refusal: Error, Hashable {
  let reason: String
}

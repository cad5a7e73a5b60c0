package import Evidence
import Foundation

/// A report line with the claims that were made of it and the bytes it was read from: all that another
/// desk needs to hold the same.
package struct ReportBundle: Hashable, Sendable {
  package let report: Report
  package let coder: String
  package let mediaType: String
  /// Nil when they were redacted, or left out.
  package let original: [UInt8]?
  package let claims: [ClaimLine]

  private static let members: Set<String> = ["claims", "coder", "media", "original"]

  package init(
    report: Report, coder: String, mediaType: String, original: [UInt8]?, claims: [ClaimLine]
  ) {
    self.report = report
    self.coder = coder
    self.mediaType = mediaType
    self.original = original
    self.claims = claims
  }

  package var json: JSONValue {
    .object(
      (report.json.members ?? []) + [
        .init("coder", .string(coder)), .init("media", .string(mediaType)),
        .init("original", .optional(original.map { Data($0).base64EncodedString() })),
        .init("claims", .array(claims.map(\.json))),
      ])
  }

  /// True for a line that `json` wrote.
  package static func isOne(_ json: JSONValue) -> Bool {
    json["text"]?.string != nil && json["claims"]?.array != nil && json["coder"]?.string != nil
  }

  /// - Parameter report: the line's report, without the bundle's own members.
  package init(
    json: JSONValue, report: (JSONValue) -> Report?
  ) throws(ClaimError) {
    let rest = JSONValue.object(
      (json.members ?? []).filter { !Self.members.contains($0.name) })
    guard let report = report(rest) else {
      throw ClaimError(field: "text", reason: "and the rest are no report line")
    }
    guard let coder = json["coder"]?.string, !coder.isEmpty else {
      throw ClaimError(field: "coder", reason: "is missing")
    }
    var claims: [ClaimLine] = []
    for claim in json["claims"]?.array ?? [] { claims.append(try ClaimLine(json: claim)) }
    var bytes: [UInt8]?
    if let text = json["original"]?.string {
      guard let data = Data(base64Encoded: text) else {
        throw ClaimError(field: "original", reason: "must be Base64")
      }
      bytes = Array(data)
    }
    self.init(
      report: report, coder: coder, mediaType: json["media"]?.string ?? "text/plain",
      original: bytes, claims: claims)
  }
}

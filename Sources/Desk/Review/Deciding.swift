package import Evidence
package import Foundation
import Ledger

/// What a reviewer decides about a claim.
package enum ReviewVerdict: Hashable, Sendable {
  case accept
  case reject
  /// One claim corrects it, several split it.
  case replace([Claim])
  /// The same as another claim of its report.
  case merge(into: ClaimID)
}

extension DeskFolder {
  package func decide(
    _ verdict: ReviewVerdict, on claim: FoundClaim, by: String, why: String, now: Date
  ) throws(DeskError) {
    let decision: Decision =
      switch verdict {
      case .accept: Decision(.accepted, by: by, why: why)
      case .reject: Decision(.rejected, by: by, why: why)
      case .replace(let claims): Decision(.replaced(by: claims), by: by, why: why)
      case .merge(let into): Decision(.merged(into: into), by: by, why: why)
      }
    do { try store.decide(decision, on: claim.entry, now: now) } catch { throw .ledger(error) }
  }

  /// The other claims of its report, by place in the text.
  package func siblings(of claim: FoundClaim) throws(DeskError) -> [FoundClaim] {
    try found(ClaimQuery(report: claim.claim.report)).filter { $0.entry != claim.entry }
  }

  /// What stands before and after the claim's passage in its report.
  package func surroundings(
    of claim: FoundClaim, bytes: Int = 240
  ) throws(DeskError) -> (before: String, after: String) {
    let report: Report?
    do { report = try store.report(claim.claim.report, version: claim.version) } catch {
      throw .ledger(error)
    }
    guard let text = report.map({ Array($0.text.utf8) }) else { return ("", "") }
    let passage = claim.claim.evidence
    guard passage.end <= text.count else { return ("", "") }
    let before = text[max(0, passage.start - bytes)..<passage.start]
    let after = text[passage.end..<min(text.count, passage.end + bytes)]
    // A letter that was cut in two is left out.
    return (
      String(decoding: before.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self),
      String(decoding: after, as: UTF8.self).replacing("\u{FFFD}", with: "")
    )
  }
}

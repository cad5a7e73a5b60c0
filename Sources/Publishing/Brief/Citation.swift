package import Evidence

/// The passage of a report that a line rests on.
package struct Citation: Sendable, Hashable {
  /// From 1, in the order of first use.
  package let number: Int
  package let report: ReportID
  package let outlet: String?
  package let title: String?
  package let url: String?
  package let published: Day?
  /// UTF-8 byte offsets into the report's clean text, half open.
  package let start: Int
  package let end: Int
  /// Exactly the bytes from `start` to `end`: not yet fit to print.
  package let quote: String

  /// The quote fit to print, shortened at a word's end.
  package var excerpt: String { PlainText.shortened(quote) }
}

/// Gives numbers to passages, the same one to the same passage.
struct CitationList {
  private(set) var citations: [Citation] = []
  private var numbers: [Passage: Int] = [:]

  private struct Passage: Hashable {
    let report: ReportID
    let start: Int
    let end: Int
  }

  /// Numbers of the claims' passages, rising. Beyond `limit` the rest is left out; different reports
  /// go before further passages of the same one.
  mutating func cite(_ claims: [BriefClaim], limit: Int = 4) -> [Int] {
    var reports: Set<ReportID> = []
    var firsts: [BriefClaim] = []
    var others: [BriefClaim] = []
    for claim in claims {
      if reports.insert(claim.claim.report).inserted {
        firsts.append(claim)
      } else if others.count < limit {
        others.append(claim)
      }
      if firsts.count == limit { break }
    }
    let cited = (firsts + others).prefix(limit).map { number(of: $0) }
    return Set(cited).sorted()
  }

  private mutating func number(of claim: BriefClaim) -> Int {
    let evidence = claim.claim.evidence
    let passage = Passage(report: claim.claim.report, start: evidence.start, end: evidence.end)
    if let number = numbers[passage] { return number }
    let number = citations.count + 1
    numbers[passage] = number
    citations.append(
      Citation(
        number: number, report: claim.claim.report, outlet: claim.outlet,
        title: claim.title, url: claim.url, published: claim.published,
        start: evidence.start, end: evidence.end, quote: evidence.quote))
    return number
  }
}

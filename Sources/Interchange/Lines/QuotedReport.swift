package import Evidence

/// A report of which only quotes are known: its text holds each at its place, and spaces elsewhere, so
/// that every claim can be checked against it as against a whole one.
package struct QuotedReport: Hashable, Sendable {
  /// The report's `problem`.
  package static let problem = "quotes-only"
  /// A text this long is no report.
  private static let longest = 64 << 20

  private let id: ReportID
  private let first: ClaimLine
  private var text: [UInt8] = []
  private var filled: [Range<Int>] = []
  package private(set) var lines: [ClaimLine] = []

  package init(_ line: ClaimLine) {
    id = line.claim.report
    first = line
  }

  /// What is wrong with the line, if anything; it is left out then.
  package mutating func add(_ line: ClaimLine) -> String? {
    let passage = line.claim.evidence
    let quote = Array(passage.quote.utf8)
    guard passage.start >= 0, passage.end <= Self.longest else {
      return "evidence beyond \(Self.longest >> 20) MB"
    }
    guard passage.end - passage.start == quote.count else {
      return "the quote has \(quote.count) bytes, and its place \(passage.end - passage.start)"
    }
    if lines.contains(where: { $0.claim.id == line.claim.id }) {
      return "a second claim of the id \(line.claim.id)"
    }
    if (line.published, line.outlet, line.title, line.url)
      != (first.published, first.outlet, first.title, first.url)
    {
      return "another publication, outlet, title or address than in the report's first claim"
    }
    if text.count < passage.end {
      text += [UInt8](repeating: 0x20, count: passage.end - text.count)
    }
    let place = passage.start..<passage.end
    for other in filled where other.overlaps(place) {
      let shared = other.clamped(to: place)
      let offset = shared.lowerBound - place.lowerBound
      guard text[shared].elementsEqual(quote[offset..<(offset + shared.count)]) else {
        return "the quote contradicts another of the report"
      }
    }
    text.replaceSubrange(place, with: quote)
    filled.append(place)
    lines.append(line)
    return nil
  }

  package var report: Report {
    Report(
      id: id, text: String(decoding: text, as: UTF8.self), published: first.published,
      outlet: first.outlet, url: first.url, title: first.title,
      paragraphs: text.isEmpty ? [] : [0..<text.count], problem: Self.problem)
  }
}

import Evidence
import Foundation
import Ledger

/// Noon UTC on a day of 2016.
func noon(_ day: String) -> Date {
  guard let day = Day(day) else { preconditionFailure("\(day) is no day") }
  return day.instant.addingTimeInterval(43_200)
}

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
  return day
}

enum Sample {
  static let coder = "sample-coder 1"
  static let accepted = Decision(.accepted, by: "A. Reviewer", why: "two other sources")
  static let rejected = Decision(.rejected, by: "A. Reviewer", why: "a different town")

  static func report(
    _ id: String = "r1", text: String = "Rebels took Shaddadi on Friday. The road stayed open.",
    published: String? = "2016-02-20", title: String? = "Town falls",
    outlet: String? = "Example Wire"
  ) -> Report {
    Report(
      id: ReportID(id), text: text, published: published.flatMap { Instant($0) }, outlet: outlet,
      url: "https://example.org/\(id)", title: title, language: "en",
      paragraphs: [0..<text.utf8.count])
  }

  /// A claim whose evidence is the first place of `quote` in the report's text.
  static func claim(
    _ id: String = "c1", in report: Report, quote: String = "Rebels took Shaddadi",
    kind: Kind = .change, place: PlaceMention? = shaddadi,
    actor: ActorMention? = ActorMention(mention: "Rebels", id: "rebels"),
    from earliest: String? = nil, to latest: String? = nil
  ) -> Claim {
    let range = report.text.range(of: quote)
    let start = range.map {
      report.text.utf8.distance(from: report.text.startIndex, to: $0.lowerBound)
    }
    return Claim(
      id: ClaimID(id), report: report.id, kind: kind, place: place, actor: actor,
      to: "rebels", manner: .fought,
      when: Period(
        earliest: earliest.flatMap { Day($0) }, latest: latest.flatMap { Day($0) },
        precision: .day, anchor: "on Friday"),
      attribution: [Attribution(name: "Example Wire")],
      evidence: Passage(
        start: start ?? 0, end: (start ?? 0) + quote.utf8.count, quote: quote),
      because: ["“took” with a place"])
  }

  static let shaddadi = PlaceMention(
    mention: "Shaddadi", id: "173480", name: "Ash Shaddādah", latitude: 36.05, longitude: 40.73,
    precision: 1)

  static func capture(_ report: Report, claims: [Claim]? = nil, original: String? = nil) -> Capture
  {
    Capture(
      report: report, original: Array((original ?? "<p>\(report.text)</p>").utf8),
      mediaType: "text/html", claims: claims ?? [claim(in: report)])
  }
}

extension LedgerStore {
  @discardableResult
  func add(
    _ capture: Capture, coder: String = Sample.coder, now: Date = noon("2016-02-21")
  ) throws -> Recorded {
    try record([capture], coder: coder, now: now)[0]
  }
}

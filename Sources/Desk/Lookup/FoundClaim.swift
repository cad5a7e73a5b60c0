import Control
package import Evidence
import Ledger
import Publishing

/// A recorded claim with what is known of its report.
package struct FoundClaim: Hashable, Sendable {
  package let claim: Claim
  package let published: Instant?
  package let outlet: String?
  package let title: String?
  package let url: String?
  /// The number of its entry in the ledger.
  package let entry: Int
  /// The report's version from which it was coded.
  package let version: Int
  /// Nil when nobody has reviewed it.
  package let standing: ReviewStanding?
  /// The entry of that version.
  let reading: Int
  /// The outlet whose story the report carries, where copies were looked for.
  var carriedFrom: String?

  init(_ found: LedgerClaim) {
    claim = found.claim
    published = found.published
    outlet = found.outlet
    title = found.title
    url = found.url
    entry = found.seq
    version = found.version
    reading = found.reading
    standing = found.standing.flatMap(ReviewStanding.init)
  }

  var dated: DatedClaim {
    DatedClaim(
      claim: claim, published: published?.day, outlet: outlet, verdict: standing?.word,
      carriedFrom: carriedFrom)
  }

  /// The contract's claim line, with `published`, `outlet` and, where somebody has reviewed it,
  /// `review`, which `estimate` reads again.
  package var json: JSONValue {
    let line = claim.line(published: published, outlet: outlet)
    guard let standing else { return line }
    return .object((line.members ?? []) + [.init("review", standing.json)])
  }
}

/// In plain words, fit to print.
extension FoundClaim {
  /// Shortened at a word's end.
  package func quote(upTo limit: Int) -> String {
    PlainText.shortened(claim.evidence.quote, to: limit)
  }

  /// The outlet and the day.
  package var source: String {
    let outlet = PlainText.clean(outlet ?? "unnamed outlet")
    return "\(outlet), \(published.map { $0.day.description } ?? "undated")"
  }

  package var outletName: String { PlainText.clean(outlet ?? "–") }

  package var passage: String {
    "\(PlainText.clean(claim.report.rawValue)) bytes \(claim.evidence.start)–\(claim.evidence.end)"
  }

  package var placeName: String {
    PlainText.clean(claim.place.map { $0.name ?? $0.mention } ?? "–")
  }

  /// Who, and against whom.
  package var parties: String {
    let names = [claim.actor, claim.against].map { $0.map { PlainText.clean($0.mention) } }
    return switch (names[0], names[1]) {
    case (let actor?, let against?): "\(actor) / \(against)"
    case (let actor?, nil): actor
    case (nil, let against?): "– / \(against)"
    case (nil, nil): "–"
    }
  }

  /// Kind, manner and what limits it.
  package var says: String {
    var words = [claim.kind.rawValue]
    if claim.manner != .unknown { words.append(claim.manner.rawValue) }
    if claim.polarity == .denied { words.append("denied") }
    if let standing { words.append(standing.word.rawValue) }
    if claim.likelihood.highest < Likelihood.asserted.lowest { words.append("hedged") }
    return words.joined(separator: ", ")
  }

  /// Its time, in figures.
  package var period: String {
    let window = claim.when
    let anchor = window.anchor.map { " (“\(PlainText.clean($0))”)" } ?? ""
    return switch (window.earliest, window.latest) {
    case (nil, nil): "unknown\(anchor)"
    case (let first?, let last?) where first == last: "\(first)\(anchor)"
    case (let first, let last):
      "\(first?.description ?? "")..\(last?.description ?? "")\(anchor)"
    }
  }

  /// Who says so, nearest first.
  package var speakers: String {
    let names = claim.attribution.map { voice in
      PlainText.clean(voice.name ?? voice.role ?? voice.affiliation ?? "somebody unnamed")
    }
    return names.isEmpty ? "–" : names.joined(separator: " ← ")
  }

  /// Fit to print.
  package static func clean(_ text: String) -> String { PlainText.clean(text) }
}

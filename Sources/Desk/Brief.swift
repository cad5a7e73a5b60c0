package import Evidence
import Ledger
import Publishing

/// A brief in the format asked for.
package enum BriefFormat: String, Sendable, CaseIterable {
  case text, markdown, json
}

extension DeskFolder {
  /// What changed hands from `since` to `on`, who holds what, who disagrees, and what is watched.
  package func brief(
    on day: Day, since: Day, known: Day? = nil, recorded: RecordedBy? = nil, format: BriefFormat
  ) throws(DeskError) -> String {
    let claims = try estimable(ClaimQuery(known: known, recorded: recorded?.limit)).map {
      BriefClaim(dated: $0.dated, title: $0.title, url: $0.url)
    }
    let brief = BriefBuilder().brief(
      from: BriefInput(
        theatre: try theatre(recorded: recorded), on: day, since: since, known: known,
        claims: claims))
    return switch format {
    case .text: brief.text()
    case .markdown: brief.markdown()
    case .json: brief.json.line + "\n"
    }
  }
}

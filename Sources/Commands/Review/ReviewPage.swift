import Desk
import Evidence

/// A claim as a reviewer sees it.
enum ReviewPage {
  static let help = [
    "  a  the report says so, and you vouch for it: it weighs as checked",
    "  r  it says no such thing, or is not to be believed: it weighs nothing",
    "  c  correct fields: the corrected claim takes its place",
    "  s  the sentence makes several claims: several take its place",
    "  m  the same as another claim of the report, which stands for both",
    "  k  look at the next one; nothing is recorded",
    "  q  stop; what was decided is recorded",
  ]

  static func lines(
    _ item: ReviewItem, number: String, before: String, after: String
  ) -> [String] {
    let claim = item.claim
    let points = Int((item.movement * 100).rounded())
    var lines = [
      "", "── \(number) ── \(claim.placeName): \(claim.says)",
      "   who       \(claim.parties)",
      "   when      \(claim.period)",
      "   speakers  \(claim.speakers)",
      "   source    \(claim.source); \(claim.passage)",
    ]
    lines.append(
      points == 0
        ? "   bears on nothing that is estimated, or moves it by less than a point"
        : "   without it the map would move by \(counted(points, "point"))")
    if !claim.claim.likelihood.words.isEmpty {
      lines.append("   doubt     \(claim.claim.likelihood.words.joined(separator: ", "))")
    }
    lines.append(
      "   …\(FoundClaim.clean(before)) ▸\(claim.quote(upTo: 600))◂ \(FoundClaim.clean(after))…")
    return lines
  }
}

import Coding
import Evidence

/// How a report was coded, sentence by sentence, as text.
enum ExplanationText {
  static func text(of explanations: [Explanation], in report: Report) -> String {
    let bytes = Array(report.text.utf8)
    var out = "report \(report.id)\n"
    for explanation in explanations {
      out += "\n" + String(decoding: bytes[explanation.bytes], as: UTF8.self) + "\n"
      for word in explanation.words { out += "  \(word)\n" }
      for claim in explanation.claims {
        out += "  = " + summary(claim) + "\n"
        for reason in claim.because { out += "      \(reason)\n" }
      }
      for note in explanation.notes { out += "  - \(note)\n" }
    }
    return out
  }

  private static func summary(_ claim: Claim) -> String {
    var parts = [claim.kind.rawValue]
    if let place = claim.place { parts.append("at " + place.mention) }
    if let actor = claim.actor { parts.append("by " + actor.mention) }
    if let against = claim.against { parts.append("against " + against.mention) }
    if claim.manner != .unknown { parts.append(claim.manner.rawValue) }
    if claim.polarity == .denied { parts.append("denied") }
    if !claim.likelihood.words.isEmpty {
      parts.append("perhaps (" + claim.likelihood.words.joined(separator: ", ") + ")")
    }
    if let voice = claim.attribution.first, let name = voice.name ?? voice.role ?? voice.affiliation
    {
      parts.append("says " + name)
    }
    return parts.joined(separator: ", ")
  }
}

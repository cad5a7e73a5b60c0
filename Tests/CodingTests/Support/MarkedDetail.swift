import Evidence

/// One detail of a marked claim: `from league`, `ceded`, `when 2016-04-04`.
struct MarkedDetail {
  private let key: String
  private let value: String

  init(_ text: String) {
    let keys = [
      "backed by ", "said by ", "by ", "from ", "against ", "degree ", "part ", "role ", "of ",
      "count ", "when ", "perhaps ",
    ]
    let key = keys.first { text.hasPrefix($0) } ?? ""
    self.key = key.trimmingSpace
    value = String(text.dropFirst(key.count))
  }

  func holds(of claim: Claim) -> Bool {
    let speaker = claim.attribution.first
    switch key {
    case "by": return Marked.name(claim.actor) == value
    case "from", "against": return Marked.name(claim.against) == value
    case "backed by": return claim.backers.contains { Marked.name($0.actor) == value }
    case "degree": return claim.backers.contains { $0.degree == value }
    case "part": return claim.extent?.contains(value) ?? false
    case "said by": return speaker?.name == value
    case "role": return speaker?.role == value
    case "of": return speaker?.affiliation == value
    case "count": return speaker?.count == Int(value)
    case "when": return isDated(claim.when)
    case "perhaps":
      return claim.likelihood.highest < 0.9
        && claim.likelihood.words.contains { $0.contains(value) }
    default: return word(of: claim)
    }
  }

  /// Details of a single word: manners, phases, kinds of worth, and a few of our own.
  private func word(of claim: Claim) -> Bool {
    switch value {
    case "nowhere": claim.place == nil
    case "unlisted": claim.place?.id == nil && claim.place != nil
    case "denied": claim.polarity == .denied
    case "perhaps": claim.likelihood.highest < 0.9
    case "unattributed": claim.attribution.isEmpty
    case "anonymous": claim.attribution.first?.anonymous ?? false
    default:
      claim.manner.rawValue == value || claim.phase?.rawValue == value
        || claim.worth?.rawValue == value
    }
  }

  private func isDated(_ period: Period) -> Bool {
    if value.hasPrefix("?") {
      return period.earliest == nil && period.latest == nil && period.precision == .unknown
        && period.anchor == String(value.dropFirst())
    }
    let days = value.split(separator: " ").filter { $0 != "to" }.compactMap { Day(String($0)) }
    if value.hasPrefix("to ") { return period.earliest == nil && period.latest == days.last }
    return period.earliest == days.first && period.latest == days.last && !days.isEmpty
  }
}

extension String {
  fileprivate var trimmingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}

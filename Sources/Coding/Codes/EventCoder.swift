package import Evidence

/// Claims to the codes of others: a pure function of the claim and the theatre.
package struct EventCoder: Sendable {
  private let gainers: GainerIndex

  package init(theatre: Theatre) { gainers = GainerIndex(theatre: theatre) }

  package func codes(of claim: Claim) -> EventCodes {
    if claim.polarity == .denied {
      return Self.none("denied: these standards code what happened")
    }
    if !claim.likelihood.isOfThePast {
      return Self.none("the words do not say that it happened: these standards code what did")
    }
    let gainer =
      claim.kind == .change
      ? gainers.gainer(
        claim.to ?? claim.actor?.id, mention: claim.actor?.mention, of: claim.place?.id) : nil
    let weapon = claim.kind == .strike ? Weapon.named(in: claim) : nil
    let row = CodeTable.rows.first { row in
      row.kind == claim.kind
        && row.manners?.contains(claim.manner) ?? true
        && row.phases.map { phases in claim.phase.map(phases.contains) ?? false } ?? true
        && (row.gainer == nil || row.gainer == gainer)
        && (row.weapon == nil || row.weapon == weapon)
    }
    guard let row else { return Self.none("no standard has a code for this") }
    return EventCodes(cameo: row.cameo, plover: row.plover, acled: row.acled, gaps: row.gaps)
  }

  private static func none(_ reason: String) -> EventCodes {
    EventCodes(cameo: nil, plover: nil, acled: nil, gaps: [reason])
  }
}

extension Likelihood {
  /// Plainly stated, or lowered only by words of hearsay, which doubt the teller and not that it is
  /// about something that happened. Any other word (“would”, “if”, “plan”) leaves that open.
  fileprivate var isOfThePast: Bool {
    highest >= 0.9
      || words.allSatisfy { phrase in
        guard let last = phrase.split(separator: " ").last else { return false }
        let word = last.lowercased()
        return Self.hearsay.contains(word)
          || word.hasSuffix("s") && Self.hearsay.contains(String(word.dropLast()))
      } && !words.isEmpty
  }

  private static let hearsay: Set<String> = [
    "reportedly", "reported", "report", "claim", "claimed", "allegedly", "alleged", "allege",
    "apparently", "appear", "seem", "believe", "think", "probably", "supposedly", "purportedly",
    "unconfirmed", "indicate", "indication", "sign", "suggest", "suggestion", "argue", "rumour",
    "rumor", "continue",
  ]
}

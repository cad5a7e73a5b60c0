import Evidence

/// What is being watched, and by whom.
struct WatchSection {
  let context: BriefContext

  func write(_ citations: inout CitationList) -> Brief.Section {
    var byTarget: [String: [BriefClaim]] = [:]
    let claims = context.claims(of: .watch).filter { $0.claim.polarity == .affirmed }
    for claim in claims { byTarget[target(claim.claim), default: []].append(claim) }
    let ordered = byTarget.sorted {
      (rank($0.value), $1.value.count, $0.key) < (rank($1.value), $0.value.count, $1.key)
    }
    let lines = ordered.prefix(context.limit).map { target, claims in
      Brief.Line(
        target, text(claims), citations: citations.cite(claims),
        facts: [.init("place", .optional(claims[0].claim.place?.id?.rawValue))])
    }
    return Brief.Section(
      topic: .watched, heading: "What is being watched, and by whom",
      remarks: lines.isEmpty ? ["No report in this window says what anybody is watching."] : [],
      groups: lines.isEmpty
        ? []
        : [
          context.group(
            nil, lines, of: ordered.count, command: "foothold claims \(context.clockOptions)")
        ])
  }

  private func rank(_ claims: [BriefClaim]) -> Int {
    context.worth.rank(of: claims[0].claim.place?.id)
  }

  private func target(_ claim: Claim) -> String {
    if let place = claim.place { return context.names.place(place) }
    return context.names.actor(claim.against?.id, mention: claim.against)
      ?? "What is watched is not named"
  }

  private func text(_ claims: [BriefClaim]) -> String {
    var watchers: [String] = []
    for claim in claims {
      let watcher = watcher(claim)
      if !watchers.contains(watcher) { watchers.append(watcher) }
      if watchers.count > 4 { break }
    }
    let shown = watchers.prefix(4).joined(separator: "; ")
    let more = watchers.count > 4 ? "; and others" : ""
    return "watched by \(shown)\(more)." + Qualifiers(names: context.names).phrase(claims)
  }

  /// A speaker's own watch, unless the report names another who watches.
  private func watcher(_ claim: BriefClaim) -> String {
    let voice = context.speakers.phrase(claim)
    guard let actor = context.names.actor(claim.claim.actor?.id, mention: claim.claim.actor)
    else { return voice }
    return "\(actor), as said by \(voice)"
  }
}

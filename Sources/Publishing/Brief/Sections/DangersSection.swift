import Evidence

/// Truces, sieges and what is left behind: the last word on each place.
struct DangersSection {
  let context: BriefContext

  func write(_ citations: inout CitationList) -> Brief.Section {
    let groups = [
      group("Truces", .truce, &citations), group("Sieges", .siege, &citations),
      group("Mines and traps", .hazard, &citations),
    ].filter { !$0.lines.isEmpty }
    let remarks =
      groups.isEmpty ? ["No report in this window tells of a truce, a siege or mines."] : []
    return Brief.Section(
      topic: .dangers, heading: "Truces, sieges and dangers", remarks: remarks, groups: groups)
  }

  private func group(
    _ heading: String, _ kind: Kind, _ citations: inout CitationList
  ) -> Brief.Group {
    var last: [BriefContext.Spot: [BriefClaim]] = [:]
    for claim in context.claims(of: kind) {
      last[context.spot(of: claim.claim), default: []].append(claim)
    }
    let ordered = last.values.map { states(of: $0) }.sorted {
      (rank($0), subject($0), $0[0].claim.id) < (rank($1), subject($1), $1[0].claim.id)
    }
    let lines = ordered.prefix(context.limit).map { line($0, &citations) }
    return context.group(
      heading, lines, of: ordered.count, command: "foothold claims \(context.clockOptions)")
  }

  /// The claims that speak of the latest day, all of them: they may disagree.
  private func states(of claims: [BriefClaim]) -> [BriefClaim] {
    let latest = claims.compactMap { context.days(of: $0)?.upperBound }.max()
    return claims.filter { context.days(of: $0)?.upperBound == latest }
  }

  private func rank(_ claims: [BriefClaim]) -> Int {
    context.worth.rank(of: claims[0].claim.place?.id)
  }

  private func subject(_ claims: [BriefClaim]) -> String {
    claims[0].claim.place.map(context.names.place) ?? "No place named"
  }

  private func line(_ claims: [BriefClaim], _ citations: inout CitationList) -> Brief.Line {
    var words: [String] = []
    for claim in claims {
      let state = state(claim.claim)
      if !words.contains(state) { words.append(state) }
    }
    // States are few: a kind's phases, each perhaps denied or expected, times a handful of actors.
    let shown = words.prefix(4).joined(separator: "; also ")
    let day = context.days(of: claims[0]).map { ", \(DateWords.phrase($0.upperBound))" } ?? ""
    var text = "\(shown)\(day). Said by \(context.speakers.phrase(claims))."
    text += Qualifiers(names: context.names).phrase(claims)
    return Brief.Line(
      subject(claims), text, citations: citations.cite(claims),
      facts: [
        .init("place", .optional(claims[0].claim.place?.id?.rawValue)),
        .init("phases", .array(phases(claims).map { .string($0.rawValue) })),
      ])
  }

  private func phases(_ claims: [BriefClaim]) -> [Phase] {
    let said = Set(claims.compactMap(\.claim.phase))
    return Phase.allCases.filter(said.contains)
  }

  private func state(_ claim: Claim) -> String {
    var text: String
    switch claim.kind {
    case .truce: text = "truce" + (claim.phase.map { " \($0.rawValue)" } ?? " spoken of")
    case .siege:
      text = "siege" + (claim.phase.map { " \($0.rawValue)" } ?? " spoken of")
      if let actor = context.names.actor(claim.actor?.id, mention: claim.actor) {
        text += " by \(actor)"
      }
    default:
      text = "danger left behind"
      if let actor = context.names.actor(claim.actor?.id, mention: claim.actor) {
        text += " by \(actor)"
      }
    }
    if claim.polarity == .denied { text = "denied: \(text)" }
    return BriefContext.isReported(claim) ? text : "expected or supposed: \(text)"
  }
}

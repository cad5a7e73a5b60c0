import Evidence

/// Where sources contradict each other: every side is kept, with its own passages.
struct ContradictionsSection {
  let context: BriefContext

  func write(_ citations: inout CitationList) -> Brief.Section {
    var bySpot: [BriefContext.Spot: [BriefClaim]] = [:]
    for claim in context.claims where context.isInWindow(claim) {
      let spot = context.spot(of: claim.claim)
      if spot == .nowhere || claim.claim.place.map(context.names.isArea) ?? true { continue }
      bySpot[spot, default: []].append(claim)
    }
    let finder = ContradictionFinder(context: context)
    let found = bySpot.values.flatMap { finder.contradictions(in: $0) }.sorted(by: precedes)
    let lines = found.prefix(context.limit).map { line($0, &citations) }
    guard !lines.isEmpty else {
      return Brief.Section(
        topic: .contradictions, heading: heading,
        remarks: ["No two reports in this window contradict each other on a place."], groups: [])
    }
    return Brief.Section(
      topic: .contradictions, heading: heading,
      remarks: ["Accounts that differ may be of different events; none is dropped."],
      groups: [
        context.group(
          nil, lines, of: found.count, command: "foothold claims \(context.clockOptions)")
      ])
  }

  private var heading: String { "Where sources contradict each other" }

  private func precedes(_ left: Contradiction, _ right: Contradiction) -> Bool {
    let (a, b) = (left.claim, right.claim)
    return (
      context.worth.rank(of: a.place?.id), right.size, subject(a), left.question.rawValue,
      a.id
    ) < (
      context.worth.rank(of: b.place?.id), left.size, subject(b), right.question.rawValue,
      b.id
    )
  }

  private func subject(_ claim: Claim) -> String {
    claim.place.map(context.names.place) ?? "A place not named"
  }

  private func line(
    _ contradiction: Contradiction, _ citations: inout CitationList
  ) -> Brief.Line {
    let text =
      switch contradiction.question {
      case .holder: "reports differ on who has it."
      case .attack: "reported both as taken and as held against the attack."
      case .denial: "what some affirm, others deny."
      case .manner: "reports differ on how it changed hands."
      }
    var under: [Brief.Line] = []
    for stance in contradiction.stances {
      under.append(line(stance, &citations))
    }
    return Brief.Line(
      subject(contradiction.claim), text, citations: [], under: under,
      facts: [
        .init("place", .optional(contradiction.claim.place?.id?.rawValue)),
        .init("question", .string("\(contradiction.question)")),
      ])
  }

  private func line(_ stance: Stance, _ citations: inout CitationList) -> Brief.Line {
    let days = stance.claims.compactMap { context.days(of: $0) }
    var text = ""
    if let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() {
      text = "\(DateWords.phrase(first...last)). "
    }
    text += "Said by \(context.speakers.phrase(stance.claims))."
    text += Qualifiers(names: context.names).phrase(stance.claims)
    return Brief.Line(
      stance.label(context.names), text, citations: citations.cite(stance.claims),
      facts: [.init("claims", .integer(stance.claims.count))])
  }
}

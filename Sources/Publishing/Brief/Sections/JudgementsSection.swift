import Evidence

/// How the war is judged: the words themselves, by who speaks under a name and who does not.
struct JudgementsSection {
  let context: BriefContext

  func write(_ citations: inout CitationList) -> Brief.Section {
    let speakers = context.speakers
    let claims = latestFirst(context.claims(of: .judgement))
    let named = claims.filter { speakers.isNamed($0) }
    let unnamed = claims.filter { speakers.hasSpeaker($0) && !speakers.isNamed($0) }
    let own = claims.filter { !speakers.hasSpeaker($0) }
    let groups = [
      group("By speakers with a name", named, &citations),
      group("By speakers without a name", unnamed, &citations),
      group("In the reports' own words", own, &citations),
    ].filter { !$0.lines.isEmpty }
    let remarks =
      groups.isEmpty ? ["No report in this window gives a judgement of how the war goes."] : []
    return Brief.Section(
      topic: .judgements, heading: "How the war is judged", remarks: remarks, groups: groups)
  }

  private func latestFirst(_ claims: [BriefClaim]) -> [BriefClaim] {
    claims.enumerated().sorted { left, right in
      let (a, b) = (left.element.published, right.element.published)
      if a != b { return (a?.ordinal ?? .min) > (b?.ordinal ?? .min) }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func group(
    _ heading: String, _ claims: [BriefClaim], _ citations: inout CitationList
  ) -> Brief.Group {
    // One voice's words once, though they may be coded as several claims.
    var seen: Set<[String]> = []
    let distinct = claims.filter {
      seen.insert([context.speakers.phrase($0), $0.claim.evidence.quote]).inserted
    }
    let lines = distinct.prefix(context.limit).map { claim in
      let voice = context.speakers.phrase(claim)
      let day = claim.published.map { ", \(DateWords.phrase($0))" } ?? ""
      return Brief.Line(
        upperFirst(voice), "\(quote(claim.claim))\(day).", citations: citations.cite([claim]),
        facts: [.init("denied", .bool(claim.claim.polarity == .denied))])
    }
    return context.group(
      heading, Array(lines), of: distinct.count,
      command: "foothold claims \(context.clockOptions)")
  }

  private func quote(_ claim: Claim) -> String { PlainText.quoted(claim.evidence.quote) }

  private func upperFirst(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

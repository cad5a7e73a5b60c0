import Control
import Evidence

/// Changes that somebody reports, expects or denies and that the estimate does not establish.
struct ReportedChanges {
  let context: BriefContext
  /// Claims that stand behind an established change.
  let accounted: Set<ClaimID>
  let established: [PlaceID: [ControlChange]]
  /// Days by which two accounts of one change may differ.
  private static let slack = 7

  /// Claims that say the same.
  private struct Story: Hashable {
    let spot: BriefContext.Spot
    let from: String?
    let to: String?
    let denied: Bool
    let reported: Bool
  }

  func write(_ citations: inout CitationList) -> Brief.Group {
    var stories: [Story: [BriefClaim]] = [:]
    for claim in context.claims(of: .change) where !accounted.contains(claim.claim.id) {
      stories[story(of: claim.claim), default: []].append(claim)
    }
    let ordered = stories.values.sorted {
      (rank($0), $1.count, $0[0].claim.id) < (rank($1), $0.count, $1[0].claim.id)
    }
    let lines = ordered.prefix(context.limit).map { line($0, &citations) }
    return context.group(
      "Also reported", lines, of: ordered.count,
      command: "foothold claims \(context.clockOptions)")
  }

  private func rank(_ claims: [BriefClaim]) -> Int {
    context.worth.rank(of: claims[0].claim.place?.id)
  }

  private func story(of claim: Claim) -> Story {
    Story(
      spot: context.spot(of: claim), from: holder(claim.from, claim.against),
      to: holder(claim.to, claim.actor), denied: claim.polarity == .denied,
      reported: BriefContext.isReported(claim))
  }

  private func holder(_ id: ActorID?, _ mention: ActorMention?) -> String? {
    context.names.actor(id ?? mention?.id, mention: mention)
  }

  private func line(_ claims: [BriefClaim], _ citations: inout CitationList) -> Brief.Line {
    let claim = claims[0].claim
    let story = story(of: claim)
    let name = claim.place.map(context.names.place) ?? "A place not named"
    var text = [story.from.map { "from \($0)" }, story.to.map { "to \($0)" }]
      .compactMap { $0 }.joined(separator: " ")
    if text.isEmpty {
      text = story.denied ? "denied that it changed hands" : "changed hands, by whom is not said"
    } else if story.denied {
      text = "denied that it passed \(text)"
    }
    if let days = days(of: claims) { text += ", \(DateWords.phrase(days))" }
    if claims.contains(where: { $0.claim.manner != .unknown }) {
      let manners = Set(claims.map(\.claim.manner)).subtracting([.unknown])
      text += ", " + PlainText.list(manners.map { MannerWords.phrase($0) }.sorted(), last: "or")
    }
    text += doubt(claim, story).map { "; \($0)." } ?? "."
    text += " Said by \(context.speakers.phrase(claims))."
    text += Qualifiers(names: context.names).phrase(claims)
    return Brief.Line(
      name, text, citations: citations.cite(claims),
      facts: [
        .init("place", .optional(claim.place?.id?.rawValue)),
        .init("name", .string(name)),
        .init("from", .optional(story.from)),
        .init("to", .optional(story.to)),
        .init("denied", .bool(story.denied)),
        .init("expected", .bool(!story.reported)),
        .init("claims", .integer(claims.count)),
      ])
  }

  private func days(of claims: [BriefClaim]) -> ClosedRange<Day>? {
    let days = claims.compactMap { $0.claim.when.earliest == nil ? nil : context.days(of: $0) }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else {
      return nil
    }
    return first...last
  }

  /// Why the estimate has no such change; nil for a denial, which says so itself.
  private func doubt(_ claim: Claim, _ story: Story) -> String? {
    if !story.reported { return "expected or supposed, not reported" }
    guard let place = claim.place else { return "no place is named" }
    if place.id == nil { return "the place is not in the gazetteer" }
    if context.names.isArea(place) { return "an area, which no one holds as a point" }
    if story.denied { return nil }
    return agrees(claim) ? "in line with the change above" : "the estimate does not follow it"
  }

  /// It tells of the same passing as an established change, of a part of it, or with less detail.
  private func agrees(_ claim: Claim) -> Bool {
    guard let place = claim.place?.id else { return false }
    let theatre = context.input.theatre
    let (to, from) = (claim.to ?? claim.actor?.id, claim.from ?? claim.against?.id)
    let days = context.byID[claim.id].flatMap(context.days(of:))
    return (established[place] ?? []).contains { change in
      let (first, last) = (change.earliest - Self.slack, change.latest + Self.slack)
      return days.map { $0.overlaps(first...last) } ?? true
        && (to.map { theatre.side(of: $0).map(Holder.side) == change.after } ?? true)
        && (from.map { theatre.side(of: $0).map(Holder.side) == change.before } ?? true)
    }
  }
}

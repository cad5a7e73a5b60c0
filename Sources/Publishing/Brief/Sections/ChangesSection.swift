import Control
import Evidence

/// What changed hands in the window, and how.
struct ChangesSection {
  let context: BriefContext

  /// Below ICD 203's "likely" a change is reported, not established.
  private static let established = 0.55
  /// Changes this many days outside the window are looked for as well, so that claims of them are
  /// not taken for claims of a change that the estimate does not follow.
  private static let margin = 60

  func write(_ citations: inout CitationList) -> Brief.Section {
    let window = context.input.window
    var listed: [ControlChange] = []
    var accounted: Set<ClaimID> = []
    for place in places {
      let claims = context.byPlace[place] ?? []
      // Nothing changes long before anything is said, however long the window is.
      let first = claims.compactMap { days(of: $0)?.lowerBound }.min() ?? window.lowerBound
      let changes = context.model.changes(
        place: place, from: max(first, window.lowerBound) - Self.margin,
        to: window.upperBound + Self.margin, claims: claims, near: context.near)
      for change in changes where change.probability >= Self.established {
        accounted.formUnion(change.claims)
        if window.contains(change.day) { listed.append(change) }
      }
    }
    let worth = context.worth
    listed.sort {
      (worth.rank(of: $0.place), $1.probability, $0.place, $0.day)
        < (worth.rank(of: $1.place), $0.probability, $1.place, $1.day)
    }
    let reported = ReportedChanges(
      context: context, accounted: accounted,
      established: Dictionary(grouping: listed, by: \.place))
    let command =
      "foothold changes \(context.clockOptions) --since \(window.lowerBound)"
    let lines = listed.prefix(context.limit).compactMap { line($0, &citations) }
    let groups = [
      context.group("Established by the estimate", lines, of: listed.count, command: command),
      reported.write(&citations),
    ].filter { !$0.lines.isEmpty }
    let remarks =
      groups.isEmpty ? ["No report in the ledger tells of a change of hands in this window."] : []
    return Brief.Section(
      topic: .changes, heading: "What changed hands, and how", remarks: remarks, groups: groups)
  }

  /// Places of which a claim speaks in the window.
  private var places: [PlaceID] {
    context.byPlace.keys.filter { place in
      (context.byPlace[place] ?? []).contains {
        days(of: $0)?.overlaps(context.input.window) ?? false
      }
    }.sorted()
  }

  private func days(of claim: DatedClaim) -> ClosedRange<Day>? {
    context.days(of: BriefClaim(dated: claim))
  }

  private func line(_ change: ControlChange, _ citations: inout CitationList) -> Brief.Line? {
    let witnesses = witnesses(of: change)
    guard !witnesses.isEmpty else { return nil }
    let names = context.names
    let name = names.place(change.place)
    var text = change.before.map { "from \(names.holder($0)) " } ?? ""
    text += "to \(names.holder(change.after)), most probably on \(DateWords.phrase(change.day))"
    if change.earliest != change.latest {
      text += " (range \(DateWords.phrase(change.earliest...change.latest)))"
    }
    text += "; \(MannerWords.phrase(change.manners)); "
    text += "\(LikelihoodWords.phrase(change.probability))."
    text += " Said by \(context.speakers.phrase(witnesses))."
    text += Qualifiers(names: names).phrase(witnesses)
    return Brief.Line(
      name, text, citations: citations.cite(witnesses), facts: facts(change, name: name))
  }

  private func witnesses(of change: ControlChange) -> [BriefClaim] {
    let behind = change.claims.compactMap { context.byID[$0] }
    if !behind.isEmpty { return behind }
    // A holder who comes to lead by later claims alone: those that speak most for him.
    let estimate = context.model.estimate(
      place: change.place, on: change.latest, from: context.byPlace[change.place] ?? [],
      near: context.near)
    return estimate.reasons.prefix(3).compactMap { context.byID[$0.claim] }
  }

  private func facts(_ change: ControlChange, name: String) -> [JSONValue.Member] {
    [
      .init("place", .string(change.place.rawValue)),
      .init("name", .string(name)),
      .init("from", .optional(change.before?.key)),
      .init("to", .string(change.after.key)),
      .init("day", .string(change.day.description)),
      .init("earliest", .string(change.earliest.description)),
      .init("latest", .string(change.latest.description)),
      .init("probability", .probability(change.probability)),
      .init(
        "manner",
        .object(change.manners.map { .init($0.manner.rawValue, .probability($0.probability)) })),
    ]
  }
}

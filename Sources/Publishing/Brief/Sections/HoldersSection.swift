import Control
import Evidence

/// Who holds what matters on the day in question.
struct HoldersSection {
  let context: BriefContext
  private let held: [Held]

  /// Share of the strongest claim's weight below which a claim is not worth citing for a holder: a
  /// report of the other side's victory may speak a little for who was there before.
  private static let notable = 0.1

  private struct Held {
    let place: PlaceID
    let estimate: ControlEstimate
  }

  init(context: BriefContext) {
    self.context = context
    held = context.worth.places.compactMap { place in
      guard let claims = context.byPlace[place] else { return nil }
      let estimate = context.model.estimate(
        place: place, on: context.input.on, from: claims, near: context.near)
      return estimate.isKnown ? Held(place: place, estimate: estimate) : nil
    }
  }

  /// Places of which a report says something.
  var known: Set<PlaceID> { Set(held.map(\.place)) }

  func write(_ citations: inout CitationList) -> Brief.Section {
    var groups: [Brief.Group] = []
    for holder in context.model.holders.map(Optional.some) + [nil] {
      let mine = held.filter { leader($0.estimate) == holder }.sorted { left, right in
        let worth = context.worth
        return (worth.rank(of: left.place), share(right), left.place)
          < (worth.rank(of: right.place), share(left), right.place)
      }
      let lines = mine.prefix(context.limit).map { line($0, clear: holder != nil, &citations) }
      guard !lines.isEmpty else { continue }
      groups.append(
        context.group(
          holder.map(context.names.holder) ?? "Held by nobody clearly", lines, of: mine.count,
          command: "foothold who PLACE \(context.clockOptions)"))
    }
    let remarks =
      groups.isEmpty
      ? ["No report in the ledger says who holds any of the places that matter."] : []
    return Brief.Section(
      topic: .holders, heading: "Who holds what matters", remarks: remarks, groups: groups)
  }

  private func leader(_ estimate: ControlEstimate) -> Holder? {
    guard let first = estimate.shares.first else { return nil }
    return first.probability > context.model.parameters.clear ? first.holder : nil
  }

  private func share(_ held: Held) -> Double { held.estimate.shares.first?.probability ?? 0 }

  private func line(_ held: Held, clear: Bool, _ citations: inout CitationList) -> Brief.Line {
    let name = context.names.place(held.place)
    let shares = held.estimate.shares
    var text = "(\(context.worth.phrase(held.place, name: name))): "
    if clear {
      text += LikelihoodWords.phrase(share(held))
      if let second = shares.dropFirst().first, second.probability >= 0.1 {
        text += ", else \(context.names.holder(second.holder)) "
        text += "(\(LikelihoodWords.figure(second.probability)))"
      }
    } else {
      text += shares.prefix(3).map {
        "\(context.names.holder($0.holder)) \(LikelihoodWords.figure($0.probability))"
      }.joined(separator: ", ")
    }
    let moved = reasons(held)
    if let last = moved.compactMap(\.published).max() {
      text += "; latest of the reports cited: \(DateWords.phrase(last))"
    }
    return Brief.Line(
      name, text + ".", citations: citations.cite(moved),
      facts: [
        .init("place", .string(held.place.rawValue)),
        .init("name", .string(name)),
        .init(
          "worth",
          .array(context.worth.assets(of: held.place).map { .string($0.worth.rawValue) })),
        .init(
          "shares", .object(shares.map { .init($0.holder.key, .probability($0.probability)) })),
      ])
  }

  /// The claims that speak most for the leader; where none does, those that moved the answer most.
  private func reasons(_ held: Held) -> [BriefClaim] {
    let reasons = held.estimate.reasons
    let strongest = reasons.map(\.weight).max() ?? 0
    let supporting = reasons.filter { $0.weight > 0 && $0.weight >= Self.notable * strongest }
    return (supporting.isEmpty ? reasons : supporting).prefix(3)
      .compactMap { context.byID[$0.claim] }
  }
}

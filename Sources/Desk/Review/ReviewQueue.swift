import Control
package import Evidence
import Foundation
import Ledger
import Publishing

/// A claim that nobody has looked at yet.
package struct ReviewItem: Hashable, Sendable {
  package let claim: FoundClaim
  /// How far the map would move without it: the largest change in the probability of a place's
  /// leading holder, 0…1.
  package let movement: Double
  /// 0 for a plain statement, 1 for an even chance.
  package let doubt: Double

  /// First come those that are least certain and move the map most.
  package var urgency: Double { movement * (1 + doubt) + doubt / 100 }
}

extension DeskFolder {
  /// What is to be reviewed, the most urgent first.
  package func reviewQueue(
    place: String? = nil, on day: Day? = nil, limit: Int? = nil
  ) throws(DeskError) -> [ReviewItem] {
    let facts = try facts()
    let chosen = try place.map { (name) throws(DeskError) in
      try PlaceChoice(name, in: facts).place.id
    }
    let claims = try estimable(at: chosen, in: facts)
    let model = facts.model
    let byPlace = model.byPlace(claims.map(\.dated))
    let near = model.neighbourVoices(of: chosen.map { [$0] }, claims: byPlace)
    let groups = byPlace.filter { chosen == nil || $0.key == chosen }.sorted { $0.key < $1.key }
    let moves = InOrder.map(groups) { group in
      Self.movements(model, place: group.key, claims: group.value, near: near, on: day)
    }
    let movement = moves.reduce(into: [:]) { all, some in all.merge(some) { max($0, $1) } }
    let items = claims.filter { found in
      found.standing == nil && (chosen == nil || found.claim.place?.id == chosen)
    }.map { found in
      let range = found.claim.likelihood
      let certainty = min(max(range.lowest + range.highest - 1, 0), 1)
      return ReviewItem(
        claim: found, movement: movement[found.claim.id] ?? 0, doubt: 1 - certainty)
    }
    let sorted = items.sorted {
      ($1.urgency, $0.claim.entry) < ($0.urgency, $1.claim.entry)
    }
    return Array(sorted.prefix(limit ?? sorted.count))
  }

  /// More days than these tell nothing new about which claims matter at a place.
  private static let mostDays = 40

  private static func movements(
    _ model: ControlModel, place: PlaceID, claims: [DatedClaim], near: NeighbourVoices,
    on day: Day?
  ) -> [ClaimID: Double] {
    let spoken = claims.compactMap {
      $0.claim.when.latest ?? $0.published ?? $0.claim.when.earliest
    }
    let days = day.map { [$0] } ?? Array(Set(spoken).sorted().suffix(mostDays))
    var movement: [ClaimID: Double] = [:]
    for day in days {
      let estimate = model.estimate(place: place, on: day, from: claims, near: near)
      guard let leading = estimate.shares.first?.probability else { continue }
      let odds = log(max(leading, 1e-12) / max(1 - leading, 1e-12))
      for reason in estimate.reasons {
        let without = 1 / (1 + exp(reason.weight - odds))
        movement[reason.claim] = max(movement[reason.claim] ?? 0, abs(leading - without))
      }
    }
    return movement
  }
}

extension ReviewItem {
  package var json: JSONValue {
    .object([
      .init("movement", .double((movement * 10_000).rounded() / 10_000)),
      .init("doubt", .double((doubt * 100).rounded() / 100)),
      .init("entry", .integer(claim.entry)), .init("claim", claim.json),
    ])
  }
}

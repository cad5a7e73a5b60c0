import Control
package import Evidence
import Ledger
import Publishing

/// A place that passed from one holder to another in the window asked for.
package struct FoundChange: Hashable, Sendable {
  package let place: Place
  package let from: Holder?
  package let to: Holder
  package let fromName: String
  package let toName: String
  package let day: Day
  package let earliest: Day
  package let latest: Day
  package let manner: Manner
  package let mannerWords: String
  package let probability: Double
  /// The claims behind it, strongest first.
  package let claims: [FoundClaim]
}

extension DeskFolder {
  /// What changed hands from `since` to `on`, at one place or at all, in the order of time.
  package func changes(
    since: Day, on: Day, known: Day? = nil, recorded: RecordedBy? = nil, place: String? = nil
  ) throws(DeskError) -> [FoundChange] {
    let facts = try facts(recorded: recorded)
    let theatre = facts.theatre
    let chosen = try place.map { (name) throws(DeskError) in
      try PlaceChoice(name, in: facts).place.id
    }
    let claims = try estimable(at: chosen, in: facts, known: known, recorded: recorded)
    let model = facts.model
    let byID = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    let places = facts.places
    let byPlace = model.byPlace(claims.map(\.dated))
    let near = model.neighbourVoices(of: chosen.map { [$0] }, claims: byPlace)
    let groups = byPlace.filter { chosen == nil || $0.key == chosen }.sorted { $0.key < $1.key }
    let names = HolderNames(theatre)
    let changes = InOrder.map(groups) { group in
      model.changes(place: group.key, from: since, to: on, claims: group.value, near: near)
    }
    return changes.joined().compactMap { change -> FoundChange? in
      guard let place = places[change.place] else { return nil }
      return FoundChange(
        change, place: place, names: names, claims: change.claims.compactMap { byID[$0] })
    }
    .sorted { ($0.day, $0.place.name, $0.place.id) < ($1.day, $1.place.name, $1.place.id) }
  }
}

extension FoundChange {
  init(_ change: ControlChange, place: Place, names: HolderNames, claims: [FoundClaim]) {
    self.place = place
    from = change.before
    to = change.after
    fromName = change.before.map(names.name) ?? "unknown"
    toName = names.name(change.after)
    day = change.day
    earliest = change.earliest
    latest = change.latest
    manner = change.manners.first?.manner ?? .unknown
    mannerWords = MannerWords.phrase(change.manners)
    probability = change.probability
    self.claims = claims
  }

  package var placeName: String { PlainText.clean(place.name) }
  package var when: String { DateWords.phrase(earliest...latest) }
  package var figure: String { LikelihoodWords.figure(probability) }

  /// The outlets behind it, each once, strongest first.
  package var outlets: [String] {
    var seen: Set<String> = []
    return claims.map(\.outletName).filter { seen.insert($0).inserted }
  }

  package var json: JSONValue {
    .object([
      .init("place", place.json),
      .init("from", .optional(from?.key)),
      .init("to", .string(to.key)),
      .init("day", .string(day.description)),
      .init("earliest", .string(earliest.description)),
      .init("latest", .string(latest.description)),
      .init("manner", .string(manner.rawValue)),
      .init("probability", .double(probability)),
      .init("claims", .array(claims.map(\.json))),
    ])
  }
}

import Control
package import Evidence
import Ledger
import Publishing

/// Who holds a place on a day, how sure that is, and by which claims.
package struct WhoAnswer: Hashable, Sendable {
  package struct Share: Hashable, Sendable {
    package let holder: Holder
    package let name: String
    package let probability: Double
  }

  package struct Reason: Hashable, Sendable {
    package let claim: FoundClaim
    /// Change in the log-odds of the leading holder without this claim; positive speaks for it.
    package let weight: Double
  }

  package let place: Place
  /// Other places of that name.
  package let others: [Place]
  package let on: Day
  package let known: Day?
  /// Most probable first; the prior when no claim speaks of the place.
  package let shares: [Share]
  /// Those that moved the answer most, first.
  package let reasons: [Reason]
  /// Neighbours of which something is known, those that moved the answer most first.
  package let neighbours: [Neighbour]
  /// Pairs of claims that cannot both be true, at whatever time.
  package let contradictions: [Contradiction]
  /// How many claims speak of the place.
  package let claims: Int

  package struct Neighbour: Hashable, Sendable {
    package let place: Place
    /// As of a claim.
    package let weight: Double
  }

  package struct Contradiction: Hashable, Sendable {
    package let first: FoundClaim
    package let second: FoundClaim
  }

  /// False when no claim speaks of the place.
  package var isKnown: Bool { claims > 0 }
}

extension DeskFolder {
  /// - Parameter reasons: how many claims to give at most.
  package func who(
    _ query: String, on day: Day, known: Day? = nil, recorded: RecordedBy? = nil,
    reasons: Int = 5
  ) throws(DeskError) -> WhoAnswer {
    let facts = try facts(recorded: recorded)
    let choice = try PlaceChoice(query, in: facts)
    let claims = try estimable(
      at: choice.place.id, in: facts, known: known, recorded: recorded)
    let groups = facts.model.byPlace(claims.map(\.dated))
    let dated = groups[choice.place.id] ?? []
    let estimate = facts.model.estimate(
      place: choice.place.id, on: day, from: dated,
      near: facts.model.neighbourVoices(of: [choice.place.id], claims: groups))
    let byID = Dictionary(claims.map { ($0.claim.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = HolderNames(facts.theatre)
    return WhoAnswer(
      place: choice.place, others: choice.others, on: day, known: known,
      shares: estimate.shares.map {
        .init(holder: $0.holder, name: names.name($0.holder), probability: $0.probability)
      },
      reasons: estimate.reasons.prefix(max(reasons, 0)).compactMap { reason in
        byID[reason.claim].map { .init(claim: $0, weight: reason.weight) }
      },
      neighbours: estimate.neighbours.compactMap { neighbour in
        facts.places[neighbour.place].map { .init(place: $0, weight: neighbour.weight) }
      },
      contradictions: facts.model.contradictions(place: choice.place.id, claims: dated)
        .compactMap { pair in
          guard let first = byID[pair.first], let second = byID[pair.second] else { return nil }
          return .init(first: first, second: second)
        },
      claims: estimate.reasons.count)
  }
}

extension WhoAnswer {
  /// The answer in one sentence.
  package var sentence: String {
    let place = PlainText.clean(place.name)
    let limit = known.map { ", by what was published by \(DateWords.phrase($0))" } ?? ""
    let start = "\(place) on \(DateWords.phrase(on))\(limit)"
    guard isKnown, let leader = shares.first else {
      return "\(start): unknown; no claim speaks of it"
    }
    guard leader.probability >= 0.5 else {
      return "\(start): no clear holder; first comes \(leader.name), "
        + LikelihoodWords.phrase(leader.probability)
    }
    if leader.holder == .contested {
      return "\(start): contested, \(LikelihoodWords.phrase(leader.probability))"
    }
    return "\(start): held by \(leader.name), \(LikelihoodWords.phrase(leader.probability))"
  }

  package var json: JSONValue {
    .object([
      .init("place", place.json),
      .init("others", .array(others.map(\.json))),
      .init("on", .string(on.description)),
      .init("known", .optional(known?.description)),
      .init("answer", .string(sentence)),
      .init("holder", isKnown ? .optional(shares.first?.holder.key) : .null),
      .init("shares", .array(shares.map(\.json))),
      .init("claims", .integer(claims)),
      .init(
        "contradictions",
        .array(
          contradictions.map {
            .array([
              .string($0.first.claim.id.rawValue), .string($0.second.claim.id.rawValue),
            ])
          })),
      .init(
        "neighbours",
        .array(
          neighbours.map {
            .object([
              .init("place", .string($0.place.id.rawValue)), .init("name", .string($0.place.name)),
              .init("weight", .double($0.weight)),
            ])
          })),
      .init(
        "reasons",
        .array(
          reasons.map {
            .object([.init("weight", .double($0.weight)), .init("claim", $0.claim.json)])
          })),
    ])
  }
}

extension WhoAnswer.Share {
  /// As in tables.
  package var figure: String { LikelihoodWords.figure(probability) }

  var json: JSONValue {
    .object([
      .init("holder", .string(holder.key)), .init("name", .string(name)),
      .init("probability", .double(probability)),
    ])
  }
}

extension Place {
  var json: JSONValue {
    .object([
      .init("id", .string(id.rawValue)), .init("name", .string(name)),
      .init("lat", .double(latitude)), .init("lon", .double(longitude)),
      .init("country", .string(country)), .init("region", .optional(region)),
    ])
  }

  /// To tell places of one name apart.
  package var fullName: String {
    let parts = [name, district, region, country].compactMap { $0 }
    return PlainText.clean(parts.joined(separator: ", "))
  }
}

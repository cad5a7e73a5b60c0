import Evidence
import Gazetteer
import Language

/// A noun phrase read as an actor.
struct ActorReading: Sendable {
  let mention: ActorMention
  /// How an indirect mention was understood, for the claim's reasons.
  let via: String?
  /// The phrase is armed people or a party itself, not a modifier of something else.
  let isParty: Bool
  /// Who supports it, where the phrase itself says so ("US-backed").
  var backers: [Backer] = []
}

/// A noun phrase read as a place.
struct PlaceReading: Sendable {
  let mention: PlaceMention
  let via: String?
  /// A name or a word for a place; false for a capitalised phrase that only its slot makes a place.
  let isCertain: Bool
  let isNamed: Bool
  let extent: String?
  let isCountry: Bool

  func with(extent: String?) -> PlaceReading {
    PlaceReading(
      mention: mention, via: via, isCertain: isCertain, isNamed: isNamed,
      extent: self.extent ?? extent, isCountry: isCountry)
  }
}

/// A sentence with its noun phrases read as actors and places.
struct Scene: Sendable {
  let analysis: Analysis
  /// By phrase index.
  var actors: [Int: ActorReading] = [:]
  var places: [Int: [PlaceReading]] = [:]
  /// What was known before this sentence.
  let before: Discourse
  let actorIndex: ActorIndex
  let gazetteer: Gazetteer
  let day: Day?
}

import Evidence

/// What the report has spoken of so far: the ground on which "the group" and "the city" stand.
struct Discourse: Sendable {
  struct ActorTrace: Sendable {
    let mention: ActorMention
    let sentence: Int
    let isSubject: Bool
    /// It belongs to a side: commentators and backers are rarely what "it" means.
    let holdsGround: Bool
  }

  struct PlaceTrace: Sendable {
    let mention: PlaceMention
    let sentence: Int
    let isTown: Bool
  }

  private(set) var actors: [ActorTrace] = []
  private(set) var places: [PlaceTrace] = []

  /// How many sentences back an antecedent may stand.
  private static let reach = 4

  mutating func saw(_ mention: ActorMention, sentence: Int, isSubject: Bool, holdsGround: Bool) {
    actors.append(
      ActorTrace(mention: mention, sentence: sentence, isSubject: isSubject, holdsGround: holdsGround))
  }

  mutating func saw(_ mention: PlaceMention, sentence: Int, isTown: Bool) {
    places.append(PlaceTrace(mention: mention, sentence: sentence, isTown: isTown))
  }

  /// The actor last mentioned among `candidates`; the whole report counts, since a description
  /// such as "the terror group" keeps its meaning.
  func last(among candidates: [ActorID]) -> ActorMention? {
    actors.last { trace in trace.mention.id.map(candidates.contains) ?? false }?.mention
  }

  /// The actor a pronoun means: the last subject of this or the sentences before, then any actor.
  func subject(before sentence: Int) -> ActorMention? {
    let near = actors.filter { sentence - $0.sentence <= Self.reach && $0.holdsGround }
    return (near.last { $0.isSubject } ?? near.last)?.mention
  }

  /// The place "the city" means: the last town named nearby.
  func town(before sentence: Int) -> PlaceMention? {
    places.last { $0.isTown && sentence - $0.sentence <= Self.reach }?.mention
  }

  /// The named towns of the last sentence that named any, in order: "each of those cities".
  func towns(before sentence: Int) -> [PlaceMention] {
    // Plural: the last sentence that named at least two.
    var found: [PlaceMention] = []
    var at = -1
    for trace in places.reversed() where trace.isTown && trace.sentence < sentence {
      if trace.sentence != at {
        if found.count > 1 { break }
        found = []
        at = trace.sentence
      }
      if !found.contains(where: { $0 == trace.mention || ($0.id != nil && $0.id == trace.mention.id) }) { found.insert(trace.mention, at: 0) }
    }
    return found.count > 1 ? found : []
  }
}

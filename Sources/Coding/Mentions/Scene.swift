import Evidence
import Gazetteer
import Language

/// A noun phrase read as an actor.
struct ActorReading: Sendable {
  var mention: ActorMention
  /// How an indirect mention was understood, for the claim's reasons.
  var via: String?
  /// Who supports it, where the phrase itself says so ("US-backed").
  var backers: [Backer] = []
}

/// A noun phrase read as a place.
struct PlaceReading: Sendable {
  var mention: PlaceMention
  var via: String?
  /// A name or a word for a place; false for a capitalised phrase that only its slot makes a place.
  var isCertain = true
  var isNamed = true
  var extent: String?
  var isCountry = false
  /// The word that it was named with: "city" in "the city of Tarn".
  var type: String?
  /// "the city": a town that the text takes for known.
  var isPointer = false

  func with(extent: String?) -> PlaceReading {
    var copy = self
    copy.extent = self.extent ?? extent
    return copy
  }
}

/// A time in a sentence.
struct SceneTime: Sendable {
  /// Word indices.
  let words: Range<Int>
  let period: Period
}

/// A sentence with its tree, names and times, and its noun phrases read as actors and places.
struct Scene: Sendable {
  let index: Int
  /// Rules look at it; else it is read for what later sentences point back to.
  let mayClaim: Bool
  /// Later sentences may point back to it.
  let isRead: Bool
  /// Number of the paragraph it stands in, from 0.
  let paragraph: Int
  /// UTF-8 byte offsets into the report's text.
  let bytes: Range<Int>
  var tree: Tree
  /// Names that the theatre knows; token ranges are word ranges.
  let entities: [Entity]
  /// What the learned model takes a word for that no list has.
  let kinds: [Int: NameKind]
  let times: [SceneTime]
  /// True for words inside quotation marks, also where a quotation runs over several sentences.
  let quoted: [Bool]
  let actorIndex: ActorIndex
  let gazetteer: Gazetteer
  let day: Day?
  /// By head word.
  var actors: [Int: ActorReading] = [:]
  var places: [Int: [PlaceReading]] = [:]
  /// The town that "the city" would mean at the start of this sentence. No more of what was known then
  /// is kept, so that a long report costs memory for its words alone.
  var townBefore: PlaceMention?

  func entities(in range: Range<Int>) -> [Entity] {
    entities.filter { $0.tokens.overlaps(range) }
  }

  /// The entity that covers a word.
  func entity(at word: Int) -> Entity? { entities.first { $0.tokens.contains(word) } }

  func isTime(_ word: Int) -> Bool { times.contains { $0.words.contains(word) } }
}

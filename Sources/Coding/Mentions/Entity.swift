import Evidence

/// A name found in a sentence, before the grammar is asked what it does there.
struct Entity: Hashable, Sendable {
  enum Meaning: Hashable, Sendable {
    case actor(ActorID)
    case place(PlaceID)
    /// A proper name of several words that no list knows, such as an institute's.
    case name
  }

  /// Token indices.
  let tokens: Range<Int>
  let meaning: Meaning

  var actor: ActorID? { if case .actor(let id) = meaning { id } else { nil } }
  var place: PlaceID? { if case .place(let id) = meaning { id } else { nil } }
}

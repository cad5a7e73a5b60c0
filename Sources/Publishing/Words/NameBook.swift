import Evidence

/// The theatre's names, ready to look up.
struct NameBook: Sendable {
  private let sides: [SideID: String]
  private let actors: [ActorID: Actor]
  private let places: [PlaceID: Place]
  private let theatre: Theatre

  init(_ theatre: Theatre) {
    self.theatre = theatre
    sides = Dictionary(
      theatre.sides.map { ($0.id, PlainText.name($0.name)) }, uniquingKeysWith: { a, _ in a })
    actors = Dictionary(
      theatre.actors.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    places = theatre.placesByID
  }

  func place(_ id: PlaceID) -> String { PlainText.name(places[id]?.name ?? id.rawValue) }

  func isArea(_ mention: PlaceMention) -> Bool {
    mention.id.flatMap { places[$0]?.isArea } ?? ((mention.precision ?? 1) > 2)
  }

  func place(_ mention: PlaceMention) -> String {
    if let id = mention.id, let place = places[id] { return PlainText.name(place.name) }
    return PlainText.name(mention.name) ?? PlainText.name(Optional(mention.mention))
      ?? "A place whose name cannot be printed"
  }

  func holder(_ holder: Holder) -> String {
    switch holder {
    case .side(let id): sides[id] ?? PlainText.name(id.rawValue)
    case .contested: "nobody alone (contested)"
    }
  }

  func side(_ id: SideID) -> String { sides[id] ?? PlainText.name(id.rawValue) }

  /// The theatre's name for the actor, else the report's own words.
  func actor(_ id: ActorID?, mention: ActorMention?) -> String? {
    if let id {
      if let actor = actors[id] { return PlainText.name(actor.name) }
      if let side = sides[SideID(id.rawValue)] { return side }
    }
    return PlainText.name(mention?.mention) ?? PlainText.name(id?.rawValue)
  }

  /// Data sets that know sides only write a side's id where an actor's is meant.
  func side(of actor: ActorID?) -> SideID? {
    guard let actor else { return nil }
    if let side = theatre.side(of: actor) { return side }
    let side = SideID(actor.rawValue)
    return sides[side] == nil ? nil : side
  }

  func source(_ name: String?) -> Source? { name.flatMap(theatre.source(named:)) }
}

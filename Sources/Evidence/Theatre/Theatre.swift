/// A war as data.
package struct Theatre: Hashable, Sendable {
  package let id: String
  package let name: String
  /// SHA-256 over its files, so that an estimate can say which facts it was made with.
  package let version: String
  package let sides: [Side]
  package let actors: [Actor]
  package let places: [Place]
  package let routes: [Route]
  package let assets: [Asset]
  package let sources: [Source]

  package init(
    id: String, name: String, version: String, sides: [Side], actors: [Actor], places: [Place],
    routes: [Route], assets: [Asset], sources: [Source]
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.sides = sides
    self.actors = actors
    self.places = places
    self.routes = routes
    self.assets = assets
    self.sources = sources
    self.sideByActor = Dictionary(
      actors.compactMap { actor in actor.side.map { (actor.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    var byName: [String: Source] = [:]
    for source in sources {
      for name in [source.id.rawValue, source.name] + source.aliases {
        byName[name.lowercased()] = byName[name.lowercased()] ?? source
      }
    }
    self.sourceByName = byName
  }

  private let sideByActor: [ActorID: SideID]
  private let sourceByName: [String: Source]

  /// The side whose ground the actor holds; nil for an unknown actor or one that holds none.
  package func side(of actor: ActorID) -> SideID? { sideByActor[actor] }

  /// Worked out anew each time: keep it where it is asked for often.
  package var placesByID: [PlaceID: Place] {
    Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The graded source of that name or alias, upper and lower case alike.
  package func source(named name: String) -> Source? { sourceByName[name.lowercased()] }
}

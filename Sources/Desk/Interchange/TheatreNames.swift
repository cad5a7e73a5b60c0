import Evidence
import Gazetteer
import Interchange

extension NameResolver {
  /// A place of another data set is one of the theatre's when a spelling fits and it lies no further
  /// away than this.
  private static let furthest = 15.0

  init(theatre: Theatre) {
    var actors: [String: ActorID] = [:]
    for actor in theatre.actors {
      for name in [actor.id.rawValue, actor.name] + actor.aliases.map(\.text) {
        actors[name.lowercased()] = actors[name.lowercased()] ?? actor.id
      }
    }
    let gazetteer = Gazetteer(places: theatre.places)
    self.init(
      actor: { [actors] name in actors[name.lowercased()] },
      place: { name, latitude, longitude in
        let found = gazetteer.places(matching: name).filter { !$0.isArea }
        guard let latitude, let longitude else { return found.first }
        return found.first { place in
          Self.kilometres(latitude, longitude, place.latitude, place.longitude) <= Self.furthest
        }
      },
      placeByID: { id in gazetteer[id] })
  }

  /// On a sphere, by the equirectangular rule, which is close enough over such distances.
  private static func kilometres(
    _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
  ) -> Double {
    let middle = (latitude + otherLatitude) / 2 * .pi / 180
    let north = (latitude - otherLatitude) * 111.2
    let east = (longitude - otherLongitude) * 111.2 * cosine(middle)
    return (north * north + east * east).squareRoot()
  }

  private static func cosine(_ angle: Double) -> Double {
    let square = angle * angle
    return 1 - square / 2 + square * square / 24 - square * square * square / 720
  }
}

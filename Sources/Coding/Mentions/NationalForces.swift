import Evidence
import Gazetteer
import Language

/// "the army", "government troops", "police" without a country: those of the country in which the
/// claim's place lies.
struct NationalForces: Sendable {
  /// Words for a state's own forces or those over them.
  static let nouns: Set<String> = ["army", "military", "government", "police"]

  /// Names of countries by their code, from the theatre's own country rows.
  private let countries: [String: String]

  init(places: [Place]) {
    countries = Dictionary(
      places.filter { $0.roles.contains(.country) }.map { ($0.country, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The country of most of the listed places that a report names.
  func country(of scenes: [Scene]) -> String? {
    var counts: [String: Int] = [:]
    for scene in scenes {
      for entity in scene.entities {
        if let id = entity.place, let country = scene.gazetteer[id]?.country {
          counts[country, default: 0] += 1
        }
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// - Parameter usual: the country to assume where the claim has no listed place.
  func resolve(
    _ reading: ActorReading?, at place: PlaceReading?, usual: String?, in scene: Scene
  ) -> ActorReading? {
    guard let reading, reading.mention.id == nil,
      let country = place?.mention.id.flatMap({ scene.gazetteer[$0]?.country }) ?? usual,
      let name = countries[country], let noun = Self.noun(reading.mention.mention),
      let actor = scene.actorIndex.national(noun, country: name)
    else { return reading }
    return ActorReading(
      mention: ActorMention(mention: reading.mention.mention, id: actor),
      via:
        "“\(reading.mention.mention)” in \(name) was read as \(scene.actorIndex.actors[actor]?.name ?? actor.rawValue)",
      backers: reading.backers)
  }

  /// The word for a state's forces among the last words of the mention, where nothing else names them.
  private static func noun(_ mention: String) -> String? {
    let words = mention.lowercased().split(separator: " ").map(String.init)
    guard words.count <= 3, !mention.contains(where: \.isUppercase) || words.count == 1 else {
      return nil
    }
    return words.last {
      nouns.contains($0) || ["troops", "soldiers", "forces", "authorities"].contains($0)
    }
    .map { $0 == "soldiers" || $0 == "troops" ? "army" : $0 }
  }
}

import Evidence
import Foundation

/// Which places stand near which: along the roads, and as the crow flies where no road is listed.
struct Neighbours: Sendable {
  struct Neighbour: Sendable, Hashable {
    let place: PlaceID
    /// 1 next door, half at `halfway` kilometres.
    let weight: Double
  }

  /// Beyond it no place counts as near.
  private static let farthest = 30.0
  private static let halfway = 8.0
  private static let most = 8
  private static let kilometresADegree = 111.2

  private let byPlace: [PlaceID: [Neighbour]]

  subscript(place: PlaceID) -> [Neighbour] { byPlace[place] ?? [] }

  init(theatre: Theatre) {
    let towns = theatre.places.filter { !$0.isArea }
    var distances: [PlaceID: [PlaceID: Double]] = [:]
    func near(_ one: PlaceID, _ two: PlaceID, _ kilometres: Double) {
      guard kilometres <= Self.farthest, one != two else { return }
      distances[one, default: [:]][two] = min(distances[one]?[two] ?? kilometres, kilometres)
    }
    for route in theatre.routes {
      near(route.from, route.to, route.kilometres)
      near(route.to, route.from, route.kilometres)
    }
    // Sorted by latitude, each place need only look at a band: a theatre may have tens of thousands.
    let sorted = towns.sorted { ($0.latitude, $0.id) < ($1.latitude, $1.id) }
    let band = Self.farthest / Self.kilometresADegree
    for (index, one) in sorted.enumerated() {
      for two in sorted[(index + 1)...] {
        if two.latitude - one.latitude > band { break }
        let kilometres = Self.kilometres(one, two)
        near(one.id, two.id, kilometres)
        near(two.id, one.id, kilometres)
      }
    }
    byPlace = distances.mapValues { found in
      found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(Self.most).map {
        Neighbour(place: $0.key, weight: 1 / (1 + $0.value / Self.halfway))
      }
    }
  }

  static func kilometres(_ one: Place, _ two: Place) -> Double {
    let north = one.latitude - two.latitude
    let east = (one.longitude - two.longitude) * cos(one.latitude * .pi / 180)
    return kilometresADegree * (north * north + east * east).squareRoot()
  }
}

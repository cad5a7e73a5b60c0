import Evidence
import Foundation

/// Which places stand near which: by road where one is listed, and as the crow flies elsewhere.
///
/// Worked out when a place is asked for: a look-up of one place need not know those of all others. A place looks only at
/// those of about its latitude, outwards until none can be nearer than those it has.
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

  /// From south to north.
  private let towns: [Place]
  private let positions: [PlaceID: Int]
  private let roads: [PlaceID: [PlaceID: Double]]

  init(theatre: Theatre) {
    towns = theatre.places.filter { !$0.isArea }.sorted {
      ($0.latitude, $0.id) < ($1.latitude, $1.id)
    }
    positions = Dictionary(
      towns.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var roads: [PlaceID: [PlaceID: Double]] = [:]
    for route in theatre.routes {
      for (one, other) in [(route.from, route.to), (route.to, route.from)] {
        roads[one, default: [:]][other] = min(roads[one]?[other] ?? .infinity, route.kilometres)
      }
    }
    self.roads = roads
  }

  /// Nearest first; none for a place that the theatre does not list.
  subscript(place: PlaceID) -> [Neighbour] {
    guard let position = positions[place] else { return [] }
    let town = towns[position]
    let roads = roads[place] ?? [:]
    var found: [(place: PlaceID, kilometres: Double)] = []
    func reach() -> Double {
      found.count < Self.most ? Self.farthest : found[Self.most - 1].kilometres
    }
    func add(_ other: PlaceID, _ kilometres: Double) {
      guard kilometres <= reach(), other != place else { return }
      let at = found.firstIndex { ($0.kilometres, $0.place) > (kilometres, other) } ?? found.count
      found.insert((other, kilometres), at: at)
      if found.count > Self.most { found.removeLast() }
    }
    for (other, kilometres) in roads.sorted(by: { $0.key < $1.key }) { add(other, kilometres) }
    var (south, north) = (position - 1, position + 1)
    func gap(_ index: Int) -> Double {
      towns.indices.contains(index)
        ? abs(towns[index].latitude - town.latitude) * Self.kilometresADegree : .infinity
    }
    while true {
      let isSouth = gap(south) <= gap(north)
      let index = isSouth ? south : north
      // As near as the last one is not nearer: thousands of places on one spot are not all looked at.
      let gap = gap(index)
      guard gap <= Self.farthest, found.count < Self.most || gap < reach() else { break }
      if roads[towns[index].id] == nil {
        add(towns[index].id, Self.kilometres(town, towns[index]))
      }
      if isSouth { south -= 1 } else { north += 1 }
    }
    return found.map {
      Neighbour(place: $0.place, weight: 1 / (1 + $0.kilometres / Self.halfway))
    }
  }

  static func kilometres(_ one: Place, _ two: Place) -> Double {
    let north = one.latitude - two.latitude
    let east = (one.longitude - two.longitude) * cos(one.latitude * .pi / 180)
    return kilometresADegree * (north * north + east * east).squareRoot()
  }
}

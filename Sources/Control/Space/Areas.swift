import Evidence

/// Which places lie in which district or province: what is said of the whole is said, weakly, of each of them.
struct Areas: Sendable {
  /// Kilometres from the middle of a district whose extent the theatre does not tell.
  private static let reach = 15.0

  private let within: [PlaceID: [PlaceID]]
  private let around: [PlaceID: [PlaceID]]

  /// The districts and provinces in which a place lies.
  func around(_ place: PlaceID) -> [PlaceID] { around[place] ?? [] }

  subscript(area: PlaceID) -> [PlaceID] { within[area] ?? [] }

  init(theatre: Theatre) {
    var byName: [String: [PlaceID]] = [:]
    let towns = theatre.places.filter { !$0.isArea }
    for town in towns {
      for name in Set([town.region, town.district].compactMap { $0 }).map(Self.folded) {
        byName[name, default: []].append(town.id)
      }
    }
    var within: [PlaceID: [PlaceID]] = [:]
    for area in theatre.places where area.isArea {
      let isRegion = area.roles.contains(.region)
      guard isRegion || area.roles.contains(.district) else { continue }
      if let named = byName[Self.folded(area.name)] {
        within[area.id] = named
      } else if !isRegion {
        within[area.id] = towns.filter { Neighbours.kilometres($0, area) <= Self.reach }.map(\.id)
      }
    }
    self.within = within
    var around: [PlaceID: [PlaceID]] = [:]
    for (area, places) in within.sorted(by: { $0.key < $1.key }) {
      for place in places { around[place, default: []].append(area) }
    }
    self.around = around
  }

  /// "Manbij District" and "Manbij" are one.
  private static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    for kind in [" district", " governorate", " province"] where lower.hasSuffix(kind) {
      return String(lower.dropLast(kind.count))
    }
    return lower
  }
}

import Foundation

/// A place that a name may mean.
struct PlaceSense: Sendable {
  enum Match: String, Sendable { case exact, plain, sound }

  let place: UInt32
  let brief: PlaceIndex.Brief
  let admin1: String
  let spelling: String
  let use: NameUse
  let match: Match
  /// Its place among the senses, the largest first.
  let rank: Int
  /// On the unit sphere, to compare distances cheaply.
  let x: Double
  let y: Double
  let z: Double

  /// Kilometres along the straight line through the earth, near enough for short distances.
  func distance(to other: PlaceSense) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return 6_371 * (dx * dx + dy * dy + dz * dz).squareRoot()
  }

  var isUnit: Bool { brief.kind == .country || brief.kind == .region || brief.kind == .district }

  /// "Paris, Texas": whether this area has the place in it.
  func holds(_ other: PlaceSense) -> Bool {
    guard place != other.place, brief.country != 0, brief.country == other.brief.country else {
      return false
    }
    switch brief.kind {
    case .country: return other.brief.kind != .country
    case .region:
      return !admin1.isEmpty && admin1 == other.admin1 && other.brief.kind != .country
        && other.brief.kind != .region
    case .district:
      return other.brief.kind == .town && distance(to: other) < 60
        && (admin1.isEmpty || admin1 == other.admin1)
    default: return false
    }
  }
}

extension PlaceIndex {
  /// The most places of one name that are weighed against each other.
  static let mostSenses = 48

  /// What a name may mean, the largest place first: by its spelling, or else by its sound.
  ///
  /// - Parameter alsoBySound: those by sound follow those by spelling.
  func senses(
    of name: String, bySound: Bool = true, limit: Int = mostSenses, alsoBySound: Bool = false
  ) -> [PlaceSense] {
    guard let hashes = NameKey.hashes(name) else { return [] }
    var found = senses(hits(hashes.plain, limit: limit), of: name, match: .plain)
    guard alsoBySound || found.isEmpty && bySound else { return found }
    for sound in hashes.sounds where alsoBySound || found.isEmpty {
      let known = Set(found.map(\.place))
      found += senses(hits(sound, limit: limit), of: name, match: .sound)
        .filter { !known.contains($0.place) }
    }
    return found
  }

  private func senses(
    _ hits: [IndexHit], of name: String, match: PlaceSense.Match
  ) -> [PlaceSense] {
    var senses: [PlaceSense] = []
    for hit in hits {
      guard let brief = brief(hit.place), let (spelling, use) = spelling(hit) else { continue }
      let isExact = spelling == name
      // Abbreviations are good only as they are spelled: "US" is no pronoun.
      if use == .abbreviation, !isExact { continue }
      if senses.last?.place == hit.place { continue }
      let (latitude, longitude) = (brief.latitude * .pi / 180, brief.longitude * .pi / 180)
      senses.append(
        PlaceSense(
          place: hit.place, brief: brief, admin1: admin1(of: hit.place) ?? "", spelling: spelling,
          use: use, match: isExact ? .exact : match, rank: senses.count,
          x: cos(latitude) * cos(longitude), y: cos(latitude) * sin(longitude), z: sin(latitude)))
    }
    return senses
  }
}

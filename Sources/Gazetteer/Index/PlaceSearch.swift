/// All places that a name may mean, best first, with why: for look-ups by people.
package struct PlaceSearch: Sendable {
  package struct Candidate: Hashable, Sendable {
    package let place: IndexedPlace
    /// The name of its region of first order, where the index has it.
    package let region: String?
    package let country: String?
    /// The spelling that matched.
    package let spelling: String
    /// Kilometres from the place that was asked about.
    package let distance: Double?
    package let because: [String]
  }

  private let index: PlaceIndex
  private static let most = 2_000

  package init(_ index: PlaceIndex) { self.index = index }

  /// Spelling first; then nearness, when there is a place to be near to; then size.
  ///
  /// - Parameters:
  ///   - near: where it should be near, with that place's name.
  ///   - country: two letters; others are left out.
  package func find(
    _ name: String, near: IndexedPlace? = nil, country: String? = nil
  ) -> [Candidate] {
    let senses = index.senses(of: name, limit: Self.most, alsoBySound: true)
    let wanted = country.map { $0.uppercased() }
    var found: [(candidate: Candidate, match: Int, size: Int)] = []
    for sense in senses {
      guard let place = index.place(sense.place), wanted == nil || place.country == wanted else {
        continue
      }
      let distance = near.map {
        IndexedPlace.distance($0.latitude, $0.longitude, place.latitude, place.longitude)
      }
      let match = sense.match == .exact ? 0 : sense.match == .plain ? 1 : 2
      found.append((candidate(sense, place, near?.name, distance), match, place.population))
    }
    return found.sorted { left, right in
      if left.match != right.match { return left.match < right.match }
      if let one = left.candidate.distance, let other = right.candidate.distance, one != other {
        return one < other
      }
      if left.size != right.size { return left.size > right.size }
      return left.candidate.place.id < right.candidate.place.id
    }.map(\.candidate)
  }

  private func candidate(
    _ sense: PlaceSense, _ place: IndexedPlace, _ near: String?, _ distance: Double?
  ) -> Candidate {
    var reasons: [String] = []
    switch sense.match {
    case .exact: reasons.append("spelled so")
    case .plain: reasons.append("the same letters as “\(sense.spelling)”")
    case .sound: reasons.append("sounds like “\(sense.spelling)”")
    }
    switch sense.use {
    case .main, .code: reasons.append("its main name")
    case .other: reasons.append("another name of it")
    case .nationality: reasons.append("a word for its people")
    case .abbreviation: reasons.append("short for it")
    }
    if let near, let distance { reasons.append("\(Int(distance.rounded())) km from \(near)") }
    reasons.append(place.population > 0 ? "population \(place.population)" : "population unknown")
    let region =
      place.admin1.isEmpty ? nil : index.area(coded: "\(place.country).\(place.admin1)")?.name
    let country = place.country.isEmpty ? nil : index.area(coded: place.country)?.name
    return Candidate(
      place: place, region: region, country: country, spelling: sense.spelling,
      distance: distance, because: reasons)
  }
}

extension PlaceIndex {
  /// Whether a place is called so, in this or a like spelling, and the largest such place can be read.
  package func knows(_ name: String) -> Bool {
    guard let hashes = NameKey.hashes(name) else { return false }
    for key in [hashes.plain] + hashes.sounds {
      if let hit = hits(key, limit: 1).first { return brief(hit.place) != nil }
    }
    return false
  }
}

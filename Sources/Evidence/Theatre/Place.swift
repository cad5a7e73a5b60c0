/// A place that can be held, or that lies on the way to one.
package struct Place: Hashable, Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case capital
    case regionalCapital = "regional-capital"
    case borderCrossing = "border-crossing"
    case dam,
      airbase, port
    case oilField = "oil-field"
    case gasField = "gas-field"
    case refinery, military, region,
      country, district, river
  }

  package let id: PlaceID
  package let name: String
  /// Other spellings, in any script.
  package let spellings: [String]
  package let latitude: Double
  package let longitude: Double
  package let population: Int?
  /// ISO 3166-1 alpha-2.
  package let country: String
  /// First- and second-order regions, by name.
  package let region: String?
  package let district: String?
  package let roles: [Role]

  package init(
    id: PlaceID, name: String, spellings: [String], latitude: Double, longitude: Double,
    population: Int?, country: String, region: String?, district: String?, roles: [Role]
  ) {
    self.id = id
    self.name = name
    self.spellings = spellings
    self.latitude = latitude
    self.longitude = longitude
    self.population = population
    self.country = country
    self.region = region
    self.district = district
    self.roles = roles
  }

  /// UCDP's where_prec for a claim that names this place: 1 a town, 3 a district, 4 a region,
  /// 6 a country.
  package var precision: Int {
    if roles.contains(.country) { return 6 }
    if roles.contains(.region) { return 4 }
    if roles.contains(.district) { return 3 }
    if roles.contains(.river) { return 5 }
    return 1
  }

  /// Areas and rivers are named in reports but not held as one point.
  package var isArea: Bool { precision > 1 }
}

/// A road between two places.
package struct Route: Hashable, Sendable {
  package let from: PlaceID
  package let to: PlaceID
  package let kilometres: Double
  package let name: String?

  package init(from: PlaceID, to: PlaceID, kilometres: Double, name: String?) {
    self.from = from
    self.to = to
    self.kilometres = kilometres
    self.name = name
  }
}

/// Something that makes a place worth holding, with where the fact comes from.
package struct Asset: Hashable, Sendable {
  package let place: PlaceID
  package let worth: Worth
  package let name: String
  package let note: String?
  /// A source, or "hand-made".
  package let source: String

  package init(place: PlaceID, worth: Worth, name: String, note: String?, source: String) {
    self.place = place
    self.worth = worth
    self.name = name
    self.note = note
    self.source = source
  }
}

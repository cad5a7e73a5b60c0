import Evidence
import Gazetteer

/// The towns of some countries out of a dump of the world.
struct TownsOfCountries {
  /// More spellings than this are other languages' ways of saying the same.
  private static let mostSpellings = 24
  /// Shorter spellings are words of some language ("Or", "No") rather than names of a small town.
  private static let shortestSpelling = 3

  private struct Key: Hashable {
    let name: String
    let country: String
    let region: String
  }

  let countries: Set<String>
  /// By code (UA.05).
  let regions: [String: String]

  private var found: [Key: Place] = [:]
  private var seen: Set<UInt32> = []

  init(countries: [String], regions: [String: String]) {
    self.countries = Set(countries)
    self.regions = regions
  }

  mutating func add(_ row: GeoNamesRow) {
    guard row.isPopulated, let country = row.countryLetters, countries.contains(country),
      // Gone, or given up.
      !["PPLH", "PPLQ", "PPLW"].contains(row.featureCode), seen.insert(row.id).inserted,
      let name = row.spellings.first
    else { return }
    let code = "\(country).\(row.admin1)"
    let region = regions[code] ?? (row.admin1.isEmpty ? nil : code)
    let place = Place(
      id: PlaceID("\(row.id)"), name: Self.clean(name),
      spellings: row.spellings.dropFirst().map(Self.clean)
        .filter { $0.count >= Self.shortestSpelling }.prefix(Self.mostSpellings).map { $0 },
      latitude: row.latitude, longitude: row.longitude,
      population: row.population > 0 ? Int(row.population) : nil, country: country, region: region,
      district: nil, roles: Self.roles(row.featureCode))
    let key = Key(
      name: place.name.lowercased().filter { $0.isLetter || $0.isNumber }, country: country,
      region: region ?? "")
    if let other = found[key], Self.size(other) >= Self.size(place) { return }
    found[key] = place
  }

  /// In the order of their numbers, so that the same dump makes the same file.
  var places: [Place] {
    found.values.sorted { (Int($0.id.rawValue) ?? 0) < (Int($1.id.rawValue) ?? 0) }
  }

  private static func size(_ place: Place) -> (Int, Int) {
    (place.population ?? 0, -(Int(place.id.rawValue) ?? 0))
  }

  private static func roles(_ code: String) -> [Place.Role] {
    switch code {
    case "PPLC": [.capital]
    case "PPLA": [.regionalCapital]
    default: []
    }
  }

  /// A bar divides spellings in the file.
  private static func clean(_ name: String) -> String {
    String(name.map { $0 == "|" ? "/" : $0 })
  }
}

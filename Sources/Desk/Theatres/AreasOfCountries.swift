import Evidence
import Foundation
import Gazetteer

/// The countries and their regions, from the areas that come with Foothold: what a dump of towns lacks.
struct AreasOfCountries {
  private(set) var places: [Place] = []
  /// By code (UA.05).
  private(set) var regionNames: [String: String] = [:]

  init(countries: [String], in surroundings: Surroundings) throws(DeskError) {
    let wanted = Set(countries)
    var known: Set<String> = []
    for file in try GazetteerFiles.areas(in: surroundings) {
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        throw .cannotOpen(path: file, reason: "it is no UTF-8 text")
      }
      for line in text.split(separator: "\n") {
        guard let area = try? KnownArea(line), let country = area.countryLetters else { continue }
        if area.isCountry { known.insert(country) }
        guard wanted.contains(country), area.isCountry || area.isRegion else { continue }
        if area.isRegion { regionNames[area.code] = area.name }
        places.append(
          Place(
            id: PlaceID(area.code), name: area.name, spellings: area.otherNames,
            latitude: area.latitude, longitude: area.longitude,
            population: area.population > 0 ? Int(area.population) : nil, country: country,
            region: nil, district: nil, roles: [area.isCountry ? .country : .region]))
      }
    }
    let unknown = countries.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw .noSuchCountry(unknown) }
    var ids: Set<PlaceID> = []
    places = places.filter { ids.insert($0.id).inserted }
  }
}

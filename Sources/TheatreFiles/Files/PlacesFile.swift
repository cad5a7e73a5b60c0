import Evidence

/// `places.csv`: what can be held or named, with spellings and coordinates (WGS 84, degrees).
struct PlacesFile {
  static let name = "places.csv"
  static let header = [
    "id", "name", "spellings", "lat", "lon", "population", "country", "region", "district",
    "roles",
  ]

  private(set) var places: [Place] = []
  private(set) var ids = DefinedIDs(what: "place")
  private(set) var byID: [String: Place] = [:]
  private var lineByName: [NameInRegion: Int] = [:]

  private struct NameInRegion: Hashable {
    let name: String
    let country: String
    let region: String?
    let precision: Int
  }

  /// Nil, with a finding, when the file is no table of places.
  init?(_ bytes: [UInt8], _ findings: inout Findings) {
    guard let table = CSVTable(bytes, header: PlacesFile.header, &findings) else { return nil }
    places.reserveCapacity(table.rows.count)
    for row in table.rows {
      // The id first: roads to a place with another fault should not be faulted for it.
      let isNew = ids.define(row.fields[0], at: row.position(0), &findings)
      guard let place = read(row, &findings), isNew else { continue }
      noteName(of: place, line: row.line, &findings)
      byID[place.id.rawValue] = place
      places.append(place)
    }
  }

  private func read(_ row: CSVTable.Row, _ findings: inout Findings) -> Place? {
    let cells = Cells(row)
    let name = cells.required(1, "name", &findings)
    let latitude = cells.degrees(3, "lat", limit: 90, &findings)
    let longitude = cells.degrees(4, "lon", limit: 180, &findings)
    let population = cells.count(5, "population", &findings)
    let country = cells.country(6, &findings)
    let roles = cells.list(9).compactMap { text in
      let role = Place.Role(rawValue: text)
      if role == nil {
        findings.error(
          "\(Shown.text(text)) is no role: use "
            + Shown.choices(Place.Role.allCases.map(\.rawValue)), at: row.position(9))
      }
      return role
    }
    guard let name, let latitude, let longitude, let country else { return nil }
    return Place(
      id: PlaceID(row.fields[0]), name: name, spellings: cells.list(2), latitude: latitude,
      longitude: longitude, population: population, country: country,
      region: cells.optional(7), district: cells.optional(8), roles: roles)
  }

  private mutating func noteName(of place: Place, line: Int, _ findings: inout Findings) {
    let key = NameInRegion(
      name: place.name.folded, country: place.country, region: place.region,
      precision: place.precision)
    if let earlier = lineByName[key] {
      findings.warning(
        "\(Shown.text(place.name)) is also the place of line \(earlier), in the same region: keep "
          + "one, or tell the names apart", at: Position(line: line, column: nil))
    } else {
      lineByName[key] = line
    }
  }
}

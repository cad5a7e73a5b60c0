/// A country, region, district or other area of `Gazetteers/`: what files of towns lack.
package struct KnownArea: Sendable {
  package let code: String
  let kind: PlaceKind
  let names: [(text: String, use: NameUse)]
  package let latitude: Double
  package let longitude: Double
  package let population: UInt32
  let country: UInt16
  let admin1: String
  let admin2: String
  let featureClass: UInt8
  let featureCode: String

  package var isCountry: Bool { kind == .country }
  package var isRegion: Bool { kind == .region }
  package var name: String { names[0].text }
  package var otherNames: [String] { names.dropFirst().filter { $0.use == .other }.map(\.text) }
  package var countryLetters: String? { country == 0 ? nil : PlaceIndex.letters(country) }

  /// A line of nine columns: kind, code, name, latitude, longitude, population, other names,
  /// nationality words, abbreviations; commas within the last three. Nil for remarks and empty lines.
  package init?(_ line: Substring) throws(GeoNamesRow.Problem) {
    guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 9 else {
      throw .init("\(columns.count) columns instead of 9, with tabs between them")
    }
    guard let latitude = Double(columns[3]), abs(latitude) <= 90,
      let longitude = Double(columns[4]), abs(longitude) <= 180
    else { throw .init("columns 4 and 5 must be latitude and longitude in degrees") }
    guard !columns[1].isEmpty, !columns[2].isEmpty else {
      throw .init("columns 2 and 3 must be a code and a name")
    }
    let shape: (kind: PlaceKind, class: String, code: String)
    switch columns[0] {
    case "country": shape = (.country, "A", "PCLI")
    case "region": shape = (.region, "A", "ADM1")
    case "district", "county": shape = (.district, "A", "ADM2")
    case "continent": shape = (.continent, "L", "CONT")
    case "area": shape = (.area, "L", "RGN")
    case "water": shape = (.water, "H", "SEA")
    default:
      throw .init("column 1 must be country, region, district, county, continent, area or water")
    }
    code = String(columns[1])
    kind = shape.kind
    featureClass = shape.class.utf8.first ?? 0
    featureCode = shape.code
    self.latitude = latitude
    self.longitude = longitude
    population = UInt32(columns[5]) ?? 0
    func list(_ column: Int, _ use: NameUse) -> [(text: String, use: NameUse)] {
      columns[column].split(separator: ",").map { (String($0), use) }
    }
    names =
      [(String(columns[2]), .main)] + list(6, .other) + list(7, .nationality)
      + list(8, .abbreviation)
    // "US.TX.001": country, region, district.
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    let letters = Array(parts[0].utf8)
    let owned =
      letters.count == 2 && letters.allSatisfy { (0x41...0x5A).contains($0) }
      && kind != .continent
    country = owned ? UInt16(letters[0]) << 8 | UInt16(letters[1]) : 0
    let isUnit = kind == .region || kind == .district
    admin1 = owned && isUnit && parts.count > 1 && parts[1] != "-" ? String(parts[1]) : ""
    admin2 = owned && isUnit && parts.count > 2 ? String(parts[2]) : ""
  }
}

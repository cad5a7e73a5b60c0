/// A row of a GeoNames dump: 19 columns, tabs between them, some of them empty.
package struct GeoNamesRow: Sendable {
  package let id: UInt32
  /// The main name first, then each other spelling once.
  let names: [(text: String, use: NameUse)]
  package let latitude: Double
  package let longitude: Double
  let featureClass: UInt8
  package let featureCode: String
  let country: UInt16
  package let admin1: String
  package let admin2: String
  package let population: UInt32

  /// The main name, and each other spelling once.
  package var spellings: [String] { names.map(\.text) }
  /// Two letters of ISO 3166-1; nil where the row has none.
  package var countryLetters: String? { country == 0 ? nil : PlaceIndex.letters(country) }
  /// A town, village or quarter.
  package var isPopulated: Bool { featureClass == UInt8(ascii: "P") }

  static let mostID: UInt32 = 1 << 28

  package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
  }

  package init(_ line: some RandomAccessCollection<UInt8>) throws(Problem) {
    let columns = Self.columns(line, at: UInt8(ascii: "\t"), most: 40)
    guard columns.count >= 15 else {
      throw Problem("\(columns.count) columns; a GeoNames row has 19, with tabs between them")
    }
    func text(_ column: Int, _ name: String) throws(Problem) -> String {
      guard let text = String(validating: columns[column], as: UTF8.self) else {
        throw Problem("the \(name) is no UTF-8")
      }
      return text
    }
    guard let id = UInt32(try text(0, "id")), id > 0, id < Self.mostID else {
      throw Problem("the first column must be GeoNames' number")
    }
    guard let latitude = Double(try text(4, "latitude")), abs(latitude) <= 90,
      let longitude = Double(try text(5, "longitude")), abs(longitude) <= 180
    else { throw Problem("columns 5 and 6 must be latitude and longitude in degrees") }
    let population = try text(14, "population")
    guard population.isEmpty || Int64(population).map({ $0 >= 0 }) == true else {
      throw Problem("column 15 must be a population")
    }
    let main = try text(1, "name")
    guard main.utf8.count <= 255, !NameKey.plain(main).isEmpty else {
      throw Problem("column 2 must be a name of at most 255 bytes")
    }
    let country = Array(columns[8])
    guard
      country.isEmpty || country.count == 2 && country.allSatisfy({ (0x41...0x5A).contains($0) })
    else { throw Problem("column 9 must be a country's two letters") }
    self.id = id
    self.latitude = latitude
    self.longitude = longitude
    self.population = UInt32(clamping: Int64(population) ?? 0)
    self.country = country.isEmpty ? 0 : UInt16(country[0]) << 8 | UInt16(country[1])
    featureClass = columns[6].first ?? UInt8(ascii: "P")
    featureCode = try text(7, "feature code")
    admin1 = try text(10, "region")
    admin2 = try text(11, "district")
    names = Self.names(main, try text(2, "plain name"), try text(3, "list of names"))
  }

  private static func names(
    _ main: String, _ plain: String, _ others: String
  ) -> [(text: String, use: NameUse)] {
    var names: [(text: String, use: NameUse)] = [(main, .main)]
    var known: Set<Substring> = [main[...]]
    func add(_ name: Substring) {
      if isSpelling(name), known.insert(name).inserted { names.append((String(name), .other)) }
    }
    add(plain[...])
    for name in others.utf8.split(separator: UInt8(ascii: ",")) {
      if let name = Substring(name).nonEmpty { add(name) }
    }
    return names
  }

  /// GeoNames lists also airport codes, and machine transliterations in small letters.
  private static func isSpelling(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 255 else { return false }
    if (0x61...0x7A).contains(first) { return NameKey.startsWithArticle(name.lowercased()) }
    if name.utf8.count <= 4, name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return false }
    return true
  }

  /// The code of a country or a region of first order, as `KnownArea` writes it.
  var areaCode: String? {
    guard featureClass == UInt8(ascii: "A"), country != 0 else { return nil }
    let letters = PlaceIndex.letters(country)
    switch featureCode {
    case "PCLI", "PCLS", "PCLD", "PCL", "PCLF", "PCLIX", "TERR": return letters
    case "ADM1" where !admin1.isEmpty: return "\(letters).\(admin1)"
    case "ADM2" where letters == "US" && !admin1.isEmpty && !admin2.isEmpty:
      return "\(letters).\(admin1).\(admin2)"
    default: return nil
    }
  }

  static func columns<Bytes: RandomAccessCollection<UInt8>>(
    _ line: Bytes, at mark: UInt8, most: Int
  ) -> [Bytes.SubSequence] {
    line.split(separator: mark, maxSplits: most, omittingEmptySubsequences: false)
  }
}

extension Substring {
  fileprivate var nonEmpty: Substring? { isEmpty ? nil : self }
}

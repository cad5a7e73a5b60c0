/// An extract of GeoNames as a table whose first row names the columns: `geonameid`, `name`, `lat`, `lon` and
/// `country`, and where they are there `asciiname`, `alternatenames`, `population`, `admin1`, `admin2`, the feature
/// class and code. The names that GeoNames' own readme has (`latitude`, `country code`) serve as well.
package struct GeoNamesColumns: Sendable {
  /// Where each of the dump's columns stands in the table.
  private let places: [Int: Int]
  private let count: Int

  private static let names: [(column: Int, names: [String], isNeeded: Bool)] = [
    (0, ["geonameid", "geonamesid", "id"], true),
    (1, ["name"], true),
    (2, ["asciiname"], false),
    (3, ["alternatenames", "alternatename"], false),
    (4, ["latitude", "lat"], true),
    (5, ["longitude", "lon", "lng", "long"], true),
    (6, ["featureclass", "fclass"], false),
    (7, ["featurecode", "fcode"], false),
    (8, ["countrycode", "country", "iso2"], true),
    (10, ["admin1", "admin1code"], false),
    (11, ["admin2", "admin2code"], false),
    (14, ["population"], false),
  ]

  /// - Parameter header: the names of the columns, in any order; others are passed over.
  package init(header: [String]) throws(GeoNamesRow.Problem) {
    let given = header.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    var places: [Int: Int] = [:]
    var missing: [String] = []
    for (column, names, isNeeded) in Self.names {
      if let place = names.lazy.compactMap({ given.firstIndex(of: $0) }).first {
        places[column] = place
      } else if isNeeded {
        missing.append(names[0])
      }
    }
    guard missing.isEmpty else {
      throw GeoNamesRow.Problem(
        "a table of GeoNames needs the columns geonameid, name, latitude, longitude and countrycode; "
          + "there is no \(missing.joined(separator: ", ")). A dump, such as UA.txt, has tabs and no header"
      )
    }
    self.places = places
    count = header.count
  }

  package func row(_ fields: [String]) throws(GeoNamesRow.Problem) -> GeoNamesRow {
    guard fields.count == count else {
      throw GeoNamesRow.Problem("\(fields.count) cells where the header has \(count)")
    }
    let columns = (0..<19).map { column -> String in
      guard let place = places[column] else { return "" }
      let text = fields[place].replacing("\t", with: " ")
      // Extracts set spellings apart by bars, the dump by commas.
      return column == 3 ? text.replacing("|", with: ",") : text
    }
    return try GeoNamesRow(Array(columns.joined(separator: "\t").utf8))
  }
}

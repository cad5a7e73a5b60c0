package import Evidence
import Foundation

/// What sort of place, from GeoNames' feature class and code.
package enum PlaceKind: UInt8, Sendable, CaseIterable {
  case town, country, region, district, water, area, continent, spot

  init(featureClass: UInt8, code: String) {
    switch (featureClass, code) {
    case (UInt8(ascii: "P"), _): self = .town
    case (UInt8(ascii: "A"), _) where code.hasPrefix("PCL"): self = .country
    case (UInt8(ascii: "A"), "ADM1"): self = .region
    case (UInt8(ascii: "A"), _): self = .district
    case (UInt8(ascii: "H"), _): self = .water
    case (UInt8(ascii: "L"), "CONT"): self = .continent
    case (UInt8(ascii: "L"), _): self = .area
    default: self = .spot
    }
  }

  package var word: String {
    switch self {
    case .town: "town"
    case .country: "country"
    case .region: "region"
    case .district: "district"
    case .water: "river or water"
    case .area: "area"
    case .continent: "continent"
    case .spot: "spot"
    }
  }

  /// UCDP's where_prec: 1 the place itself, 3 a district, 4 a region, 5 an area or river, 6 a country.
  package var precision: Int {
    switch self {
    case .town, .spot: 1
    case .district: 3
    case .region: 4
    case .water, .area: 5
    case .country, .continent: 6
    }
  }
}

/// A place as the index holds it.
package struct IndexedPlace: Hashable, Sendable {
  package let id: PlaceID
  package let name: String
  package let latitude: Double
  package let longitude: Double
  package let population: Int
  /// ISO 3166-1 alpha-2, empty where none owns it.
  package let country: String
  /// GeoNames' codes of the regions of first and second order.
  package let admin1: String
  package let admin2: String
  package let featureClass: String
  package let featureCode: String
  package let kind: PlaceKind
}

/// An entry of the index: a place and the spelling under which it was found.
package struct IndexHit: Hashable, Sendable {
  package let place: UInt32
  package let spelling: UInt16
}

extension IndexedPlace {
  /// Great-circle distance in kilometres.
  package static func distance(
    _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
  ) -> Double {
    let radians = Double.pi / 180
    let rise = sin((otherLatitude - latitude) * radians / 2)
    let run = sin((otherLongitude - longitude) * radians / 2)
    let chord =
      rise * rise + cos(latitude * radians) * cos(otherLatitude * radians) * run * run
    return 2 * 6_371 * asin(min(1, chord.squareRoot()))
  }
}

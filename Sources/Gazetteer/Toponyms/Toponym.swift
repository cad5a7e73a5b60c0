import Evidence

/// A name in a text that may be a place's.
package struct Mention: Hashable, Sendable {
  /// UTF-8 offsets in the text.
  package let range: Range<Int>
  /// What the text calls the place, "the province of …".
  package let typeHint: PlaceKind?

  package init(range: Range<Int>, typeHint: PlaceKind? = nil) {
    self.range = range
    self.typeHint = typeHint
  }
}

/// What is known of a text from elsewhere, to choose among places of one name.
package struct PlaceSurroundings: Hashable, Sendable {
  /// Where the source is at home.
  package let latitude: Double?
  package let longitude: Double?
  /// The countries of the theatre.
  package let countries: Set<String>

  package init(latitude: Double? = nil, longitude: Double? = nil, countries: Set<String> = []) {
    self.latitude = latitude
    self.longitude = longitude
    self.countries = countries
  }
}

/// A mention and the place that it most probably means.
package struct Toponym: Hashable, Sendable {
  package let range: Range<Int>
  package let mention: String
  /// Nil when the index holds no place of that name, or when it is not clear which is meant.
  package let place: IndexedPlace?
  /// UCDP's where_prec, 1 exact … 6 country.
  package let precision: Int?
  /// That the name is a place's and the place is this one.
  package let probability: Double
  /// "Iraqi": the country's people or its adjective, rather than the country's name.
  package let isNationality: Bool
  /// Reasons in plain English.
  package let because: [String]
}

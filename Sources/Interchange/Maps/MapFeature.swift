package import Evidence

/// Something at a point, for a span of days.
package struct MapFeature: Hashable, Sendable {
  package enum Layer: String, Sendable, CaseIterable {
    /// What reports say.
    case claims
    /// Who held a place, by the estimate.
    case control
  }

  package let layer: Layer
  package let id: String
  package let title: String
  package let description: String
  /// WGS 84 degrees.
  package let latitude: Double
  package let longitude: Double
  /// `#rrggbb`.
  package let colour: String
  /// First and last day; nil where it is open.
  package let from: Day?
  package let to: Day?
  /// Further columns, the same for all features of a layer.
  package let properties: [Property]

  package struct Property: Hashable, Sendable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  package init(
    layer: Layer, id: String, title: String, description: String, latitude: Double,
    longitude: Double, colour: String, from: Day?, to: Day?, properties: [Property]
  ) {
    self.layer = layer
    self.id = id
    self.title = title
    self.description = description
    self.latitude = latitude
    self.longitude = longitude
    self.colour = colour
    self.from = from
    self.to = to
    self.properties = properties
  }
}

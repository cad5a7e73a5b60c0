package import Evidence

/// RFC 7946 with the properties of simplestyle 1.1; longitude comes first.
package enum GeoJSON {
  package static let start = #"{"type":"FeatureCollection","features":["# + "\n"
  package static let end = "\n]}\n"

  /// One feature on one line; the caller puts commas between them.
  package static func feature(_ feature: MapFeature) -> JSONValue {
    .object([
      .init("type", .string("Feature")), .init("id", .string(feature.id)),
      .init(
        "geometry",
        .object([
          .init("type", .string("Point")),
          .init("coordinates", .array([.double(feature.longitude), .double(feature.latitude)])),
        ])),
      .init(
        "properties",
        .object(
          [
            .init("title", .string(feature.title)),
            .init("description", .string(feature.description)),
            .init("marker-color", .string(feature.colour)),
            .init("marker-size", .string(feature.layer == .control ? "medium" : "small")),
            .init("layer", .string(feature.layer.rawValue)),
            .init("valid_from", .optional(feature.from?.description)),
            .init("valid_to", .optional(feature.to?.description)),
          ] + feature.properties.map { .init($0.name, $0.value) })),
    ])
  }
}

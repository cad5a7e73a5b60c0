package import Evidence

/// A map as GeoJSON (RFC 7946) with the properties of simplestyle 1.1.
package enum MapGeoJSON {
  package static func json(_ page: MapPage) -> JSONValue {
    .object([
      .init("type", .string("FeatureCollection")),
      .init("title", .string(page.heading)),
      .init("on", .string(page.on.description)),
      .init("known", .optional(page.known?.description)),
      .init("features", .array(page.lines.map(feature) + page.spots.map { feature($0, page) })),
      .init("credits", .array(page.credits.map { .string($0) })),
    ])
  }

  /// Roads, borders and rivers, below the places.
  private static func feature(_ line: MapPage.Line) -> JSONValue {
    .object([
      .init("type", .string("Feature")),
      .init(
        "geometry",
        .object([
          .init("type", .string("LineString")),
          .init(
            "coordinates",
            .array(line.points.map { .array([.double($0.longitude), .double($0.latitude)]) })),
        ])),
      .init(
        "properties",
        .object([
          .init("kind", .string(line.sort.rawValue)), .init("stroke", .string(line.sort.colour)),
          .init("stroke-width", .double(line.sort.width)),
        ])),
    ])
  }

  private static func feature(_ spot: MapPage.Spot, _ page: MapPage) -> JSONValue {
    let name = PlainText.clean(spot.place.name)
    let change = spot.change.map {
      "; changed hands on about \(DateWords.phrase($0.day)) (\($0.manner.rawValue))"
    }
    return .object([
      .init("type", .string("Feature")),
      .init("id", .string(spot.place.id.rawValue)),
      .init(
        "geometry",
        .object([
          .init("type", .string("Point")),
          .init(
            "coordinates",
            .array([.double(spot.place.longitude), .double(spot.place.latitude)])),
        ])),
      .init(
        "properties",
        .object([
          .init("title", .string(name)),
          .init(
            "description",
            .string(
              "\(page.name(of: spot.holder)), \(LikelihoodWords.phrase(spot.probability))"
                + (change ?? ""))),
          .init("marker-color", .string(spot.isClear ? page.colour(of: spot.holder) : "#ffffff")),
          .init("marker-symbol", .optional(spot.holder == .contested ? "cross" : nil)),
          .init("marker-size", .string(spot.change == nil ? "small" : "medium")),
          .init("holder", .string(spot.holder.key)),
          .init("probability", .double((spot.probability * 10_000).rounded() / 10_000)),
          .init("changed", .optional(spot.change?.day.description)),
          .init("manner", .optional(spot.change?.manner.rawValue)),
        ])),
    ])
  }
}

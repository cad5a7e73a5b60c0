package import Evidence
import Foundation
import Gazetteer

/// `gazetteer find`: the places that a name may mean.
package struct GazetteerFind: Sendable {
  /// A place as a line of JSON, and as cells under `header`.
  package struct Row: Hashable, Sendable {
    package let json: JSONValue
    package let cells: [String]
  }

  package static let header = [
    "NAME", "REGION", "COUNTRY", "KIND", "POPULATION", "LATITUDE", "LONGITUDE", "ID", "WHY",
  ]

  private let index: PlaceIndex

  /// - Parameter gazetteer: path of the index; nil for the usual one.
  /// - Throws: `DeskError`.
  package init(gazetteer: String?, in surroundings: Surroundings) throws(DeskError) {
    index = try GazetteerFiles.open(gazetteer, in: surroundings)
  }

  /// - Parameters:
  ///   - near: the name of a place that it should be near.
  ///   - country: two letters.
  /// - Throws: `DeskError.noSuchPlace` when nothing is called so, or when `near` is not known.
  package func find(
    _ name: String, near: String?, country: String?, limit: Int
  ) throws(DeskError) -> [Row] {
    let search = PlaceSearch(index)
    var middle: IndexedPlace?
    if let near {
      guard let best = search.find(near).first else {
        throw .notInGazetteer(name: near, country: nil)
      }
      middle = best.place
    }
    let found = search.find(name, near: middle, country: country)
    guard !found.isEmpty else { throw .notInGazetteer(name: name, country: country) }
    return found.prefix(limit).map { Row(json: $0.json, cells: $0.cells) }
  }
}

extension GazetteerFind {
  /// Looks every line of a file up, as often as asked: what `Benchmarks/gazetteer` measures.
  ///
  /// - Returns: look-ups, how many found something, and nanoseconds of processor time for each.
  package func time(
    _ file: String, rounds: Int, in surroundings: Surroundings
  ) throws(DeskError) -> (count: Int, found: Int, nanoseconds: Double) {
    let bytes = try ByteInput(file, in: surroundings).whole(limit: 256 << 20)
    let names = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    var found = 0
    // Time of this process alone: machines are busy with other things.
    let start = clock()
    for _ in 0..<rounds { for name in names where index.knows(name) { found += 1 } }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let count = max(1, names.count * rounds)
    return (count, found, seconds * 1e9 / Double(count))
  }
}

extension PlaceSearch.Candidate {
  fileprivate var cells: [String] {
    [
      place.name, region ?? place.admin1, country ?? place.country,
      "\(place.featureClass).\(place.featureCode)",
      place.population > 0 ? String(place.population) : "?", String(place.latitude),
      String(place.longitude), place.id.rawValue, because.joined(separator: "; "),
    ]
  }

  fileprivate var json: JSONValue {
    .object([
      .init("id", .string(place.id.rawValue)), .init("name", .string(place.name)),
      .init("spelling", .string(spelling)), .init("country", .string(place.country)),
      .init("country_name", .optional(country)), .init("admin1", .string(place.admin1)),
      .init("region", .optional(region)), .init("lat", .double(place.latitude)),
      .init("lon", .double(place.longitude)), .init("population", .integer(place.population)),
      .init("feature_class", .string(place.featureClass)),
      .init("feature_code", .string(place.featureCode)),
      .init("kind", .string(place.kind.word)), .init("precision", .integer(place.kind.precision)),
      .init("distance_km", distance.map { .double(($0 * 10).rounded() / 10) } ?? .null),
      .init("because", .array(because.map(JSONValue.string))),
    ])
  }
}

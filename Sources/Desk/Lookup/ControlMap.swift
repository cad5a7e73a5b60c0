import Control
package import Evidence
import Foundation
import Ledger
import Publishing

package enum MapFormat: String, Sendable, CaseIterable { case svg, geojson }

extension DeskFolder {
  /// Who held each place on the day, and what changed hands in the weeks before.
  package func map(
    on day: Day, since: Day, known: Day? = nil, recorded: RecordedBy? = nil, format: MapFormat,
    made: Day
  ) throws(DeskError) -> String {
    let facts = try facts(recorded: recorded)
    let model = facts.model
    let claims = try estimable(ClaimQuery(known: known, recorded: recorded?.limit))
    let byPlace = model.byPlace(claims.map(\.dated))
    let near = model.neighbourVoices(claims: byPlace)
    let groups = byPlace.sorted { $0.key < $1.key }
    let places = facts.places
    let spots = InOrder.map(groups) { group -> MapPage.Spot? in
      guard let place = places[group.key] else { return nil }
      let series = model.series(
        place: group.key, from: day, to: day, claims: group.value, near: near)
      guard series.isKnown, let leader = series.shares(on: day).first else { return nil }
      let change = model.changes(
        place: group.key, from: since, to: day, claims: group.value, near: near
      ).last { $0.after == leader.holder }
      return MapPage.Spot(
        place: place, holder: leader.holder, probability: leader.probability,
        change: change.map {
          .init(day: $0.day, manner: $0.manners.first?.manner ?? .unknown)
        })
    }.compactMap { $0 }
    let base = MapBase.read(Self.theatreFolder(of: path))
    let roads = facts.theatre.routes.compactMap { route -> MapPage.Line? in
      guard let from = places[route.from], let to = places[route.to] else { return nil }
      return MapPage.Line(
        sort: .road,
        points: [from, to].map { .init(longitude: $0.longitude, latitude: $0.latitude) })
    }
    let page = MapPage(
      title: PlainText.clean(facts.theatre.name), on: day, known: known, made: made, since: since,
      sides: facts.theatre.sides, spots: spots, lines: roads + base.lines,
      credits: ["Places: GeoNames, CC BY 4.0."] + base.credits)
    switch format {
    case .svg: return MapSVG.text(page)
    case .geojson: return MapGeoJSON.json(page).line + "\n"
    }
  }
}

/// Borders and rivers, from a theatre's own file where it has one: GeoJSON lines with the property `kind`.
enum MapBase {
  static let name = "base.geojson"
  private static let largest = 4 << 20

  /// Nothing where there is no file, or none that can be read: a map without rivers is still a map.
  static func read(_ folder: String) -> (lines: [MapPage.Line], credits: [String]) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
      data.count <= largest, let json = try? JSONValue(parsing: Array(data))
    else { return ([], []) }
    let lines = (json["features"]?.array ?? []).compactMap { feature -> MapPage.Line? in
      guard let sort = feature["properties"]?["kind"]?.string.flatMap(MapPage.Line.Sort.init),
        let points = feature["geometry"]?["coordinates"]?.array
      else { return nil }
      return MapPage.Line(
        sort: sort,
        points: points.compactMap { pair in
          guard let pair = pair.array, pair.count >= 2, let east = pair[0].double,
            let north = pair[1].double
          else { return nil }
          return .init(longitude: east, latitude: north)
        })
    }
    let source = json["source"]?.string.map { ["Borders and rivers: \(PlainText.clean($0))."] }
    return (lines, source ?? [])
  }
}

import Evidence
import Foundation

/// `routes.csv`: roads between places, with their length in kilometres.
struct RoutesFile {
  static let name = "routes.csv"
  static let header = ["from", "to", "km", "name"]

  private(set) var routes: [Route] = []

  /// A road is the same in both directions.
  private struct Ends: Hashable {
    let low: PlaceID
    let high: PlaceID
  }

  init(_ bytes: [UInt8], places: PlacesFile, _ findings: inout Findings) {
    guard let table = CSVTable(bytes, header: RoutesFile.header, &findings) else { return }
    var lines: [Ends: Int] = [:]
    for row in table.rows {
      guard let route = read(row, places, &findings) else { continue }
      let ends = Ends(low: min(route.from, route.to), high: max(route.from, route.to))
      if let line = lines[ends] {
        findings.warning(
          "line \(line) joins the same two places: keep one",
          at: Position(line: row.line, column: nil))
      } else {
        lines[ends] = row.line
      }
      routes.append(route)
    }
  }

  private func read(
    _ row: CSVTable.Row, _ places: PlacesFile, _ findings: inout Findings
  ) -> Route? {
    let cells = Cells(row)
    let ends = (0...1).map { cell in
      places.ids.check(
        row.fields[cell], definedIn: PlacesFile.name, at: row.position(cell), &findings)
    }
    guard let kilometres = cells.number(2, "km", &findings) else { return nil }
    guard kilometres > 0 else {
      findings.error("km is \(row.fields[2]): write a length above 0", at: row.position(2))
      return nil
    }
    guard row.fields[0] != row.fields[1] else {
      findings.error("a road from a place to itself: delete it", at: row.position(1))
      return nil
    }
    guard ends.allSatisfy({ $0 }) else { return nil }
    if let from = places.byID[row.fields[0]], let to = places.byID[row.fields[1]] {
      let straight = GreatCircle.kilometres(from: from, to: to)
      guard kilometres >= straight * 0.95 else {
        findings.error(
          "\(row.fields[2]) km, but the straight line from \(from.name) to \(to.name) is "
            + "\(Int(straight.rounded())) km: mend the length or the coordinates",
          at: row.position(2))
        return nil
      }
    }
    return Route(
      from: PlaceID(row.fields[0]), to: PlaceID(row.fields[1]), kilometres: kilometres,
      name: cells.optional(3))
  }
}

/// Distance on a sphere of the Earth's mean radius (6371.0088 km, IUGG), by the haversine formula.
private enum GreatCircle {
  static func kilometres(from: Place, to: Place) -> Double {
    let radians = Double.pi / 180
    let north = sin((to.latitude - from.latitude) * radians / 2)
    let east = sin((to.longitude - from.longitude) * radians / 2)
    let h =
      north * north
      + cos(from.latitude * radians) * cos(to.latitude * radians) * east * east
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }
}

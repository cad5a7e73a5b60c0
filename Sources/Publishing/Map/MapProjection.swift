import Foundation

/// Degrees to millimetres of paper, and no more than a theatre needs: equal angles about its middle.
struct MapProjection: Sendable {
  let width: Double
  let height: Double
  private let west: Double
  private let north: Double
  private let scale: Double
  private let squeeze: Double

  /// The frame holds all points with a margin; one alone still gets a hundred kilometres about it.
  init(around points: [MapPage.Point], width: Double, tallest: Double) {
    let longitudes = points.map(\.longitude)
    let latitudes = points.map(\.latitude)
    var (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    var (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let middle = (south + north) / 2
    squeeze = max(0.1, cos(middle * .pi / 180))
    let widen = max(0.25, (0.9 - (east - west)) / 2)
    west -= widen
    east += widen
    let heighten = max(0.25, (0.9 - (north - south)) / 2)
    south -= heighten
    north += heighten
    scale = min(width / ((east - west) * squeeze), tallest / (north - south))
    self.width = (east - west) * squeeze * scale
    height = (north - south) * scale
    self.west = west
    self.north = north
  }

  func x(_ longitude: Double) -> Double { (longitude - west) * squeeze * scale }
  func y(_ latitude: Double) -> Double { (north - latitude) * scale }

  /// The round number of kilometres whose bar is nearest to a fifth of the width, and the bar's length.
  var scaleBar: (kilometres: Int, length: Double) {
    let unit = scale / 111.2
    let choices = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
    let best =
      choices.min { abs(Double($0) * unit - width / 5) < abs(Double($1) * unit - width / 5) }
      ?? 100
    return (best, Double(best) * unit)
  }
}

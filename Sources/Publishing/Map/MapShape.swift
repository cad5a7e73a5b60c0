import Evidence

/// A shape for each side, beside its colour.
enum MapShape: CaseIterable {
  case circle, square, triangle, diamond, down, hexagon, cross

  static func of(_ holder: Holder, among sides: [Side]) -> MapShape {
    guard case .side(let id) = holder, let index = sides.firstIndex(where: { $0.id == id }) else {
      return .circle
    }
    return allCases[index % allCases.count]
  }

  func svg(
    x: Double, y: Double, size: Double, fill: String, opacity: Double, title: String?
  ) -> String {
    let inside = title.map { "<title>\(XMLText.escaped($0))</title>" } ?? ""
    let style =
      "fill=\"\(XMLText.escaped(fill))\" fill-opacity=\"\(MapSVG.n(opacity))\" stroke=\"#222\" "
      + "stroke-width=\"0.8\""
    let corners = corners.map {
      "\(MapSVG.n(x + $0.0 * size)) \(MapSVG.n(y + $0.1 * size))"
    }
    guard !corners.isEmpty else {
      return "<circle cx=\"\(MapSVG.n(x))\" cy=\"\(MapSVG.n(y))\" r=\"\(MapSVG.n(size))\" \(style)>"
        + "\(inside)</circle>\n"
    }
    return "<path d=\"M\(corners.joined(separator: "L"))Z\" \(style)>\(inside)</path>\n"
  }

  /// In units of the size; empty for a circle.
  private var corners: [(Double, Double)] {
    switch self {
    case .circle: []
    case .square: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case .triangle: [(0, -1.15), (1.1, 0.85), (-1.1, 0.85)]
    case .diamond: [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)]
    case .down: [(0, 1.15), (1.1, -0.85), (-1.1, -0.85)]
    case .hexagon: [(-0.55, -1), (0.55, -1), (1.1, 0), (0.55, 1), (-0.55, 1), (-1.1, 0)]
    case .cross:
      [
        (-0.4, -1.1), (0.4, -1.1), (0.4, -0.4), (1.1, -0.4), (1.1, 0.4), (0.4, 0.4), (0.4, 1.1),
        (-0.4, 1.1), (-0.4, 0.4), (-1.1, 0.4), (-1.1, -0.4), (-0.4, -0.4),
      ]
    }
  }
}

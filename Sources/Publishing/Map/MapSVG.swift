import Evidence
import Foundation

/// A map as SVG: places coloured by holder and fainter the less sure, contested ones hatched, changes of
/// the last weeks ringed by their manner. Each side has a shape as well as a colour, for readers who do not
/// tell colours apart and for print without any. The same page gives the same bytes.
package enum MapSVG {
  private static let width = 900.0
  private static let top = 64.0
  private static let line = 20.0
  private static let mostNames = 40

  package static func text(_ page: MapPage) -> String {
    let frame = MapProjection(
      around: page.spots.map {
        .init(longitude: $0.place.longitude, latitude: $0.place.latitude)
      }, width: width, tallest: 760)
    let legend = legend(page, width: frame.width)
    let bottom = top + frame.height
    let total = bottom + legend.height
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(frame.width)) \(n(total))" \
      width="\(n(frame.width))" height="\(n(total))" font-family="DejaVu Sans, Helvetica, Arial, sans-serif" \
      role="img"><title>\(XMLText.escaped(page.heading))</title>
      <defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><path d="M0 0V5" stroke="#222" \
      stroke-width="3"/></pattern><clipPath id="frame"><rect width="\(n(frame.width))" \
      height="\(n(frame.height))"/></clipPath></defs>
      <rect width="\(n(frame.width))" height="\(n(total))" fill="#fff"/>
      <text x="12" y="28" font-size="19" font-weight="bold">\(XMLText.escaped(page.title))</text>
      <text x="12" y="50" font-size="14">\(XMLText.escaped(clocks(page)))</text>
      <g transform="translate(0 \(n(top)))" clip-path="url(#frame)"><rect width="\(n(frame.width))" \
      height="\(n(frame.height))" fill="#f6f4ef"/>

      """
    for line in page.lines { svg += path(line, frame) }
    // Those last drawn lie on top: the sure ones, and above all what changed.
    let spots = page.spots.sorted {
      ($0.change != nil ? 1 : 0, $0.probability, $0.place.id)
        < ($1.change != nil ? 1 : 0, $1.probability, $1.place.id)
    }
    for spot in spots { svg += mark(spot, page, frame) }
    svg += names(page, frame)
    svg += bar(frame)
    svg +=
      "</g>\n<g transform=\"translate(0 \(n(bottom)))\" font-size=\"12\">\n\(legend.svg)</g>\n</svg>\n"
    return svg
  }

  private static func clocks(_ page: MapPage) -> String {
    "Who held what on \(DateWords.phrase(page.on))"
      + (page.known.map { ", as known on \(DateWords.phrase($0))" }
        ?? ", by all that is known now")
  }

  private static func path(_ line: MapPage.Line, _ frame: MapProjection) -> String {
    let points = line.points.map { "\(n(frame.x($0.longitude))) \(n(frame.y($0.latitude)))" }
    let style =
      "stroke=\"\(line.sort.colour)\" stroke-width=\"\(n(line.sort.width))\""
      + (line.sort == .border ? " stroke-dasharray=\"6 3\"" : "")
    return "<path d=\"M\(points.joined(separator: "L"))\" fill=\"none\" \(style)/>\n"
  }

  private static func mark(
    _ spot: MapPage.Spot, _ page: MapPage, _ frame: MapProjection
  ) -> String {
    let (x, y) = (frame.x(spot.place.longitude), frame.y(spot.place.latitude))
    let size = spot.place.roles.contains { $0 == .capital || $0 == .regionalCapital } ? 6.5 : 4.5
    var svg = ""
    if let change = spot.change {
      svg +=
        "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(size + 4.5))\" fill=\"none\" stroke=\"#000\" "
        + "stroke-width=\"1.6\"\(dashes(change.manner))/>\n"
    }
    let words =
      "\(PlainText.clean(spot.place.name)): \(page.name(of: spot.holder)), "
      + LikelihoodWords.phrase(spot.probability)
      + (spot.change.map { "; changed hands on about \(DateWords.phrase($0.day))" } ?? "")
    guard spot.isClear else {
      return svg + unclear(x, y, "\(PlainText.clean(spot.place.name)): no clear holder")
    }
    return svg
      + MapShape.of(spot.holder, among: page.sides).svg(
        x: x, y: y, size: size,
        fill: spot.holder == .contested ? "url(#hatch)" : page.colour(of: spot.holder),
        opacity: opacity(spot.probability), title: words)
  }

  private static func unclear(_ x: Double, _ y: Double, _ title: String?) -> String {
    let inside = title.map { "<title>\(XMLText.escaped($0))</title>" } ?? ""
    return
      "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"3\" fill=\"#fff\" stroke=\"#777\">\(inside)</circle>\n"
  }

  /// An even chance is hardly to be seen, a certainty full.
  private static func opacity(_ probability: Double) -> Double {
    min(1, max(0.25, (probability - 0.3) / 0.65))
  }

  private static func dashes(_ manner: Manner) -> String {
    switch manner {
    case .fought: ""
    case .ceded: " stroke-dasharray=\"5 3\""
    case .negotiated: " stroke-dasharray=\"1.5 2.5\""
    case .unknown: " stroke-opacity=\"0.45\""
    }
  }

  /// Names of what changed and of the largest places, each where none stands yet.
  private static func names(_ page: MapPage, _ frame: MapProjection) -> String {
    let order = page.spots.sorted {
      ($0.change != nil ? 0 : 1, -($0.place.population ?? 0), $0.place.id)
        < ($1.change != nil ? 0 : 1, -($1.place.population ?? 0), $1.place.id)
    }
    var taken: [(x: Double, y: Double, width: Double)] = []
    var svg = ""
    for spot in order where taken.count < mostNames {
      let name = PlainText.clean(spot.place.name)
      let width = Double(name.count) * 6.6
      let (x, y) = (frame.x(spot.place.longitude) + 11, frame.y(spot.place.latitude) + 4)
      guard x + width < frame.width,
        !taken.contains(where: {
          abs($0.y - y) < 13 && $0.x < x + width && x < $0.x + $0.width
        })
      else { continue }
      taken.append((x, y, width))
      svg +=
        "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"11.5\" stroke=\"#f6f4ef\" stroke-width=\"3\" "
        + "paint-order=\"stroke\"\(spot.change != nil ? " font-weight=\"bold\"" : "")>\(XMLText.escaped(name))</text>\n"
    }
    return svg
  }

  private static func bar(_ frame: MapProjection) -> String {
    let bar = frame.scaleBar
    let (x, y) = (frame.width - bar.length - 16, frame.height - 14)
    return
      "<path d=\"M\(n(x)) \(n(y - 5))V\(n(y))H\(n(x + bar.length))V\(n(y - 5))\" fill=\"none\" "
      + "stroke=\"#000\" stroke-width=\"1.4\"/>\n<text x=\"\(n(x + bar.length / 2))\" y=\"\(n(y - 6))\" "
      + "font-size=\"12\" text-anchor=\"middle\">\(bar.kilometres) km</text>\n"
  }

  private static func legend(_ page: MapPage, width: Double) -> (svg: String, height: Double) {
    let holders =
      page.sides.map { Holder.side($0.id) }.filter { holder in
        page.spots.contains { $0.holder == holder && $0.isClear }
      } + (page.spots.contains { $0.holder == .contested && $0.isClear } ? [Holder.contested] : [])
    var svg = ""
    var y = 24.0
    for (index, holder) in holders.enumerated() {
      let x = index % 2 == 0 ? 18.0 : width / 2
      svg += MapShape.of(holder, among: page.sides).svg(
        x: x, y: y - 4, size: 5.5,
        fill: holder == .contested ? "url(#hatch)" : page.colour(of: holder), opacity: 1, title: nil
      )
      svg +=
        "<text x=\"\(n(x + 14))\" y=\"\(n(y))\">\(XMLText.escaped(page.name(of: holder)))</text>\n"
      if index % 2 == 1 { y += line }
    }
    if holders.count % 2 == 1 { y += line }
    let rings: [(Manner, String)] = [
      (.fought, "fought for"), (.ceded, "left without a fight"), (.negotiated, "by agreement"),
      (.unknown, "manner not told"),
    ]
    svg +=
      "<text x=\"12\" y=\"\(n(y))\">Changed hands since \(DateWords.phrase(page.since)):</text>\n"
    var x = 280.0
    for (manner, words) in rings {
      svg +=
        "<circle cx=\"\(n(x))\" cy=\"\(n(y - 4))\" r=\"7\" fill=\"none\" stroke=\"#000\" "
        + "stroke-width=\"1.6\"\(dashes(manner))/><text x=\"\(n(x + 12))\" y=\"\(n(y))\">\(words)</text>\n"
      x += 32 + Double(words.count) * 7
    }
    y += line
    svg +=
      "<text x=\"12\" y=\"\(n(y))\">The fainter, the less sure. \u{25CB} nobody is likelier than not to "
      + "hold it. A place that no report speaks of has no mark.</text>\n"
    y += line
    let made = "Made by Foothold on \(DateWords.phrase(page.made))."
    svg +=
      "<text x=\"12\" y=\"\(n(y))\" font-size=\"10\" fill=\"#555\">"
      + "\(XMLText.escaped(([made] + page.credits).joined(separator: " ")))</text>\n"
    return (svg, y + 10)
  }

  /// One decimal is a tenth of a pixel.
  static func n(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }
}

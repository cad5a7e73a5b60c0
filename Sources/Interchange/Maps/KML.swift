import Evidence

/// OGC KML 2.2: a folder for each layer, a style for each colour, and a time span for every feature.
package enum KML {
  package static func document(_ features: [MapFeature], name: String) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <kml xmlns="http://www.opengis.net/kml/2.2">
      <Document>
      <name>\(XMLText.escaped(name))</name>

      """
    for colour in Set(features.map(\.colour)).sorted() {
      text += """
        <Style id="\(styleID(colour))"><IconStyle><color>\(kmlColour(colour))</color></IconStyle></Style>

        """
    }
    for layer in MapFeature.Layer.allCases {
      let some = features.filter { $0.layer == layer }
      if some.isEmpty { continue }
      text += "<Folder>\n<name>\(layer.rawValue)</name>\n"
      for feature in some { text += placemark(feature) }
      text += "</Folder>\n"
    }
    return text + "</Document>\n</kml>\n"
  }

  private static func placemark(_ feature: MapFeature) -> String {
    let begin = feature.from.map { "<begin>\($0)</begin>" } ?? ""
    let end = feature.to.map { "<end>\($0)</end>" } ?? ""
    let data = ([MapFeature.Property("id", .string(feature.id))] + feature.properties)
      .filter { !$0.value.isNull }
      .map { property in
        let value = property.value.string ?? property.value.line
        return
          "<Data name=\"\(XMLText.escaped(property.name))\"><value>\(XMLText.escaped(value))</value></Data>"
      }
    return """
      <Placemark>
      <name>\(XMLText.escaped(feature.title))</name>
      <description>\(XMLText.escaped(feature.description))</description>
      <TimeSpan>\(begin)\(end)</TimeSpan>
      <styleUrl>#\(styleID(feature.colour))</styleUrl>
      <ExtendedData>\(data.joined())</ExtendedData>
      <Point><coordinates>\(feature.longitude),\(feature.latitude)</coordinates></Point>
      </Placemark>

      """
  }

  private static func styleID(_ colour: String) -> String { "c" + colour.dropFirst() }

  /// KML writes alpha, blue, green, red.
  private static func kmlColour(_ colour: String) -> String {
    let digits = Array(colour.dropFirst().lowercased())
    guard digits.count == 6, digits.allSatisfy(\.isHexDigit) else { return "ff888888" }
    return "ff" + String(digits[4...5]) + String(digits[2...3]) + String(digits[0...1])
  }
}

package import Evidence

/// A theatre as the text of its files, such as `TheatreFolder` reads again.
package enum TheatreText {
  /// The five files by name. Each begins with its remark.
  package static func files(
    _ theatre: Theatre, remarks: [String: [String]]
  ) -> [(name: String, text: String)] {
    func file(_ name: String, _ text: String) -> (name: String, text: String) {
      (name, (remarks[name] ?? []).map { "# \($0)\n" }.joined() + text)
    }
    return [
      file(ActorsFile.name, actors(theatre)), file(PlacesFile.name, places(theatre.places)),
      file(RoutesFile.name, table(RoutesFile.header, routes(theatre.routes))),
      file(WorthFile.name, table(WorthFile.header, [])),
      file(SourcesFile.name, sources(theatre)),
    ]
  }

  private static func actors(_ theatre: Theatre) -> String {
    var text = "theatre: \(quoted(theatre.id))\nname: \(quoted(theatre.name))\n\nsides:\n"
    for side in theatre.sides {
      text +=
        "  - {id: \(quoted(side.id.rawValue)), name: \(quoted(side.name)), "
        + "colour: \(quoted(side.colour))}\n"
    }
    text += "\nactors:\n"
    for actor in theatre.actors {
      text += "  - id: \(quoted(actor.id.rawValue))\n    name: \(quoted(actor.name))\n"
      text += "    nature: \(actor.nature.rawValue)\n"
      if let side = actor.side { text += "    side: \(quoted(side.rawValue))\n" }
      if let country = actor.country { text += "    country: \(quoted(country))\n" }
      text += list("aliases", actor.aliases.map(alias))
      text += list("descriptions", actor.descriptions.map(quoted))
    }
    return text
  }

  private static func alias(_ alias: Alias) -> String {
    var keys = ["text: \(quoted(alias.text))"]
    if alias.caseSensitive { keys.append("case: true") }
    if let from = alias.from { keys.append("from: \(from)") }
    if let to = alias.to { keys.append("to: \(to)") }
    return keys.count == 1 ? quoted(alias.text) : "{\(keys.joined(separator: ", "))}"
  }

  private static func list(_ key: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "    \(key):\n" + items.map { "      - \($0)\n" }.joined()
  }

  private static func places(_ places: [Place]) -> String {
    table(
      PlacesFile.header,
      places.map { place in
        [
          place.id.rawValue, place.name, place.spellings.joined(separator: "|"),
          "\(place.latitude)", "\(place.longitude)", place.population.map { "\($0)" } ?? "",
          place.country, place.region ?? "", place.district ?? "",
          place.roles.map(\.rawValue).joined(separator: "|"),
        ]
      })
  }

  private static func routes(_ routes: [Route]) -> [[String]] {
    routes.map { route in
      [route.from.rawValue, route.to.rawValue, "\(route.kilometres)", route.name ?? ""]
    }
  }

  private static func sources(_ theatre: Theatre) -> String {
    var text = "theatre: \(quoted(theatre.id))\n\nsources:\n"
    for source in theatre.sources {
      text += "  - id: \(quoted(source.id.rawValue))\n    name: \(quoted(source.name))\n"
      text += "    grade: \(source.grade.rawValue)\n"
      if let side = source.leansTo { text += "    leans_to: \(quoted(side.rawValue))\n" }
      text += list("aliases", source.aliases.map(quoted))
    }
    return text
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
  }

  /// By RFC 4180.
  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// A double-quoted scalar of YAML, which takes JSON's escapes.
  private static func quoted(_ text: String) -> String {
    JSONValue.string(text).line
  }
}

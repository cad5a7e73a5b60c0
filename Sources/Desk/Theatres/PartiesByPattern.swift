import Evidence

/// Sides, actors and sources from the names of the sides alone: a state's from the theatre `world`, with its
/// nationality words; anybody else's by the words that news puts to a name.
struct PartiesByPattern {
  let sides: [Side]
  let actors: [Actor]
  let sources: [Source]

  /// Of Okabe and Ito, which colour-blind readers can tell apart.
  private static let colours = [
    "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#333333",
  ]
  private static let forces = [
    "forces", "fighters", "troops", "army", "militants", "militia", "gunmen", "soldiers",
  ]

  init(sides names: [String], world: Theatre) {
    var sides: [Side] = []
    var actors: [Actor] = []
    for (index, name) in names.enumerated() {
      let state = Self.state(named: name, in: world)
      let id = state?.id.rawValue ?? Self.slug(name)
      guard !sides.contains(where: { $0.id.rawValue == id }) else { continue }
      sides.append(
        Side(id: SideID(id), name: name, colour: Self.colours[index % Self.colours.count]))
      actors.append(
        Actor(
          id: ActorID(id), name: state?.name ?? name, nature: state?.nature ?? .armedGroup,
          side: SideID(id), country: state?.country,
          aliases: state?.aliases ?? Self.aliases(of: name), descriptions: [], backers: [],
          allies: []))
    }
    self.sides = sides
    // States that take no side are named as well, since somebody has to own what they say and do.
    let taken = Set(actors.map(\.id))
    self.actors =
      actors
      + world.actors.filter { !taken.contains($0.id) }.map { actor in
        Actor(
          id: actor.id, name: actor.name, nature: actor.nature, side: nil, country: actor.country,
          aliases: actor.aliases, descriptions: actor.descriptions, backers: [], allies: [])
      }
    let known = Set(sides.map(\.id))
    sources = world.sources.map { source in
      Source(
        id: source.id, name: source.name, aliases: source.aliases, grade: source.grade,
        leansTo: source.leansTo.flatMap { known.contains($0) ? $0 : nil })
    }
  }

  private static func state(named name: String, in world: Theatre) -> Actor? {
    let wanted = name.lowercased()
    return world.actors.first {
      $0.name.lowercased() == wanted || $0.id.rawValue == wanted
    } ?? world.actors.first { $0.aliases.contains { $0.text.lowercased() == wanted } }
  }

  /// "Rebels": rebels, rebel forces, rebel fighters.
  private static func aliases(of name: String) -> [Alias] {
    var stems = [name]
    if name.hasSuffix("s"), name.count > 3, name != name.uppercased() {
      stems.append(String(name.dropLast()))
    }
    var texts: [String] = stems.count > 1 ? [stems[1]] : []
    for stem in stems { texts += forces.map { "\(stem) \($0)" } }
    return texts.map { Alias(text: $0, caseSensitive: false) }
  }

  /// "Hill Front" to hill-front.
  private static func slug(_ name: String) -> String {
    let kept = name.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    let words = kept.split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "side" : words
  }
}

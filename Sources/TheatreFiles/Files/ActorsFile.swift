import Evidence
internal import Yams

/// `actors.yaml`: the theatre's name, its sides, and the actors with the spellings news uses.
struct ActorsFile {
  static let name = "actors.yaml"

  private(set) var theatre: String?
  private(set) var title: String?
  private(set) var sides: [Side] = []
  private(set) var actors: [Actor] = []
  private(set) var sideIDs = DefinedIDs(what: "side")
  private var actorIDs = DefinedIDs(what: "actor")

  /// Nil, with a finding, when the file is not YAML or holds something else.
  init?(_ bytes: [UInt8], _ findings: inout Findings) {
    guard let root = YAMLText.root(bytes, &findings),
      let file = Entry(
        root, what: "the file", keys: ["theatre", "name", "sides", "actors"], &findings)
    else { return nil }
    theatre = file.required("theatre", &findings)
    title = file.required("name", &findings)
    for node in file.list("sides", &findings) { readSide(node, &findings) }
    if sideIDs.inOrder.isEmpty {
      findings.error("there are no sides: list at least one under “sides:”", at: file.position)
    }
    readActors(file.list("actors", &findings), &findings)
    if actorIDs.inOrder.isEmpty {
      findings.error("there are no actors: list at least one under “actors:”", at: file.position)
    }
  }

  private mutating func readSide(_ node: Node, _ findings: inout Findings) {
    guard let entry = Entry(node, what: "a side", keys: ["id", "name", "colour"], &findings)
    else { return }
    let id = entry.required("id", &findings)
    let name = entry.required("name", &findings)
    let colour = entry.required("colour", &findings)
    if let colour, !isColour(colour) {
      findings.error(
        "\(Shown.text(colour)) is no colour: write \"#rrggbb\", in quotes",
        at: entry.position("colour"))
    }
    guard let id, sideIDs.define(id, at: entry.position("id"), &findings) else { return }
    guard let name, let colour else { return }
    sides.append(Side(id: SideID(id), name: name, colour: colour))
  }

  private func isColour(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 7 && bytes[0] == UInt8(ascii: "#")
      && bytes.dropFirst().allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
      }
  }

  /// Ids first: ties may name actors that come later in the file.
  private mutating func readActors(_ nodes: [Node], _ findings: inout Findings) {
    let keys = [
      "id", "name", "nature", "side", "country", "aliases", "descriptions", "backers", "allies",
    ]
    var entries: [(id: String, entry: Entry)] = []
    for node in nodes {
      guard let entry = Entry(node, what: "an actor", keys: keys, &findings),
        let id = entry.required("id", &findings),
        actorIDs.define(id, at: entry.position("id"), &findings)
      else { continue }
      entries.append((id, entry))
    }
    var clashes = AliasClashes()
    for (id, entry) in entries { readActor(id, entry, &clashes, &findings) }
  }

  private mutating func readActor(
    _ id: String, _ entry: Entry, _ clashes: inout AliasClashes, _ findings: inout Findings
  ) {
    let name = entry.required("name", &findings)
    let nature = entry.required("nature", &findings).flatMap { text in
      let nature = Actor.Nature(rawValue: text)
      if nature == nil {
        findings.error(
          "\(Shown.text(text)) is no nature: use one of "
            + Shown.choices(Actor.Nature.allCases.map(\.rawValue)), at: entry.position("nature"))
      }
      return nature
    }
    let side = entry.text("side", &findings)
    if let side {
      _ = sideIDs.check(
        side, definedIn: ActorsFile.name, at: entry.position("side"), &findings)
    }
    let country = entry.text("country", &findings)
    if let country, !isCountry(country) {
      findings.error(
        "\(Shown.text(country)) is no country: write its two capitals of ISO 3166 (SY)",
        at: entry.position("country"))
    }
    let aliases = entry.list("aliases", &findings).compactMap { node -> Alias? in
      guard let alias = AliasReader.alias(node, &findings) else { return nil }
      clashes.add(alias, of: id, at: node.position, &findings)
      return alias
    }
    let descriptions = entry.texts("descriptions", &findings).map(AliasReader.withoutArticle)
    let backers = ties("backers", of: id, entry, &findings)
    let allies = ties("allies", of: id, entry, &findings)
    guard let name, let nature else { return }
    actors.append(
      Actor(
        id: ActorID(id), name: name, nature: nature, side: side.map { SideID($0) },
        country: country, aliases: aliases, descriptions: descriptions, backers: backers,
        allies: allies))
  }

  private func isCountry(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// A tie is an actor's id alone, or `{actor: id, from: day, to: day}`.
  private func ties(
    _ key: String, of actor: String, _ entry: Entry, _ findings: inout Findings
  ) -> [Tie] {
    entry.list(key, &findings).compactMap { node in
      var id = node.scalar?.string
      var days: (from: Day?, to: Day?) = (nil, nil)
      if id == nil {
        guard
          let tie = Entry(node, what: "a tie", keys: ["actor", "from", "to"], &findings)
        else { return nil }
        id = tie.required("actor", &findings)
        days = tie.days(&findings)
      }
      guard let id,
        actorIDs.check(id, definedIn: ActorsFile.name, at: node.position, &findings)
      else { return nil }
      guard id != actor else {
        findings.error("an actor in its own \(key): delete it", at: node.position)
        return nil
      }
      return Tie(actor: ActorID(id), from: days.from, to: days.to)
    }
  }
}

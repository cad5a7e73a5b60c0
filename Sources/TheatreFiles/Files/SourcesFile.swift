import Evidence
internal import Yams

/// `sources.yaml`: outlets and agencies, with their grade and the side they lean to.
struct SourcesFile {
  static let name = "sources.yaml"

  private(set) var theatre: String?
  private(set) var theatrePosition = Position.start
  private(set) var sources: [Source] = []
  private var ids = DefinedIDs(what: "source")
  private var lineByName: [String: Int] = [:]

  init(_ bytes: [UInt8], sides: DefinedIDs, _ findings: inout Findings) {
    guard let root = YAMLText.root(bytes, &findings),
      let file = Entry(root, what: "the file", keys: ["theatre", "sources"], &findings)
    else { return }
    theatre = file.required("theatre", &findings)
    theatrePosition = file.position("theatre")
    for node in file.list("sources", &findings) { readSource(node, sides: sides, &findings) }
  }

  private mutating func readSource(
    _ node: Node, sides: DefinedIDs, _ findings: inout Findings
  ) {
    let keys = ["id", "name", "grade", "leans_to", "aliases"]
    guard let entry = Entry(node, what: "a source", keys: keys, &findings) else { return }
    let id = entry.required("id", &findings)
    let name = entry.required("name", &findings)
    let grade = entry.required("grade", &findings).flatMap { text in
      let grade = Source.Grade(rawValue: text)
      if grade == nil {
        findings.error(
          "\(Shown.text(text)) is no grade: use A (completely reliable) to E (unreliable), or F "
            + "(cannot be judged)", at: entry.position("grade"))
      }
      return grade
    }
    let side = entry.text("leans_to", &findings)
    // Where the sides themselves are amiss, that is said in their own file.
    if let side, !sides.inOrder.isEmpty {
      _ = sides.check(
        side, definedIn: ActorsFile.name, at: entry.position("leans_to"), &findings)
    }
    let aliases = entry.texts("aliases", &findings)
    guard let id, ids.define(id, at: entry.position("id"), &findings), let name, let grade else {
      return
    }
    noteNames(Set(([id, name] + aliases).map(\.folded)), at: entry.position, &findings)
    sources.append(
      Source(
        id: SourceID(id), name: name, aliases: aliases, grade: grade,
        leansTo: side.map { SideID($0) }))
  }

  private mutating func noteNames(
    _ names: Set<String>, at position: Position, _ findings: inout Findings
  ) {
    for name in names.sorted() {
      if let line = lineByName[name] {
        findings.warning(
          "\(Shown.text(name)) also names the source of line \(line): keep one", at: position)
      } else {
        lineByName[name] = position.line
      }
    }
  }
}

/// The ids of one kind that a theatre defines, with the lines that define them.
struct DefinedIDs {
  let what: String
  private(set) var inOrder: [String] = []
  private var lines: [String: Int] = [:]

  init(what: String) { self.what = what }

  func contains(_ id: String) -> Bool { lines[id] != nil }

  /// False, with a finding, when the id is ill-formed or taken.
  mutating func define(_ id: String, at position: Position, _ findings: inout Findings) -> Bool {
    guard DefinedIDs.isWellFormed(id) else {
      findings.error(
        "\(Shown.text(id)) is no id: use 1 to 64 of the characters a–z, A–Z, 0–9, -, _ and .",
        at: position)
      return false
    }
    if let line = lines[id] {
      findings.error(
        "the \(what) id \(Shown.text(id)) is taken since line \(line): give this one another id",
        at: position)
      return false
    }
    lines[id] = position.line
    inOrder.append(id)
    return true
  }

  /// False, with a finding, when nothing of that id was defined.
  func check(
    _ id: String, definedIn file: String, at position: Position, _ findings: inout Findings
  ) -> Bool {
    if contains(id) { return true }
    let choice = inOrder.count <= 24 ? "use one of \(Shown.choices(inOrder)), or " : ""
    findings.error(
      "there is no \(what) \(Shown.text(id)): \(choice)define it in \(file)", at: position)
    return false
  }

  private static func isWellFormed(_ id: String) -> Bool {
    (1...64).contains(id.utf8.count)
      && id.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
          || $0 == 0x5F || $0 == 0x2E
      }
  }
}

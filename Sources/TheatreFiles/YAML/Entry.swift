import Evidence
internal import Yams

/// One mapping of a YAML file, read key by key; whatever is wrong becomes a finding.
struct Entry {
  let position: Position
  private let values: [String: Node]

  /// Nil, with a finding, when the node is no mapping. Keys outside `keys` are findings too.
  init?(_ node: Node, what: String, keys: [String], _ findings: inout Findings) {
    guard let mapping = node.mapping else {
      findings.error(
        "\(what) must be written as keys and values: \(Shown.choices(keys))", at: node.position)
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string, keys.contains(name) else {
        let shown = Shown.text(key.scalar?.string ?? "[…]")
        findings.error(
          "\(what) has no key \(shown): use one of \(Shown.choices(keys))", at: key.position)
        continue
      }
      if !value.isNothing { values[name] = value }
    }
    self.values = values
    self.position = node.position
  }

  func position(_ key: String) -> Position { values[key]?.position ?? position }

  func has(_ key: String) -> Bool { values[key] != nil }

  func node(_ key: String) -> Node? { values[key] }

  /// Nil, with a finding, when the key is missing or holds no text.
  func required(_ key: String, _ findings: inout Findings) -> String? {
    guard values[key] != nil else {
      findings.error("\(key) is missing: add “\(key): …”", at: position)
      return nil
    }
    return text(key, &findings)
  }

  /// Nil when the key is missing; also, with a finding, when it holds no text.
  func text(_ key: String, _ findings: inout Findings) -> String? {
    values[key].flatMap { Entry.text($0, what: key, &findings) }
  }

  /// Empty when the key is missing; also, with a finding, when it holds no list.
  func list(_ key: String, _ findings: inout Findings) -> [Node] {
    guard let node = values[key] else { return [] }
    guard let sequence = node.sequence else {
      findings.error("\(key) must be a list: write [one, two]", at: node.position)
      return []
    }
    return Array(sequence)
  }

  func texts(_ key: String, _ findings: inout Findings) -> [String] {
    list(key, &findings).compactMap { Entry.text($0, what: "an item of \(key)", &findings) }
  }

  /// `true` or `false`; nil when the key is missing, or with a finding.
  func truth(_ key: String, _ findings: inout Findings) -> Bool? {
    guard let text = text(key, &findings) else { return nil }
    guard text == "true" || text == "false" else {
      findings.error(
        "\(key) is \(Shown.text(text)): write true or false", at: position(key))
      return nil
    }
    return text == "true"
  }

  /// The days under `from` and `to`, either of which may be missing.
  func days(_ findings: inout Findings) -> (from: Day?, to: Day?) {
    let from = day("from", &findings)
    let to = day("to", &findings)
    if let from, let to, to < from {
      findings.error(
        "from \(from) is later than to \(to): put the earlier day in from", at: position("from"))
      return (nil, nil)
    }
    return (from, to)
  }

  private func day(_ key: String, _ findings: inout Findings) -> Day? {
    guard let text = text(key, &findings) else { return nil }
    guard text.utf8.count == 10, let day = Day(text) else {
      findings.error(
        "\(key) is \(Shown.text(text)), which is no day: write year-month-day, as 2014-06-29",
        at: position(key))
      return nil
    }
    return day
  }

  static func text(_ node: Node, what: String, _ findings: inout Findings) -> String? {
    guard let scalar = node.scalar, !node.isNothing else {
      findings.error("\(what) must be a text: write it in quotes", at: node.position)
      return nil
    }
    let bytes = scalar.string.utf8
    let first = bytes.first { $0 > 0x20 }
    guard first != nil, !scalar.string.hasControlCharacters, bytes.count <= 1000 else {
      findings.error(
        "\(what) is empty, longer than 1000 bytes or holds control characters: write plain text",
        at: node.position)
      return nil
    }
    return scalar.string
  }
}

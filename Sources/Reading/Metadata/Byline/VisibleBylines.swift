/// The bylines that a page shows its readers.
struct VisibleBylines {
  let document: HTMLDocument
  let outline: PageOutline
  let outlet: Set<MarkupName>
  private(set) var candidates: [BylineFinder.Candidate] = []
  /// Authors that are no person's name, as the markup has them.
  private(set) var statements: [BylineFinder.Candidate] = []

  private var visits = 0

  private static let reach = 1_200
  private static let most = 40

  init(document: HTMLDocument, outline: PageOutline, outlet: Set<MarkupName>) {
    self.document = document
    self.outline = outline
    self.outlet = outlet
  }

  mutating func collect() {
    for node in document.nodes.indices {
      guard candidates.count < Self.most else { break }
      let content = document.nodes[node]
      let marks = outline.marks[node]
      if marks.contains(.comment) || content.tag == .meta || content.tag == .body { continue }
      if content.tag == .text {
        visit(text: node)
      } else if marks.contains(.byline) {
        visit(element: node, isMarked: marks.contains(.author))
      } else if content.tag == .a, let href = document.value(.href, of: node),
        Self.leadsToAuthor(href)
      {
        let names = names(below: node, isStated: true)
        if names.isEmpty { state(document.words(below: node, atMost: 120), .linkedName, node) }
        add(names, .linkedName, node)
      }
    }
  }

  /// What the page writes where it shows the first of several names.
  func surroundings(of names: [String]) -> [[UInt8]] {
    guard names.count > 1 else { return [] }
    return candidates.filter { $0.names.contains(names[0]) }.prefix(6).map { candidate in
      var text: [UInt8] = []
      for node in document.nodes.indices[candidate.node...].prefix(60) where text.count < 600 {
        text += document.text(of: node)
      }
      return text
    }
  }

  private mutating func visit(element node: Int, isMarked: Bool) {
    guard document.subtree(of: node).count < 80, visits < 80 else { return }
    visits += 1
    let property = document.value(.itemprop, of: node) ?? document.value(.rel, of: node) ?? []
    if property.elementsEqual("author".utf8) || property.elementsEqual("creator".utf8) {
      // The name is an element of its own inside.
      for inner in document.subtree(of: node)
      where document.value(.itemprop, of: inner)?.elementsEqual("name".utf8) ?? false {
        let text =
          document.value(.content, of: inner)
          ?? Array(document.words(below: inner, atMost: 120).utf8)[...]
        let names = BylineText.names(in: text, outlet: outlet, isStated: true)
        if !names.isEmpty { return add(names, .marked, node) }
        state(String(decoding: text, as: UTF8.self), .marked, node)
      }
      let names = names(below: node, isStated: true)
      if names.isEmpty { state(document.words(below: node, atMost: 120), .marked, node) }
      return add(names, .marked, node)
    }
    // An element that holds one word and is called an author names one.
    let isStated = isMarked && document.subtree(of: node).count <= 4
    let names = names(below: node, isStated: isStated)
    if names.isEmpty, isMarked {
      state(document.words(below: node, atMost: 120), .called, node)
    }
    add(names, .called, node)
  }

  /// Beside the article, or far from its headline, such a word is a label.
  private mutating func state(_ text: String, _ source: BylineFinder.Source, _ node: Int) {
    guard statements.count < Self.most, text.utf8.count < 60, !outline.marks[node].contains(.side),
      let distance = outline.distance(of: node, in: document), (-200..<900).contains(distance),
      let said = AuthorStatement.statement(in: Array(text.utf8)[...], .shown)
    else { return }
    statements.append(
      BylineFinder.Candidate(
        names: [said], source: source, bonus: (0..<300).contains(distance) ? 10 : 0, node: node))
  }

  private mutating func visit(text node: Int) {
    let bytes = document.text(of: node)
    guard bytes.count < 400, let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let hasName = BylineText.opening(of: bytes[first...].prefix(160)),
      !outline.marks[node].contains(.side),
      let distance = outline.distance(of: node, in: document), distance > -Self.reach
    else { return }
    if hasName {
      guard bytes.count < 160 else { return }
      let names = BylineText.names(in: bytes, outlet: outlet, isStated: false)
      if names.isEmpty { state(String(decoding: bytes, as: UTF8.self), .opened, node) }
      add(names, .opened, node)
      return
    }
    add(names(after: node), .opened, node)
  }

  /// The names are elements beside the word, perhaps with "and" between them.
  private func names(after node: Int) -> [String] {
    var names: [String] = []
    for next in (node + 1)..<min(node + 24, document.nodes.count) {
      let text = document.text(of: next).prefix(200)
      guard text.contains(where: { $0 > 0x40 }), !BylineText.isJoint(text) else { continue }
      let found = BylineText.names(in: text, outlet: outlet, isStated: false)
      if found.isEmpty { break }
      for name in found where !names.contains(name) { names.append(name) }
      // One name ends the list, unless a joint follows.
      guard
        let after = document.nodes[(next + 1)...].prefix(8).firstIndex(where: { $0.tag == .text }),
        BylineText.isJoint(document.text(of: after).prefix(40))
      else { break }
    }
    return names
  }

  private func names(below node: Int, isStated: Bool) -> [String] {
    // Elements side by side are parts side by side: "Mona Example" "Reporter".
    var names: [String] = []
    var pieces = 0
    for index in document.subtree(of: node) where document.nodes[index].tag == .text {
      let text = document.text(of: index).prefix(200)
      guard text.contains(where: { $0 > 0x40 }) else { continue }
      pieces += 1
      let found = BylineText.names(in: text, outlet: outlet, isStated: isStated)
      for name in found where !names.contains(name) { names.append(name) }
      // A text of another kind ends the names.
      if found.isEmpty, !names.isEmpty, text.count > 6 { break }
      if pieces > 14 || names.count > 6 { break }
    }
    return names
  }

  private mutating func add(_ names: [String], _ source: BylineFinder.Source, _ node: Int) {
    guard !names.isEmpty else { return }
    var bonus = outline.marks[node].contains(.side) ? -22 : 0
    if let distance = outline.distance(of: node, in: document) {
      switch distance {
      case 0..<300: bonus += 10
      case 300..<900: bonus += 4
      case 900..<3_000: bonus -= 4
      case 3_000...: bonus -= 8
      case -200..<0: bonus += 4
      default: bonus -= 9
      }
    } else if outline.offsets[node] > 3_000 {
      bonus -= 8
    }
    // The same source close by names another of the authors.
    if let last = candidates.lastIndex(where: { $0.source == source }),
      node - candidates[last].node < 24, candidates[last].bonus == bonus
    {
      for name in names where !candidates[last].names.contains(name) {
        candidates[last].names.append(name)
      }
      return
    }
    candidates.append(
      BylineFinder.Candidate(names: names, source: source, bonus: bonus, node: node))
  }

  /// `/author/`, `/authors/`, `/autor/` and the like in an address.
  private static func leadsToAuthor(_ href: ArraySlice<UInt8>) -> Bool {
    var start = href.startIndex
    var index = start
    let end = min(href.endIndex, start + 300)
    while index < end {
      if href[index] == UInt8(ascii: "/") {
        if (2...12).contains(index - start), authorPaths.contains(MarkupName(href[start..<index])) {
          return true
        }
        start = index + 1
      }
      index += 1
    }
    return false
  }

  private static let authorPaths = MarkupName.set(
    """
    author authors autor autoren autores auteur auteurs autore autori writer writers contributor \
    contributors journalist journalists reporter reporters people staff team by byline profile \
    profiles user users
    """)
}

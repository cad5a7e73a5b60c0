/// Cuts a document into blocks, in order, in one walk over its nodes.
struct BlockBuilder {
  private let document: HTMLDocument
  private let weights: LogOddsTable
  /// Bytes in long runs of text before each node, so that a subtree's share is a subtraction.
  private let textBefore: [Int]

  private var blocks: [Block] = []
  private var text: [UInt8] = []
  private var linkBytes = 0
  private var open: [Frame] = []
  private var whole = 1

  private struct Frame {
    let end: Int
    let node: Int
    let kind: Block.Kind
    let names: NameScores
    let own: UInt64
    let make: UInt64
    let article: Int
    let isParagraph: Bool
  }

  static func blocks(
    of document: HTMLDocument, names: LogOddsTable = BlockModel.standard.nameOdds
  ) -> [Block] {
    var builder = BlockBuilder(document, names)
    builder.run()
    return builder.blocks
  }

  private init(_ document: HTMLDocument, _ weights: LogOddsTable) {
    self.document = document
    self.weights = weights
    var before: [Int] = [0]
    before.reserveCapacity(document.nodes.count + 1)
    var sum = 0
    for node in document.nodes {
      // Labels and links are short: long runs stand for the page's prose.
      if node.tag == .text, node.content.count >= 40 { sum += node.content.count }
      before.append(sum)
    }
    textBefore = before
  }

  private mutating func run() {
    guard let body = document.first(.body) else { return }
    let range = document.subtree(of: body)
    open = [
      Frame(
        end: range.upperBound, node: body, kind: .paragraph, names: NameScores(), own: 0, make: 0,
        article: -1, isParagraph: false)
    ]
    whole = max(1, textBefore[range.upperBound] - textBefore[range.lowerBound])
    var linkEnd = 0
    var index = body + 1
    while index < range.upperBound {
      while let top = open.last, top.end <= index, open.count > 1 {
        flush()
        open.removeLast()
      }
      let node = document.nodes[index]
      switch node.tag {
      case .text:
        text.append(contentsOf: document.text(of: index))
        if index < linkEnd { linkBytes += node.content.count }
      case .br:
        // Two breaks in a row part paragraphs.
        if text.last(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) == 0x0B {
          flush()
        } else {
          text.append(0x0B)
        }
      case .hr: flush()
      case .td, .th:
        if holdsBlocks(index) { push(index, node) } else { text.append(Self.cellMark) }
      default:
        if isCut(index, node) {
          index = Int(node.end)
          continue
        }
        if node.tag == .a { linkEnd = max(linkEnd, Int(node.end)) }
        if Self.blockTags.contains(node.tag) { push(index, node) }
      }
      index += 1
    }
    flush()
  }

  private mutating func push(_ index: Int, _ node: HTMLDocument.Node) {
    flush()
    let around = open[open.count - 1]
    var names = around.names
    let own = read(index, node, into: &names)
    open.append(
      Frame(
        end: Int(node.end), node: index, kind: Self.kind(of: node.tag, in: around.kind),
        names: names, own: own, make: WordHash.pair(around.own, own),
        article: node.tag == .article ? index : around.article, isParagraph: node.tag == .p))
  }

  /// Adds what the element's names say and returns their sum.
  private func read(
    _ index: Int, _ node: HTMLDocument.Node, into names: inout NameScores
  ) -> UInt64 {
    var sum = ElementNames.tagKeys[Int(node.tag.rawValue)]
    var strongest: Float = 0
    var isKnown = false
    func add(_ key: UInt64) {
      guard let weight = weights.odds(of: key) else { return }
      isKnown = true
      if abs(weight) > abs(strongest) { strongest = weight }
    }
    add(sum)
    for attribute in document.attributes(of: index) where ElementNames.isName(attribute.name) {
      let value = document.bytes[
        Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
      let isClass = attribute.name == .class
      ElementNames.forEach(in: value) { key in
        add(key)
        if isClass { sum = sum &+ key }
      }
    }
    // A bad name on an element with most of the page's words says nothing ("has-sidebar").
    if isKnown, strongest > 0 || !holdsMost(index, node) { names.add(strongest) }
    return sum
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    defer {
      text.removeAll(keepingCapacity: true)
      linkBytes = 0
    }
    guard let frame = open.last else { return }
    var digits = 0
    for position in text.indices {
      let byte = text[position]
      if byte == 0x0A { text[position] = 0x20 }
      if byte == 0x0B { text[position] = 0x0A }
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
    }
    let clean = text.contains(Self.cellMark) ? Self.cells(text) : collapsed(text[...])
    guard !clean.isEmpty else { return }
    blocks.append(
      Block(
        kind: frame.kind, text: clean, node: frame.node,
        linkDensity: min(1, Float(linkBytes) / Float(clean.count)), counts: WordCounts(clean),
        digits: Float(digits) / Float(clean.count), names: frame.names, make: frame.make,
        article: frame.article, isParagraphElement: frame.isParagraph))
  }

  /// Stands before a cell's text until its row is whole.
  private static let cellMark: UInt8 = 0x1E

  /// A row's cells with tabs between them.
  private static func cells(_ text: [UInt8]) -> [UInt8] {
    Array(
      text.split(separator: cellMark).lazy.map { collapsed($0) }.filter { !$0.isEmpty }
        .joined(separator: [0x09]))
  }

  /// Words that no reader of the article would call part of it, whatever they say.
  private func isCut(_ index: Int, _ node: HTMLDocument.Node) -> Bool {
    switch node.tag {
    case .nav, .button, .dialog, .label, .legend, .menu: return true
    case .form:
      // Some pages wrap everything in a form.
      return !holdsMost(index, node)
    default: break
    }
    for attribute in document.attributes(of: index) {
      switch attribute.name {
      case .hidden:
        // Pages that are sent in pieces hide the article until a script moves it.
        if !holdsMost(index, node) { return true }
      case .ariaHidden:
        if document.value(.ariaHidden, of: index)?.elementsEqual("true".utf8) == true,
          !holdsMost(index, node)
        {
          return true
        }
      case .style:
        let style = (document.value(.style, of: index) ?? []).prefix(400).filter { $0 != 0x20 }
        if contains(style, "display:none"),
          !holdsMost(index, node)
        {
          return true
        }
      case .role:
        if let role = document.string(.role, of: index), Self.roles.contains(role) { return true }
      default: break
      }
    }
    return false
  }

  private func holdsMost(_ index: Int, _ node: HTMLDocument.Node) -> Bool {
    (textBefore[Int(node.end)] - textBefore[index]) * 5 > whole * 2
  }

  private func holdsBlocks(_ index: Int) -> Bool {
    document.subtree(of: index).dropFirst().contains {
      Self.blockTags.contains(document.nodes[$0].tag)
    }
  }

  private static func kind(of tag: HTMLTag, in around: Block.Kind) -> Block.Kind {
    switch tag {
    case .h1: return .heading(1)
    case .h2: return .heading(2)
    case .h3: return .heading(3)
    case .h4: return .heading(4)
    case .h5: return .heading(5)
    case .h6: return .heading(6)
    case .li, .dd, .dt: return .listItem
    case .blockquote: return .quotation
    case .tr: return .row
    case .figcaption, .caption: return .caption
    case .td, .th: return .paragraph
    default:
      if case .heading = around { return .paragraph }
      return around
    }
  }

  /// Elements whose names are read.
  static func isBlock(_ tag: HTMLTag) -> Bool {
    blockTags.contains(tag) || tag == .td || tag == .th
  }

  private static let roles: Set<String> = [
    "navigation", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar",
  ]

  private static let blockTags: TagSet = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .div, .dl,
    .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
    .hgroup, .li, .main, .ol, .p, .pre, .section, .summary, .table, .tbody, .thead, .tfoot, .tr,
    .ul, .nav, .menu,
  ]
}

/// Whether the bytes hold the text; for short needles in short texts.
func contains(_ bytes: some RandomAccessCollection<UInt8>, _ text: StaticString) -> Bool {
  let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  guard bytes.count >= wanted.count else { return false }
  var index = bytes.startIndex
  for _ in 0...(bytes.count - wanted.count) {
    if bytes[index...].starts(with: wanted) { return true }
    index = bytes.index(after: index)
  }
  return false
}

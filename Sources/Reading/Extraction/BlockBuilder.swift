/// Cuts a document into blocks, in order, in one walk over its nodes.
struct BlockBuilder {
  private let document: HTMLDocument
  /// Bytes in long runs of text before each node, so that a subtree's share is a subtraction.
  private let textBefore: [Int]

  private var blocks: [Block] = []
  private var text: [UInt8] = []
  private var linkBytes = 0
  private var open: [Frame] = []

  private struct Frame {
    let end: Int
    let node: Int
    let kind: Block.Kind
    let isAside: Bool
    let isParagraph: Bool
  }

  static func blocks(of document: HTMLDocument) -> [Block] {
    var builder = BlockBuilder(document)
    builder.run()
    return builder.blocks
  }

  private init(_ document: HTMLDocument) {
    self.document = document
    var before: [Int] = [0]
    before.reserveCapacity(document.nodes.count + 1)
    for node in document.nodes {
      // Labels and links are short: long runs stand for the page's prose.
      let isLong = node.tag == .text && node.content.count >= 40
      before.append((before.last ?? 0) + (isLong ? node.content.count : 0))
    }
    textBefore = before
  }

  private mutating func run() {
    guard let body = document.first(.body) else { return }
    let range = document.subtree(of: body)
    open = [
      Frame(
        end: range.upperBound, node: body, kind: .paragraph, isAside: false,
        isParagraph: false)
    ]
    let all = max(1, textBefore[range.upperBound] - textBefore[range.lowerBound])
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
        if holdsBlocks(index) { push(index, node, whole: all) } else { text.append(0x09) }
      default:
        if isCut(index, node, whole: all) {
          index = Int(node.end)
          continue
        }
        if node.tag == .a { linkEnd = max(linkEnd, Int(node.end)) }
        if Self.blockTags.contains(node.tag) { push(index, node, whole: all) }
      }
      index += 1
    }
    flush()
  }

  private mutating func push(_ index: Int, _ node: HTMLDocument.Node, whole: Int) {
    flush()
    let around = open[open.count - 1]
    open.append(
      Frame(
        end: Int(node.end), node: index, kind: Self.kind(of: node.tag, in: around.kind),
        isAside: around.isAside || namesAside(index, node, whole: whole),
        isParagraph: node.tag == .p))
  }

  private mutating func flush() {
    defer {
      text.removeAll(keepingCapacity: true)
      linkBytes = 0
    }
    guard !text.isEmpty, let frame = open.last else { return }
    for position in text.indices {
      if text[position] == 0x0A { text[position] = 0x20 }
      if text[position] == 0x0B { text[position] = 0x0A }
    }
    let clean = collapsed(text[...])
    guard !clean.isEmpty else { return }
    blocks.append(
      Block(
        kind: frame.kind, text: clean, node: frame.node,
        linkDensity: min(1, Double(linkBytes) / Double(clean.count)),
        counts: WordCounts(clean), isAside: frame.isAside, isParagraphElement: frame.isParagraph))
  }

  /// Words that no reader of the article would call part of it, whatever they say.
  private func isCut(_ index: Int, _ node: HTMLDocument.Node, whole: Int) -> Bool {
    switch node.tag {
    case .nav, .button, .dialog, .label, .legend, .menu: return true
    case .footer, .aside, .form, .header:
      // Some pages wrap everything in a form, and some an article's opening in a header.
      let share = Double(textBefore[Int(node.end)] - textBefore[index]) / Double(whole)
      if node.tag == .header {
        return share < 0.3
          && !document.subtree(of: index).contains {
            document.nodes[$0].tag == .h1
          }
      }
      return share < 0.5
    default: break
    }
    for attribute in document.attributes(of: index) {
      switch attribute.name {
      case .hidden:
        // Pages that are sent in pieces hide the article until a script moves it.
        if !Self.isMost(textBefore[Int(node.end)] - textBefore[index], of: whole) { return true }
      case .ariaHidden:
        if document.value(.ariaHidden, of: index)?.elementsEqual("true".utf8) == true,
          !Self.isMost(textBefore[Int(node.end)] - textBefore[index], of: whole)
        {
          return true
        }
      case .style:
        let style = (document.value(.style, of: index) ?? []).prefix(400).filter { $0 != 0x20 }
        if contains(style, "display:none"),
          !Self.isMost(textBefore[Int(node.end)] - textBefore[index], of: whole)
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

  /// A name on an element with most of the page's words says nothing ("has-sidebar").
  private func namesAside(_ index: Int, _ node: HTMLDocument.Node, whole: Int) -> Bool {
    guard ![.article, .main, .body].contains(node.tag) else { return false }
    guard !Self.isMost(textBefore[Int(node.end)] - textBefore[index], of: whole) else {
      return false
    }
    for name in [AttributeName.class, .id] {
      if let value = document.value(name, of: index), ClassWords.nameAside(value) { return true }
    }
    return false
  }

  private static func isMost(_ part: Int, of whole: Int) -> Bool { part * 5 > whole * 2 }

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

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
    "menu", "menubar", "toolbar",
  ]

  private static let blockTags: Set<HTMLTag> = [
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

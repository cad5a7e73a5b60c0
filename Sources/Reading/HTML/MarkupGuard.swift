/// A page made fit for the tree builder: what costs time and carries no words is gone, and no input
/// can make the builder's work grow faster than the input.
struct GuardedMarkup {
  /// UTF-8.
  let html: [UInt8]
  /// The contents of `<script type="application/ld+json">`.
  let structuredData: [[UInt8]]
}

/// Rewrites markup tag by tag, by the tokeniser's rules of the HTML standard
/// (html.spec.whatwg.org, section 13.2.5), before it is parsed.
///
/// The tree builder is quadratic in nesting depth and in attributes, and rebuilds every open
/// formatting element in each new paragraph. So: elements deeper than `deepest` lose their tags and
/// keep their text; formatting elements lose their attributes, with which the standard's own rule
/// holds at most three of a kind open; only attributes that reading uses pass; scripts, styles,
/// comments and drawings are dropped here rather than parsed.
struct MarkupGuard {
  static let deepest = 256
  static let mostTags = 400_000
  static let mostAttributes = 24
  static let longestValue = 16_384

  private var scanner: TagScanner
  private var html: [UInt8] = []
  private var structuredData: [[UInt8]] = []
  private var open: [MarkupName] = []
  private var tags = 0
  /// Names whose end tag is known not to follow any more, so that it is looked for only once.
  private var unclosed: Set<MarkupName> = []

  static func apply(to page: [UInt8]) -> GuardedMarkup {
    var pass = MarkupGuard(scanner: TagScanner(bytes: page))
    pass.html.reserveCapacity(page.count)
    pass.run()
    return GuardedMarkup(html: pass.html, structuredData: pass.structuredData)
  }

  private init(scanner: TagScanner) { self.scanner = scanner }

  private mutating func run() {
    while let piece = scanner.next() {
      switch piece {
      case .text(let range): html.append(contentsOf: scanner.bytes[range])
      case .doctype(let range): html.append(contentsOf: scanner.bytes[range])
      case .start(let tag): start(tag)
      case .end(let tag): end(tag)
      }
    }
  }

  private mutating func start(_ tag: TagScanner.Tag) {
    let name = tag.name
    if Elements.raw.contains(name) {
      let content = scanner.skipRaw(until: name) ?? scanner.skipToEnd()
      if name == Elements.script, scanner.isStructuredData(tag) {
        structuredData.append(Array(scanner.bytes[content]))
      } else if name == Elements.title {
        emit(tag, attributes: false)
        html.append(contentsOf: scanner.bytes[content])
        html.append(contentsOf: "</title>".utf8)
      }
      return
    }
    if Elements.skipped.contains(name) {
      if !unclosed.contains(name), scanner.skipRaw(until: name) == nil { unclosed.insert(name) }
      return
    }
    guard !Elements.dropped.contains(name), tags < Self.mostTags else { return }
    if !Elements.void.contains(name), !Elements.optionalEnd.contains(name) {
      guard open.count < Self.deepest else { return }
      open.append(name)
    }
    emit(tag, attributes: !Elements.formatting.contains(name))
  }

  private mutating func end(_ tag: TagScanner.Tag) {
    let name = tag.name
    guard !Elements.dropped.contains(name), tags < Self.mostTags else { return }
    if !Elements.optionalEnd.contains(name), !Elements.void.contains(name) {
      guard close(name) else { return }
    }
    tags += 1
    html.append(contentsOf: "</".utf8)
    html.append(contentsOf: scanner.bytes[tag.nameRange])
    html.append(UInt8(ascii: ">"))
  }

  /// Closes the innermost element of that name where the tree builder would, so that `open` never
  /// counts fewer than it has: not through a scope boundary, and for elements of no special kind
  /// not through a special one.
  private mutating func close(_ name: MarkupName) -> Bool {
    let special = Elements.special.contains(name)
    let formatting = Elements.formatting.contains(name) || name == Elements.anchor
    var index = open.count - 1
    var crossed = false
    while index >= 0, open[index] != name {
      if Elements.boundary.contains(open[index]) { return false }
      if !special, Elements.special.contains(open[index]) {
        if !formatting { return false }
        crossed = true
      }
      index -= 1
    }
    guard index >= 0 else { return false }
    // A formatting element that ends inside another block leaves its place, but the block stays.
    if crossed { return true }
    open.removeSubrange(index...)
    return true
  }

  private mutating func emit(_ tag: TagScanner.Tag, attributes: Bool) {
    tags += 1
    html.append(UInt8(ascii: "<"))
    html.append(contentsOf: scanner.bytes[tag.nameRange])
    if attributes {
      for attribute in tag.attributes.prefix(Self.mostAttributes) {
        let value = scanner.bytes[attribute.value].prefix(Self.longestValue)
        let quote: UInt8 = value.contains(0x22) ? 0x27 : 0x22
        html.append(0x20)
        html.append(contentsOf: scanner.bytes[attribute.name])
        html.append(contentsOf: [UInt8(ascii: "="), quote])
        // An unquoted value may hold both kinds of quotation mark.
        if quote == 0x27, value.contains(0x27) {
          html.append(contentsOf: value.lazy.filter { $0 != 0x27 })
        } else {
          html.append(contentsOf: value)
        }
        html.append(quote)
      }
    }
    html.append(UInt8(ascii: ">"))
  }
}

/// Splits markup into text and tags by the HTML standard's tokeniser (section 13.2.5), in one pass.
struct TagScanner {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  struct Tag {
    let name: MarkupName
    let nameRange: Range<Int>
    /// Only those that reading uses, in the order of the page.
    let attributes: [Attribute]
  }

  enum Piece {
    case text(Range<Int>)
    case doctype(Range<Int>)
    case start(Tag)
    case end(Tag)
  }

  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  static let used = MarkupName.set(
    """
    class id rel href itemprop itemtype datetime content property name lang type title role \
    hidden aria-hidden style charset http-equiv dir pubdate
    """)

  mutating func next() -> Piece? {
    while position < bytes.count {
      let start = position
      guard bytes[start] == UInt8(ascii: "<") else {
        position = index(of: UInt8(ascii: "<"), from: start) ?? bytes.count
        return .text(start..<position)
      }
      let following = start + 1 < bytes.count ? bytes[start + 1] : 0
      if isLetter(following) {
        guard let tag = tag(nameAt: start + 1) else { return nil }
        return .start(tag)
      }
      switch following {
      case UInt8(ascii: "/"):
        if start + 2 < bytes.count, isLetter(bytes[start + 2]) {
          guard let tag = tag(nameAt: start + 2) else { return nil }
          return .end(tag)
        }
        skip(past: UInt8(ascii: ">"), from: start + 2)
      case UInt8(ascii: "!"):
        if hasPrefix("<!--", at: start) {
          skipComment(from: start)
        } else {
          skip(past: UInt8(ascii: ">"), from: start + 2)
          if hasPrefix("<!doctype", at: start) { return .doctype(start..<position) }
        }
      case UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"), from: start + 2)
      default:
        position = start + 1
        return .text(start..<position)
      }
    }
    return nil
  }

  /// Moves past the end tag of that name and returns what stood before it; nil, without moving,
  /// where there is none.
  mutating func skipRaw(until name: MarkupName) -> Range<Int>? {
    var search = position
    while let found = index(of: UInt8(ascii: "<"), from: search) {
      search = found + 1
      guard search < bytes.count, bytes[search] == UInt8(ascii: "/") else { continue }
      var end = search + 1
      while end < bytes.count, end - search <= 16, isLetter(bytes[end]) { end += 1 }
      guard end < bytes.count, !isLetter(bytes[end]), MarkupName(bytes[search + 1..<end]) == name
      else { continue }
      let content = position..<found
      skip(past: UInt8(ascii: ">"), from: end)
      return content
    }
    return nil
  }

  mutating func skipToEnd() -> Range<Int> {
    let rest = position..<bytes.count
    position = bytes.count
    return rest
  }

  func isStructuredData(_ tag: Tag) -> Bool {
    tag.attributes.contains { attribute in
      bytes[attribute.name].lazy.map(asciiLowercased).elementsEqual("type".utf8)
        && bytes[attribute.value].lazy.map(asciiLowercased).starts(with: "application/ld+json".utf8)
    }
  }

  /// Nil when the page ends inside the tag, which makes it no tag.
  private mutating func tag(nameAt start: Int) -> Tag? {
    var index = start
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: "/"),
      bytes[index] != UInt8(ascii: ">")
    { index += 1 }
    let nameRange = start..<index
    var attributes: [Attribute] = []
    while true {
      while index < bytes.count, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        index += 1
      }
      guard index < bytes.count else {
        position = bytes.count
        return nil
      }
      if bytes[index] == UInt8(ascii: ">") { break }
      let name = attributeName(&index)
      guard let value = attributeValue(&index) else {
        position = bytes.count
        return nil
      }
      if attributes.count < MarkupGuard.mostAttributes,
        Self.used.contains(MarkupName(bytes[name]))
      {
        attributes.append(Attribute(name: name, value: value))
      }
    }
    position = index + 1
    return Tag(name: MarkupName(bytes[nameRange]), nameRange: nameRange, attributes: attributes)
  }

  private func attributeName(_ index: inout Int) -> Range<Int> {
    let start = index
    // A leading "=" belongs to the name.
    index += 1
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: "/"),
      bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "=")
    { index += 1 }
    return start..<index
  }

  private func attributeValue(_ index: inout Int) -> Range<Int>? {
    var next = index
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else { return nil }
    guard bytes[next] == UInt8(ascii: "=") else { return index..<index }
    next += 1
    while next < bytes.count, isSpace(bytes[next]) { next += 1 }
    guard next < bytes.count else { return nil }
    let quote = bytes[next]
    if quote == 0x22 || quote == 0x27 {
      guard let end = self.index(of: quote, from: next + 1) else { return nil }
      index = end + 1
      return next + 1..<end
    }
    let start = next
    while next < bytes.count, !isSpace(bytes[next]), bytes[next] != UInt8(ascii: ">") { next += 1 }
    index = next
    return start..<next
  }

  private mutating func skipComment(from start: Int) {
    // `<!-->` and `<!--->` are whole comments.
    var index = start + 4
    if hasPrefix(">", at: index) || hasPrefix("->", at: index) {
      return skip(past: UInt8(ascii: ">"), from: index)
    }
    while let dash = self.index(of: UInt8(ascii: "-"), from: index) {
      if hasPrefix("-->", at: dash) || hasPrefix("--!>", at: dash) {
        return skip(past: UInt8(ascii: ">"), from: dash)
      }
      index = dash + 1
    }
    position = bytes.count
  }

  private mutating func skip(past byte: UInt8, from start: Int) {
    position = index(of: byte, from: start).map { $0 + 1 } ?? bytes.count
  }

  private func index(of byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        if buffer[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  private func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
    let wanted = UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount)
    guard start + wanted.count <= bytes.count else { return false }
    for offset in 0..<wanted.count where asciiLowercased(bytes[start + offset]) != wanted[offset] {
      return false
    }
    return true
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
  }
}

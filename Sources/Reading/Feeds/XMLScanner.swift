/// The parts of an XML document (XML 1.0, fifth edition) in order, forgiving as feeds need it.
///
/// A document type declaration that declares anything is refused: with it go entity expansion,
/// external entities and default attributes, and so all that makes XML dangerous.
struct XMLScanner {
  enum Part {
    case start(name: ArraySlice<UInt8>, attributes: ArraySlice<UInt8>, isEmpty: Bool)
    case end(name: ArraySlice<UInt8>)
    /// Character data with its references not resolved.
    case text(ArraySlice<UInt8>)
    case cdata(ArraySlice<UInt8>)
  }

  let bytes: [UInt8]
  /// Where the next part starts.
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil at the end.
  mutating func next() throws(SourceProblem) -> Part? {
    while position < bytes.count {
      let rest = bytes[position...]
      guard rest.first == UInt8(ascii: "<") else {
        let text = rest.prefix { $0 != UInt8(ascii: "<") }
        position = text.endIndex
        return .text(text)
      }
      if rest.starts(with: "<!--".utf8) {
        _ = try skip(past: "-->", from: position + 4)
      } else if rest.starts(with: "<![CDATA[".utf8) {
        let start = position + 9
        return .cdata(bytes[start..<(try skip(past: "]]>", from: start))])
      } else if rest.starts(with: "<?".utf8) {
        _ = try skip(past: "?>", from: position + 2)
      } else if rest.starts(with: "<!".utf8) {
        let end = try skip(past: ">", from: position + 2)
        if rest[..<end].contains(UInt8(ascii: "[")) { throw .feedDeclaresEntities }
      } else {
        return try tag()
      }
    }
    return nil
  }

  /// Past `mark`; the answer is where it starts.
  private mutating func skip(past mark: String, from start: Int) throws(SourceProblem) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while index < bytes.count, let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) {
        position = found + mark.count
        return found
      }
      index = found + 1
    }
    position = bytes.count
    throw .feedCutOff
  }

  private mutating func tag() throws(SourceProblem) -> Part {
    let isEnd = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
    let start = position + (isEnd ? 2 : 1)
    var index = start
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      index += 1
    }
    guard index < bytes.count else {
      position = bytes.count
      throw .feedCutOff
    }
    position = index + 1
    let isEmpty = index > start && bytes[index - 1] == UInt8(ascii: "/")
    let content = bytes[start..<(isEmpty && !isEnd ? index - 1 : index)]
    let name = content.prefix { $0 > 0x20 }
    return isEnd
      ? .end(name: name)
      : .start(name: name, attributes: content[name.endIndex...], isEmpty: isEmpty)
  }
}

/// An element's attributes and character references.
enum XMLText {
  static func attribute(_ name: String, in attributes: ArraySlice<UInt8>) -> String? {
    var rest = attributes.drop { $0 <= 0x20 }
    while !rest.isEmpty {
      let found = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      rest = rest[found.endIndex...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else {
        // No value, or a stray sign: something has to be passed, or it would go on for ever.
        if found.isEmpty { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst().drop { $0 <= 0x20 }
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
      let value = rest.dropFirst().prefix { $0 != quote }
      if found.elementsEqual(name.utf8) { return String(decoding: resolved(value), as: UTF8.self) }
      rest = rest[value.endIndex...].dropFirst().drop { $0 <= 0x20 }
    }
    return nil
  }

  /// With the five named and all numbered references resolved; others stay as they stand, for the
  /// HTML that they usually belong to.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<mark]
      rest = rest[mark...]
      let name = rest.dropFirst().prefix(12).prefix { $0 != UInt8(ascii: ";") }
      if name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";"),
        let scalar = scalar(name)
      {
        result += Array(String(Character(scalar)).utf8)
        rest = rest[(name.endIndex + 1)...]
      } else {
        result.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let number where number.hasPrefix("#x") || number.hasPrefix("#X"):
      return UInt32(number.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case let number where number.hasPrefix("#"):
      return UInt32(number.dropFirst()).flatMap(Unicode.Scalar.init)
    default: return nil
    }
  }
}

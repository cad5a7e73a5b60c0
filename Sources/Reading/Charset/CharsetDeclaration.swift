/// Finds the charset that a page declares in `<meta charset>` or `<meta http-equiv>`, as in the
/// prescan of the HTML standard (section 13.2.3.2); also in an XML declaration.
enum CharsetDeclaration {
  static func label(in bytes: ArraySlice<UInt8>) -> String? {
    let lower = bytes.map(asciiLowercased)
    if lower.starts(with: "<?xml".utf8), let end = lower.firstIndex(of: UInt8(ascii: ">")),
      let label = value(after: "encoding", in: lower[..<end])
    {
      return label
    }
    var scanner = TagScanner(bytes: lower)
    while let piece = scanner.next() {
      guard case .start(let tag) = piece else { continue }
      if Elements.raw.contains(tag.name) {
        if scanner.skipRaw(until: tag.name) == nil { return nil }
      } else if tag.name == meta, let label = label(of: tag, in: scanner.bytes) {
        return label
      }
    }
    return nil
  }

  private static let meta = MarkupName("meta")

  private static func label(of tag: TagScanner.Tag, in bytes: [UInt8]) -> String? {
    for attribute in tag.attributes {
      let value = bytes[attribute.value]
      if bytes[attribute.name].elementsEqual("charset".utf8) {
        return String(decoding: value, as: UTF8.self)
      }
      if bytes[attribute.name].elementsEqual("content".utf8),
        let label = self.value(after: "charset", in: value)
      {
        return label
      }
    }
    return nil
  }

  /// The word after `name =`, in or out of quotation marks.
  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> String? {
    let name = Array(name.utf8)
    var index = bytes.startIndex
    while index + name.count < bytes.endIndex {
      defer { index += 1 }
      guard bytes[index..<index + name.count].elementsEqual(name) else { continue }
      var rest = bytes[(index + name.count)...].drop { $0 == 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
      let word = rest.prefix { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B }
      return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }
    return nil
  }
}

/// `Name: value` lines as in HTTP (RFC 9112), WARC (ISO 28500) and mail (RFC 5322): names without
/// regard to case, folded lines joined.
struct HeaderFields {
  private var fields: [(name: String, value: ArraySlice<UInt8>)] = []

  /// Enough for mail that passed many servers.
  static let most = 2_000

  /// - Parameter bytes: the lines without the empty one that ends them.
  init(_ bytes: ArraySlice<UInt8>) {
    var current: ArraySlice<UInt8>?
    for line in bytes.split(separator: 0x0A) {
      if line.first == 0x20 || line.first == 0x09 {
        // A folded line belongs to the field above: their bytes are neighbours.
        if let open = current { current = bytes[open.startIndex..<line.endIndex] }
        continue
      }
      close(current)
      current = line
      if fields.count >= Self.most { return }
    }
    close(current)
  }

  private mutating func close(_ field: ArraySlice<UInt8>?) {
    guard let field, let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = field[..<colon].trimmed
    guard !name.isEmpty, name.count <= 100 else { return }
    fields.append(
      (String(decoding: name, as: UTF8.self).lowercased(), field[(colon + 1)...].trimmed))
  }

  /// The first field of that name, which must be given in small letters; line ends in it are kept.
  func bytes(_ name: String) -> ArraySlice<UInt8>? { fields.first { $0.name == name }?.value }

  /// As text on one line.
  subscript(_ name: String) -> String? {
    bytes(name).map { value in
      let flat = value.contains(0x0A) ? value.filter { $0 != 0x0A && $0 != 0x0D }[...] : value
      return String(decoding: flat, as: UTF8.self)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at either end.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }

  /// Where the empty line that ends a head starts and ends.
  func endOfHead(limit: Int) -> Range<Int>? {
    var index = startIndex
    let end = Swift.min(endIndex, startIndex + limit)
    while let mark = self[index..<end].firstIndex(of: 0x0A) {
      var next = mark + 1
      if next < endIndex, self[next] == 0x0D { next += 1 }
      if next < endIndex, self[next] == 0x0A { return mark + 1..<next + 1 }
      index = mark + 1
    }
    return nil
  }
}

/// A media type with its parameters: `text/html; charset="utf-8"` (RFC 9110, section 8.3.1).
package struct MediaType: Hashable, Sendable {
  /// `text/html`, in small letters.
  package let name: String
  private let parameters: [String: String]

  package init(_ text: String) {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in text.utf8.prefix(2_000) {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        continue
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
        continue
      }
      parts[parts.count - 1].append(byte)
    }
    name = String(decoding: parts[0][...].trimmed, as: UTF8.self).lowercased()
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      guard let mark = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(decoding: part[..<mark].trimmed, as: UTF8.self).lowercased()
      if parameters[name] == nil {
        parameters[name] = String(decoding: part[(mark + 1)...].trimmed, as: UTF8.self)
      }
    }
    self.parameters = parameters
  }

  package subscript(_ parameter: String) -> String? { parameters[parameter] }

  /// Nil where the type names none.
  package var charset: String? { parameters["charset"].flatMap { $0.isEmpty ? nil : $0 } }
}

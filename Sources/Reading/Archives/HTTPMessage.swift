/// A stored HTTP/1 response (RFC 9112).
struct HTTPMessage {
  static let longestHead = 1 << 18

  let status: Int
  let head: HeaderFields
  private let body: ArraySlice<UInt8>

  /// Nil unless it starts with a status line.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    let end = bytes.endOfHead(limit: Self.longestHead) ?? bytes.endIndex..<bytes.endIndex
    let lines = bytes[..<end.lowerBound]
    let first = lines.prefix { $0 != 0x0A }
    let words = first.split(separator: 0x20, maxSplits: 2)
    guard words.count >= 2, let status = Int(String(decoding: words[1].trimmed, as: UTF8.self)),
      (100..<1000).contains(status)
    else { return nil }
    self.status = status
    head = HeaderFields(lines.dropFirst(first.count))
    body = bytes[end.upperBound...]
  }

  struct Body {
    var bytes: [UInt8]
    var isCutOff = false
    var isTooLarge = false
    /// A content encoding that cannot be undone.
    var unknownEncoding: String?
  }

  /// The body without transfer and content encodings, never more than `limit` bytes of it.
  ///
  /// Crawlers often undo encodings and keep the fields that name them: what does not look encoded
  /// is taken as it is.
  func decodedBody(limit: Int) -> Body {
    var result = Body(bytes: Array(body))
    if let transfer = head["transfer-encoding"]?.lowercased(), transfer.contains("chunked"),
      let chunks = Self.joined(chunks: body)
    {
      result = chunks
    } else if let length = head["content-length"].flatMap({ Int($0) }), body.count < length {
      result.isCutOff = true
    }
    result.undo(head["content-encoding"] ?? "", limit: limit)
    return result
  }

  /// `deflate` is zlib's format by the standard, and bare deflate by some servers.
  fileprivate static func format(of bytes: [UInt8]) -> Inflater.Format? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0x1F, bytes[1] == 0x8B { return .gzip }
    if bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 { return .gzip }
    let start = bytes.drop { $0 <= 0x20 }.first
    return start == UInt8(ascii: "<") ? nil : .raw
  }

  /// Nil where there are no chunks.
  private static func joined(chunks: ArraySlice<UInt8>) -> Body? {
    var result = Body(bytes: [])
    var rest = chunks
    var isFirst = true
    while true {
      let line = rest.prefix(4_096).prefix { $0 != 0x0A }
      let digits = line.prefix { $0 != UInt8(ascii: ";") }.trimmed
      guard line.endIndex < rest.endIndex, !digits.isEmpty, digits.count <= 8,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
      else {
        result.isCutOff = true
        return isFirst ? nil : result
      }
      isFirst = false
      rest = rest[(line.endIndex + 1)...]
      if size == 0 { return result }
      result.bytes += rest.prefix(size)
      if rest.count < size {
        result.isCutOff = true
        return result
      }
      rest = rest.dropFirst(size)
      while let first = rest.first, first == 0x0D || first == 0x0A { rest.removeFirst() }
    }
  }
}

extension HTTPMessage.Body {
  /// Without its content encodings, never more than `limit` bytes of it.
  mutating func undo(_ encodings: String, limit: Int) {
    for encoding in encodings.lowercased().split(separator: ",").reversed().prefix(4) {
      switch encoding.trimmingPrefix(" ").split(separator: " ").first ?? "" {
      case "", "identity", "none", "utf-8": continue
      case "gzip", "x-gzip", "deflate":
        guard let format = HTTPMessage.format(of: bytes) else { continue }
        take(Inflater.whole(bytes[...], format, limit: limit))
      case let other:
        // Brotli and the like are never letters; a crawler that undid them left a page.
        if bytes.prefix(512).contains(where: { $0 < 0x09 || $0 >= 0xF8 }) {
          unknownEncoding = String(other)
          return
        }
      }
    }
    if bytes.count > limit { self = HTTPMessage.Body(bytes: [], isTooLarge: true) }
  }

  fileprivate mutating func take(_ inflated: Inflater.Whole) {
    switch inflated {
    case .bytes(let whole): bytes = whole
    case .partly(let part):
      // Not compressed after all, or broken from its first byte.
      if part.isEmpty { return }
      bytes = part
      isCutOff = true
    case .tooLarge: self = HTTPMessage.Body(bytes: [], isTooLarge: true)
    }
  }
}

import Evidence

/// A mail message (RFC 5322) with its parts (RFC 2046), as far as a newsletter needs it.
struct MailMessage {
  static let deepest = 16
  static let mostParts = 500
  private static let longestHead = 1 << 20

  let head: HeaderFields
  private(set) var html: Part?
  private(set) var text: Part?

  struct Part {
    let bytes: [UInt8]
    let charset: String?
    /// RFC 3676: a line that ends in a space goes on.
    let isFlowed: Bool
  }

  private struct Piece {
    let bytes: ArraySlice<UInt8>
    let depth: Int
  }

  init(_ bytes: [UInt8]) throws(SourceProblem) {
    var start = bytes[...]
    // Mailbox files put their own line before the message.
    if start.starts(with: "From ".utf8) { start = start.drop { $0 != 0x0A }.dropFirst() }
    let (head, body) = Self.split(start)
    guard head.bytes("from") != nil || head.bytes("date") != nil || head.bytes("subject") != nil
    else { throw .notMail }
    self.head = head
    // Parts in the order in which they stand, without recursion.
    var pieces = take(head, body, depth: 0).reversed() as [Piece]
    var parts = 0
    while let piece = pieces.popLast(), parts < Self.mostParts {
      parts += 1
      let (head, body) = Self.split(piece.bytes)
      pieces += take(head, body, depth: piece.depth).reversed()
    }
  }

  /// Keeps a text, or answers the parts of what has parts.
  private mutating func take(
    _ head: HeaderFields, _ body: ArraySlice<UInt8>, depth: Int
  ) -> [Piece] {
    let type = MediaType(head["content-type"] ?? "text/plain")
    let isAttachment = head["content-disposition"]?.lowercased().hasPrefix("attachment") == true
    if isAttachment { return [] }
    let encoding = head["content-transfer-encoding"]
    if type.name.hasPrefix("multipart/") {
      guard depth < Self.deepest, let boundary = type["boundary"], !boundary.isEmpty else {
        return []
      }
      return Self.parts(of: body, boundary: Array(boundary.utf8), depth: depth + 1)
    }
    if type.name == "message/rfc822" {
      return depth < Self.deepest ? [Piece(bytes: body, depth: depth + 1)] : []
    }
    let isHTML = type.name == "text/html" || type.name == "application/xhtml+xml"
    guard isHTML || type.name == "text/plain" || type.name.isEmpty else { return [] }
    if isHTML ? html != nil : text != nil { return [] }
    let part = Part(
      bytes: TransferEncoding.decoded(body, encoding), charset: type.charset,
      isFlowed: type["format"]?.lowercased() == "flowed")
    guard part.bytes.contains(where: { $0 > 0x20 }) else { return [] }
    if isHTML { html = part } else { text = part }
    return []
  }

  private static func split(
    _ bytes: ArraySlice<UInt8>
  ) -> (head: HeaderFields, body: ArraySlice<UInt8>) {
    // A part may have no fields at all.
    if bytes.first == 0x0A { return (HeaderFields([]), bytes.dropFirst()) }
    if bytes.starts(with: [0x0D, 0x0A]) { return (HeaderFields([]), bytes.dropFirst(2)) }
    let end = bytes.endOfHead(limit: longestHead) ?? bytes.endIndex..<bytes.endIndex
    return (HeaderFields(bytes[..<end.lowerBound]), bytes[end.upperBound...])
  }

  /// What stands between lines of `--boundary`; the last part of a message that was cut off counts.
  private static func parts(
    of body: ArraySlice<UInt8>, boundary: [UInt8], depth: Int
  ) -> [Piece] {
    let mark = Array("--".utf8) + boundary
    var parts: [Piece] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[line] == UInt8(ascii: "-"), body[line..<end].starts(with: mark) {
        let rest = body[line + mark.count..<end].trimmed
        if rest.isEmpty || rest.elementsEqual("--".utf8) {
          if let start { parts.append(Piece(bytes: body[start..<line], depth: depth)) }
          start = end
          if !rest.isEmpty { return parts }
        }
      }
      line = end
    }
    if let start, start < body.endIndex, parts.count < mostParts {
      parts.append(Piece(bytes: body[start...], depth: depth))
    }
    return parts
  }
}

extension MailMessage.Part {
  /// UTF-8 with a line a paragraph: mail breaks its lines wherever they become long.
  var unwrapped: [UInt8] {
    let utf8 = CharacterDecoder.utf8(from: bytes, isHTML: false, transport: charset)
    var result: [UInt8] = []
    var previous: ArraySlice<UInt8> = []
    for whole in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = whole.last == 0x0D ? whole.dropLast() : whole
      let follows =
        !previous.isEmpty && !line.isEmpty
        && (isFlowed ? previous.last == 0x20 : previous.count > 50 && !Self.opensItem(line))
      if !result.isEmpty { result.append(follows ? 0x20 : 0x0A) }
      result += line.trimmed
      previous = line
    }
    return result
  }

  private static func opensItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return first <= 0x20 || first == UInt8(ascii: "-") || first == UInt8(ascii: "*")
      || first == UInt8(ascii: ">")
  }
}

import Evidence

/// A record of a WARC file (ISO 28500, versions 1.0 and 1.1).
struct WARCRecord {
  /// Bytes of the opened archive before it.
  let offset: Int
  let head: HeaderFields
  let block: [UInt8]
  let isCutOff: Bool

  /// The page in it; nil where there is none, or none that was served.
  func page() throws(SourceProblem) -> WebCapture? {
    guard let address = Self.address(head), Self.isWeb(address) else { return nil }
    let captured = head["warc-date"].flatMap { Instant($0) }
    let isCutOff = isCutOff || head.bytes("warc-truncated") != nil
    switch head["warc-type"]?.lowercased() {
    case "response":
      guard let message = HTTPMessage(block[...]), (200..<300).contains(message.status) else {
        return nil
      }
      let type = message.head["content-type"].map { MediaType($0) }
      guard Self.mayBePage(type, address) else { return nil }
      let body = message.decodedBody(limit: Reader.mostBytes)
      if body.isTooLarge {
        throw .recordTooLarge(offset: offset, address: address, limit: Reader.mostBytes)
      }
      if let encoding = body.unknownEncoding {
        throw .encodedBody(address: address, encoding: encoding)
      }
      return WebCapture(
        address: address, captured: captured, status: message.status, type: type,
        body: body.bytes, isCutOff: isCutOff || body.isCutOff)
    case "resource":
      let type = head["content-type"].map { MediaType($0) }
      guard Self.mayBePage(type, address) else { return nil }
      return WebCapture(
        address: address, captured: captured, status: nil, type: type, body: block,
        isCutOff: isCutOff)
    default: return nil
    }
  }

  static func holdsPages(_ head: HeaderFields) -> Bool {
    let type = head["warc-type"]?.lowercased()
    return type == "response" || type == "resource"
  }

  /// Some writers put it in angle brackets, as the grammar of version 1.0 had it.
  static func address(_ head: HeaderFields) -> String? {
    guard var address = head.bytes("warc-target-uri") else { return nil }
    if address.first == UInt8(ascii: "<"), address.last == UInt8(ascii: ">") {
      address = address.dropFirst().dropLast()
    }
    return address.isEmpty || address.count > 8_192 ? nil : String(decoding: address, as: UTF8.self)
  }

  private static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://"))
      && !address.hasSuffix("/robots.txt")
  }

  /// No type at all is common, and then the bytes decide.
  private static func mayBePage(_ type: MediaType?, _ address: String) -> Bool {
    switch type?.name {
    case nil, "", "text/html", "application/xhtml+xml", "text/plain": true
    default: false
    }
  }
}

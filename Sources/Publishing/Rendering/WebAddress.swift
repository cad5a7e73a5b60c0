/// Addresses from reports that are safe to print and to link.
enum WebAddress {
  /// The address when it is `http` or `https` and holds only the characters of a URI (RFC 3986);
  /// else nil: it may run a script, or break out of where it is written.
  static func safe(_ url: String?) -> String? {
    guard let url, url.utf8.count <= 400 else { return nil }
    let lower = url.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
    return url.utf8.allSatisfy(isAllowed) ? url : nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
  }
}

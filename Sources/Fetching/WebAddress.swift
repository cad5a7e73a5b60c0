import Foundation

/// An `http` or `https` address without fragment, name or password.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// Longer ones are a trap rather than an address.
  package static let longest = 4_096

  private let url: URL
  /// In small letters, without the brackets of IPv6.
  package let host: String
  package let port: Int

  /// Whether a source is meant as an address rather than a file's name.
  package static func isMeant(by source: String) -> Bool {
    guard let mark = source.range(of: "://") else { return false }
    let scheme = source[..<mark.lowerBound]
    return !scheme.isEmpty && scheme.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }

  package init(_ text: String) throws(FetchError) {
    try self.init(text, relativeTo: nil)
  }

  /// - Parameter base: where a redirect's `Location` is read from.
  init(_ text: String, relativeTo base: WebAddress?) throws(FetchError) {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard text.utf8.count <= Self.longest,
      let found = URL(string: text, relativeTo: base?.url)?.absoluteURL,
      var parts = URLComponents(url: found, resolvingAgainstBaseURL: true)
    else { throw .notAnAddress(String(text.prefix(200))) }
    let scheme = parts.scheme?.lowercased() ?? ""
    guard scheme == "http" || scheme == "https" else {
      throw .otherScheme(String(text.prefix(200)))
    }
    guard parts.user == nil, parts.password == nil else { throw .holdsPassword(host: parts.host) }
    guard let name = parts.host, !name.isEmpty else {
      throw .notAnAddress(String(text.prefix(200)))
    }
    parts.scheme = scheme
    parts.fragment = nil
    if parts.percentEncodedPath.isEmpty { parts.percentEncodedPath = "/" }
    guard let url = parts.url, (1...65_535).contains(parts.port ?? 80) else {
      throw .notAnAddress(String(text.prefix(200)))
    }
    self.url = url
    host = name.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    port = parts.port ?? (scheme == "https" ? 443 : 80)
  }

  package var description: String { url.absoluteString }

  /// What a host's rules and its robots.txt hold for.
  var authority: String { "\(url.scheme ?? "http")://\(host):\(port)" }

  /// Path and query, as they are sent.
  var target: String {
    let parts = URLComponents(url: url, resolvingAgainstBaseURL: true)
    let path = parts?.percentEncodedPath ?? "/"
    return parts?.percentEncodedQuery.map { "\(path)?\($0)" } ?? path
  }

  var robots: WebAddress? { try? WebAddress("/robots.txt", relativeTo: self) }
}

/// What a server gave with a page to ask later whether it has changed (RFC 9110, section 8.8).
package struct Validators: Hashable, Sendable {
  package let entityTag: String?
  package let lastModified: String?

  package init?(entityTag: String?, lastModified: String?) {
    guard entityTag != nil || lastModified != nil else { return nil }
    self.entityTag = entityTag
    self.lastModified = lastModified
  }
}

/// A page as it came.
package struct Fetched: Hashable, Sendable {
  /// Where it was in the end, after all redirects.
  package let address: WebAddress
  package let contentType: String?
  package let contentEncoding: String?
  /// With its content encodings, which Reading undoes.
  package let body: [UInt8]
  package let validators: Validators?
  /// It came from the open net, so that what it links to must be there too.
  package let isPublic: Bool
}

package enum FetchOutcome: Hashable, Sendable {
  case page(Fetched)
  /// The server says that the page is the one that was fetched before.
  case notModified(WebAddress)
}

/// What a fetcher is doing, for those who wait.
package enum FetchEvent: Hashable, Sendable {
  case asking(WebAddress)
  case waiting(host: String, seconds: Double)
}

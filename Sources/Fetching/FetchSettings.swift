/// How addresses are fetched. The defaults are meant for news sites and for the people who run them.
package struct FetchSettings: Sendable {
  /// What we say we are: never a browser's name.
  package var agent: String
  /// The name by which `robots.txt` speaks of us (RFC 9309, section 2.2.1).
  package var product = "foothold"
  /// Bytes of an answer, as they come.
  package var mostBytes = 16 << 20
  package var mostRedirects = 10
  /// Seconds until a connection stands, between two pieces of an answer, and for all of it.
  package var connectTime = 10.0
  package var readTime = 20.0
  package var wholeTime = 60.0
  /// Seconds between the end of one page and the next request to the same host.
  package var delay = 1.0
  /// A longer `Crawl-delay` counts as this one.
  package var mostDelay = 30.0
  /// A server that asks for more patience than this is given up.
  package var mostRetryAfter = 60.0
  /// Whether an address belongs to the machine itself or to a network behind it.
  package var isPrivate: @Sendable (IPAddress) -> Bool = { $0.isPrivate }

  package init(agent: String = "foothold") { self.agent = agent }
}

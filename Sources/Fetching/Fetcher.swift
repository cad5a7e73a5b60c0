import Foundation
import NIOCore

/// Addresses → pages, one at a time, as a guest of the servers that give them: by their
/// `robots.txt`, at their pace, under our own name. The room's whole surface.
///
/// What is learned of a host (its rules, when it was last asked) holds for the fetcher's life.
package final class Fetcher {
  private let settings: FetchSettings
  private let isStopped: () -> Bool
  private let events: (FetchEvent) -> Void
  private lazy var connection = HTTPConnection(settings)
  private var pace: Pace
  private var robots: [String: Result<RobotsRules, FetchError>] = [:]

  /// - Parameter isStopped: asked while waiting for a host's turn; true gives up.
  package init(
    _ settings: FetchSettings, isStopped: @escaping () -> Bool = { false },
    events: @escaping (FetchEvent) -> Void = { _ in }
  ) {
    self.settings = settings
    self.isStopped = isStopped
    self.events = events
    pace = Pace(settings)
  }

  /// - Parameters:
  ///   - page: the page that links to it, where nobody named the address himself.
  ///   - validators: what was remembered of an address when it was fetched before.
  package func fetch(
    _ address: WebAddress, linkedFrom page: Fetched? = nil,
    validators: (WebAddress) -> Validators? = { _ in nil }
  ) throws(FetchError) -> FetchOutcome {
    var hop = address
    var mustBePublic = page?.isPublic ?? false
    var visited: Set<WebAddress> = []
    while visited.count <= settings.mostRedirects {
      guard visited.insert(hop).inserted else { throw .redirectLoop(hop) }
      let isLed = page != nil || visited.count > 1
      let peers: HTTPConnection.Peers = mustBePublic ? .publicOnly : isLed ? .led : .any
      let peer = try self.peer(hop)
      // Whoever leads there: a private page may have been written by a stranger.
      if isLed, peer.isLinkLocal { throw .intoLinkLocal(hop) }
      if !settings.isPrivate(peer) {
        mustBePublic = true
      } else if mustBePublic {
        throw .intoPrivateNetwork(hop)
      }
      try obeyRobots(of: hop, from: peers)
      let known = validators(hop)
      let answer = try ask(hop, known, isFirst: visited.count == 1, from: peers)
      switch answer.status {
      case 200...299:
        return .page(
          Fetched(
            address: hop, contentType: answer.field("content-type"),
            contentEncoding: answer.field("content-encoding"), body: answer.body,
            validators: Validators(
              entityTag: answer.field("etag"), lastModified: answer.field("last-modified")),
            isPublic: mustBePublic))
      case 304 where known != nil: return .notModified(hop)
      case 301, 302, 303, 307, 308: hop = try Self.target(of: answer, at: hop)
      case 429, 503: throw .busy(answer.status, retryAfter: Self.retryAfter(answer))
      default: throw .status(answer.status)
      }
    }
    throw .tooManyRedirects(limit: settings.mostRedirects)
  }

  private static func target(
    of answer: HTTPAnswer, at hop: WebAddress
  ) throws(FetchError) -> WebAddress {
    guard let location = answer.field("location") else { throw .redirectNowhere(answer.status) }
    do { return try WebAddress(location, relativeTo: hop) } catch {
      throw .badRedirect(to: String(location.prefix(200)))
    }
  }

  private static func retryAfter(_ answer: HTTPAnswer) -> Int? {
    RetryAfter.seconds(answer.field("retry-after"), date: answer.field("date"))
  }
}

// MARK: One page

extension Fetcher {
  /// The host's turn is waited for before its first request of a page; a redirect follows at once.
  private func ask(
    _ address: WebAddress, _ known: Validators?, isFirst: Bool, from peers: HTTPConnection.Peers
  ) throws(FetchError) -> HTTPAnswer {
    var fields = [("Accept-Encoding", "gzip, deflate")]
    if let tag = known?.entityTag { fields.append(("If-None-Match", tag)) }
    if let date = known?.lastModified { fields.append(("If-Modified-Since", date)) }
    if isFirst { try wait(pace.wait(for: address.host, at: .now), for: address.host) }
    events(.asking(address))
    defer { pace.answered(address.host, at: .now) }
    func ask() throws(FetchError) -> HTTPAnswer {
      try connection.ask(
        address, fields: fields, limit: settings.mostBytes, from: peers)
    }
    let answer = try ask()
    guard answer.status == 429 || answer.status == 503,
      let seconds = Self.retryAfter(answer), Double(seconds) <= settings.mostRetryAfter
    else { return answer }
    try wait(max(Double(seconds), settings.delay), for: address.host)
    return try ask()
  }

  /// In small pieces, so that an interruption need not wait.
  private func wait(_ seconds: Double, for host: String) throws(FetchError) {
    guard seconds > 0 else { return }
    events(.waiting(host: host, seconds: seconds))
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      if isStopped() { throw .stopped }
      Thread.sleep(forTimeInterval: min(0.1, max(0, (end - .now) / .seconds(1))))
    }
  }

  private func peer(_ address: WebAddress) throws(FetchError) -> IPAddress {
    guard
      let peer = IPAddress(
        try? SocketAddress.makeAddressResolvingHost(address.host, port: address.port))
    else { throw .noSuchHost(address.host) }
    return peer
  }
}

// MARK: robots.txt

extension Fetcher {
  private func obeyRobots(
    of address: WebAddress, from peers: HTTPConnection.Peers
  ) throws(FetchError) {
    guard let robotsAddress = address.robots, address != robotsAddress else { return }
    let rules: RobotsRules
    if let known = robots[address.authority] {
      rules = try known.get()
    } else {
      let found = Result { () throws(FetchError) in
        try readRobots(robotsAddress, from: peers)
      }
      robots[address.authority] = found
      rules = try found.get()
      pace.respect(rules.crawlDelay, of: address.host)
    }
    guard rules.allows(address.target) else { throw .disallowed(robots: robotsAddress) }
  }

  /// A site without rules allows everything; one whose rules cannot be had allows nothing
  /// (RFC 9309, section 2.3.1).
  private func readRobots(
    _ address: WebAddress, from peers: HTTPConnection.Peers
  ) throws(FetchError) -> RobotsRules {
    var hop = address
    var peers = peers
    for _ in 0...5 {
      let answer = try connection.ask(
        hop, fields: [("Accept-Encoding", "identity")], limit: RobotsRules.mostBytes, cuts: true,
        from: peers)
      switch answer.status {
      case 200...299: return RobotsRules(answer.body, product: settings.product)
      case 301, 302, 303, 307, 308:
        let isPublic = try !settings.isPrivate(peer(hop))
        guard let next = try? Self.target(of: answer, at: hop) else { return RobotsRules() }
        if try peer(next).isLinkLocal { throw .intoLinkLocal(next) }
        peers = isPublic || peers == .publicOnly ? .publicOnly : .led
        hop = next
      case 500...: throw .robotsUnavailable(address, status: answer.status)
      default: return RobotsRules()
      }
    }
    return RobotsRules()
  }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// The one place where the HTTP library is spoken to: one request, one answer, no redirects.
///
/// Nothing of it is made before the first request, so that commands which fetch nothing pay nothing.
final class HTTPConnection {
  private struct PrivatePeer: Error {}
  private struct LinkLocalPeer: Error {}

  private let settings: FetchSettings
  private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
  private let open: HTTPClient
  /// These refuse to talk to link-local and to private addresses, whatever the name was said to
  /// stand for before.
  private let led: HTTPClient
  private let guarded: HTTPClient

  /// Who may answer.
  enum Peers {
    /// Whoever the user names.
    case any
    /// A page led there: all but link-local addresses.
    case led
    /// A public page led there.
    case publicOnly
  }

  init(_ settings: FetchSettings) {
    self.settings = settings
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout = .init(
      connect: .seconds(settings.connectTime), read: .seconds(settings.readTime))
    configuration.connectionPool.retryConnectionEstablishment = false
    configuration.httpVersion = .http1Only
    configuration.decompression = .disabled
    open = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
    configuration.http1_1ConnectionDebugInitializer = { channel in
      guard let peer = IPAddress(channel.remoteAddress), !peer.isLinkLocal else {
        channel.close(promise: nil)
        return channel.eventLoop.makeFailedFuture(LinkLocalPeer())
      }
      return channel.eventLoop.makeSucceededVoidFuture()
    }
    led = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
    configuration.http1_1ConnectionDebugInitializer = { [isPrivate = settings.isPrivate] channel in
      guard let peer = IPAddress(channel.remoteAddress), !isPrivate(peer) else {
        channel.close(promise: nil)
        return channel.eventLoop.makeFailedFuture(PrivatePeer())
      }
      return channel.eventLoop.makeSucceededVoidFuture()
    }
    guarded = HTTPClient(eventLoopGroupProvider: .shared(group), configuration: configuration)
  }

  deinit {
    try? open.syncShutdown()
    try? led.syncShutdown()
    try? guarded.syncShutdown()
    try? group.syncShutdownGracefully()
  }

  /// - Parameters:
  ///   - limit: bytes of the body; a longer one throws, or ends there where `cuts` says so.
  ///   - peers: who may answer.
  func ask(
    _ address: WebAddress, fields: [(String, String)] = [], limit: Int, cuts: Bool = false,
    from peers: Peers
  ) throws(FetchError) -> HTTPAnswer {
    let request: HTTPClient.Request
    do {
      request = try HTTPClient.Request(
        url: address.description,
        headers: HTTPHeaders([("User-Agent", settings.agent), ("Accept", "*/*")] + fields))
    } catch {
      throw .notAnAddress(address.description)
    }
    let collector = AnswerCollector(limit: limit)
    do {
      try client(for: peers).execute(
        request: request, delegate: collector, deadline: .now() + .seconds(settings.wholeTime)
      ).wait()
    } catch is AnswerCollector.TooLong {
      guard cuts || collector.answer?.status != 200 else { throw .tooLarge(limit: limit) }
    } catch is PrivatePeer {
      throw .intoPrivateNetwork(address)
    } catch is LinkLocalPeer {
      throw .intoLinkLocal(address)
    } catch {
      throw named(error, address)
    }
    guard let answer = collector.answer else {
      throw .brokenOff(host: address.host, reason: "no answer")
    }
    return answer
  }

  private func client(for peers: Peers) -> HTTPClient {
    switch peers {
    case .any: open
    case .led: led
    case .publicOnly: guarded
    }
  }

  private func named(_ error: any Error, _ address: WebAddress) -> FetchError {
    switch error {
    case let error as HTTPClientError: return named(error, address)
    case let error as HTTPParserError:
      return .brokenOff(host: address.host, reason: "no HTTP: \(error)")
    case let error as NIOConnectionError:
      if error.connectionErrors.isEmpty { return .noSuchHost(address.host) }
      let reasons = Set(error.connectionErrors.map { Self.words($0.error) })
      return .cannotConnect(
        host: "\(address.host):\(address.port)", reason: reasons.sorted().joined(separator: ", "))
    case let error as IOError:
      // A host that is given by its number has only this one address to try.
      return [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT].contains(error.errnoCode)
        ? .cannotConnect(host: "\(address.host):\(address.port)", reason: Self.words(error))
        : .brokenOff(host: address.host, reason: Self.words(error))
    default:
      // The TLS library's errors are told by their module, which is not ours to import.
      return String(reflecting: type(of: error)).hasPrefix("NIOSSL.")
        ? .notSecure(host: address.host, reason: "\(error)".replacing("\n", with: " "))
        : .brokenOff(host: address.host, reason: "\(error)")
    }
  }

  private func named(_ error: HTTPClientError, _ address: WebAddress) -> FetchError {
    switch error {
    case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout:
      .timedOut(.connecting, seconds: settings.connectTime)
    case .readTimeout: .timedOut(.reading, seconds: settings.readTime)
    case .deadlineExceeded: .timedOut(.whole, seconds: settings.wholeTime)
    case .remoteConnectionClosed:
      .brokenOff(host: address.host, reason: "the connection was closed")
    default: .brokenOff(host: address.host, reason: error.shortDescription)
    }
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let error as IOError: String(cString: strerror(error.errnoCode))
    case ChannelError.connectTimeout: "no answer in time"
    default: "\(error)"
    }
  }
}

extension TimeAmount {
  fileprivate static func seconds(_ seconds: Double) -> TimeAmount {
    .nanoseconds(Int64(min(max(seconds, 0.001), 86_400) * 1e9))
  }
}

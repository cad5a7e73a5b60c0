import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix

/// A real HTTP server on this machine, for as long as it is held.
final class LittleServer: Sendable {
  struct Request: Sendable {
    let target: String
    let headers: HTTPHeaders
  }

  struct Answer: Sendable {
    enum Ending: Sendable {
      case whole
      /// The rest never comes.
      case hangs
      case breaksOff
      /// The body again and again.
      case endless
    }

    var status = 200
    var headers: [(String, String)] = []
    var body: [UInt8] = []
    var ending = Ending.whole

    static func page(_ text: String, _ headers: (String, String)...) -> Answer {
      Answer(headers: [("Content-Type", "text/html")] + headers, body: Array(text.utf8))
    }

    static func status(_ status: Int, _ headers: (String, String)...) -> Answer {
      Answer(status: status, headers: headers)
    }

    static func redirect(_ target: String, _ status: Int = 302) -> Answer {
      .status(status, ("Location", target))
    }
  }

  private static let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  let base: String
  let port: Int
  private let channel: any Channel
  private let log: NIOLockedValueBox<[Request]>

  /// Everything that was asked, in order.
  var requests: [Request] { log.withLockedValue { $0 } }
  var targets: [String] { requests.map(\.target) }

  /// - Parameter answer: nil is 404, and so is a robots.txt that it does not know.
  init(
    host: String = "127.0.0.1", _ answer: @escaping @Sendable (Request) -> Answer?
  ) throws {
    let log = NIOLockedValueBox<[Request]>([])
    channel = try ServerBootstrap(group: Self.group)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(
            Handler { request in
              log.withLockedValue { $0.append(request) }
              return answer(request) ?? .status(404)
            })
        }
      }
      .bind(host: host, port: 0).wait()
    self.log = log
    port = channel.localAddress?.port ?? 0
    base = "http://\(host):\(port)"
  }

  /// Nobody is there any more once this is over. Where the last to hold it was a connection of its
  /// own loop, nobody is left to wait either.
  deinit {
    let closed = channel.close()
    if !channel.eventLoop.inEventLoop { try? closed.wait() }
  }
}

private final class Handler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answer: (LittleServer.Request) -> LittleServer.Answer
  private var head: HTTPRequestHead?

  init(_ answer: @escaping (LittleServer.Request) -> LittleServer.Answer) { self.answer = answer }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: return
    case .end:
      guard let head else { return }
      send(answer(.init(target: head.uri, headers: head.headers)), to: context)
    }
  }

  private func send(_ answer: LittleServer.Answer, to context: ChannelHandlerContext) {
    var headers = HTTPHeaders(answer.headers)
    switch answer.ending {
    case .whole: headers.add(name: "Content-Length", value: "\(answer.body.count)")
    case .hangs, .breaksOff: headers.add(name: "Content-Length", value: "1000000")
    case .endless: headers.add(name: "Transfer-Encoding", value: "chunked")
    }
    context.write(
      wrapOutboundOut(
        .head(
          HTTPResponseHead(
            version: .http1_1, status: .init(statusCode: answer.status), headers: headers))),
      promise: nil)
    switch answer.ending {
    case .whole:
      write(answer.body, to: context)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    case .hangs: write(answer.body, to: context)
    case .breaksOff:
      write(answer.body, to: context)
      context.close(promise: nil)
    case .endless: goOn(answer.body, to: context)
    }
  }

  private func write(_ bytes: [UInt8], to context: ChannelHandlerContext) {
    context.writeAndFlush(
      wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
  }

  /// Until the other side has had enough. Each piece is a turn of the loop of its own: a write that is
  /// done at once calls back at once, and so on until the stack is full.
  private func goOn(_ bytes: [UInt8], to context: ChannelHandlerContext) {
    let loop = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes))))).whenSuccess
    {
      loop.eventLoop.execute {
        let (handler, context) = loop.value
        handler.goOn(bytes, to: context)
      }
    }
  }
}

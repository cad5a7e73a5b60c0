import AsyncHTTPClient
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1

/// A server's answer to one request.
struct HTTPAnswer: Sendable {
  let status: Int
  let headers: HTTPHeaders
  let body: [UInt8]

  /// The last field of that name; nil where there is none, or nothing in it.
  func field(_ name: String) -> String? {
    headers[name].last.flatMap { $0.isEmpty ? nil : String($0.prefix(4_096)) }
  }
}

/// Gathers an answer, and ends the request where it becomes longer than it may.
final class AnswerCollector: HTTPClientResponseDelegate {
  struct TooLong: Error {}

  private struct State {
    var head: HTTPResponseHead?
    var body: [UInt8] = []
  }

  private let state = NIOLockedValueBox(State())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// What has come so far.
  var answer: HTTPAnswer? {
    state.withLockedValue { state in
      state.head.map {
        HTTPAnswer(status: Int($0.status.code), headers: $0.headers, body: state.body)
      }
    }
  }

  func didReceiveHead(
    task: HTTPClient.Task<Void>, _ head: HTTPResponseHead
  ) -> EventLoopFuture<Void> {
    state.withLockedValue {
      $0.head = head
      $0.body = []
    }
    return task.eventLoop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(
    task: HTTPClient.Task<Void>, _ buffer: ByteBuffer
  ) -> EventLoopFuture<Void> {
    let isTooLong = state.withLockedValue { state in
      let room = limit - state.body.count
      state.body.append(contentsOf: buffer.readableBytesView.prefix(room))
      return buffer.readableBytes > room
    }
    return isTooLong
      ? task.eventLoop.makeFailedFuture(TooLong()) : task.eventLoop.makeSucceededVoidFuture()
  }

  func didFinishRequest(task: HTTPClient.Task<Void>) throws {}
}

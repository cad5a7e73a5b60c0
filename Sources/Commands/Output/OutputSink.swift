import Foundation

/// Why results could not be handed over.
enum OutputError: Error, Hashable {
  /// Whoever read from us has had enough, and that is fine.
  case closed
  case failed(reason: String)
}

/// Buffered output to a file descriptor, or to a closure in tests.
package final class OutputSink {
  private static let most = 1 << 16

  /// Progress and the like are for people only.
  package let isTerminal: Bool
  private let write: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []

  package init(isTerminal: Bool = false, write: @escaping ([UInt8]) throws -> Void) {
    self.isTerminal = isTerminal
    self.write = write
  }

  package convenience init(descriptor: Int32) {
    self.init(isTerminal: isatty(descriptor) == 1) { bytes in
      try Self.write(bytes, to: descriptor)
    }
  }

  func put(_ text: String) throws { try put(text.utf8) }

  func put(_ bytes: some Sequence<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.most { try flush() }
  }

  func line(_ text: String) throws { try put(text + "\n") }

  func flush() throws {
    guard !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    try write(buffer)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        throw OutputError.closed
      } else if errno != EINTR {
        throw OutputError.failed(reason: String(cString: strerror(errno)))
      }
    }
  }
}

/// What is said beside the results: problems, notes, progress. Nobody listening is no error.
package struct Notes {
  private let sink: OutputSink

  package init(_ sink: OutputSink) { self.sink = sink }

  func line(_ text: String) {
    try? sink.line(text)
    try? sink.flush()
  }

  /// One line that the next one replaces, for people only.
  func progress(_ text: String) {
    guard sink.isTerminal else { return }
    try? sink.put("\r\u{1B}[K" + text)
    try? sink.flush()
  }
}

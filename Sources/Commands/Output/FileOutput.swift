import Desk
import Foundation

/// Results to a file that the user named.
enum FileOutput {
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try write(to: path) { sink in try sink.put(bytes) }
  }

  static func write(to path: String, _ body: (OutputSink) throws -> Void) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw DeskError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    let sink = OutputSink(descriptor: descriptor)
    do {
      try body(sink)
      try sink.flush()
    } catch OutputError.failed(let reason) {
      throw DeskError.cannotWrite(path: path, reason: reason)
    }
  }

  /// What was written, for its hash.
  static func read(_ path: String) -> [UInt8] {
    FileManager.default.contents(atPath: path).map(Array.init) ?? []
  }
}

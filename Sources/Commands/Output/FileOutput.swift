import Desk
import Foundation

/// Results to a file that the user named.
enum FileOutput {
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw DeskError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    let sink = OutputSink(descriptor: descriptor)
    do {
      try sink.put(bytes)
      try sink.flush()
    } catch OutputError.failed(let reason) {
      throw DeskError.cannotWrite(path: path, reason: reason)
    }
  }
}

import Foundation

/// A new file, written through a buffer.
final class FileSink {
  private static let most = 1 << 20

  let path: String
  private(set) var size = 0
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  init(creating path: String) throws(IndexError) {
    self.path = path
    descriptor = open(path, O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw failure() }
  }

  deinit { if descriptor >= 0 { Foundation.close(descriptor) } }

  private func failure() -> IndexError {
    .cannotWrite(path: path, reason: String(cString: strerror(errno)))
  }

  func write(_ bytes: some Collection<UInt8>) throws(IndexError) {
    buffer.append(contentsOf: bytes)
    size += bytes.count
    if buffer.count >= Self.most { try flush() }
  }

  func flush() throws(IndexError) {
    try put(buffer, at: nil)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Over what is there already.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws(IndexError) {
    try flush()
    try put(bytes, at: offset)
  }

  private func put(_ bytes: [UInt8], at offset: Int?) throws(IndexError) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { rest in
        offset.map { pwrite(descriptor, rest.baseAddress, rest.count, $0 + done) }
          ?? Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      done += count
    }
  }

  /// To the disk, so that a rename never shows half a file.
  func synchronise() throws(IndexError) {
    try flush()
    if fsync(descriptor) != 0 { throw failure() }
  }

  func close() throws(IndexError) {
    try flush()
    let closed = Foundation.close(descriptor)
    descriptor = -1
    if closed != 0 { throw failure() }
  }
}

import Foundation

/// A file seen as memory, never changed; every read is checked against its end.
///
/// Indexes are replaced by renaming, never written in place, so that what is mapped stays.
final class MappedFile: @unchecked Sendable {
  let count: Int
  private let base: UnsafeRawPointer?

  init(_ path: String) throws(IndexError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: path, reason: "it is no plain file")
    }
    count = Int(status.st_size)
    guard count > 0 else {
      base = nil
      return
    }
    guard let memory = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      memory != MAP_FAILED
    else { throw Self.failure(path) }
    base = UnsafeRawPointer(memory)
  }

  deinit { if let base { munmap(UnsafeMutableRawPointer(mutating: base), count) } }

  private static func failure(_ path: String) -> IndexError {
    .cannotOpen(path: path, reason: String(cString: strerror(errno)))
  }

  /// Nil past the end.
  @inline(__always)
  func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _: Number.Type, at offset: Int
  ) -> Number? {
    guard let base, offset >= 0, offset <= count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  func bytes(at offset: Int, count length: Int) -> UnsafeRawBufferPointer? {
    guard let base, offset >= 0, length >= 0, length <= count, offset <= count - length else {
      return nil
    }
    return UnsafeRawBufferPointer(start: base + offset, count: length)
  }
}

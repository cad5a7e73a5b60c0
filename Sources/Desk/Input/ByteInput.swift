import Foundation

/// A file or the standard input, a chunk at a time.
final class ByteInput {
  static let chunk = 1 << 18

  let name: String
  private let descriptor: Int32
  private let closes: Bool
  /// The last chunk was smaller than asked for: on a pipe, the next one may be long in coming.
  private(set) var mayWait = false
  private var pushedBack: [UInt8] = []

  /// `-` is the standard input.
  init(_ path: String, in surroundings: Surroundings) throws(DeskError) {
    if path == "-" {
      name = "-"
      descriptor = surroundings.input
      closes = false
      return
    }
    try Self.check(path)
    name = path
    closes = true
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .cannotOpen(path: path, reason: Self.reason(errno)) }
  }

  deinit { if closes, descriptor >= 0 { close(descriptor) } }

  /// Throws when there is no file of that name.
  static func check(_ path: String) throws(DeskError) {
    if path == "-" { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .noSuchFile(path: path)
    }
    if isFolder.boolValue { throw .isFolder(path: path) }
  }

  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

  /// Empty at the end.
  func next() throws(DeskError) -> [UInt8] {
    if !pushedBack.isEmpty {
      defer { pushedBack = [] }
      return pushedBack
    }
    var bytes = [UInt8](repeating: 0, count: Self.chunk)
    while true {
      let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .readFailed(name: name, reason: Self.reason(errno)) }
      mayWait = count < Self.chunk
      bytes.removeLast(bytes.count - count)
      return bytes
    }
  }

  /// Enough of the beginning to tell its format; `next` gives it again. Report lines show
  /// themselves by the first brace, and are not kept waiting for more to come.
  func head() throws(DeskError) -> [UInt8] {
    var head: [UInt8] = []
    while head.count < 4_096, head.first(where: { $0 > 0x20 }) != UInt8(ascii: "{") {
      let bytes = try next()
      if bytes.isEmpty { break }
      head += bytes
    }
    pushedBack = head
    return head
  }

  /// Everything, or the first `limit` bytes where there are more.
  func all(limit: Int) throws(DeskError) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    while true {
      let more = try next()
      if more.isEmpty { return (bytes, true) }
      if bytes.count + more.count > limit {
        return (bytes + more.prefix(limit - bytes.count), false)
      }
      bytes += more
    }
  }

  /// Everything.
  ///
  /// - Throws: `DeskError.tooLarge` beyond `limit` bytes.
  func whole(limit: Int) throws(DeskError) -> [UInt8] {
    let (bytes, isWhole) = try all(limit: limit)
    guard isWhole else { throw .tooLarge(name: name, limit: limit) }
    return bytes
  }
}

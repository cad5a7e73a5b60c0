import Foundation

/// Key entries sorted outside of memory: divided by the first bits of their key into files, of which
/// one at a time is read back and sorted.
final class KeyPartitions {
  struct Entry {
    let key: UInt64
    /// A place's population; the larger comes first among equals.
    let rank: UInt32
    let place: UInt32
    let spelling: UInt16
  }

  private static let bits = 7
  private static let size = 18
  private static let buffer = 1 << 16
  /// Entries of one partition, beyond which memory would not be bounded: names chosen to collide.
  static let most = 24 << 20

  private(set) var count = 0
  private var counts = [Int](repeating: 0, count: 1 << bits)
  private var buffers = [[UInt8]](repeating: [], count: 1 << bits)
  private var files: [FileSink?] = Array(repeating: nil, count: 1 << bits)
  private let folder: String

  /// - Parameter folder: an empty folder for the files.
  init(folder: String) { self.folder = folder }

  func add(_ entry: Entry) throws(IndexError) {
    let part = Int(entry.key >> UInt64(64 - Self.bits))
    buffers[part].appendLittleEndian(entry.key)
    buffers[part].appendLittleEndian(entry.rank)
    buffers[part].appendLittleEndian(entry.place)
    buffers[part].appendLittleEndian(entry.spelling)
    counts[part] += 1
    count += 1
    guard counts[part] <= Self.most, count < Int(UInt32.max) else {
      throw .tooLarge(what: "\(count) spellings, \(counts[part]) of them alike")
    }
    if buffers[part].count >= Self.buffer { try spill(part) }
  }

  private func spill(_ part: Int) throws(IndexError) {
    if files[part] == nil { files[part] = try FileSink(creating: path(part)) }
    try files[part]?.write(buffers[part])
    try files[part]?.flush()
    buffers[part].removeAll(keepingCapacity: true)
  }

  private func path(_ part: Int) -> String { "\(folder)/keys-\(part)" }

  /// All entries by key, then rank, then place.
  func forEachSorted(_ body: (Entry) throws(IndexError) -> Void) throws(IndexError) {
    for part in counts.indices {
      for entry in try sorted(part) { try body(entry) }
    }
  }

  private func sorted(_ part: Int) throws(IndexError) -> [Entry] {
    defer { buffers[part] = [] }
    var entries: [Entry] = []
    entries.reserveCapacity(counts[part])
    if let file = files[part] {
      try file.close()
      files[part] = nil
      let stored = try MappedFile(path(part))
      if let bytes = stored.bytes(at: 0, count: stored.count) { Self.read(bytes, into: &entries) }
      unlink(path(part))
    }
    buffers[part].withUnsafeBytes { Self.read($0, into: &entries) }
    entries.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      if left.rank != right.rank { return left.rank > right.rank }
      return left.place != right.place
        ? left.place < right.place : left.spelling < right.spelling
    }
    return entries
  }

  private static func read(_ bytes: UnsafeRawBufferPointer, into entries: inout [Entry]) {
    var start = 0
    while start + size <= bytes.count {
      entries.append(
        Entry(
          key: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)),
          rank: UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt32.self)),
          place: UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self)),
          spelling: UInt16(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start + 16, as: UInt16.self))))
      start += size
    }
  }
}

extension [UInt8] {
  mutating func appendLittleEndian(_ number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}

/// Decisions by suffix: for a tag and the end of a word, the longest end that is known decides. Stored are
/// only the ends that decide otherwise than the shorter ones, in an open-addressed table of hashes.
struct LemmaTable: Sendable {
  private let keys: [UInt32]
  private let values: [UInt16]

  /// The decision for a word, nil when not even the tag is known.
  @inline(__always)
  func decision(_ tag: UInt64, _ endings: borrowing WordEndings) -> Int? {
    if let value = find(tag ^ endings.whole) { return value }
    var length = endings.longest
    while length >= 0 {
      if let value = find(tag ^ endings[length]) { return value }
      length -= 1
    }
    return nil
  }

  @inline(__always)
  private func find(_ hash: UInt64) -> Int? {
    let (key, first) = Self.place(hash, keys.count)
    var slot = first
    while keys[slot] != key {
      if keys[slot] == 0 { return nil }
      slot = (slot + 1) & (keys.count - 1)
    }
    return Int(values[slot])
  }

  @inline(__always)
  private static func place(_ hash: UInt64, _ size: Int) -> (key: UInt32, slot: Int) {
    let mixed = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    let key = UInt32(truncatingIfNeeded: mixed >> 32)
    return (key == 0 ? 1 : key, Int(truncatingIfNeeded: mixed ^ (mixed >> 17)) & (size - 1))
  }

  /// A table less than half full; of equal hashes the first entry stays.
  init(_ entries: [(hash: UInt64, value: UInt16)]) {
    var size = 16
    while size < entries.count * 2 + 1 { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var values = [UInt16](repeating: 0, count: size)
    for entry in entries {
      let (key, first) = Self.place(entry.hash, size)
      var slot = first
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      if keys[slot] == key { continue }
      keys[slot] = key
      values[slot] = entry.value
    }
    self.keys = keys
    self.values = values
  }

  init(_ reader: inout SectionReader, decisions: Int) throws(ModelSectionError) {
    let size = Int(try reader.number(UInt32.self))
    guard size > 0, size <= 1 << 24, size & (size - 1) == 0 else {
      throw reader.error("a table has \(size) slots")
    }
    keys = try reader.numbers(UInt32.self, count: size)
    values = try reader.numbers(UInt16.self, count: size)
    // An empty slot ends every search.
    guard keys.contains(0), values.allSatisfy({ $0 < decisions }) else {
      throw reader.error("a table is full or speaks of unknown changes")
    }
  }

  func append(to out: inout [UInt8]) {
    SectionWriter.append([UInt32(keys.count)], to: &out)
    SectionWriter.append(keys, to: &out)
    SectionWriter.append(values, to: &out)
  }
}

/// Hashes of the last letters of a lower-case word, by length from none to seven, and of all of it.
struct WordEndings {
  static let most = 7

  let whole: UInt64
  let longest: Int
  private let ends: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

  /// Of bytes that are lower case already or, where ASCII, are taken for it.
  @inline(__always)
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var ends = (hash, hash, hash, hash, hash, hash, hash, hash)
    var length = 0
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      let byte = bytes[index]
      hash = Self.step(hash, byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      length += 1
      if length <= Self.most {
        withUnsafeMutableBytes(of: &ends) { $0.bindMemory(to: UInt64.self)[length] = hash }
      }
    }
    self.ends = ends
    longest = min(length, Self.most)
    whole = Self.step(hash, 0) &+ 0x9E37_79B9_7F4A_7C15
  }

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  subscript(length: Int) -> UInt64 {
    withUnsafeBytes(of: ends) { $0.bindMemory(to: UInt64.self)[length] }
  }
}

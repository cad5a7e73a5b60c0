/// Log odds by the hash of a name or a phrase; made for looking up many that are not there.
struct LogOddsTable: Hashable, Sendable {
  private var keys: [UInt64]
  private var values: [Float]
  private let mask: Int

  init(_ odds: some Collection<(key: UInt64, value: Float)>) {
    var capacity = 16
    while capacity < odds.count * 4 { capacity *= 2 }
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Float](repeating: 0, count: capacity)
    mask = capacity - 1
    for (key, value) in odds {
      var slot = Int(truncatingIfNeeded: key) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// Nil for what the model does not know.
  @inline(__always)
  func odds(of key: UInt64) -> Float? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// Hashes of words (FNV-1a), and of words that follow one another.
enum WordHash {
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ second
    return mixed ^ (mixed >> 29)
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(empty, step) }
}

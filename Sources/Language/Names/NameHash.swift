/// Hashes of bytes, the same on every machine and in every run: they are the keys of the model.
enum NameHash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed) { step($0, $1) } }

  /// Spreads `value` over all bits.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    return hash
  }

  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(first &* 0x9E37_79B9_7F4A_7C15 &+ second)
  }
}

/// A map from hashes to small numbers, in one array: open addressing, no removal.
struct HashMap<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private let empty: Value
  private(set) var count = 0
  private var mask: UInt64

  init(capacity: Int = 16, empty: Value) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: empty, count: size)
    self.empty = empty
    mask = UInt64(size - 1)
  }

  /// No chain of collisions is followed further, however an input was made: what lies beyond is
  /// treated as absent.
  private static var longestChain: Int { 64 }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int? {
    var slot = NameHash.mix(key) & mask
    for _ in 0..<Self.longestChain {
      if keys[Int(slot)] == 0 || keys[Int(slot)] == key { return Int(slot) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Key 0 stands for an empty slot, so it shares the place of key 1.
  subscript(key: UInt64) -> Value {
    get {
      let key = key == 0 ? 1 : key
      guard let slot = slot(key), keys[slot] == key else { return empty }
      return values[slot]
    }
    set {
      let key = key == 0 ? 1 : key
      if (count + 1) * 2 > keys.count { grow() }
      guard let place = slot(key) else { return }
      if keys[place] == 0 {
        keys[place] = key
        count += 1
      }
      values[place] = newValue
    }
  }

  private mutating func grow() {
    var larger = HashMap(capacity: keys.count, empty: empty)
    for (key, value) in zip(keys, values) where key != 0 { larger[key] = value }
    self = larger
  }
}

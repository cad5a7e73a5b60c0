/// Fowler, Noll and Vo's 64-bit hash (FNV-1a) with a mixed end: the same on every machine and in every
/// version, since models are indexed by it.
struct Hash {
  private var state: UInt64

  init(salt: UInt64 = 0) { state = 0xcbf2_9ce4_8422_2325 ^ (salt &* 0x9E37_79B9_7F4A_7C15) }

  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }

  var value: UInt64 {
    var mixed = state
    mixed ^= mixed >> 32
    mixed = mixed &* 0xd6e8_feb8_6659_fd93
    mixed ^= mixed >> 32
    return mixed
  }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>, salt: UInt64 = 0) -> UInt64 {
    var hash = Hash(salt: salt)
    for byte in bytes { hash.add(byte) }
    return hash.value
  }
}

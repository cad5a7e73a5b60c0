/// A tag's or attribute's name in lower case, packed so that comparing two is comparing two words.
///
/// Names up to 15 bytes are packed exactly; longer ones keep their first eight bytes and a hash of
/// the whole, which is enough for the names that nobody knows.
struct MarkupName: Hashable {
  private let head: UInt64
  private let tail: UInt64

  init(_ bytes: some Sequence<UInt8>) {
    var head: UInt64 = 0
    var tail: UInt64 = 0
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var count: UInt64 = 0
    for byte in bytes {
      let lower = UInt64(asciiLowercased(byte))
      if count < 8 {
        head |= lower << (count * 8)
      } else if count < 15 {
        tail |= lower << ((count - 8) * 8)
      }
      hash = (hash ^ lower) &* 0x100_0000_01B3
      count += 1
    }
    self.head = head
    self.tail = count <= 15 ? tail | count << 56 : hash | 0xFF << 56
  }

  init(_ text: String) { self.init(text.utf8) }

  static func set(_ names: String) -> Set<MarkupName> {
    Set(names.split(separator: " ").map { MarkupName($0.utf8) })
  }
}

/// HTML compares names without regard to ASCII case, and to no other.
@inline(__always)
func asciiLowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

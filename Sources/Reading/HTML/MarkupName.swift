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

  static func set(_ names: String) -> NameTable<Bool> {
    NameTable(names.split(separator: " ").map { (MarkupName($0.utf8), true) })
  }

  /// Enough for a table that nobody outside can fill.
  fileprivate var slot: Int {
    let mixed = (head ^ tail) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}

/// Values by name, fixed when the program starts; made for asking after names that are not there.
struct NameTable<Value: Sendable>: Sendable {
  private var names: [MarkupName?]
  private var values: [Value?]
  private let mask: Int

  init(_ members: [(MarkupName, Value)]) {
    var capacity = 16
    while capacity < members.count * 4 { capacity *= 2 }
    names = [MarkupName?](repeating: nil, count: capacity)
    values = [Value?](repeating: nil, count: capacity)
    mask = capacity - 1
    for (name, value) in members {
      var slot = name.slot & mask
      while let taken = names[slot], taken != name { slot = (slot + 1) & mask }
      names[slot] = name
      values[slot] = value
    }
  }

  @inline(__always)
  subscript(name: MarkupName) -> Value? {
    var slot = name.slot & mask
    while let taken = names[slot] {
      if taken == name { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  func contains(_ name: MarkupName) -> Bool { self[name] != nil }
}

/// HTML compares names without regard to ASCII case, and to no other.
@inline(__always)
func asciiLowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}

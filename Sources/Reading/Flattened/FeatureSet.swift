/// The features of one paragraph, or of one pair of neighbours: names, kept as hashes, with their
/// names beside them only where somebody reads them.
struct FeatureSet {
  /// FNV-1a hashes of the names.
  private(set) var keys: [UInt64] = []
  /// Empty unless named.
  private(set) var names: [String] = []
  private let isNamed: Bool

  init(isNamed: Bool) { self.isNamed = isNamed }

  mutating func add(_ group: StaticString, _ values: Int...) {
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: String(value).utf8)
    }
    add(group, bytes)
  }

  mutating func add(_ group: StaticString, _ value: some Sequence<UInt8>) {
    var hash = group.withUTF8Buffer { Self.hash($0) }
    hash = Self.hash(CollectionOfOne(UInt8(ascii: ":")), from: hash)
    keys.append(Self.hash(value, from: hash))
    if isNamed { names.append("\(group):" + String(decoding: Array(value), as: UTF8.self)) }
  }

  static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325)
    -> UInt64
  {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

/// The features of one paragraph, or of one pair of neighbours: names, kept as hashes, with their
/// names beside them only where somebody reads them.
struct FeatureSet {
  /// FNV-1a hashes of the names.
  private(set) var keys: [UInt64] = []
  /// Empty unless named.
  private(set) var names: [String] = []
  private let isNamed: Bool

  init(isNamed: Bool) { self.isNamed = isNamed }

  mutating func add(_ group: StaticString, _ value: Int) {
    add(group, Decimals(values: (value, nil, nil)))
  }

  mutating func add(_ group: StaticString, _ one: Int, _ two: Int) {
    add(group, Decimals(values: (one, two, nil)))
  }

  mutating func add(_ group: StaticString, _ one: Int, _ two: Int, _ three: Int) {
    add(group, Decimals(values: (one, two, three)))
  }

  mutating func add(_ group: StaticString, _ value: some Sequence<UInt8>) {
    var hash = group.withUTF8Buffer { Self.hash($0) }
    hash = Self.hash(CollectionOfOne(UInt8(ascii: ":")), from: hash)
    keys.append(Self.hash(value, from: hash))
    if isNamed { names.append("\(group):" + String(decoding: Array(value), as: UTF8.self)) }
  }

  /// Two words with a space between them.
  mutating func add(_ group: StaticString, _ one: [UInt8], _ two: [UInt8]) {
    if isNamed { return add(group, one + [0x20] + two) }
    var hash = group.withUTF8Buffer { Self.hash($0) }
    hash = Self.hash(CollectionOfOne(UInt8(ascii: ":")), from: hash)
    hash = Self.hash(CollectionOfOne(0x20), from: Self.hash(one, from: hash))
    keys.append(Self.hash(two, from: hash))
  }

  static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325)
    -> UInt64
  {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

/// Whole numbers as their digits with commas between them, one byte after the other, without a text being made.
private struct Decimals: Sequence, IteratorProtocol {
  var values: (Int, Int?, Int?)
  /// The digits of the number under way that are still to come, as a power of ten; 0 before it begins.
  private var power = 0
  private var rest = 0
  private var isFirst = true
  private var isOver = false

  init(values: (Int, Int?, Int?)) { self.values = values }

  mutating func next() -> UInt8? {
    if power == 0 {
      if isOver { return nil }
      if !isFirst {
        guard let following = values.1 else {
          isOver = true
          return nil
        }
        values = (following, values.2, nil)
        isFirst = true
        return UInt8(ascii: ",")
      }
      isFirst = false
      rest = values.0
      power = 1
      let negative = rest < 0
      if negative { rest = -rest }
      while rest / power >= 10 { power *= 10 }
      if negative { return UInt8(ascii: "-") }
    }
    let digit = rest / power % 10
    power /= 10
    return 0x30 + UInt8(digit)
  }
}

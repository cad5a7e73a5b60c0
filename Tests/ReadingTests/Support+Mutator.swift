/// Bytes changed at random, the same in every run (SplitMix64: Steele, Lea, Flood 2014).
struct Mutator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private static let pieces = [
    "<", ">", "\"", "</", "]]>", "<![CDATA[", "&#x", "&", "<!--", "-->", "<!DOCTYPE x [", "\r\n",
    "\r\n\r\n", "WARC/1.0\r\n", "Content-Length: 99999999\r\n", ": ", "--b", "=?utf-8?Q?", "?=",
    "=",
    "{", "[", "\\u", "\0", "<item>", "</item>", "<entry>", "\u{1F}\u{8B}",
  ].map { Array($0.utf8) }

  /// One to six changes: a byte, an insertion, a deletion, a repetition, an early end.
  mutating func mutated(_ seed: [UInt8]) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      if bytes.isEmpty { return bytes }
      let at = Int.random(in: 0..<bytes.count, using: &self)
      switch Int.random(in: 0..<6, using: &self) {
      case 0, 1: bytes[at] = UInt8.random(in: 0...255, using: &self)
      case 2: bytes.insert(contentsOf: Self.pieces.randomElement(using: &self) ?? [], at: at)
      case 3:
        bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...40, using: &self)))
      case 4:
        let length = Int.random(in: 1...60, using: &self)
        let from = Int.random(in: 0..<bytes.count, using: &self)
        bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + length)]), at: at)
      default:
        // Rarely, or every other change would be lost.
        if Int.random(in: 0..<4, using: &self) == 0 { bytes.removeSubrange(at...) }
      }
    }
    return bytes
  }
}

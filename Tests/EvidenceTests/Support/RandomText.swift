/// Text of characters that break careless code: controls, quotes, combining marks, other scripts.
enum RandomText {
  private static let pools: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x20...0x7F, 0x20...0x7F, 0x80...0xFF, 0x300...0x36F, 0x600...0x6FF,
    0x2000...0x206F, 0x1F300...0x1F6FF, 0xFFF0...0xFFFF,
  ]

  static func text(upTo longest: Int, using random: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...longest, using: &random) {
      let pool = pools[Int.random(in: 0..<pools.count, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &random)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Never empty.
  static func word(using random: inout SeededGenerator) -> String {
    "x" + text(upTo: 8, using: &random)
  }
}

/// A two-by-two matrix over (calm, contested).
struct Pairing: Sendable, Hashable {
  private let a, b, c, d: Double

  static let one = Pairing(1, 0, 0, 1)
  static let zero = Pairing(0, 0, 0, 0)

  /// Row by row.
  init(_ a: Double, _ b: Double, _ c: Double, _ d: Double) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  static func + (left: Pairing, right: Pairing) -> Pairing {
    Pairing(left.a + right.a, left.b + right.b, left.c + right.c, left.d + right.d)
  }

  static func - (left: Pairing, right: Pairing) -> Pairing {
    Pairing(left.a - right.a, left.b - right.b, left.c - right.c, left.d - right.d)
  }

  static func * (left: Pairing, right: Pairing) -> Pairing {
    Pairing(
      left.a * right.a + left.b * right.c, left.a * right.b + left.b * right.d,
      left.c * right.a + left.d * right.c, left.c * right.b + left.d * right.d)
  }

  /// By repeated squaring.
  func power(_ exponent: Int) -> Pairing {
    var result = Pairing.one
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      square = square * square
      rest >>= 1
    }
    return result
  }

  func applied(_ calm: Double, _ fought: Double) -> (Double, Double) {
    (a * calm + b * fought, c * calm + d * fought)
  }

  func transposed(_ calm: Double, _ fought: Double) -> (Double, Double) {
    (a * calm + c * fought, b * calm + d * fought)
  }
}

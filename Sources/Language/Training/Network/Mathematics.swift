#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C library's functions, without Foundation.
enum Mathematics {
  static func exp(_ x: Float) -> Float { expf(x) }
  static func log(_ x: Float) -> Float { logf(x) }
  static func cos(_ x: Float) -> Float { cosf(x) }
}

extension TrainingRandom {
  /// From 0 up to 1.
  mutating func unit() -> Float { Float(next() >> 40) / Float(1 << 24) }

  /// From the normal distribution (Box and Muller 1958).
  mutating func normal() -> Float {
    let length = (-2 * Mathematics.log(max(unit(), 1e-7))).squareRoot()
    return length * Mathematics.cos(2 * .pi * unit())
  }
}

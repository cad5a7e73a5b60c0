#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory that grows to the longest sentence and is then used again. For one thread.
final class FloatBuffer {
  private(set) var floats: UnsafeMutablePointer<Float>
  private var capacity: Int

  init() {
    capacity = 64
    floats = Self.allocate(capacity)
  }

  deinit { UnsafeMutableRawPointer(floats).deallocate() }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64)
      .initializeMemory(as: Float.self, repeating: 0, count: count)
  }

  /// Room for `count` floats; what stands there is left from earlier use.
  func room(_ count: Int) -> UnsafeMutablePointer<Float> {
    if count > capacity {
      UnsafeMutableRawPointer(floats).deallocate()
      capacity = count * 3 / 2
      floats = Self.allocate(capacity)
    }
    return floats
  }

  func zeros(_ count: Int) -> UnsafeMutablePointer<Float> {
    let floats = room(count)
    memset(floats, 0, count * 4)
    return floats
  }
}

/// `rows` copies of `bias`, `count` floats each.
func fill(
  _ y: UnsafeMutablePointer<Float>, rows: Int, with bias: UnsafePointer<Float>, _ count: Int
) {
  for row in 0..<rows { memcpy(y + row * count, bias, count * 4) }
}

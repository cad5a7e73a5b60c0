/// Memory for one parse: the parser asks for it in small pieces, and all of it goes at once.
///
/// What the parser gives back before is not used again; the guard bounds what one page can ask for.
final class ParserArena {
  private var blocks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  static let block = 1 << 18

  deinit { for block in blocks { block.deallocate() } }

  /// In the shape that the parser calls.
  static func allocate(
    from arena: UnsafeMutableRawPointer?, count: Int
  ) -> UnsafeMutableRawPointer? {
    guard let arena else { return nil }
    return Unmanaged<ParserArena>.fromOpaque(arena)._withUnsafeGuaranteedRef { $0.take(count) }
  }

  private func take(_ count: Int) -> UnsafeMutableRawPointer {
    let size = max(16, (count + 15) & ~15)
    if let next, size <= left {
      self.next = next + size
      left -= size
      return next
    }
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: max(size, Self.block), alignment: 16)
    blocks.append(block)
    // A large piece has a block of its own, and the open one stays open.
    if size < Self.block {
      next = block + size
      left = Self.block - size
    }
    return block
  }
}

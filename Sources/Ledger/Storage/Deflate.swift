internal import CZlib
internal import Foundation

/// The zlib format (RFC 1950) in which originals are stored.
enum Deflate {
  /// More than any page or archive record worth keeping; keeps sizes far from SQLite's own limit.
  static let largest = 512 << 20

  /// Nil only when memory runs out.
  static func compress(_ bytes: [UInt8]) -> Data? {
    var size = compressBound(uLong(bytes.count))
    var packed = Data(count: Int(size))
    let status = packed.withUnsafeMutableBytes { target in
      bytes.withUnsafeBufferPointer { source in
        compress2(
          target.bindMemory(to: Bytef.self).baseAddress, &size, source.baseAddress,
          uLong(source.count), 6)
      }
    }
    guard status == Z_OK else { return nil }
    return packed.prefix(Int(size))
  }

  /// Nil unless `packed` is one whole zlib stream of exactly `size` bytes.
  static func inflate(_ packed: Data, size: Int) -> [UInt8]? {
    // Deflate cannot expand more than 1032 times, so a forged size cannot claim much memory.
    guard (0...largest).contains(size), size <= packed.count * 1032 else { return nil }
    var whole = false
    // One byte to spare, so that an empty original still has somewhere to go.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
      var produced = uLong(size + 1)
      let status = packed.withUnsafeBytes { source in
        var consumed = uLong(source.count)
        let status = uncompress2(
          target.baseAddress, &produced, source.bindMemory(to: Bytef.self).baseAddress, &consumed)
        return status == Z_OK && consumed == uLong(source.count)
      }
      whole = status && produced == uLong(size)
      count = whole ? size : 0
    }
    return whole ? bytes : nil
  }
}

/// A gzip file small enough to be held in memory.
package enum Gzip {
  package static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Nil where it is broken, or opens to more than `limit` bytes.
  package static func opened(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    switch Inflater.whole(bytes[...], .gzip, limit: limit) {
    case .bytes(let opened): opened
    case .partly, .tooLarge: nil
    }
  }
}

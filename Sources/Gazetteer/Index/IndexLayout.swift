/// Where things are in an index file, all integers little-endian.
///
///     header    128 bytes: magic, version, counts, sections, checksum of the header
///     texts     a place's codes and spellings, one after another
///     records   24 bytes a place
///     keys      14 bytes an entry, sorted: 64-bit key, then place and spelling
///     buckets   for each beginning of a key, the first entry: a look-up reads one bucket
enum IndexLayout {
  static let magic = Array("FHGAZETT".utf8)
  static let version: UInt32 = 1
  static let headerSize = 128
  static let recordSize = 24
  static let keySize = 14
  /// Entries that a bucket holds on average.
  static let bucketLoad = 8

  /// Byte offsets of the header's fields.
  enum Field {
    static let version = 8
    static let bucketBits = 12
    static let fileSize = 16
    static let places = 24
    static let keys = 32
    static let texts = 40
    static let textsSize = 48
    static let records = 56
    static let entries = 64
    static let buckets = 72
    static let checksum = 120
  }

  static func checksum(_ header: some Sequence<UInt8>) -> UInt64 {
    var hash = KeyHash.Sort.plain.rawValue
    for byte in header.prefix(Field.checksum) { hash = KeyHash.step(hash, byte) }
    return KeyHash.finish(hash)
  }
}

/// What a spelling is to its place.
package enum NameUse: UInt8, Sendable {
  case main, other
  /// "Iraqi" for Iraq.
  case nationality
  /// "Tex.", "U.S.": good only as it is spelled.
  case abbreviation
  /// The id of a place that has no GeoNames number; no spelling.
  case code
}

/// Why an index cannot be made or used.
package enum IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  case cannotOpen(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case notAnIndex(path: String)
  case otherVersion(path: String, found: UInt32)
  case damaged(path: String, what: String)
  case tooLarge(what: String)

  package var description: String {
    let again = "make it again with `foothold gazetteer import`"
    return switch self {
    case .cannotOpen(let path, let reason): "the gazetteer \(path) cannot be opened: \(reason)"
    case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)"
    case .notAnIndex(let path): "\(path) is no gazetteer index: \(again)"
    case .otherVersion(let path, let found):
      "\(path) is an index of version \(found), and this program reads version "
        + "\(IndexLayout.version): \(again)"
    case .damaged(let path, let what): "\(path) is damaged (\(what)): \(again)"
    case .tooLarge(let what): "too much for one index: \(what). Import fewer files"
    }
  }
}

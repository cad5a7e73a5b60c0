/// What of a word's form the network sees: rows of its table of vectors, whose sum is the word's vector.
/// Known words have a row of their own; beginnings, endings, shape and capitalised spelling share
/// rows by hash, so that every word has some.
struct WordFeatures: Sendable {
  /// Row of words that are not known.
  static let unknown: Int32 = 0
  /// Row of the artificial root ahead of the first word.
  static let root: Int32 = 1
  static let firstWord: Int32 = 2
  /// No word has more rows.
  static let most = 10

  private static let beginnings: [(length: Int, rows: UInt64)] = [(1, 256), (2, 1024), (3, 4096)]
  private static let endings: [(length: Int, rows: UInt64)] = [
    (1, 256), (2, 2048), (3, 6144), (4, 8192),
  ]
  private static let shapes: UInt64 = 256
  private static let spellings: UInt64 = 8192
  private static let hashed =
    beginnings.reduce(0) { $0 + $1.rows } + endings.reduce(0) { $0 + $1.rows } + shapes + spellings

  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Rows of the whole table.
  var rows: Int { Int(Self.firstWord) + vocabulary.count + Int(Self.hashed) }

  /// Puts the rows of the word `bytes` into `into` (room for ``most``), the word's own first; gives
  /// their number.
  func rows(of bytes: UnsafeBufferPointer<UInt8>, into rows: UnsafeMutablePointer<Int32>) -> Int {
    var isPlain = true
    var hasCapital = false
    for byte in bytes {
      if byte >= 0x80 { isPlain = false }
      if byte >= 0x41, byte <= 0x5A { hasCapital = true }
    }
    if isPlain, !hasCapital { return self.rows(lower: bytes, spelling: nil, into: rows) }
    if isPlain {
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { lower in
        for (index, byte) in bytes.enumerated() {
          lower[index] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }
        return self.rows(lower: UnsafeBufferPointer(lower), spelling: bytes, into: rows)
      }
    }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
      .withUnsafeBufferPointer { lower in
        self.rows(
          lower: lower, spelling: lower.elementsEqual(bytes) ? nil : bytes, into: rows)
      }
  }

  private func rows(
    lower: UnsafeBufferPointer<UInt8>, spelling: UnsafeBufferPointer<UInt8>?,
    into rows: UnsafeMutablePointer<Int32>
  ) -> Int {
    rows[0] = vocabulary.index(of: Hash.of(lower)).map { Self.firstWord + $0 } ?? Self.unknown
    var base = UInt64(Self.firstWord) + UInt64(vocabulary.count)
    var count = 1
    func add(_ hash: UInt64, of size: UInt64) {
      rows[count] = Int32(truncatingIfNeeded: base + hash % size)
      count += 1
      base += size
    }
    let length = lower.count
    for (long, size) in Self.beginnings {
      let part = UnsafeBufferPointer(rebasing: lower[..<min(long, length)])
      add(Hash.of(part, salt: UInt64(long + (length < long ? 16 : 0))), of: size)
    }
    for (long, size) in Self.endings {
      let part = UnsafeBufferPointer(rebasing: lower[(length - min(long, length))...])
      add(Hash.of(part, salt: UInt64(32 + long + (length < long ? 16 : 0))), of: size)
    }
    add(Self.shape(spelling ?? lower), of: Self.shapes)
    if let spelling { add(Hash.of(spelling, salt: 64), of: Self.spellings) }
    return count
  }

  /// "Aleppo" is Xxx, "U.S." X.X., "2016-04" 00-00: kinds of characters, runs cut to two, eight at most.
  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = Hash(salt: 128)
    var count = 0
    var last: UInt8 = 0
    var run = 0
    for byte in bytes {
      let kind: UInt8 =
        switch byte {
        case 0x80...: 0x80
        case 0x41...0x5A: 0x58
        case 0x61...0x7A: 0x78
        case 0x30...0x39: 0x30
        default: byte
        }
      run = kind == last ? run + 1 : 1
      last = kind
      if run > 2 { continue }
      hash.add(kind)
      count += 1
      if count == 8 { break }
    }
    return hash.value
  }
}

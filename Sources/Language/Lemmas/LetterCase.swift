/// Upper and lower case of UTF-8 words; ASCII, as nearly all are, without a `String`.
enum LetterCase: UInt8, CaseIterable {
  /// What a base form does with the case of its word: "Syria" keeps it, "Rebels" loses it, "SYRIA"
  /// keeps the first, "us" becomes "US".
  case keep, lower, title, upper

  /// How a word is written: small, with a capital first, all capitals, otherwise.
  static func pattern(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var capitals = 0
    var small = 0
    for byte in bytes[range] {
      if byte >= 0x41, byte <= 0x5A { capitals += 1 }
      if byte >= 0x61, byte <= 0x7A { small += 1 }
    }
    if capitals == 0 { return isForeignCapital(bytes, range) ? 1 : 0 }
    if small == 0, capitals > 1 { return 2 }
    return capitals == 1 && bytes[range.lowerBound] < 0x5B ? 1 : 3
  }

  private static func isForeignCapital(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes[range.lowerBound] >= 0x80 else { return false }
    let first = ScannedCharacter(bytes, range.lowerBound, range.upperBound)
    return UnicodeScalar(first.scalar)?.properties.isUppercase == true
  }

  static func lowered(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }
    return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
  }

  static func raised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }
    }
    return Array(String(decoding: bytes, as: UTF8.self).uppercased().utf8)
  }

  /// The word with this case; `word` is in lower case and `original` as written.
  func applied(word: [UInt8], kept: Int, original: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .lower: return word
    case .keep:
      guard kept > 0, kept <= original.count else { return word }
      return Array(original.prefix(kept)) + word.dropFirst(kept)
    case .upper: return Self.raised(word[...])
    case .title:
      guard let first = word.first else { return word }
      let length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      return Self.raised(word.prefix(length)) + word.dropFirst(length)
    }
  }
}

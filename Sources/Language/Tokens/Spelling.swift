/// Small spelling changes that every word list relies on.
package enum Spelling {
  /// Lower case, with typographic apostrophes as ' and hyphens and dashes inside words as -.
  package static func fold(_ bytes: some Collection<UInt8>) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isASCII = true
    for byte in bytes {
      if byte >= 0x80 { isASCII = false }
      plain.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    if isASCII { return String(decoding: plain, as: UTF8.self) }
    var folded: [UInt8] = []
    folded.reserveCapacity(plain.count)
    for scalar in String(decoding: plain, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2018, 0x2019, 0x02BC, 0x2032: folded.append(UInt8(ascii: "'"))
      case 0x2010...0x2013: folded.append(UInt8(ascii: "-"))
      case ..<0x80: folded.append(UInt8(scalar.value))
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  package static func fold(_ text: String) -> String { fold(Array(text.utf8)) }
}

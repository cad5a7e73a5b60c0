import Foundation

/// Bytes of unknown encoding → UTF-8, by the Encoding Standard (encoding.spec.whatwg.org).
///
/// A byte-order mark decides; then the charset that the page declares in its first kilobytes; then
/// whether the bytes are UTF-8; then windows-1252. What stands for no character becomes U+FFFD.
enum CharacterDecoder {
  /// How far a declaration is looked for: the standard's 1,024 bytes are too few for real pages.
  static let prescan = 8_192

  /// UTF-8 without byte-order mark and without NUL.
  static func utf8(
    from bytes: [UInt8], isHTML: Bool, transport: String? = nil
  ) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), littleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), littleEndian: false) }
    let validity = UTF8Check(bytes)
    // Servers name the true charset in a header that a saved page has lost, and overrule the page's
    // own declaration with it: text that happens to be UTF-8 throughout is UTF-8.
    if validity.isValid { return bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes }
    let charset =
      transport.flatMap(Charset.init(label:))
      ?? (isHTML ? CharsetDeclaration.label(in: bytes.prefix(prescan)) : nil)
      .flatMap(Charset.init(label:))
    switch charset {
    case .singleByte(let table): return singleByte(bytes, table: table)
    case .foreign(let encoding):
      let text = String(bytes: bytes, encoding: encoding)
      return text.map { repaired(Array($0.utf8)) } ?? repaired(bytes)
    case .utf8 where validity.sequences > 0: return repaired(bytes)
    case nil where validity.sequences > validity.errors: return repaired(bytes)
    case .utf8, nil: return singleByte(bytes, table: SingleByteTables.windows1252)
    }
  }

  private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).utf8
    return bytes.contains(0) ? text.filter { $0 != 0 } : Array(text)
  }

  private static func singleByte(_ bytes: [UInt8], table: String) -> [UInt8] {
    let digits = Array(table.utf8)
    let upper = (0..<128).map { index -> [UInt8] in
      let code = digits[index * 4..<index * 4 + 4].reduce(UInt32(0)) { value, digit in
        value << 4 | UInt32(digit >= 0x61 ? digit - 0x57 : digit - 0x30)
      }
      return Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes where byte != 0 {
      if byte < 0x80 { result.append(byte) } else { result += upper[Int(byte - 0x80)] }
    }
    return result
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return String(decoding: units, as: UTF16.self).utf8.filter { $0 != 0 }
  }
}

/// How many multi-byte UTF-8 sequences and how many errors some bytes hold.
private struct UTF8Check {
  private(set) var sequences = 0
  private(set) var errors = 0
  var isValid: Bool { errors == 0 }

  /// Leaves out overlong forms, surrogates and what lies beyond U+10FFFF.
  private static func second(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 { continue }
      let following = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      guard byte >= 0xC2, byte <= 0xF4, index + following <= bytes.count,
        bytes[index..<index + following].allSatisfy({ $0 & 0xC0 == 0x80 }),
        Self.second(after: byte).contains(bytes[index])
      else {
        errors += 1
        continue
      }
      sequences += 1
      index += following
    }
  }
}

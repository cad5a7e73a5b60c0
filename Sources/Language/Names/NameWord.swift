/// What the features say of one word by itself, worked out once.
struct NameWord: Sendable {
  /// Hash of the folded word: ASCII letters small, typographic apostrophes and hyphens plain.
  var lower: UInt64 = NameHash.seed
  var prefix3: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  var shape: WordShape = .mark
  var flags: NameFlags = []
  var opensSentence = false

  init() {}

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var folded = FoldedBytes()
    var hash = NameHash.seed
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        switch bytes[index + 2] {
        case 0x98, 0x99: byte = UInt8(ascii: "'")
        case 0x90...0x93: byte = UInt8(ascii: "-")
        default: break
        }
        if byte != 0xE2 { index += 2 }
      } else if 0x41...0x5A ~= byte {
        byte |= 0x20
      }
      hash = NameHash.step(hash, byte)
      folded.append(byte)
      if folded.count == 3 { prefix3 = hash }
      index += 1
    }
    lower = hash
    if folded.count < 3 { prefix3 = hash }
    suffix2 = folded.lastHash(2)
    suffix3 = folded.lastHash(3)
    suffix4 = folded.lastHash(4)
    shape = WordShape(bytes)
    flags = NameFlags(rawValue: NameLexicon.table[lower])
    if shape.isCapitalised {
      if folded.last(1) == UInt8(ascii: "s"), folded.count > 4 {
        // "Iraqis", "Kurds"
        let singular = NameHash.of(bytes.dropLast().lazy.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 })
        if NameFlags(rawValue: NameLexicon.table[singular]).contains(.demonym) {
          flags.insert(.demonym)
        }
      }
      if folded.count > 5, folded.endsLikeDemonym { flags.insert(.demonym) }
    }
  }
}

/// The last bytes of a folded word.
private struct FoldedBytes {
  private(set) var count = 0
  private var tail: UInt64 = 0

  mutating func append(_ byte: UInt8) {
    tail = tail << 8 | UInt64(byte)
    count += 1
  }

  func last(_ place: Int) -> UInt8 { UInt8(truncatingIfNeeded: tail >> (8 * UInt64(place - 1))) }

  func lastHash(_ length: Int) -> UInt64 {
    count < length ? tail : tail & (1 << (8 * UInt64(length)) - 1)
  }

  var endsLikeDemonym: Bool {
    switch tail & 0xFF_FFFF {
    case 0x69616E, 0x657365: true  // -ian, -ese
    default: tail & 0xFFFF_FFFF == 0x6E69_7368 || tail & 0xFFFF_FFFF == 0x6B69_7368  // -nish, -kish
    }
  }
}

/// How a word is written, in few classes.
enum WordShape: UInt8, Sendable {
  case mark, number, numberAndLetters, ordinal, lower, lowerHyphen
  case capitalised, allCapitals, oneCapital, initial, dottedCapitals, dottedWord
  case hyphenCapitals, lateCapital, innerCapital, capitalsPlural

  /// True for words that may be part of a name by their letters.
  var isCapitalised: Bool { rawValue >= WordShape.capitalised.rawValue }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var upper = 0
    var lower = 0
    var digits = 0
    var dots = 0
    var hyphens = 0
    var firstUpper = false
    var upperAfterHyphen = false
    var previous: UInt8 = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var length = 1
      var isUpper = false
      if byte < 0x80 {
        switch byte {
        case 0x41...0x5A: isUpper = true
        case 0x61...0x7A: lower += 1
        case 0x30...0x39: digits += 1
        case 0x2E: dots += 1
        case 0x2D: hyphens += 1
        default: break
        }
      } else {
        length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
        length = min(length, bytes.count - index)
        switch Self.letterCase(bytes, index, length) {
        case .some(true): isUpper = true
        case .some(false): lower += 1
        case nil: break
        }
      }
      if isUpper {
        upper += 1
        if index == 0 { firstUpper = true }
        if previous == 0x2D { upperAfterHyphen = true }
      }
      previous = byte
      index += length
    }
    self = Self.from(
      upper: upper, lower: lower, digits: digits, dots: dots, hyphens: hyphens,
      firstUpper: firstUpper, upperAfterHyphen: upperAfterHyphen, last: bytes.last ?? 0)
  }

  private static func from(
    upper: Int, lower: Int, digits: Int, dots: Int, hyphens: Int, firstUpper: Bool,
    upperAfterHyphen: Bool, last: UInt8
  ) -> WordShape {
    if upper + lower == 0 { return digits > 0 ? .number : .mark }
    if digits > 0 {
      let isOrdinal = upper == 0 && lower == 2 && [0x74, 0x64, 0x68].contains(last)
      return isOrdinal ? .ordinal : .numberAndLetters
    }
    if upper == 0 { return hyphens > 0 ? .lowerHyphen : .lower }
    if !firstUpper { return .lateCapital }
    if hyphens > 0 { return upperAfterHyphen ? .hyphenCapitals : .capitalised }
    if lower == 0 {
      if dots > 0 { return upper == 1 ? .initial : .dottedCapitals }
      return upper == 1 ? .oneCapital : .allCapitals
    }
    if dots > 0 { return .dottedWord }
    if upper >= 2, lower == 1, last == 0x73 { return .capitalsPlural }
    return upper > 1 ? .innerCapital : .capitalised
  }

  /// True for a capital, false for another letter, nil for what is no letter.
  private static func letterCase(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> Bool? {
    guard length > 1 else { return nil }
    var scalar = UInt32(bytes[index]) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return nil }
    return properties.isUppercase ? true : properties.isAlphabetic ? false : nil
  }
}

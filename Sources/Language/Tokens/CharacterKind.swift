/// What a character is to the tokenizer.
enum CharacterKind {
  case space, letter, digit, mark
}

/// A character of UTF-8 text: what it is, its length in bytes and its scalar value. Broken bytes are
/// marks of one byte or more; length is 0 only at the end.
struct ScannedCharacter {
  let kind: CharacterKind
  let length: Int
  let scalar: UInt32

  static let end = ScannedCharacter(kind: .space, length: 0, scalar: 0)

  var isWord: Bool { kind == .letter || kind == .digit }

  /// ' ’ ‘ ʼ ʿ ′ and the grave accent typed for one of them.
  var isApostrophe: Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x60 }

  @inline(__always)
  init(kind: CharacterKind, length: Int, scalar: UInt32) {
    self.kind = kind
    self.length = length
    self.scalar = scalar
  }

  /// The character of `bytes` at `index`, if it begins before `limit`.
  @inline(__always)
  init(_ bytes: [UInt8], _ index: Int, _ limit: Int) {
    guard index < limit else {
      self = .end
      return
    }
    let byte = bytes[index]
    if byte < 0x80 {
      self.init(kind: ASCIIKind.of(byte), length: 1, scalar: UInt32(byte))
    } else {
      self.init(beyondASCII: bytes, index, limit)
    }
  }

  private init(beyondASCII bytes: [UInt8], _ index: Int, _ limit: Int) {
    let byte = bytes[index]
    let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
    var scalar = UInt32(byte) & (wanted == 4 ? 0x07 : wanted == 3 ? 0x0F : 0x1F)
    var length = 1
    while length < wanted, index + length < limit, bytes[index + length] & 0xC0 == 0x80 {
      scalar = scalar << 6 | UInt32(bytes[index + length] & 0x3F)
      length += 1
    }
    guard wanted > 1, length == wanted else {
      self.init(kind: .mark, length: length, scalar: 0xFFFD)
      return
    }
    self.init(kind: Self.kind(scalar), length: length, scalar: scalar)
  }

  private static func kind(_ scalar: UInt32) -> CharacterKind {
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x200E, 0x200F, 0x2028...0x202F, 0x205F...0x2069,
      0x3000, 0xFEFF:
      return .space
    case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0x200C, 0x200D: return .letter
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF,
      0x3001...0x303F, 0xFF01...0xFF0F, 0xFFFC...0xFFFF, 0x1F000...0x1FAFF, 0x060C, 0x061B, 0x061F,
      0x06D4:
      return .mark
    case 0x0660...0x0669, 0x06F0...0x06F9: return .digit
    default: return .letter
    }
  }
}

/// The 128 ASCII characters by kind.
enum ASCIIKind {
  @inline(__always)
  static func of(_ byte: UInt8) -> CharacterKind {
    let folded = byte | 0x20
    if folded >= 0x61, folded <= 0x7A { return .letter }
    if byte <= 0x20 || byte == 0x7F { return .space }
    if byte >= 0x30, byte <= 0x39 { return .digit }
    return .mark
  }
}

/// What writers vary within a script other than plain Latin: the forms of alef and ya in Arabic, ё and
/// й in Cyrillic, letters that no accent makes in Latin.
enum ScriptFolding {
  enum Folded {
    case letters(String)
    /// Vowel signs, the stretching tatweel, joiners.
    case nothing
    case other
  }

  static func folded(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar.value {
    case 0x064B...0x065F, 0x0670, 0x0640, 0x06D6...0x06ED, 0x0610...0x061A, 0x200B...0x200F,
      0x00AD, 0xFEFF:
      .nothing
    case 0x0671, 0x0622, 0x0623, 0x0625: .letters("ا")
    case 0x0649, 0x06CC, 0x06D0, 0x06CE, 0x0626: .letters("ي")
    case 0x06A9, 0x06AA: .letters("ك")
    case 0x0629, 0x06D5, 0x06C0...0x06C3, 0x06BE: .letters("ه")
    case 0x0624, 0x06C6...0x06CB: .letters("و")
    case 0x0621: .nothing
    case 0x0451, 0x0401: .letters("е")
    case 0x0439, 0x0419: .letters("и")
    case 0x0490, 0x0491: .letters("г")
    case 0x00D8, 0x00F8: .letters("o")
    case 0x0110, 0x0111, 0x00D0, 0x00F0: .letters("d")
    case 0x0141, 0x0142: .letters("l")
    case 0x0126, 0x0127: .letters("h")
    case 0x00DF, 0x1E9E: .letters("ss")
    case 0x00C6, 0x00E6: .letters("ae")
    case 0x0152, 0x0153: .letters("oe")
    case 0x00DE, 0x00FE: .letters("th")
    case 0x018F, 0x0259: .letters("a")
    case 0x0130, 0x0131: .letters("i")
    default: .other
    }
  }

  /// الرقة without its article, as Raqqa is al-Raqqa's key.
  static func withoutArticle(_ word: String) -> String {
    guard word.unicodeScalars.first == "ا" else { return word }
    var letters = word.unicodeScalars[...]
    while letters.count > 4, letters.starts(with: "ال".unicodeScalars) {
      letters = letters.dropFirst(2)
    }
    return String(String.UnicodeScalarView(letters))
  }

  /// Cyrillic by sound, over Russian and Ukrainian spelling; Arabic without the final vowel's letter.
  static func sound(_ word: Substring) -> String {
    var out: [Unicode.Scalar] = []
    for scalar in word.unicodeScalars {
      let letter: Unicode.Scalar
      switch scalar.value {
      case 0x044A, 0x044C: continue
      case 0x0456, 0x0457, 0x044B: letter = "и"
      case 0x0454, 0x044D: letter = "е"
      default: letter = scalar
      }
      if out.last != letter { out.append(letter) }
    }
    if out.count > 3, out.last == "ه" || out.last == "ا" { out.removeLast() }
    return String(String.UnicodeScalarView(out))
  }
}

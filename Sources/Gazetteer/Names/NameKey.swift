import Foundation

/// Keys under which spellings of one name meet.
///
/// `plain` folds what typesetters vary: case, accents, apostrophes, hyphens and the Arabic article
/// with its assimilations. `phonetic` also folds what transliterators vary: long vowels, q and k,
/// -ah, -a and -eh, doubled letters.
package enum NameKey {
  /// Lower-case words without accents, apostrophes, dots and articles, joined by single spaces.
  package static func plain(_ name: String) -> String {
    if let plain = PlainKey.of(name) { return String(decoding: plain, as: UTF8.self) }
    let words = words(name)
    let kept = words.filter { !articles.contains($0) }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  /// `plain`, with each word folded to how it sounds.
  package static func phonetic(_ name: String) -> String {
    String(decoding: sound(of: plain(name)), as: UTF8.self)
  }

  /// A plain key's words, each folded to how it sounds.
  static func sound(of plain: String) -> [UInt8] {
    var out: [UInt8] = []
    for word in plain.utf8.split(separator: UInt8(ascii: " ")) {
      if !out.isEmpty { out.append(UInt8(ascii: " ")) }
      if word.allSatisfy({ $0 < 0x80 }) {
        out += sound(Array(word))
      } else {
        out += ScriptFolding.sound(Substring(word)).utf8
      }
    }
    return out
  }

  /// The article al- and the forms it takes before sun letters, in the spellings news uses.
  static let articles: Set<String> = [
    "al", "el", "ul", "ash", "esh", "as", "es", "ad", "ed", "an", "en", "ar", "er", "at", "et",
    "az", "ez", "ath", "adh", "the", "l",
  ]

  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func flush() {
      if !word.isEmpty { words.append(String(word)) }
      word.removeAll(keepingCapacity: true)
    }
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    let source = isASCII ? name : name.decomposedStringWithCanonicalMapping
    for scalar in source.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: word.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      case 0x61...0x7A, 0x30...0x39: word.append(scalar)
      case 0x27, 0x60, 0x2E, 0x2018, 0x2019, 0x02B0...0x02FF, 0x2032, 0x0300...0x036F: break
      case ..<0x80, 0x2010...0x2015, 0xA0: flush()
      default:
        switch ScriptFolding.folded(scalar) {
        case .letters(let letters): word.append(contentsOf: letters.unicodeScalars)
        case .nothing: break
        case .other where scalar.properties.isAlphabetic:
          // Lower case can be letter and mark (İ), so that it is folded again.
          for lower in scalar.properties.lowercaseMapping.unicodeScalars
          where !(0x0300...0x036F).contains(lower.value) {
            if case .letters(let letters) = ScriptFolding.folded(lower) {
              word.append(contentsOf: letters.unicodeScalars)
            } else {
              word.append(lower)
            }
          }
        case .other: flush()
        }
      }
    }
    flush()
    return words.map(ScriptFolding.withoutArticle)
  }

  /// What ends a word after the g of -grad and -gorod, which Ukrainian writes with h.
  private static func isTown(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.elementsEqual("rad".utf8) || rest.elementsEqual("orod".utf8)
  }

  private static func sound(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    func has(_ pair: StaticString) -> Bool {
      index + 1 < bytes.count && bytes[index] == pair.utf8Start[0]
        && bytes[index + 1] == pair.utf8Start[1]
    }
    func put(_ letter: Unicode.Scalar) {
      let byte = UInt8(ascii: letter)
      if out.last != byte { out.append(byte) }
    }
    while index < bytes.count {
      if has("aw") || has("au") || has("ou") || has("oo") || has("ow") || has("uw") {
        put("u")
        index += 2
      } else if has("ay") || has("ai") || has("ei") || has("ey") || has("ee") || has("iy")
        || has("ie")
      {
        put("i")
        index += 2
      } else if has("dh") || has("th") || has("gh") {
        put(Unicode.Scalar(bytes[index]))
        index += 2
      } else {
        switch bytes[index] {
        case UInt8(ascii: "e"), UInt8(ascii: "y"), UInt8(ascii: "i"): put("i")
        case UInt8(ascii: "o"), UInt8(ascii: "u"): put("u")
        case UInt8(ascii: "q"), UInt8(ascii: "c"): put("k")
        case UInt8(ascii: "v"): put("w")
        // Belgorod and Bilhorod, Kropyvnytskyi's old Kirovograd and Kirovohrad.
        case UInt8(ascii: "h") where index > 0 && isTown(bytes[(index + 1)...]): put("g")
        default: put(Unicode.Scalar(bytes[index]))
        }
        index += 1
      }
    }
    // Raqqah, Raqqa, Hasakeh: one ending.
    if out.count > 3, out.last == UInt8(ascii: "h") { out.removeLast() }
    if out.count > 3, out.last == UInt8(ascii: "i"), bytes.last != UInt8(ascii: "i"),
      bytes.last != UInt8(ascii: "y")
    {
      out[out.count - 1] = UInt8(ascii: "a")
    }
    return out
  }
}

extension NameKey {
  /// "al-Bab", "ash-Shaddadi": small letters before a name.
  package static func startsWithArticle(_ lower: String) -> Bool {
    guard let hyphen = lower.utf8.firstIndex(of: UInt8(ascii: "-")) else { return false }
    let head = lower[..<hyphen]
    return head.utf8.count <= 3 && head != "the" && articles.contains(String(head))
      && lower.utf8.distance(from: hyphen, to: lower.utf8.endIndex) > 2
  }
}

/// Several names as the page writes them together: "Mona Example and Ali Example".
enum BylineWriting {
  /// The names in one of the texts, with nothing but commas and a word for "and" between them;
  /// nil where none has them all in this order.
  static func found(_ names: [String], in texts: [[UInt8]]) -> String? {
    guard (2...12).contains(names.count) else { return nil }
    for text in texts {
      if let written = written(names.map { Array($0.utf8) }, in: collapsed(text.prefix(4_000)[...]))
      {
        return written
      }
    }
    return nil
  }

  private static func written(_ names: [[UInt8]], in text: [UInt8]) -> String? {
    guard let start = index(of: names[0], in: text[...]) else { return nil }
    var end = start + names[0].count
    var written = names[0]
    for name in names.dropFirst() {
      guard let next = index(of: name, in: text[end...].prefix(name.count + 10)),
        let joint = joint(text[end..<next])
      else { return nil }
      written += joint + name
      end = next + name.count
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func joint(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let text = bytes.map { $0 == 0x0A ? 0x20 : asciiLowercased($0) }
    let words = text.split { $0 == 0x20 || $0 == 0x2C }
    let hasComma = text.contains(0x2C)
    guard let word = words.first else { return hasComma ? Array(", ".utf8) : nil }
    guard words.count == 1, known.contains(Array(word)) else { return nil }
    return Array((hasComma ? ", " : " ").utf8) + word + [0x20]
  }

  private static let known = Set(
    ["and", "&", "und", "et", "y", "e", "en", "with", "mit", "и"].map { Array($0.utf8) })

  private static func index(of wanted: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard text.count >= wanted.count else { return nil }
    return (text.startIndex...(text.endIndex - wanted.count)).first {
      text[$0] == wanted[0] && text[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}

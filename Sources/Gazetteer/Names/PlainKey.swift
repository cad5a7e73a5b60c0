/// `NameKey.plain` of plain ASCII, which most names are, without a string for each word.
enum PlainKey {
  /// Nil where a letter is not ASCII.
  static func of(_ name: String) -> [UInt8]? {
    var name = name
    return name.withUTF8 { bytes in of(bytes) }
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var kept: [UInt8] = []
    var all: [UInt8] = []
    var word: [UInt8] = []
    func flush() {
      guard !word.isEmpty else { return }
      append(word, to: &all)
      if !isArticle(word) { append(word, to: &kept) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in bytes {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x27, 0x60, 0x2E: break
      case 0x80...: return nil
      default: flush()
      }
    }
    flush()
    return kept.isEmpty ? all : kept
  }

  private static func append(_ word: [UInt8], to key: inout [UInt8]) {
    if !key.isEmpty { key.append(UInt8(ascii: " ")) }
    key += word
  }

  private static let articles = Set(NameKey.articles.map { packed(Array($0.utf8)) })

  private static func isArticle(_ word: [UInt8]) -> Bool {
    word.count <= 3 && articles.contains(packed(word))
  }

  private static func packed(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

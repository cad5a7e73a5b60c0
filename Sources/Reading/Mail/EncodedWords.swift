/// Words of a mail's fields that are no ASCII (RFC 2047): `=?utf-8?Q?D=C3=AAr?=`.
enum EncodedWords {
  /// The field as text on one line; words that cannot be read stay as they stand.
  static func decoded(_ field: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    /// Neighbours of one charset are joined before they are decoded: some writers part letters.
    var open: (charset: String, bytes: [UInt8])?
    func close() {
      if let word = open {
        result += CharacterDecoder.utf8(from: word.bytes, isHTML: false, transport: word.charset)
      }
      open = nil
    }
    var rest = field.prefix(1 << 16)
    while !rest.isEmpty {
      if let word = Word(rest) {
        let bytes = word.isBase64 ? TransferEncoding.base64(word.text) : word.unquoted
        if open?.charset == word.charset {
          open?.bytes += bytes
        } else {
          close()
          open = (word.charset, bytes)
        }
        rest = rest[word.end...]
        // White space between two words belongs to neither.
        let next = rest.drop { $0 <= 0x20 }
        if next.startIndex > rest.startIndex, Word(next) != nil { rest = next }
        continue
      }
      close()
      let plain = rest.dropFirst().prefix { $0 != UInt8(ascii: "=") }
      result += rest[..<plain.endIndex]
      rest = rest[plain.endIndex...]
    }
    close()
    let utf8 = CharacterDecoder.utf8(from: result, isHTML: false)
    return oneLine(String(decoding: utf8, as: UTF8.self))
  }

  private struct Word {
    let charset: String
    let isBase64: Bool
    let text: ArraySlice<UInt8>
    let end: Int

    /// Nil unless one starts here.
    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.starts(with: "=?".utf8) else { return nil }
      // The standard allows 75 bytes; writers allow themselves more.
      let parts = bytes.dropFirst(2).prefix(2_000).split(
        separator: UInt8(ascii: "?"), maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, parts[3].first == UInt8(ascii: "="), parts[1].count == 1,
        let kind = parts[1].first.map(asciiLowercased),
        kind == UInt8(ascii: "b") || kind == UInt8(ascii: "q")
      else { return nil }
      // A language may follow the charset (RFC 2231).
      charset = String(
        decoding: parts[0].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
      isBase64 = kind == UInt8(ascii: "b")
      text = parts[2]
      end = parts[3].startIndex + 1
    }

    var unquoted: [UInt8] {
      // An underscore that is meant comes as a code.
      let spaced = text.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      return TransferEncoding.quotedPrintable(spaced[...])
    }
  }
}

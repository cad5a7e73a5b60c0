import Language

/// The treebank tokenizer as tests speak of it: words apart by a bar, those of one token by a tilde.
enum Cutting {
  static func tokens(_ bytes: [UInt8]) -> [TokenSpan] {
    TreebankTokenizer().tokens(in: bytes, range: 0..<bytes.count)
  }

  static func words(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out = ""
    for token in tokens(bytes) {
      if token.flags.contains(.continuesMultiWord) {
        out += "~"
      } else if !out.isEmpty {
        out += "|"
      }
      out += String(decoding: bytes[token.range], as: UTF8.self)
    }
    return out
  }
}

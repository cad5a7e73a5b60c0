/// Why a text is not CoNLL-U, with its line.
package struct ConlluError: Error, Hashable, CustomStringConvertible {
  package let line: Int
  package let reason: String
  package var description: String { "line \(line): \(reason)" }
}

/// The format of treebanks: universaldependencies.org/format.html.
package enum Conllu {
  /// True when the first line that is no comment has ten tab-separated columns.
  package static func isConllu(_ text: [UInt8]) -> Bool {
    // The head is enough: comments are few and rows are short.
    for line in text.prefix(1 << 16).split(separator: UInt8(ascii: "\n"), maxSplits: 50).prefix(50)
    where line.first != UInt8(ascii: "#") {
      return line.count { $0 == UInt8(ascii: "\t") } == 9
    }
    return false
  }

  /// All sentences at once; the first malformed line stops it. ``ConlluReader`` gives them one by one.
  package static func sentences(_ text: String) throws(ConlluError) -> [ConlluSentence] {
    try sentences(bytes: Array(text.utf8))
  }

  package static func sentences(bytes: [UInt8]) throws(ConlluError) -> [ConlluSentence] {
    var reader = ConlluReader(bytes)
    var sentences: [ConlluSentence] = []
    while let sentence = try reader.next() { sentences.append(sentence) }
    return sentences
  }
}

/// A text cut into words and sentences, as the name finder reads it: bytes and ranges, no strings.
package struct NameText: Sendable {
  package let bytes: [UInt8]
  /// UTF-8 byte ranges of the words, in order, without overlap.
  package private(set) var words: [Range<Int>] = []
  /// Ranges of `words`, one a sentence.
  package private(set) var sentences: [Range<Int>] = []

  /// - Parameter sentences: the words' byte ranges, by sentence. Words that lie outside `bytes` or
  ///   out of order are left out, so that every range slices the text.
  package init(bytes: [UInt8], sentences cut: some Sequence<some Sequence<Range<Int>>>) {
    self.bytes = bytes
    var position = 0
    for sentence in cut {
      let first = words.count
      for word in sentence
      where word.lowerBound >= position && word.upperBound <= bytes.count && !word.isEmpty {
        words.append(word)
        position = word.upperBound
      }
      if words.count > first { sentences.append(first..<words.count) }
    }
  }

  package init(bytes: [UInt8], sentences: [Sentence]) {
    self.init(
      bytes: bytes, sentences: sentences.lazy.map { $0.tokens.lazy.map { $0.start..<$0.end } })
  }

  /// The bytes that `span`, a range of words, covers; an empty range for no words.
  package func byteRange(_ span: Range<Int>) -> Range<Int> {
    span.isEmpty ? 0..<0 : words[span.lowerBound].lowerBound..<words[span.upperBound - 1].upperBound
  }

  package func text(_ span: Range<Int>) -> String {
    span.isEmpty ? "" : String(decoding: bytes[byteRange(span)], as: UTF8.self)
  }
}

extension ConlluSentence {
  /// A sentence of the tokenizer's words; what is not known of them stays empty. White space inside a
  /// word, which no form may hold, cannot occur.
  package init(comments: [String], tokens: ArraySlice<TokenSpan>, in bytes: [UInt8]) {
    var words: [Word] = []
    var multiWordTokens: [MultiWordToken] = []
    var first = 0
    for token in tokens {
      if !token.flags.contains(.continuesMultiWord) { first = words.count }
      words.append(
        Word(
          form: String(decoding: bytes[token.range], as: UTF8.self), spaceAfter: token.spaceAfter))
      if token.flags.contains(.continuesMultiWord), first < words.count - 1 {
        if multiWordTokens.last?.words.lowerBound == first { multiWordTokens.removeLast() }
        multiWordTokens.append(
          MultiWordToken(
            words: first..<words.count, form: words[first...].map(\.form).joined(),
            spaceAfter: token.spaceAfter))
      }
    }
    self.init(comments: comments, words: words, multiWordTokens: multiWordTokens)
  }

  /// The words as slices of `text`, as the tokenizer would give them.
  package var tokens: [TokenSpan] {
    var flags = words.map { $0.spaceAfter ? TokenSpan.Flags.spaceAfter : [] }
    for token in multiWordTokens {
      for index in token.words {
        flags[index].insert(
          index == token.words.lowerBound ? .opensMultiWord : .continuesMultiWord)
      }
    }
    return zip(spans, flags).map { span, flags in
      TokenSpan(start: span.lowerBound, end: span.upperBound, flags: flags)
    }
  }
}

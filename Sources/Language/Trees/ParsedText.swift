/// A sentence of a text with its tree.
package struct ParsedSentence: Sendable {
  package let words: ArraySlice<TokenSpan>
  /// Number of the paragraph it stands in, from 0.
  package let paragraph: Int
  package let tree: SentenceTree

  package var start: Int { Int(words.first?.start ?? 0) }
  package var end: Int { Int(words.last?.end ?? 0) }
}

/// Text to trees: words, sentences, tags and heads. One for each thread.
package final class TextParser {
  package let model: LanguageModel
  private let trees: TreeParser
  private let tokenizer = TreebankTokenizer()
  private var tokens: [TokenSpan] = []

  package init(_ model: LanguageModel) {
    self.model = model
    trees = TreeParser(model)
  }

  /// Calls `each` for each sentence in order.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - paragraphs: ranges of bytes; no sentence crosses one.
  package func parse<Failure>(
    _ text: [UInt8], paragraphs: [Range<Int>],
    each: (ParsedSentence) throws(Failure) -> Void
  ) throws(Failure) {
    for (number, paragraph) in paragraphs.enumerated() {
      tokens.removeAll(keepingCapacity: true)
      tokenizer.tokenize(text, range: paragraph, into: &tokens)
      for range in model.boundaries.sentences(tokens[...], in: text) {
        try each(
          ParsedSentence(
            words: tokens[range], paragraph: number, tree: trees.tree(tokens[range], in: text)))
      }
    }
  }

  /// Calls `each` for each sentence in order, with its words and the number of its paragraph, and leaves
  /// the trees to the caller, who may want some words joined first.
  package func split<Failure>(
    _ text: [UInt8], paragraphs: [Range<Int>],
    each: (ArraySlice<TokenSpan>, _ paragraph: Int) throws(Failure) -> Void
  ) throws(Failure) {
    for (number, paragraph) in paragraphs.enumerated() {
      tokens.removeAll(keepingCapacity: true)
      tokenizer.tokenize(text, range: paragraph, into: &tokens)
      for range in model.boundaries.sentences(tokens[...], in: text) {
        try each(tokens[range], number)
      }
    }
  }

  /// The tree over words given by themselves, as in a treebank.
  package func tree(forms: [String]) -> SentenceTree { trees.tree(forms: forms) }
}

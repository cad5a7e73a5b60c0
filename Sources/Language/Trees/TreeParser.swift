/// Tags words and finds the tree over them. Holds memory that it uses again: one for each thread.
package final class TreeParser {
  private let pass: NetworkPass

  package init(_ model: LanguageModel) { pass = NetworkPass(model.network) }

  /// - Parameter tokens: one sentence's words, as slices of `text` (UTF-8).
  package func tree(_ tokens: ArraySlice<TokenSpan>, in text: [UInt8]) -> SentenceTree {
    text.withUnsafeBufferPointer { pass.tree(tokens, in: $0) }
  }

  /// The tree over words given by themselves.
  package func tree(forms: [String]) -> SentenceTree {
    var text: [UInt8] = []
    let tokens = forms.map { form in
      let start = text.count
      text += form.utf8
      return TokenSpan(start: start, end: text.count, flags: [])
    }
    return tree(tokens[...], in: text)
  }
}

import Language

extension Conllu {
  /// Writes tokens as a sentence without a tree. `misc` holds each token's MISC items besides SpaceAfter.
  static func write(
    _ tokens: [Token], comments: [String], misc: [[String]], to out: inout String
  ) {
    let words = zip(tokens, misc).map { token, items in
      ConlluSentence.Word(
        form: token.text, lemma: token.lemma,
        upos: token.tag == .other ? "X" : token.tag.rawValue,
        misc: items.isEmpty ? "_" : items.joined(separator: "|"), spaceAfter: token.spaceAfter)
    }
    var bytes: [UInt8] = []
    ConlluSentence(comments: comments, words: words).write(to: &bytes)
    out += String(decoding: bytes, as: UTF8.self)
  }
}

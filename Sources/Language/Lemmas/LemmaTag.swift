/// Universal and treebank tag together, as the lemma model asks for them. Make one for each pair of tags
/// of a tagger, not for each word.
package struct LemmaTag: Hashable, Sendable {
  /// Hashes of both tags, and of the universal one alone for treebank tags never seen.
  let both: UInt64
  let universal: UInt64

  package init(upos: String, xpos: String) {
    universal = Self.hash(upos, 0xCBF2_9CE4_8422_2325)
    both = xpos == "_" ? universal : Self.hash(xpos, universal &* 31 &+ 7)
  }

  private static func hash(_ text: String, _ seed: UInt64) -> UInt64 {
    text.utf8.reduce(seed) { WordEndings.step($0, $1) }
  }
}

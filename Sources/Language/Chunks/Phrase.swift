/// A run of tokens that hangs together: the unit of the shallow grammar.
package struct Phrase: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case noun, verb, preposition, coordinator, subordinator, relative, comma, stop, time, adverb,
      adjective, parenthesis, quote, other
  }

  package let kind: Kind
  /// Token indices within the sentence.
  package let tokens: Range<Int>
  /// The noun or the main verb; for other kinds the last token.
  package let head: Int
  /// "Syria's" in "Syria's north".
  package var isPossessive = false
  package var verb: VerbGroup?

  package init(_ kind: Kind, _ tokens: Range<Int>, head: Int? = nil) {
    self.kind = kind
    self.tokens = tokens
    self.head = head ?? tokens.upperBound - 1
  }
}

/// How a verb stands in its sentence.
package struct VerbGroup: Hashable, Sendable {
  package enum Shape: Hashable, Sendable { case finite, infinitive, gerund, participle }

  package var shape: Shape
  package var lemma: String
  package var isPassive: Bool
  package var negation: String?
  package var modals: [String]
  /// Adverbs inside the group ("reportedly", "partly").
  package var adverbs: [String]
  /// "is", "was" … alone: the predicate follows.
  package var isCopula: Bool { lemma == "be" }
}

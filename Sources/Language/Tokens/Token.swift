/// A word or mark of the text, with its place in the clean text.
package struct Token: Hashable, Sendable {
  /// UTF-8 byte offsets into the text, half open.
  package let start: Int
  package let end: Int
  /// Exactly the bytes from `start` to `end`.
  package let text: String
  /// Lower case with typographic apostrophes and hyphens made plain: what the word lists hold.
  package let lower: String
  package let spaceAfter: Bool
  package var tag: Tag = .other
  /// The base form of a verb or noun as far as the shallow grammar knows it, else `lower`.
  package var lemma: String
  package var form: VerbForm = .none

  package init(start: Int, end: Int, text: String, lower: String, spaceAfter: Bool) {
    self.start = start
    self.end = end
    self.text = text
    self.lower = lower
    self.spaceAfter = spaceAfter
    self.lemma = lower
  }

  package var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
  package var startsWithDigit: Bool { text.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

  /// "ISIS", "YPG", "U.S.": at least two capitals and no small letter, but for a plural s.
  package var isAcronym: Bool {
    var capitals = 0
    for scalar in text.unicodeScalars.dropLast(text.hasSuffix("s") ? 1 : 0) {
      if scalar.properties.isUppercase {
        capitals += 1
      } else if scalar.properties.isLowercase {
        return false
      }
    }
    return capitals >= 2
  }
}

/// Universal part-of-speech tags (UD v2).
package enum Tag: String, Sendable {
  case noun = "NOUN"
  case properNoun = "PROPN"
  case verb = "VERB"
  case auxiliary = "AUX"
  case adjective = "ADJ"
  case adverb = "ADV"
  case determiner = "DET"
  case pronoun = "PRON"
  case number = "NUM"
  case adposition = "ADP"
  case coordinator = "CCONJ"
  case subordinator = "SCONJ"
  case particle = "PART"
  case punctuation = "PUNCT"
  case symbol = "SYM"
  case interjection = "INTJ"
  case other = "X"
}

package enum VerbForm: String, Sendable {
  case none, base, thirdPerson, past, participle
  /// "captured": past tense and past participle look the same.
  case pastOrParticiple
  case gerund
}

/// A sentence: its tokens and the bytes it covers.
package struct Sentence: Hashable, Sendable {
  package var tokens: [Token]
  /// Number of the paragraph it stands in, from 0.
  package let paragraph: Int

  package init(tokens: [Token], paragraph: Int) {
    self.tokens = tokens
    self.paragraph = paragraph
  }

  package var start: Int { tokens.first?.start ?? 0 }
  package var end: Int { tokens.last?.end ?? 0 }
}

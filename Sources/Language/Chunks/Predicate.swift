/// A verb group with what stands around it: indices into the sentence's phrases.
package struct Predicate: Hashable, Sendable {
  package struct Complement: Hashable, Sendable {
    /// "from", "towards"; lower case.
    package let preposition: String
    package let nouns: [Int]

    package init(preposition: String, nouns: [Int]) {
      self.preposition = preposition
      self.nouns = nouns
    }
  }

  package enum Link: Hashable, Sendable {
    case main, relative, participle, infinitive, coordinated, subordinate
  }

  package let phrase: Int
  package var subjects: [Int] = []
  package var objects: [Int] = []
  package var complements: [Complement] = []
  /// The predicate this one depends on: the verb that governs an infinitive or shares its subject.
  package var governor: Int?
  package var link: Link = .main
  /// The word that opened the clause ("if", "after", "that").
  package var opener: String?
  /// True when the verb is passive in sense, with or without an auxiliary ("captured by").
  package var isPassive = false

  package init(phrase: Int) { self.phrase = phrase }
}

import Language

/// A word of a parsed sentence.
struct Word: Sendable {
  /// UTF-8 byte offsets into the report's text, half open.
  let start: Int
  let end: Int
  let text: String
  /// Lower case, with plain apostrophes and hyphens.
  let lower: String
  /// Base form in lower case: the infinitive of a verb, the singular of a noun.
  let lemma: String
  let tag: Tag
  /// Penn treebank tag ("VBN").
  let treebankTag: String
  /// Index of the head; -1 for the root.
  let head: Int
  let relation: Relation
  let spaceAfter: Bool

  var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
  var isVerbal: Bool { tag == .verb || treebankTag.hasPrefix("VB") }
  var isNominal: Bool {
    tag == .noun || tag == .properNoun || tag == .pronoun || tag == .number || tag == .symbol
  }

  func with(head: Int, relation: Relation) -> Word {
    Word(
      start: start, end: end, text: text, lower: lower, lemma: lemma, tag: tag,
      treebankTag: treebankTag, head: head, relation: relation, spaceAfter: spaceAfter)
  }

  func asVerb(_ treebankTag: String, lemma: String) -> Word {
    Word(
      start: start, end: end, text: text, lower: lower, lemma: lemma, tag: .verb,
      treebankTag: treebankTag, head: head, relation: relation, spaceAfter: spaceAfter)
  }

  func asNoun(_ treebankTag: String = "NN", lemma: String? = nil) -> Word {
    Word(
      start: start, end: end, text: text, lower: lower, lemma: lemma ?? lower, tag: .noun,
      treebankTag: treebankTag, head: head, relation: relation, spaceAfter: spaceAfter)
  }

  func tagged(_ treebankTag: String) -> Word {
    Word(
      start: start, end: end, text: text, lower: lower, lemma: lemma, tag: tag,
      treebankTag: treebankTag, head: head, relation: relation, spaceAfter: spaceAfter)
  }

  /// "ISIS", "YPG", "U.S.": two capitals and no small letter.
  var isAcronym: Bool {
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

import Language

/// Which words make up a noun phrase.
extension Scene {
  /// The head with its articles, modifiers and names, without what follows in phrases of their own.
  func core(_ head: Int) -> Range<Int> {
    var first = head
    for child in tree.children(head).reversed() where child < head {
      guard Self.leftModifiers.contains(tree[child].relation), tree.preposition(child) == nil,
        // A modifier on the other side of a verb hangs on the wrong noun.
        (min(tree.span(child).upperBound, first)..<first).allSatisfy({ tree.isWithin($0, head) })
      else { continue }
      first = min(first, tree.span(child).lowerBound)
    }
    var last = head
    for child in tree.children(head) where child > head {
      let span = tree.span(child)
      guard span.lowerBound == last + 1,
        Self.rightModifiers.contains(tree[child].relation)
          || tree[child].text == "-" || tree[child].text == "–"
      else { break }
      if tree.preposition(child) != nil || tree[child].tag == .pronoun { break }
      last = span.upperBound - 1
    }
    // A dangling hyphen is no part of the phrase.
    while last > head, tree[last].tag == .punctuation { last -= 1 }
    if let entity = entity(at: head) {
      first = min(first, entity.tokens.lowerBound)
      last = max(last, entity.tokens.upperBound - 1)
    }
    return first..<last + 1
  }

  private static let leftModifiers: Set<Relation> = [
    .det, .amod, .compound, .nummod, .flat, .possessive, .bareModifier, .descriptiveModifier,
  ]

  private static let rightModifiers: Set<Relation> = [.flat, .compound, .nummod, .bareModifier]

  /// The range without articles, quantifiers and the like in front.
  func withoutArticle(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while range.count > 1,
      tree[range.lowerBound].tag == .determiner || tree[range.lowerBound].text == ","
        || ["its", "their", "his", "all", "both", "and", "remaining", "many", "\"", "“", "other"]
          .contains(
            tree[range.lowerBound].lower)
        || tree[range.lowerBound].treebankTag == "VBG" || Allegiance(tree[range.lowerBound]) != nil
    {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  /// The name that a proper noun belongs to: "Abu Omar" from "Omar", "al-Bab" from "Bab".
  func properName(_ head: Int) -> Range<Int> {
    let core = core(head)
    var first = head
    while first > core.lowerBound, belongsToName(first - 1, before: first) { first -= 1 }
    var last = head
    while last + 1 < core.upperBound, belongsToName(last + 1, before: nil) { last += 1 }
    // "Birnah as the offensive started", "Jabal Eiss (Mount Eiss)"
    if let bracket = (head..<last + 1).first(where: { ["(", "["].contains(tree[$0].text) }) {
      last = max(head, bracket - 1)
    }
    while last > head,
      tree[last].tag == .punctuation
        || tree[last].tag != .number && tree[last].lower == tree[last].text
    {
      last -= 1
    }
    while first < head, tree[first].tag == .punctuation { first += 1 }
    return first..<last + 1
  }

  private func belongsToName(_ index: Int, before next: Int?) -> Bool {
    let word = tree[index]
    if word.text == "-" || word.text == "–" || word.text == "'" { return true }
    if word.tag == .properNoun || word.tag == .number { return !isTime(index) }
    if WordClasses.nameParticles.contains(word.lower)
      || ["abu", "as", "at", "an", "do", "di"].contains(word.lower)
    {
      return true
    }
    return word.isCapitalised && word.tag != .determiner && word.tag != .pronoun && index > 0
      && !WordClasses.partAdjectives.contains(word.lower)
  }
}

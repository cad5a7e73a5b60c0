/// A paragraph of a treebank as running text, the way the CoNLL shared tasks make it: sentences joined by
/// a space unless SpaceAfter=No.
package struct RawParagraph: Sendable {
  package private(set) var text: [UInt8] = []
  /// Where its sentences end.
  package private(set) var ends: Set<Int> = []
  package private(set) var sentences: [ConlluSentence] = []

  /// A new paragraph begins with `# newpar` or `# newdoc`.
  package static func paragraphs(_ sentences: [ConlluSentence]) -> [RawParagraph] {
    var paragraphs: [RawParagraph] = []
    for sentence in sentences {
      if sentence.startsParagraph || paragraphs.isEmpty { paragraphs.append(RawParagraph()) }
      paragraphs[paragraphs.count - 1].append(sentence)
    }
    return paragraphs
  }

  private mutating func append(_ sentence: ConlluSentence) {
    if sentences.last?.words.last?.spaceAfter == true { text.append(UInt8(ascii: " ")) }
    text += sentence.text.utf8
    ends.insert(text.count)
    sentences.append(sentence)
  }
}

/// The lines above a flattened article's first sentence.
enum Headline {
  /// The first paragraph as a title, where it reads like one and a longer text follows.
  static func title(of paragraphs: [ArraySlice<UInt8>]) -> String? {
    guard paragraphs.count >= 3, isHeadline(paragraphs[0]),
      paragraphs[1...].prefix(4).contains(where: isProse)
    else { return nil }
    return oneLine(String(decoding: paragraphs[0], as: UTF8.self))
  }

  /// The label above the headline: a few words without a verb's company, then a longer line that is
  /// no sentence either, then prose.
  static func kicker(of paragraphs: [ArraySlice<UInt8>], isResidue: (Int) -> Bool) -> Int? {
    let kept = paragraphs.indices.prefix(20).filter { !isResidue($0) }.prefix(6)
    guard let first = kept.first, let second = kept.dropFirst().first else { return nil }
    let label = WordCounts(paragraphs[first])
    guard label.words >= 1, label.words <= 4, !label.endsSentence,
      isTitleCase(label) || label.upper == label.words,
      isHeadline(paragraphs[second]), WordCounts(paragraphs[second]).words > label.words,
      kept.dropFirst(2).contains(where: { isProse(paragraphs[$0]) })
    else { return nil }
    return first
  }

  private static func isHeadline(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let counts = WordCounts(paragraph)
    let plain = !counts.endsSentence || paragraph.last == UInt8(ascii: "?")
    return (3...25).contains(counts.words) && plain && !paragraph.contains(0x0A)
      && paragraph.last != UInt8(ascii: ":")
  }

  private static func isTitleCase(_ counts: WordCounts) -> Bool {
    counts.capitalised * 3 >= counts.words * 2
  }

  private static func isProse(_ paragraph: ArraySlice<UInt8>) -> Bool {
    let counts = WordCounts(paragraph)
    return counts.words >= 20 && counts.sentenceEnds >= 1
  }
}

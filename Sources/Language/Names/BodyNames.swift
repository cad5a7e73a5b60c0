/// "Institute", "Board" and their like are no names by themselves: what "of" or "for" ties to them
/// belongs to them, however seldom it was seen ("the Institute for Border Studies").
enum BodyNames {
  /// No tied part is longer, in words.
  private static let longest = 8

  static func joined(
    _ spans: [NameSpan], _ sentence: Range<Int>, _ words: [NameWord]
  ) -> [NameSpan] {
    var joined: [NameSpan] = []
    for span in spans {
      if let last = joined.last, span.words.lowerBound < last.words.upperBound { continue }
      var span = span
      if span.type == .organisation, words[span.words.upperBound - 1].flags.contains(.body),
        let end = end(span.words.upperBound, sentence, words)
      {
        span.words = span.words.lowerBound..<end
      }
      joined.append(span)
    }
    return joined
  }

  private static let ties = Set(["of", "for"].map { NameHash.of($0.utf8) })
  private static let the = NameHash.of("the".utf8)
  private static let and = NameHash.of("and".utf8)

  /// The end of the tied part that begins at `start`; nil when there is none.
  private static func end(_ start: Int, _ sentence: Range<Int>, _ words: [NameWord]) -> Int? {
    let limit = min(sentence.upperBound, start + longest)
    guard start < limit, ties.contains(words[start].lower) else { return nil }
    var word = start + 1
    if word < limit, words[word].lower == the { word += 1 }
    guard word < limit, words[word].shape.isCapitalised else { return nil }
    while word < limit, words[word].shape.isCapitalised { word += 1 }
    // "of Antiquities and Heritage", but not "of Iraq and Syria": two countries are two names.
    if word + 1 < limit, words[word].lower == and, words[word + 1].shape.isCapitalised,
      words[word + 1].flags.isDisjoint(with: [.country, .region, .body, .demonym, .given])
    {
      word += 2
    }
    return word
  }
}

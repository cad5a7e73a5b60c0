/// The words of a text and its flat names, from which mentions are built.
struct NameScene {
  let text: NameText
  let words: [NameWord]
  let spans: [NameSpan]
  /// The sentence of each span.
  private let sentenceOf: [Int]
  /// What short forms stand for.
  private let longForms: [UInt64: Range<Int>]

  init(text: NameText, words: [NameWord], spans: [NameSpan]) {
    self.text = text
    self.words = words
    self.spans = spans
    longForms = AcronymPairs(text, words).longForms
    var sentence = 0
    sentenceOf = spans.map { span in
      while sentence + 1 < text.sentences.count,
        text.sentences[sentence].upperBound <= span.words.lowerBound
      {
        sentence += 1
      }
      return sentence
    }
  }

  func sentence(of span: Int) -> Range<Int> { text.sentences[sentenceOf[span]] }

  func flags(_ word: Int) -> NameFlags { words[word].flags }

  func isByte(_ word: Int, _ byte: Character) -> Bool {
    let range = text.words[word]
    return range.count == 1 && text.bytes[range.lowerBound] == byte.asciiValue
  }

  func bytes(_ words: Range<Int>?) -> Range<Int>? {
    guard let words, !words.isEmpty else { return nil }
    return text.byteRange(words)
  }

  /// The spans that lie in `range`, in order.
  func spans(in range: Range<Int>) -> ArraySlice<NameSpan> {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].words.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var end = low
    while end < spans.count, spans[end].words.upperBound <= range.upperBound { end += 1 }
    return spans[low..<end]
  }

  func mention(_ index: Int) -> NameMention {
    let span = spans[index]
    var named = span
    if span.words.count == 1, let long = longForms[words[span.words.lowerBound].lower] {
      named.words = long
    }
    let kind = NameKinds.kind(of: named, in: self)
    guard span.type == .person else {
      return NameMention(
        range: text.byteRange(span.words), words: span.words, kind: kind,
        nested: NestedNames.names(in: span, scene: self))
    }
    let title = PersonTitle(span, sentence: sentence(of: index), scene: self)
    let after = PersonRole(span, sentence: sentence(of: index), scene: self)
    let range = text.byteRange(span.words)
    return NameMention(
      range: range, words: span.words, kind: kind,
      name: bytes(title.name) ?? range.upperBound..<range.upperBound,
      title: bytes(title.title), role: bytes(after.role),
      affiliation: bytes(after.affiliation ?? title.affiliation),
      nested: NestedNames.names(in: span, scene: self))
  }
}

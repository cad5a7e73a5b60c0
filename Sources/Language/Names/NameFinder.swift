/// Finds the names of a text: features, weights, the best row of labels.
struct NameFinder {
  let model: NameModel

  func spans(_ text: NameText) -> [NameSpan] { spans(text, words: Self.words(text)) }

  func spans(_ text: NameText, words: [NameWord]) -> [NameSpan] {
    let features = NameFeatures(
      text, words: words, memory: NameMemory(text, words), clusters: model.clusters)
    let labels = NameDecoder(weights: model.weights).labels(features, text)
    return text.sentences.flatMap { sentence in
      BodyNames.joined(
        NameSpan.spans(labels[sentence], offset: sentence.lowerBound), sentence, words)
    }
  }

  static func words(_ text: NameText) -> [NameWord] {
    var words: [NameWord] = []
    words.reserveCapacity(text.words.count)
    text.bytes.withUnsafeBufferPointer { bytes in
      for range in text.words {
        words.append(NameWord(UnsafeBufferPointer(rebasing: bytes[range])))
      }
    }
    for sentence in text.sentences {
      for index in sentence {
        words[index].opensSentence = true
        if words[index].shape != .mark { break }
      }
    }
    return words
  }
}

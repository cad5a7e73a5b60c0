/// Annotators overlook names. Where words that are a name elsewhere stand unmarked, nobody knows what
/// they are, and the model is not taught that they are none.
enum UnmarkedNames {
  static func marked(_ documents: [NameDocument]) -> [NameDocument] {
    var known: Set<[UInt8]> = []
    var longest = 0
    for document in documents where document.isTarget {
      for name in document.names {
        let form = Array(document.text.bytes[name.range])
        known.insert(form)
        longest = max(longest, form.count)
      }
    }
    return documents.map { document in
      guard document.isTarget else { return document }
      var document = document
      let text = document.text
      var unknown: [Range<Int>] = []
      for sentence in text.sentences {
        for first in sentence {
          for last in first..<min(first + 8, sentence.upperBound) {
            let range = text.words[first].lowerBound..<text.words[last].upperBound
            if range.count > longest { break }
            if known.contains(Array(text.bytes[range])),
              !document.names.contains(where: { $0.range.overlaps(range) })
            {
              unknown.append(range)
            }
          }
        }
      }
      document.unknown = unknown
      return document
    }
  }
}

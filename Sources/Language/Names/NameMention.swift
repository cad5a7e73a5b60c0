/// What a name names. Armed groups and facilities are told apart by their words, the rest by the model.
package enum NameKind: String, CaseIterable, Sendable {
  case person, place, facility, organisation
  case armedGroup = "armed group"
  case nationality
}

/// A name in a text, with what stands beside a person's name. All ranges are UTF-8 bytes of the text.
package struct NameMention: Hashable, Sendable {
  /// The whole mention, titles inside it included: "Lt. Col. Ana Petrova".
  package let range: Range<Int>
  /// The same in words of the `NameText`.
  package let words: Range<Int>
  package let kind: NameKind
  /// The name alone: "Ana Petrova". Empty where a title stands for its holder ("the Prime Minister").
  package let name: Range<Int>
  /// "Lt. Col.", "President", "Syria analyst" before the name.
  package let title: Range<Int>?
  /// What follows the name: ", a spokesman for the ministry".
  package let role: Range<Int>?
  /// The body or place that title or role names.
  package let affiliation: Range<Int>?
  /// Names inside this one, in order: the nation in "the Syrian Army", the places of "Aleppo, Syria".
  package let nested: [NameMention]

  package init(
    range: Range<Int>, words: Range<Int>, kind: NameKind, name: Range<Int>? = nil,
    title: Range<Int>? = nil, role: Range<Int>? = nil, affiliation: Range<Int>? = nil,
    nested: [NameMention] = []
  ) {
    self.range = range
    self.words = words
    self.kind = kind
    self.name = name ?? range
    self.title = title
    self.role = role
    self.affiliation = affiliation
    self.nested = nested
  }
}

/// Finds names in a text, with titles, roles and nested names. Linear in the text.
package struct NameRecogniser: Sendable {
  private let finder: NameFinder

  package init(model: NameModel) { finder = NameFinder(model: model) }

  package func names(in text: NameText) -> [NameMention] {
    let words = NameFinder.words(text)
    var spans = finder.spans(text, words: words)
    AcronymPairs(text, words).settle(&spans)
    return Self.mentions(spans, text, words)
  }

  /// The mentions of names that are already found, given by their bytes, in order and apart.
  package static func mentions(
    _ flat: [(range: Range<Int>, type: NameType)], in text: NameText
  ) -> [NameMention] {
    var spans: [NameSpan] = []
    var word = 0
    for name in flat {
      while word < text.words.count, text.words[word].upperBound <= name.range.lowerBound {
        word += 1
      }
      let first = word
      while word < text.words.count, text.words[word].lowerBound < name.range.upperBound {
        word += 1
      }
      if word > first { spans.append(NameSpan(words: first..<word, type: name.type)) }
    }
    return mentions(spans, text, NameFinder.words(text))
  }

  private static func mentions(
    _ spans: [NameSpan], _ text: NameText, _ words: [NameWord]
  ) -> [NameMention] {
    let scene = NameScene(text: text, words: words, spans: spans)
    return spans.indices.map { scene.mention($0) }
  }
}

/// One voice behind a claim. Named speakers are kept only as the report quotes them.
package struct Attribution: Hashable, Sendable {
  package let name: String?
  package let role: String?
  package let affiliation: String?
  /// The report speaks of a person or an office without naming anybody.
  package let anonymous: Bool
  /// How many speak, where the words say so ("two officials").
  package let count: Int?
  /// The word of saying, in its base form ("say").
  package let verb: String?

  package init(
    name: String? = nil, role: String? = nil, affiliation: String? = nil, anonymous: Bool = false,
    count: Int? = nil, verb: String? = nil
  ) {
    self.name = name
    self.role = role
    self.affiliation = affiliation
    self.anonymous = anonymous
    self.count = count
    self.verb = verb
  }
}

/// What the words say of how probable a claim is.
package struct Likelihood: Hashable, Sendable {
  /// 0…1, lowest ≤ highest.
  package let lowest: Double
  package let highest: Double
  /// The words that lowered it, in the order of the text.
  package let words: [String]

  package init(lowest: Double, highest: Double, words: [String] = []) {
    self.lowest = lowest
    self.highest = highest
    self.words = words
  }

  /// A plain statement.
  package static let asserted = Likelihood(lowest: 0.95, highest: 1)
}

/// A stretch of a report's clean text.
package struct Passage: Hashable, Sendable {
  /// UTF-8 byte offsets into the report's clean text, half open.
  package let start: Int
  package let end: Int
  /// Exactly the bytes from `start` to `end`.
  package let quote: String

  package init(start: Int, end: Int, quote: String) {
    self.start = start
    self.end = end
    self.quote = quote
  }

  /// True when the text still holds the quote at its place.
  package func isFound(in text: String) -> Bool {
    let bytes = text.utf8
    guard start >= 0, start <= end,
      let first = bytes.index(bytes.startIndex, offsetBy: start, limitedBy: bytes.endIndex),
      let last = bytes.index(first, offsetBy: end - start, limitedBy: bytes.endIndex)
    else { return false }
    return bytes[first..<last].elementsEqual(quote.utf8)
  }
}

/// Cuts the tokens of a paragraph into sentences.
package struct SentenceSplitter: Sendable {
  package init() {}

  package func sentences(_ tokens: [Token], paragraph: Int) -> [Sentence] {
    var sentences: [Sentence] = []
    var current: [Token] = []
    var index = 0
    while index < tokens.count {
      current.append(tokens[index])
      if endsSentence(tokens, index) || current.count >= Self.longest {
        while index + 1 < tokens.count, Self.closing.contains(tokens[index + 1].text),
          !tokens[index].spaceAfter
        {
          index += 1
          current.append(tokens[index])
        }
        sentences.append(Sentence(tokens: current, paragraph: paragraph))
        current = []
      }
      index += 1
    }
    if !current.isEmpty { sentences.append(Sentence(tokens: current, paragraph: paragraph)) }
    return sentences
  }

  /// No sentence of any text is longer; what is, lacks punctuation, and is cut so that work on one
  /// sentence stays bounded.
  package static let longest = 400

  private static let closing: Set<String> = ["\"", "”", "’", "'", ")", "]", "»"]
  private static let ends: Set<String> = [".", "!", "?", "…", "..."]

  private func endsSentence(_ tokens: [Token], _ index: Int) -> Bool {
    let token = tokens[index]
    var next = index + 1
    if Self.ends.contains(token.text) {
      while next < tokens.count, Self.closing.contains(tokens[next].text),
        !tokens[next - 1].spaceAfter
      {
        next += 1
      }
      guard next < tokens.count else { return true }
      return startsSentence(tokens[next])
    }
    // An abbreviation's full stop may end the sentence too: "… by the U.S. The group …"
    guard token.text.hasSuffix("."), next < tokens.count, token.lower.utf8.count > 2 else {
      return false
    }
    return tokens[next].isCapitalised && !Abbreviations.titles.contains(token.lower)
      && Abbreviations.openers.contains(tokens[next].lower)
  }

  private func startsSentence(_ token: Token) -> Bool {
    if token.isCapitalised || token.startsWithDigit { return true }
    guard let first = token.text.unicodeScalars.first else { return true }
    return first == "\"" || first == "“" || first == "‘" || first == "'" || first == "("
      || first == "["
      || (token.lower.hasPrefix("al-") || token.lower.hasPrefix("el-"))
      || (!first.isASCII && first.properties.isAlphabetic && !first.properties.isLowercase)
  }
}

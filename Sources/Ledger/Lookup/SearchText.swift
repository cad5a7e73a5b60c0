internal import Evidence

/// The words by which a claim is found.
struct SearchText {
  let quote: String
  let place: String
  let actor: String

  init(_ claim: Claim) {
    let actors = [claim.actor, claim.against] + claim.backers.map(\.actor)
    quote = Self.folded([claim.evidence.quote])
    place = Self.folded([claim.place?.mention, claim.place?.name])
    actor = Self.folded(actors.map { $0?.mention })
  }

  /// Each text, and once more without apostrophes where it has any: "Ra's al-Ayn" must be found as
  /// "Ras al-Ayn" too. Case and accents are left to the index's own folding.
  private static func folded(_ texts: [String?]) -> String {
    var words: [String] = []
    for text in texts.compactMap(\.self) {
      let plain = ReportColumns.storable(text)
      let bare = SearchWords.withoutApostrophes(plain)
      words.append(plain)
      if bare != plain { words.append(bare) }
    }
    return words.joined(separator: "\n")
  }
}

/// What a user typed, as a query in SQLite's FTS5 syntax in which nothing he typed is syntax.
enum SearchWords {
  /// More words than this narrow nothing further.
  private static let most = 32
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{2BE}", "\u{2BF}",
  ]

  /// Nil when there is no word to look for.
  static func query(_ text: String) -> String? {
    let terms = text.split(whereSeparator: \.isWhitespace).lazy
      .compactMap { term(String($0)) }.prefix(most)
    return terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  private static func term(_ word: String) -> String? {
    guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let prefix = word.hasSuffix("*") ? "*" : ""
    let plain = quoted(word) + prefix
    let bare = withoutApostrophes(word)
    return bare == word ? plain : "(\(plain) OR \(quoted(bare))\(prefix))"
  }

  private static func quoted(_ word: String) -> String {
    "\"\(without(["\"", "\0"], word))\""
  }

  static func withoutApostrophes(_ text: String) -> String {
    without(apostrophes, text)
  }

  private static func without(_ unwanted: Set<Unicode.Scalar>, _ text: String) -> String {
    guard text.unicodeScalars.contains(where: unwanted.contains) else { return text }
    return String(text.unicodeScalars.filter { !unwanted.contains($0) })
  }
}

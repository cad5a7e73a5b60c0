internal import Evidence
internal import Gazetteer

/// The words by which claims and reports are found.
enum SearchText {
  static func cells(of claim: Claim) -> [String] {
    cellsWithoutNames(of: claim) + [keys(places(of: claim) + actors(of: claim))]
  }

  static func cells(of report: Report) -> [String] {
    let title = ReportColumns.storable(report.title ?? "")
    return cellsWithoutNames(of: report) + [keys([title, report.text].flatMap(names))]
  }

  static func cellsWithoutNames(of claim: Claim) -> [String] {
    let ids = [claim.actor?.id, claim.against?.id, claim.from, claim.to].compactMap { $0?.rawValue }
    return [
      folded([claim.evidence.quote]), folded(places(of: claim)), folded(actors(of: claim) + ids),
    ]
  }

  static func cellsWithoutNames(of report: Report) -> [String] {
    [folded([report.title ?? ""]), folded([report.text])]
  }

  private static func places(of claim: Claim) -> [String] {
    [claim.place?.mention, claim.place?.name].compactMap(\.self)
  }

  private static func actors(of claim: Claim) -> [String] {
    ([claim.actor, claim.against] + claim.backers.map(\.actor)).compactMap { $0?.mention }
  }

  /// Each text, and once more without apostrophes where it has any: "Ra's al-Ayn" must be found as
  /// "Ras al-Ayn" too. Case and accents are left to the index's own folding.
  private static func folded(_ texts: [String]) -> String {
    var words: [String] = []
    for text in texts {
      let plain = ReportColumns.storable(text)
      let bare = SearchWords.withoutApostrophes(plain)
      words.append(plain)
      if bare != plain { words.append(bare) }
    }
    return words.joined(separator: "\n")
  }

  /// How the names sound, each once.
  private static func keys(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.map { NameKey.phonetic(ReportColumns.storable($0)) }
      .filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "\n")
  }

  /// Words that may be names: those with a capital letter, an article before them, or in a script other
  /// than Latin. Bytes are enough to tell: any beyond ASCII is part of a word.
  private static func names(_ text: String) -> [String] {
    var names: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    func isPart(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41 || byte == 0x27
        || byte == 0x2D
    }
    while start < bytes.count {
      guard isPart(bytes[start]) else {
        start += 1
        continue
      }
      let end = bytes[start...].firstIndex { !isPart($0) } ?? bytes.count
      let first = bytes[start]
      if end - start > 2 {
        let isCapital = (0x41...0x5A).contains(first) || first >= 0x80
        if isCapital || bytes[start..<min(end, start + 4)].contains(0x2D) {
          let word = String(decoding: bytes[start..<end], as: UTF8.self)
          if isCapital || NameKey.startsWithArticle(word) { names.append(word) }
        }
      }
      start = end
    }
    return names
  }
}

/// What a user typed, as a query in SQLite's FTS5 syntax in which nothing he typed is syntax.
enum SearchWords {
  /// More words than this narrow nothing further.
  private static let most = 32
  /// Shorter words sound like too many others.
  private static let shortestName = 4
  private static let apostrophes: Set<Unicode.Scalar> = [
    "'", "`", "\u{B4}", "\u{2018}", "\u{2019}", "\u{2BC}", "\u{2BE}", "\u{2BF}",
  ]

  /// Nil when there is no word to look for.
  static func query(_ text: String) -> String? {
    let terms = text.split(whereSeparator: \.isWhitespace).lazy
      .compactMap { term(String($0)) }.prefix(most)
    guard !terms.isEmpty else { return nil }
    let words = terms.joined(separator: " AND ")
    let sound = NameKey.phonetic(text)
    // "Tel Refaat": a name of several words, some of them short.
    guard terms.count > 1, sound.utf8.count > 5, !text.contains("*") else { return words }
    return "(\(words)) OR names : \(quoted(sound))"
  }

  /// What names one of these actors.
  static func query(actors: [String]) -> String? {
    actors.isEmpty
      ? nil : actors.map { "actor : \(quoted($0))" }.joined(separator: " OR ")
  }

  private static func term(_ word: String) -> String? {
    guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let prefix = word.hasSuffix("*") ? "*" : ""
    var terms = [quoted(word) + prefix]
    let bare = withoutApostrophes(word)
    if bare != word { terms.append(quoted(bare) + prefix) }
    if prefix.isEmpty, word.utf8.count >= shortestName {
      let sound = NameKey.phonetic(word)
      if sound.utf8.count > 2 { terms.append("names : \(quoted(sound))") }
    }
    return terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " OR ")))"
  }

  private static func quoted(_ word: String) -> String {
    "\"\(without(["\"", "\0"], word))\""
  }

  static func withoutApostrophes(_ text: String) -> String {
    // The first bytes that any of them has: most texts have none, and are not looked at by character.
    let mayHaveSome = text.utf8.contains { byte in
      byte == 0x27 || byte == 0x60 || byte == 0xC2 || byte == 0xCA || byte == 0xE2
    }
    return mayHaveSome ? without(apostrophes, text) : text
  }

  private static func without(_ unwanted: Set<Unicode.Scalar>, _ text: String) -> String {
    guard text.unicodeScalars.contains(where: unwanted.contains) else { return text }
    return String(text.unicodeScalars.filter { !unwanted.contains($0) })
  }
}

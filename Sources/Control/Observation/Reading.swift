import Evidence

/// How much of a claim stands in its words, and how much was read into them.
struct Reading: Hashable, Sendable {
  /// Where was told by a pronoun or a description ("took the town").
  let isPlaceInferred: Bool
  /// Who was ("they took Tarn").
  let isPartyInferred: Bool
  /// When was counted from a day told earlier ("the next day"), or not in figures.
  let isRelativelyDated: Bool
  /// It speaks of the district or province, not of the place itself.
  let isOfArea: Bool

  init(_ dated: DatedClaim) {
    let claim = dated.claim
    isOfArea = dated.isOfArea
    // The coder's own words for it, in `because`; what the quote names itself was not read into it.
    let isRead = claim.because.contains { $0.utf8.count < 400 && $0.utf8.holds(" was read as ") }
    func isOutside(_ mention: String?) -> Bool {
      mention.map { !claim.evidence.quote.utf8.holds($0) } ?? false
    }
    isPlaceInferred = isRead && isOutside(claim.place?.mention)
    isPartyInferred = isRead && isOutside(claim.actor?.mention)
    // “On Sunday” is as good as a date where the report has one to count from.
    isRelativelyDated =
      dated.published == nil
      && claim.when.anchor.map { anchor in !anchor.utf8.contains { (0x30...0x39).contains($0) } }
        ?? false
  }
}

extension String.UTF8View {
  /// Byte for byte, which is many times as fast as by characters: every claim is asked.
  fileprivate func holds(_ words: String) -> Bool {
    var (text, words) = (String(self), words)
    return text.withUTF8 { text in
      words.withUTF8 { words in
        guard let first = words.first else { return true }
        var at = 0
        while at + words.count <= text.count {
          if text[at] == first, text[at..<at + words.count].elementsEqual(words) { return true }
          at += 1
        }
        return false
      }
    }
  }
}

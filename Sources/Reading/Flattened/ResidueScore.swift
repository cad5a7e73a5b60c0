/// Whether a paragraph is what a page says about itself rather than what the report says.
///
/// A sum of features, each with its reason; the words and their weights are in `ResidueWords`. A
/// long paragraph is never residue by its words alone.
struct ResidueScore {
  /// At or above 1 the paragraph is residue by itself; from `suspicion` on it is residue beside
  /// some that is certain.
  private(set) var score = 0.0
  /// Why, in plain English.
  private(set) var reasons: [String] = []
  /// So short and unlike a sentence that it goes with what surrounds it.
  let isFragment: Bool

  static let suspicion = 0.4
  static let longest = 60

  var isCertain: Bool { score >= 1 }
  var isSuspect: Bool { score >= Self.suspicion }

  init(of paragraph: ArraySlice<UInt8>, isHeading: Bool = false) {
    guard paragraph.count < 600 else {
      isFragment = false
      return
    }
    let counts = WordCounts(paragraph)
    isFragment = counts.words <= 4 && !counts.endsSentence
    guard counts.words <= Self.longest else { return }
    let line = ResidueWords.normalised(paragraph)
    if counts.words <= 8, let weight = ResidueWords.lines[line] {
      add(weight, "the line “\(line)”")
    }
    for (opening, weight, most) in ResidueWords.openings
    where counts.words <= most && line.hasPrefix(opening) {
      add(weight, "begins with “\(opening)”")
      break
    }
    let padded = Array(" \(line) ".utf8)
    for phrase in ResidueWords.phrases where Self.holds(padded, phrase.bytes) {
      add(phrase.weight, "says “\(phrase.text)”")
    }
    if score > 0, !isHeading {
      if let verb = ResidueWords.verbs.first(where: { line.hasPrefix($0 + " ") }) {
        add(0.3, "tells the reader to “\(verb)”")
      }
      if counts.words > 25 { add(-0.4, "is long") }
    }
    if !isHeading, Self.isCredit(paragraph, counts) { add(1, "names a photographer and an agency") }
    if counts.words == 0 { add(1, "has no words") }
  }

  private mutating func add(_ weight: Double, _ reason: String) {
    score += weight
    reasons.append(reason)
  }

  private static func holds(_ text: [UInt8], _ phrase: [UInt8]) -> Bool {
    guard text.count >= phrase.count, let first = phrase.first else { return false }
    var index = 0
    while index <= text.count - phrase.count {
      if text[index] == first, text[index..<index + phrase.count].elementsEqual(phrase) {
        return true
      }
      index += 1
    }
    return false
  }

  /// "First Last/Agency": capitalised words around one slash, no sentence.
  private static func isCredit(_ paragraph: ArraySlice<UInt8>, _ counts: WordCounts) -> Bool {
    guard counts.words >= 2, counts.words <= 9, !counts.endsSentence else { return false }
    let parts = paragraph.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), !paragraph.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    for part in parts {
      guard let first = part.first(where: { $0 != 0x20 }) else { return false }
      guard (0x41...0x5A).contains(first) || first >= 0x80 else { return false }
    }
    // A name before the slash: two to four words, each with a capital.
    let name = WordCounts(parts[0])
    let agency = WordCounts(parts[parts.count - 1])
    return (2...4).contains(name.words) && name.capitalised >= name.words
      && (1...3).contains(agency.words) && agency.capitalised == agency.words
  }
}

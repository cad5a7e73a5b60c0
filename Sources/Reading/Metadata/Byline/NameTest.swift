/// Whether words can be a person's name. It errs towards no: a byline that is none misleads, a
/// missing one does not.
enum NameTest {
  /// - Parameter isStated: the page's data say that it is a person's name, so that one word does.
  static func isPlausible(_ name: String, isStated: Bool = false) -> Bool {
    guard (2...60).contains(name.utf8.count) else { return false }
    let words = name.split(separator: " ")
    guard words.count <= 6 else { return false }
    var names = 0
    var hasScript = false
    for word in words {
      let scalars = word.unicodeScalars
      guard scalars.allSatisfy({ $0.properties.isAlphabetic || isPart($0) }),
        let first = scalars.first(where: { $0.properties.isAlphabetic })
      else { return false }
      if isDomain(word) { return false }
      let lower = word.lowercased()
      if notNames.contains(MarkupName(lower.utf8.filter { $0 != 0x2E })) { return false }
      if particles.contains(lower) { continue }
      if first.properties.isUppercase {
        names += 1
      } else if first.properties.isLowercase {
        // "d'Aubigné", "al-Masri"
        guard word.contains(where: { $0 == "'" || $0 == "’" || $0 == "-" }),
          word.contains(where: { $0.isUppercase })
        else { return false }
        names += 1
      } else {
        // Scripts without capitals.
        hasScript = true
        names += 1
      }
    }
    if hasScript { return names <= 5 && (names >= 2 || isStated || name.count <= 4) }
    if names == 1 { return isStated && words.count == 1 && isWord(words[0]) }
    return names >= 2
  }

  /// In capitals an agency looks like a credential.
  static func isAgency(_ word: String) -> Bool {
    notNames.contains(MarkupName(word.lowercased().utf8))
  }

  /// One word that reads as a first name: "Susan", not "UPI" or "whova2".
  private static func isWord(_ word: Substring) -> Bool {
    word.count >= 3 && word.dropFirst().contains { $0.isLowercase }
      && !word.dropFirst().contains { $0.isUppercase }
  }

  /// "example.net", but not "J.R.R."
  private static func isDomain(_ word: Substring) -> Bool {
    let pieces = word.split(separator: ".")
    return pieces.count > 1 && pieces.contains { $0.count > 2 }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "'", "’", "-", "‐", "‑", "ʼ", "`": true
    default: scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "das", "du", "la",
    "le", "el", "al", "bin", "ibn", "bint", "abu", "ben", "ter", "ten", "zu", "zum", "zur", "y",
    "e", "af", "av", "st.", "dr.", "prof.", "dr", "prof", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
  ]

  /// Words that stand in bylines and about them, and in no name.
  private static let notNames = MarkupName.set(
    """
    admin administrator staff editor editors editorial newsroom newsdesk desk redaktion redaccion \
    redacción redazione rédaction redactie webmaster team guest author authors autor unknown \
    anonymous anonym user root super writer writers reporter reporters correspondent contributor \
    contributors contributing news agency agencies press office agence agentur presse pressestelle \
    online media group inc llc ltd gmbh corp corporation company magazine magazin zeitung journal \
    tv radio university universität institute institut foundation stiftung association verband \
    verein department school college center centre society network services service solutions \
    marketing content manager director founder ceo cto expert specialist senior junior chief head \
    president blog blogger store shop home about contact more read all posts articles article view \
    by and the of with for from your our my this that how what why when new best top guide tips \
    review reviews reviewed written posted published updated edited fact checked medically share \
    subscribe follow comments comment minutes minute min ago today yesterday monday tuesday \
    wednesday thursday friday saturday sunday january february july september october \
    november december profile bio website email facebook twitter linkedin instagram login sign \
    undefined null none na test default foto fotos photo photos bild text video image quelle source \
    alle beiträge artikel mehr lesen weitere über uns und der die das ist im am vom für mit auf \
    notre votre les des una los las para con por che non per sur dans \
    health finance business technology politics sports world science culture travel product \
    products research insights resources engineering design development \
    reading time last first modified tips strategy trends news ideas tools services software day week \
    year home page section category topic topics tags january newsletter podcast video audio \
    community copy print save listen watch learn help support free table contents forum human \
    advertisement sponsored advertiser disclosure affiliate policy privacy terms \
    reuters ap afp dpa efe ansa upi tass
    """)
}

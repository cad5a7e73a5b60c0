import Language

/// Joins the words of names and dates, so that the parser sees one word where there is one thing: it
/// was trained on other names than this war's, and takes "Tell Brak" for an order.
struct WordGroups {
  /// Ranges of the sentence's words, in order, one a group.
  private(set) var ranges: [Range<Int>] = []
  /// What the parser reads for each group, in up to two ways: names by their last part, and a name that it
  /// knows well in place of each listed name.
  var readings: [[String]] { forms == plainForms ? [forms] : [forms, plainForms] }

  private var forms: [String] = []
  private var plainForms: [String] = []

  /// What the parser reads for "rebel-held": an adjective that it knows.
  static let allegiance = "northern"

  /// - Parameter names: ranges of words that are one known name.
  init(
    _ spans: ArraySlice<TokenSpan>, in bytes: [UInt8], names: [(words: Range<Int>, form: String?)]
  ) {
    let texts = spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    let isTight = spans.map { !$0.spaceAfter }
    var at = 0
    var nextName = 0
    while at < texts.count {
      while nextName < names.count, names[nextName].words.lowerBound < at { nextName += 1 }
      let end: Int
      var form = texts[at]
      var plain: String?
      if nextName < names.count, names[nextName].words.lowerBound == at,
        !Self.isAllegiance(names[nextName].words.upperBound - 1, texts, isTight)
      {
        end = Self.hyphenatedEnd(from: names[nextName].words.upperBound - 1, texts, isTight)
        form = Self.head(texts[at..<names[nextName].words.upperBound])
        plain = names[nextName].form
      } else if Self.isAllegiance(at, texts, isTight) {
        // "rebel-held", "Turkish-backed": one adjective.
        end = at + 3
        form = Self.allegiance
      } else if let date = Self.dateEnd(at, texts) {
        end = date
        form = texts[at..<date].first { Self.months.contains($0) } ?? texts[at]
      } else {
        end = Self.hyphenatedEnd(from: at, texts, isTight)
        if end > at + 1 { form = Self.head(texts[at..<end]) } else { plain = Self.plainVerb(form) }
      }
      ranges.append(at..<end)
      forms.append(form)
      plainForms.append(plain ?? form)
      at = end
    }
  }

  /// A verb that the parser knows well for one of war that it hardly met: "overran" reads as "took".
  private static func plainVerb(_ text: String) -> String? {
    guard let reading = Verbs.reading(text), warVerbs.contains(reading.lemma) else { return nil }
    switch reading.form {
    case .past: return "took"
    case .pastOrParticiple: return "captured"
    case .participle: return "taken"
    case .gerund: return nounsInForm.contains(text) ? nil : "taking"
    default: return nil
    }
  }

  private static let warVerbs = words(
    """
    overrun retake recapture besiege encircle repel repulse shell reoccupy liberate bombard conquer reconquer
    dislodge reclaim
    """)
  private static let nounsInForm: Set<String> = ["shelling", "bombing"]

  /// The end of "al-Bab", "Fakhr-al-Din": parts tied by hyphens, of which the last is capitalised, after
  /// an article or a capitalised part.
  private static func hyphenatedEnd(from start: Int, _ texts: [String], _ isTight: [Bool]) -> Int {
    var end = start + 1
    guard isArticle(texts[start]) || isCapitalised(texts[start]) else { return end }
    var last = end
    while end + 1 < texts.count, texts[end] == "-", isTight[end - 1], isTight[end] {
      guard isArticle(texts[end + 1]) || isCapitalised(texts[end + 1]) else { break }
      end += 2
      if isCapitalised(texts[end - 1]) { last = end }
    }
    return last
  }

  private static func isAllegiance(_ at: Int, _ texts: [String], _ isTight: [Bool]) -> Bool {
    at + 2 < texts.count && texts[at + 1] == "-" && isTight[at] && isTight[at + 1]
      && Allegiance.participles.contains(texts[at + 2].lowercased())
  }

  private static let articles: Set<String> = [
    "al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez", "es", "er", "en", "ul", "ur", "et",
    "au", "aux", "de", "du", "la", "le", "sur", "sous",
  ]

  private static func isArticle(_ text: String) -> Bool { articles.contains(text.lowercased()) }

  private static func isCapitalised(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The part of a name that stands for it before the parser: its last capitalised one.
  private static func head(_ parts: ArraySlice<String>) -> String {
    parts.last { isCapitalised($0) && $0.utf8.count > 1 } ?? parts.last ?? ""
  }

  // MARK: Dates

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The end of "2 March 2015", "March 2", "March 2, 2015", "June 2014".
  private static func dateEnd(_ start: Int, _ texts: [String]) -> Int? {
    func isDay(_ index: Int) -> Bool {
      index < texts.count && texts[index].utf8.count <= 4
        && texts[index].utf8.first.map { (0x30...0x39).contains($0) } ?? false
        && Int(texts[index].prefix { $0.isNumber }).map { $0 <= 31 } ?? false
    }
    func isYear(_ index: Int) -> Bool {
      index < texts.count && texts[index].utf8.count == 4 && Int(texts[index]) != nil
    }
    func isMonth(_ index: Int) -> Bool { index < texts.count && months.contains(texts[index]) }
    var end = start
    if isDay(start), isMonth(start + 1) {
      end = start + 2
    } else if isMonth(start), isDay(start + 1) {
      end = start + 2
    } else if isMonth(start), isYear(start + 1) {
      return start + 2
    } else {
      return nil
    }
    if isYear(end) { return end + 1 }
    if end < texts.count, texts[end] == ",", isYear(end + 1) { return end + 2 }
    return end
  }
}

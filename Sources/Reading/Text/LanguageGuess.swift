/// The language of a text, as far as this stage needs it: English is told by its commonest words,
/// for any other the page's own word is taken.
enum LanguageGuess {
  /// `en`, or the declared language's BCP 47 primary subtag; nil when neither tells.
  static func language(of text: String, declared: String?) -> String? {
    var words = 0
    var common = 0
    for word in text.utf8.prefix(6_000).split(whereSeparator: { ($0 | 0x20) < 0x61 && $0 < 0x80 }) {
      words += 1
      if word.count <= 5, english.contains(MarkupName(word)) { common += 1 }
    }
    if words >= 8, common * 6 >= words { return "en" }
    guard let primary = declared?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first else {
      return nil
    }
    let subtag = primary.trimmingPrefix(" ").lowercased()
    guard (2...3).contains(subtag.utf8.count), subtag.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    // The page says English, the words do not.
    return subtag == "en" && words >= 60 && common * 20 < words ? nil : subtag
  }

  private static let english = MarkupName.set(
    """
    the of and to in a is that for was on with as it by at from are this be have has its were had \
    not but an they he his which their been who will said after
    """)
}

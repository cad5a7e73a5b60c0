/// Text of characters and pieces that break careless tokenizers.
enum RandomText {
  private static let pieces = [
    " ", " ", " ", "\n", "\u{0}", "\u{A0}", "\u{200B}", "\u{2028}", ".", ",", "'", "’", "-", "–",
    "—",
    "“", "”", "(", ")", "/", "$", "%", "...", "n't", "'s", "’s", "s'", "U.S.", "Gen.", "a.m.",
    "al-",
    "Homs", "taken", "20,000", "7.5", "May", "2015", "11", "and", "of", "e\u{301}", "\u{301}", "ʿ",
    "î", "حلب", "😀", "👩‍👩‍👧", "🇸🇾", "𝄞", "ﬁ", "İ", "ß", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}",
  ]

  static func text(pieces count: Int, using random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return text
  }
}

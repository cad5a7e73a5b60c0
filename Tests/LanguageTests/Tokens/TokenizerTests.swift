import Language
import Testing

@Suite("Tokens")
struct TokenizerTests {
  /// Tokens are written apart by a bar.
  @Test(
    "words and marks are cut as the English treebanks do",
    arguments: [
      ("Rebels left.", "Rebels|left|."),
      ("The force, of 20, left; then—nothing!", "The|force|,|of|20|,|left|;|then|—|nothing|!"),
      ("Gen. Ali met Lt. Col. Hassan.", "Gen.|Ali|met|Lt.|Col.|Hassan|."),
      ("the U.S.-backed force", "the|U.S.-backed|force"),
      ("at 5 a.m. on Monday", "at|5|a.m.|on|Monday"),
      ("in Jan. 2015", "in|Jan.|2015"),
      ("e.g. mines, i.e. traps", "e.g.|mines|,|i.e.|traps"),
      ("BEIRUT (Reuters) — Rebels", "BEIRUT|(|Reuters|)|—|Rebels"),
      ("BAGHDAD (AP) -- Troops", "BAGHDAD|(|AP|)|--|Troops"),
      ("ISIS-held Raqqa", "ISIS-held|Raqqa"),
      ("al-Bab and Deir ez-Zor", "al-Bab|and|Deir|ez-Zor"),
      ("Ma'arrat al-Nu'man fell", "Ma'arrat|al-Nu'man|fell"),
      ("Ma’arrat al-Nu’man", "Ma’arrat|al-Nu’man"),
      ("Kobanî, Tall ʿAfar", "Kobanî|,|Tall|ʿAfar"),
      ("20,000 men, 7.5 km", "20,000|men|,|7.5|km"),
      ("28–29 December", "28–29|December"),
      ("28-29 December", "28-29|December"),
      ("on 2016-04-05.", "on|2016-04-05|."),
      ("took 5. Then", "took|5|.|Then"),
      ("$5 and 50%", "$|5|and|50|%"),
      ("moved west.The army", "moved|west|.|The|army"),
      ("wait... and see…", "wait|...|and|see|…"),
      ("“We left,” he said", "“|We|left|,|”|he|said"),
      ("a \"quoted\" word", "a|\"|quoted|\"|word"),
      ("city/town and 5/6", "city|/|town|and|5/6"),
      ("non\u{A0}breaking\u{2009}spaces", "non|breaking|spaces"),
      ("one\ntwo\r\n\tthree", "one|two|three"),
      ("حلب سقطت", "حلب|سقطت"),
      ("", ""), (" \n ", ""),
    ])
  func cut(_ text: String, _ expected: String) {
    #expect(Reading.tokens(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test(
    "clitics come off",
    arguments: [
      ("ISIS's flag", "ISIS|'s|flag"), ("the group’s flag", "the|group|’s|flag"),
      ("they didn't go", "they|did|n't|go"), ("they didn’t go", "they|did|n’t|go"),
      ("the rebels' town", "the|rebels|'|town"), ("we've seen", "we|'ve|seen"),
      ("they're here", "they|'re|here"), ("I'm here", "I|'m|here"), ("he'd go", "he|'d|go"),
      ("it'll go", "it|'ll|go"), ("can't, won't", "ca|n't|,|wo|n't"),
    ])
  func clitics(_ text: String, _ expected: String) {
    #expect(Reading.tokens(text).map(\.text).joined(separator: "|") == expected)
  }

  @Test("typographic apostrophes and hyphens are made plain in the lower form only")
  func lower() {
    let tokens = Reading.tokens("Didn’t Ma’arrat ISIS‑held KOBANÎ")
    #expect(tokens.map(\.lower) == ["did", "n't", "ma'arrat", "isis-held", "kobanî"])
    #expect(tokens.map(\.text) == ["Did", "n’t", "Ma’arrat", "ISIS‑held", "KOBANÎ"])
  }

  @Test("space after a token is told from no space")
  func spacing() {
    let tokens = Reading.tokens("(Homs) fell.")
    #expect(tokens.map(\.spaceAfter) == [false, false, true, false, true])
  }

  @Test("only the given range is read, with offsets into the whole")
  func range() {
    let bytes = Array("Homs fell. Hama held.".utf8)
    let tokens = Tokenizer().tokens(in: bytes, range: 11..<20)
    #expect(tokens.map(\.text) == ["Hama", "held"])
    #expect(tokens.first?.start == 11 && tokens.last?.end == 20)
    #expect(Tokenizer().tokens(in: bytes, range: 5..<5).isEmpty)
  }

  @Test(
    "acronyms and capitals are told",
    arguments: [
      ("ISIS", true, true), ("U.S.", true, true), ("MPs", true, true), ("Homs", true, false),
      ("town", false, false), ("A", true, false), ("al-Bab", false, false), ("Éa", true, false),
      ("7", false, false),
    ])
  func shapes(_ text: String, _ capitalised: Bool, _ acronym: Bool) {
    let token = Reading.tokens(text)[0]
    #expect(token.isCapitalised == capitalised)
    #expect(token.isAcronym == acronym)
  }
}

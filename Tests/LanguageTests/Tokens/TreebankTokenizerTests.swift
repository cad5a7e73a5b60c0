import Language
import Testing

@Suite("Treebank tokens")
struct TreebankTokenizerTests {
  @Test(
    "words and marks are cut as the UD English treebanks do",
    arguments: [
      ("Rebels left.", "Rebels|left|."), ("", ""), (" \n\t ", ""),
      ("The force, of 20, left; then—nothing!", "The|force|,|of|20|,|left|;|then|—|nothing|!"),
      ("one\ntwo\r\n\tthree\u{A0}four\u{2009}five", "one|two|three|four|five"),
      ("“We left,” he said", "“|We|left|,|”|he|said"),
      ("a \"quoted\" word ``so'' ‘this’", "a|\"|quoted|\"|word|``|so|''|‘|this|’"),
      ("(see map [2–9]).", "(|see|map|[|2|–|9|]|)|."),
      ("folks--there", "folks|--|there"), ("wait... and see…", "wait|...|and|see|…"),
      ("What?! No!!!", "What|?!|No|!!!"), ("حلب سقطت.", "حلب|سقطت|."),
      ("moved west.The army", "moved|west|.|The|army"), ("fell.Gen. Ali", "fell|.|Gen.|Ali"),
      ("met Gen.Ali", "met|Gen.|Ali"),
    ])
  func cut(_ text: String, _ expected: String) {
    #expect(Cutting.words(text) == expected)
  }

  @Test(
    "hyphenated compounds and names come apart, words with a prefix do not",
    arguments: [
      ("ISIS-held Raqqa", "ISIS|-|held|Raqqa"), ("a 15-year-old", "a|15|-|year|-|old"),
      ("Kurdish-led", "Kurdish|-|led"), ("al-Bab, al-Qaeda", "al|-|Bab|,|al|-|Qaeda"),
      ("Deir ez-Zor", "Deir|ez|-|Zor"), ("the U.S.-backed force", "the|U.S.|-|backed|force"),
      ("anti-aircraft non-Arab co-led", "anti-aircraft|non-Arab|co-led"),
      ("mid-2015 ex-officer e-mail", "mid-2015|ex-officer|e-mail"),
      ("UN-led", "UN|-|led"), ("T-72, AK-47", "T|-|72|,|AK|-|47"),
      ("Ma'arrat al-Nu'man", "Ma'arrat|al|-|Nu'man"), ("Ma’arrat", "Ma’arrat"),
      ("Sana'a, Shi'ite, Qa'ida", "Sana'a|,|Shi'ite|,|Qa'ida"),
      ("'Ain Issa fell", "'Ain|Issa|fell"),
      ("Ra's al-Ayn", "Ra's|al|-|Ayn"), ("Kobanî, Tall ʿAfar", "Kobanî|,|Tall|ʿAfar"),
    ])
  func hyphens(_ text: String, _ expected: String) {
    #expect(Cutting.words(text) == expected)
  }

  @Test(
    "contractions and genitives are two words of one token",
    arguments: [
      ("they didn't go", "they|did~n't|go"), ("they didn’t go", "they|did~n’t|go"),
      ("can't, won't, cannot", "ca~n't|,|wo~n't|,|can~not"), ("ISIS's flag", "ISIS~'s|flag"),
      ("the group’s flag", "the|group~’s|flag"), ("the rebels' town", "the|rebels~'|town"),
      ("we've, they're, I'm, he'd, it'll", "we~'ve|,|they~'re|,|I~'m|,|he~'d|,|it~'ll"),
      ("gonna dont", "gon~na|do~nt"), ("CAN'T", "CA~N'T"), ("the 1970's", "the|1970's"),
      ("he said 'we hold the towns' today", "he|said|'|we|hold|the|towns|'|today"),
      ("U.S.'s and Al-Zawahiri's", "U.S.~'s|and|Al|-|Zawahiri~'s"),
      ("O'Connor at five o'clock", "O'Connor|at|five|o'clock"),
    ])
  func multiWord(_ text: String, _ expected: String) {
    #expect(Cutting.words(text) == expected)
  }

  @Test(
    "abbreviations keep their full stop",
    arguments: [
      ("Gen. Ali met Lt. Col. Hassan.", "Gen.|Ali|met|Lt.|Col.|Hassan|."),
      ("at 5 a.m. on Monday", "at|5|a.m.|on|Monday"), ("in Jan. 2015", "in|Jan.|2015"),
      ("e.g. mines, i.e. traps", "e.g.|mines|,|i.e.|traps"), ("by the U.S. It", "by|the|U.S.|It"),
      ("J. R. Smith, Ph.D.", "J.|R.|Smith|,|Ph.D."), ("at 5 p.m.", "at|5|p.m|."),
      ("No. 5 came. He said no.", "No.|5|came|.|He|said|no|."),
      ("guns, tanks, etc. were", "guns|,|tanks|,|etc.|were"), ("tanks, etc.", "tanks|,|etc|."),
      ("So did I. They left.", "So|did|I|.|They|left|."),
      ("BEIRUT (Reuters) — Rebels", "BEIRUT|(|Reuters|)|—|Rebels"),
      ("BAGHDAD (AP) -- Troops", "BAGHDAD|(|AP|)|--|Troops"),
    ])
  func abbreviations(_ text: String, _ expected: String) {
    #expect(Cutting.words(text) == expected)
  }

  @Test(
    "numbers, times, money and measures",
    arguments: [
      ("20,000 men, 7.5 km", "20,000|men|,|7.5|km"), ("28–29 December", "28|–|29|December"),
      ("28-29 December", "28|-|29|December"), ("on 2016-04-05.", "on|2016-04-05|."),
      ("11/28/2000, 9/11", "11/28/2000|,|9/11"), ("at 10:30pm", "at|10:30|pm"),
      ("$5 and 50%, US$4.5, €3", "$|5|and|50|%|,|US$|4.5|,|€|3"), ("took 5. Then", "took|5|.|Then"),
      ("5km, 35mm, 21st, 1980s", "5|km|,|35|mm|,|21st|,|1980s"), ("20minutes", "20|minutes"),
      ("call 713-853-3989 or 345-9945", "call|713-853-3989|or|345-9945"),
      ("1969-1970", "1969|-|1970"),
      ("[13,14]", "[|13|,|14|]"), ("#1 of .04", "#|1|of|.04"), ("3:2;", "3:2|;"),
    ])
  func numbers(_ text: String, _ expected: String) {
    #expect(Cutting.words(text) == expected)
  }

  @Test(
    "addresses, tags and faces stay whole",
    arguments: [
      ("see http://example.org/a-b?c=d.", "see|http://example.org/a-b?c=d|."),
      ("(www.example.org/x)", "(|www.example.org/x|)"),
      ("at example.org/a-b now", "at|example.org/a-b|now"),
      ("write john.a-b@example.org, or", "write|john.a-b@example.org|,|or"),
      ("<desk@example.org>", "<|desk@example.org|>"), ("#Aleppo @desk", "#Aleppo|@desk"),
      ("good :) bad :-( =)", "good|:)|bad|:-(|=)"), ("AT&T and/or", "AT&T|and|/|or"),
      ("w/o, he/she", "w/o|,|he|/|she"), ("👩‍👩‍👧🇸🇾😀", "👩‍👩‍👧|🇸🇾|😀"),
    ])
  func addresses(_ text: String, _ expected: String) {
    #expect(Cutting.words(text) == expected)
  }

  @Test("spaces and offsets are those of the text")
  func spans() {
    let bytes = Array("x Homs’s fell.".utf8)
    let tokens = TreebankTokenizer().tokens(in: bytes, range: 2..<bytes.count)
    #expect(tokens.map(\.range) == [2..<6, 6..<10, 11..<15, 15..<16])
    #expect(tokens.map(\.spaceAfter) == [false, true, false, true])
    #expect(tokens[0].flags == .opensMultiWord)
    #expect(tokens[1].flags == [.continuesMultiWord, .spaceAfter])
  }

  @Test(
    "treebanks are cut as their makers did",
    .enabled(if: Treebanks.arePresent, "\(Treebanks.absence)"),
    arguments: [(Treebanks.ewtDev, 99.4), (Treebanks.gumDev, 99.7), (Treebanks.pud, 99.5)])
  func treebanks(_ path: String, _ least: Double) throws {
    var gold: Set<Range<Int>> = []
    var mine: Set<Range<Int>> = []
    var base = 0
    for paragraph in RawParagraph.paragraphs(try Treebanks.sentences(path)) {
      Self.surface(Cutting.tokens(paragraph.text), base, &mine)
      var start = base
      for sentence in paragraph.sentences {
        for (index, span) in sentence.spans.enumerated()
        where !sentence.multiWordTokens.contains(where: { $0.words.contains(index) }) {
          gold.insert(start + span.lowerBound..<start + span.upperBound)
        }
        for token in sentence.multiWordTokens {
          let first = sentence.spans[token.words.lowerBound].lowerBound
          let last = sentence.spans[token.words.upperBound - 1].upperBound
          gold.insert(start + first..<start + last)
        }
        start += sentence.text.utf8.count + (sentence.words.last?.spaceAfter == true ? 1 : 0)
      }
      base += paragraph.text.count + 2
    }
    let score = f1(gold, mine)
    #expect(score >= least, "tokens F1 \(score)")
  }

  private static func surface(_ tokens: [TokenSpan], _ base: Int, _ out: inout Set<Range<Int>>) {
    var start = 0
    for (index, token) in tokens.enumerated() {
      if !token.flags.contains(.continuesMultiWord) { start = token.range.lowerBound }
      let goesOn = index + 1 < tokens.count && tokens[index + 1].flags.contains(.continuesMultiWord)
      if !goesOn { out.insert(base + start..<base + token.range.upperBound) }
    }
  }
}

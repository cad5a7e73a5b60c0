import Control
import Evidence
import Publishing
import Testing

@Suite struct WordsTests {
  @Test(
    "ICD 203 words, an edge to the higher band",
    arguments: [
      (0.0, "almost no chance (under 1%)"), (0.03, "almost no chance (3%)"),
      (0.05, "very unlikely (5%)"), (0.2, "unlikely (20%)"), (0.449, "roughly even chance (45%)"),
      (0.5, "roughly even chance (50%)"), (0.55, "likely (55%)"), (0.797, "very likely (80%)"),
      (0.93, "very likely (93%)"), (0.95, "almost certain (95%)"),
      (0.999, "almost certain (over 99%)"), (1.0, "almost certain (over 99%)"),
    ])
  func likelihood(probability: Double, phrase: String) {
    #expect(LikelihoodWords.phrase(probability) == phrase)
  }

  @Test("a probability that is no number does not crash")
  func noNumber() { #expect(LikelihoodWords(.nan) == .roughlyEven) }

  @Test("a manner that does not lead clearly is disputed")
  func manner() {
    func shares(_ first: Double) -> [ControlChange.MannerShare] {
      [
        .init(manner: .ceded, probability: first),
        .init(manner: .fought, probability: 1 - first),
      ]
    }
    #expect(MannerWords.phrase(shares(0.9)) == "left without a fight")
    #expect(
      MannerWords.phrase(shares(0.6))
        == "how is disputed (left without a fight 60%, by force 40%)")
    #expect(MannerWords.phrase([]) == "no report says how")
  }

  @Test(
    "ranges of days name month and year once",
    arguments: [
      (0, 0, "1 January 2016"), (92, 93, "2–3 April 2016"),
      (87, 93, "28 March–3 April 2016"), (-2, 1, "30 December 2015–2 January 2016"),
    ])
  func days(first: Int, last: Int, phrase: String) {
    #expect(DateWords.phrase(SmallWar.day(first)...SmallWar.day(last)) == phrase)
  }

  @Test("text is one clean line; joiners of Persian script stay")
  func clean() {
    #expect(PlainText.clean(" a\u{0}\n\tb\u{200B}\u{FEFF} ") == "a b")
    #expect(PlainText.clean("می\u{200C}خواهم") == "می\u{200C}خواهم")
  }

  @Test(
    "shortening",
    arguments: [
      ("one two three", 20, "one two three"), ("one two three", 13, "one two three"),
      ("one two three", 12, "one two…"), ("one two three", 8, "one two…"),
      ("onetwothree", 5, "onet…"),
    ])
  func shortening(text: String, limit: Int, short: String) {
    #expect(PlainText.shortened(text, to: limit) == short)
  }
}

import Evidence
import Testing

@Suite("Passages")
struct PassageTests {
  // 0 “ 3 Kobanî: î is two bytes, 10 ” 13 space 14 fell 18
  static let text = "“Kobanî” fell"

  @Test(
    "a quote is found at its bytes",
    arguments: [
      (0, 3, "“"), (3, 10, "Kobanî"), (0, 13, "“Kobanî”"), (14, 18, "fell"), (0, 18, text),
      (0, 0, ""), (18, 18, ""),
    ])
  func found(_ start: Int, _ end: Int, _ quote: String) {
    #expect(Passage(start: start, end: end, quote: quote).isFound(in: Self.text))
  }

  @Test(
    "it is not found elsewhere, with other words, or outside the text",
    arguments: [
      (3, 9, "Kobanî"), (4, 11, "Kobanî"), (3, 10, "Kobani"), (3, 11, "Kobani\u{302}"),
      (14, 18, "Fell"), (14, 19, "fell"), (14, 17, "fell"), (18, 19, ""), (19, 19, ""),
      (-1, 3, "“"), (10, 3, "Kobanî"), (1, 2, "\u{80}"), (Int.max, Int.max, ""), (0, Int.max, text),
      (Int.min, Int.max, text), (3, 10, ""),
    ])
  func notFound(_ start: Int, _ end: Int, _ quote: String) {
    #expect(!Passage(start: start, end: end, quote: quote).isFound(in: Self.text))
  }

  @Test("nothing but the empty quote is in an empty text")
  func emptyText() {
    #expect(Passage(start: 0, end: 0, quote: "").isFound(in: ""))
    #expect(!Passage(start: 0, end: 1, quote: "a").isFound(in: ""))
  }
}

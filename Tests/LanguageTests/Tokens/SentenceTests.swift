import Language
import Testing

@Suite("Sentences")
struct SentenceTests {
  static func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter().sentences(Reading.tokens(text), paragraph: 0).map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    }
  }

  /// Sentences are written apart by a bar.
  @Test(
    "sentences end where they should",
    arguments: [
      "Rebels left.| The army came.", "Is it over?| Yes!| No.", "no full stop at all",
      "Gen. Ali spoke.| He left.", "It was seized by Lt. Col. Hassan.| Rebels left.",
      "The U.S.-backed force left at 5 a.m. on Monday.", "He met Mr. Smith Jr. in Jan. 2015.",
      "The strike was led by the U.S.| The group withdrew.", "The U.S. Army left.",
      "He arrived at 10 a.m.| The army left.", "“We left.”| The army came.",
      "He said \"no.\"| Then he left.", "(They left.)| The army came.",
      "They took 7.5 km of road.| Then they left.", "They took 5.| Then they left.",
      "They moved west.|The army followed.", "They waited...| Nobody came.",
      "They waited… and left.", "They lost Homs.| 20 men died.",
      "Homs fell.| “It is over,” he said.",
      "Homs fell.| al-Bab held.", "BEIRUT (Reuters) — Rebels left.| The army came.",
      "Homs fell!”| The army came.",
    ])
  func split(_ marked: String) {
    let expected = marked.split(separator: "|").map { $0.drop(while: { $0 == " " }) }
    #expect(Self.sentences(marked.split(separator: "|").joined()).map { $0[...] } == expected)
  }

  @Test("no token is lost or said twice, and the paragraph is kept")
  func complete() {
    var random = SeededGenerator(seed: 41)
    for _ in 0..<5_000 {
      let tokens = Reading.tokens(RandomText.text(pieces: 40, using: &random))
      let sentences = SentenceSplitter().sentences(tokens, paragraph: 3)
      guard sentences.flatMap(\.tokens) == tokens, sentences.allSatisfy({ $0.paragraph == 3 }),
        !sentences.contains(where: { $0.tokens.isEmpty })
      else {
        Issue.record("lost tokens of \(tokens.map(\.text))")
        return
      }
    }
  }
}

import Coding
import Evidence
import Foundation
import Language
import Testing

@Suite struct LexiconTests {
  private let frames = Lexicon.standard.frames

  @Test("The lexicon that ships parses without a problem")
  func parses() throws {
    // From the source tree, since a malformed line is skipped when the package loads it.
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Coding/Resources/lexicon.txt")
    let parsed = LexiconParser.parse(try String(contentsOf: file, encoding: .utf8))
    #expect(parsed.problems == [])
    #expect(parsed.frames == frames)
  }

  @Test(
    "A line that cannot be read is named by its number",
    arguments: [
      ("frame take change\nneeds plaice", "2"), ("frame take charge", "1"),
      ("verbs take", "1"), ("frame take change\n\nmanner fast", "3"),
      ("frame take change\nobject", "2"),
    ])
  func problems(text: String, line: String) {
    let problems = LexiconParser.parse(text).problems
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(line + ":") ?? false)
  }

  @Test("Names of frames are unique, and every frame has a reason and words that evoke it")
  func complete() {
    #expect(Set(frames.map(\.name)).count == frames.count)
    for frame in frames {
      #expect(!frame.reason.isEmpty, "\(frame.name)")
      #expect(!(frame.verbs.isEmpty && frame.nouns.isEmpty), "\(frame.name)")
      #expect(frame.kind != .worth || frame.worth != nil, "\(frame.name)")
    }
  }

  @Test("Verbs of the lexicon are in their base form, as they are looked up")
  func verbs() {
    for frame in frames {
      let particleVerbs = frame.verbs.map { String($0.prefix { $0 != "+" }) }
      for verb in particleVerbs + frame.support + frame.denyingSupport {
        let lemma =
          Verbs.reading(verb)?.lemma
          ?? HillWar.model.lemmas.lemma(verb, upos: "VERB", xpos: "VB").lowercased()
        #expect(lemma == verb, "\(verb) of \(frame.name)")
      }
    }
  }

  @Test("Nouns of the lexicon are in the singular, as they are looked up")
  func nouns() {
    for frame in frames {
      for noun in frame.nouns {
        // One with a hyphen may be looked up as it stands.
        #expect(
          Tagger.singular(noun) == noun || noun.contains("-"), "\(noun) of \(frame.name)")
      }
    }
  }

  @Test("Every frame is evoked by at least one of the marked reports")
  func evoked() {
    let reasons = MarkedCases.all.flatMap { HillWar.coder.code(HillWar.report($0.text)) }
      .flatMap(\.because)
    for frame in frames {
      #expect(reasons.contains { $0.hasSuffix(frame.reason) }, "\(frame.name)")
    }
  }
}

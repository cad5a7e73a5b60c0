import Language
import Testing

@Suite("CoNLL-U")
struct ConlluTests {
  static func line(_ id: String, _ form: String, misc: String = "_") -> String {
    [id, form, "_", "_", "_", "_", "_", "_", "_", misc].joined(separator: "\t")
  }

  static let text = """
    # sent_id = 1
    # text = They didn't go.
    \(line("1", "They"))
    \(line("2-3", "didn't"))
    \(line("2", "did", misc: "SpaceAfter=No"))
    \(line("3", "n't"))
    \(line("3.1", "ever"))
    \(line("4", "go", misc: "Gloss=x|SpaceAfter=No"))
    \(line("5", "."))

    \(line("1", "Homs"))

    """

  @Test("comments, words and their spacing are read; ranges and empty nodes are left out")
  func reading() throws {
    let sentences = try Conllu.sentences(Self.text)
    #expect(sentences.count == 2)
    #expect(sentences[0].comments == ["# sent_id = 1", "# text = They didn't go."])
    #expect(sentences[0].words.map(\.form) == ["They", "did", "n't", "go", "."])
    #expect(sentences[0].words.map(\.spaceAfter) == [true, false, true, false, true])
    #expect(sentences[1].words.map(\.form) == ["Homs"] && sentences[1].comments.isEmpty)
  }

  @Test("line ends of either kind, a missing last one, and blank lines make no difference")
  func lineEnds() throws {
    let expected = try Conllu.sentences(Self.text)
    let windows = Self.text.replacing("\n", with: "\r\n")
    #expect(try Conllu.sentences(windows) == expected)
    #expect(try Conllu.sentences("\n\n" + Self.text + "\n\n\n") == expected)
    #expect(try Conllu.sentences(Self.line("1", "Homs")) == [expected[1]])
    #expect(try Conllu.sentences("").isEmpty)
  }

  @Test(
    "an error says which line is broken, and why",
    arguments: [
      ("# c\n1\tHoms\n", 2, "2 columns"), ("\n\nHoms\n", 3, "1 columns"),
      (line("1", "Homs") + "\n" + line("2", "fell") + "\tx\n", 2, "11 columns"),
      (line("1", "Homs") + "\n" + line("x", "fell"), 2, "number"), (line("1", ""), 1, "form"),
      (line("", "Homs"), 1, "number"), (line("99999999999999999999", "Homs"), 1, "number"),
    ])
  func errors(_ text: String, _ line: Int, _ reason: String) {
    let error = #expect(throws: ConlluError.self) { try Conllu.sentences(text) }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true)
    #expect(error?.description.hasPrefix("line \(line):") == true)
  }

  @Test("CoNLL-U is told from other text")
  func detection() {
    #expect(Conllu.isConllu(Self.text))
    #expect(Conllu.isConllu("# only\n# comments\n" + Self.line("1", "x")))
    for text in ["", "# comment only", "Rebels left.", "a\tb\tc", "{\"id\":1}", "\t\t\n"] {
      #expect(!Conllu.isConllu(text))
    }
  }

  @Test("what is written has ten columns and reads back as the same words")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<2_000 {
      let tokens = Reading.tokens(RandomText.text(pieces: 20, using: &random))
      guard !tokens.isEmpty else { continue }
      var out = ""
      let misc = tokens.indices.map { $0 % 3 == 0 ? ["Name=x"] : [] }
      Conllu.write(tokens, comments: ["# sent_id = 7"], misc: misc, to: &out)
      #expect(Conllu.isConllu(out))
      let sentence = try #require(try Conllu.sentences(out).first)
      #expect(sentence.comments == ["# sent_id = 7"])
      guard sentence.words.map(\.form) == tokens.map(\.text),
        sentence.words.map(\.spaceAfter) == tokens.map(\.spaceAfter)
      else {
        Issue.record("changed on the way: \(out)")
        return
      }
    }
  }

  @Test("the columns hold number, form, base form, tag and the items given")
  func columns() {
    let tokens = Reading("Homs fell.").sentence.tokens
    var out = ""
    Conllu.write(tokens, comments: [], misc: [["Place=1"], [], []], to: &out)
    let rows = out.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(rows.map { $0[0] } == ["1", "2", "3"])
    #expect(rows.map { $0[1] } == ["Homs", "fell", "."])
    #expect(rows.map { $0[3] } == ["PROPN", "VERB", "PUNCT"])
    #expect(rows[1][2] == "fall")
    #expect(rows.map { $0[9] } == ["Place=1", "SpaceAfter=No", "_"])
    #expect(out.hasSuffix("\n\n"))
  }

  @Test("a hundred thousand broken files: refused with a line inside, or read")
  func mutations() {
    var random = SeededGenerator(seed: 62)
    let bytes = Array(Self.text.utf8)
    let alphabet = Array("\t\t\n\n\r#_-.|1 ".utf8) + [0x00, 0xC3, 0xFF]
    var read = 0
    for _ in 0..<120_000 {
      let mutated = Mutation.mutate(bytes, with: alphabet, using: &random)
      let text = String(decoding: mutated, as: UTF8.self)
      _ = Conllu.isConllu(text)
      do throws(ConlluError) {
        let sentences = try Conllu.sentences(text)
        read += 1
        if sentences.contains(where: { $0.words.isEmpty || $0.words.contains { $0.form.isEmpty } })
        {
          Issue.record("an empty word in \(text.debugDescription)")
          return
        }
      } catch {
        let lines = text.utf8.count { $0 == 0x0A } + 1
        guard (1...lines).contains(error.line) else {
          Issue.record("line \(error.line) of \(lines)")
          return
        }
      }
    }
    #expect(read > 10_000 && read < 110_000)
  }
}

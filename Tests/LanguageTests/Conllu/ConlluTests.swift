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

  @Test("comments, words and their spacing are read; ranges and empty nodes stand aside")
  func reading() throws {
    let sentences = try Conllu.sentences(Self.text)
    #expect(sentences.count == 2)
    #expect(sentences[0].comments == ["# sent_id = 1", "# text = They didn't go."])
    #expect(sentences[0].words.map(\.form) == ["They", "did", "n't", "go", "."])
    #expect(sentences[0].words.map(\.spaceAfter) == [true, false, true, false, true])
    #expect(sentences[0].multiWordTokens.map(\.form) == ["didn't"])
    #expect(sentences[0].multiWordTokens.map(\.words) == [1..<3])
    #expect(sentences[0].emptyNodes.map(\.after) == [3])
    #expect(sentences[0].comment("sent_id") == "1" && sentences[0].comment("newpar") == nil)
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
      (line("2", "Homs"), 1, "word number 2"),
      (line("1-3", "x") + "\n" + line("1", "x"), 1, "range"),
      (line("2-3", "x"), 1, "range"), (line("2-1", "x"), 1, "range"),
      (line("3.1", "x"), 1, "empty"),
      (line("1-2", "x") + "\n" + line("1", "x") + "\n" + line("2-2", "x"), 3, "range"),
      (line("1", "x") + "\n# late", 2, "comment"),
      ("\n1\tx\t_\t_\t_\t_\t2\t_\t_\t_", 2, "head 2"),
      ("1\tx\t_\t_\t_\t_\t1\t_\t_\t_", 1, "head 1"),
      ("1\tx\t_\t_\t_\t_\t-1\t_\t_\t_", 1, "head"),
    ])
  func errors(_ text: String, _ line: Int, _ reason: String) {
    let error = #expect(throws: ConlluError.self) { try Conllu.sentences(text) }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true)
    #expect(error?.description.hasPrefix("line \(line):") == true)
  }

  @Test("CoNLL-U is told from other text")
  func detection() {
    #expect(Conllu.isConllu(Array(Self.text.utf8)))
    #expect(Conllu.isConllu(Array(("# only\n# comments\n" + Self.line("1", "x")).utf8)))
    for text in ["", "# comment only", "Rebels left.", "a\tb\tc", "{\"id\":1}", "\t\t\n"] {
      #expect(!Conllu.isConllu(Array(text.utf8)))
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
      #expect(Conllu.isConllu(Array(out.utf8)))
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
}

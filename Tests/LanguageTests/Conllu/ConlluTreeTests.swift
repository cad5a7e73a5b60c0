import Language
import Testing

@Suite("CoNLL-U with trees")
struct ConlluTreeTests {
  /// The rows of a file whose columns are parted by spaces here, for the eye.
  static func rows(_ lines: String...) -> String {
    lines.map { $0.split(separator: " ").joined(separator: "\t") + "\n" }.joined() + "\n"
  }

  static let tree =
    "# newpar id = p1\n# sent_id = a = b\n"
    + rows(
      "1-2 Homs' _ _ _ _ _ _ _ _",
      "1 Homs Homs PROPN NNP Number=Sing 3 nmod:poss 3:nmod:poss Entity=(1",
      "2 ' 's PART POS _ 1 case 1:case _",
      "3 walls wall NOUN NNS Number=Plur 4 nsubj 4:nsubj|8.1:nsubj Entity=1)",
      "4-5 dont _ _ _ _ _ _ _ SpaceAfter=No|X=1",
      "4 do do AUX VBP _ 0 root _ _",
      "5 not not PART RB _ 4 advmod _ CorrectForm=n't",
      "5.1 fall fall VERB VB _ _ _ 4:x _",
      "6 . . PUNCT . _ 4 punct _ SpaceAfter=No")

  @Test("ten columns are kept as given, and written as they were")
  func exact() throws {
    let sentence = try #require(try Conllu.sentences(Self.tree).first)
    let walls = sentence.words[2]
    #expect(walls.lemma == "wall" && walls.upos == "NOUN" && walls.xpos == "NNS")
    #expect(walls.feats == "Number=Plur" && walls.head == 4 && walls.deprel == "nsubj")
    #expect(walls.deps == "4:nsubj|8.1:nsubj" && walls.misc == "Entity=1)")
    #expect(sentence.words[0].universalRelation == "nmod" && walls.universalRelation == "nsubj")
    var out: [UInt8] = []
    sentence.write(to: &out)
    #expect(String(decoding: out, as: UTF8.self) == Self.tree)
  }

  @Test("offsets slice the joined text, multi-word tokens with their own form and spacing")
  func offsets() throws {
    let sentence = try #require(try Conllu.sentences(Self.tree).first)
    #expect(sentence.text == "Homs' walls dont.")
    let bytes = Array(sentence.text.utf8)
    let slices = sentence.spans.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(slices == ["Homs", "'", "walls", "dont", "dont", "."])
    #expect(sentence.words.map(\.spaceAfter) == [false, true, true, false, false, false])
    #expect(sentence.comment("newpar id") == "p1" && sentence.comment("sent_id") == "a = b")
    #expect(sentence.startsParagraph && !sentence.startsDocument)
  }

  @Test("a missing space is written where the columns do not say it yet, and only there")
  func spacing() {
    typealias Word = ConlluSentence.Word
    let sentence = ConlluSentence(
      comments: ["# text = a\nb"],
      words: [
        Word(form: "do", spaceAfter: false), Word(form: "n\tt", head: 1, spaceAfter: false),
        Word(form: "x", misc: "A=1", spaceAfter: false), Word(form: "", spaceAfter: true),
      ], multiWordTokens: [.init(words: 0..<2, form: "don't", spaceAfter: false)])
    var out: [UInt8] = []
    sentence.write(to: &out)
    let lines = String(decoding: out, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines[0] == "# text = a b")
    #expect(lines[1] == ConlluTests.line("1-2", "don't", misc: "SpaceAfter=No"))
    #expect(lines[2] == ConlluTests.line("1", "do") && lines[3].hasPrefix("2\tn t\t_"))
    #expect(lines[4] == ConlluTests.line("3", "x", misc: "A=1|SpaceAfter=No"))
    #expect(lines[5] == ConlluTests.line("4", "_"))
  }

  @Test("the tokenizer's words make a sentence, and the sentence gives them back")
  func tokens() {
    let bytes = Array("They didn't leave Homs’s hills.".utf8)
    let tokens = Cutting.tokens(bytes)
    let sentence = ConlluSentence(comments: [], tokens: tokens[...], in: bytes)
    #expect(sentence.text == "They didn't leave Homs’s hills.")
    #expect(
      sentence.words.map(\.form) == ["They", "did", "n't", "leave", "Homs", "’s", "hills", "."])
    #expect(sentence.multiWordTokens.map(\.form) == ["didn't", "Homs’s"])
    #expect(sentence.multiWordTokens.map(\.words) == [1..<3, 4..<6])
    #expect(sentence.tokens == tokens)
  }

  @Test("a tree has one root and no circle")
  func trees() throws {
    func isTree(_ heads: [Int?]) -> Bool {
      let words = heads.map { ConlluSentence.Word(form: "x", head: $0, spaceAfter: true) }
      return ConlluSentence(comments: [], words: words).isTree
    }
    #expect(isTree([2, 0, 2, 3]) && isTree([0]))
    #expect(!isTree([0, 0]) && !isTree([2, 1]) && !isTree([0, 3, 2]) && !isTree([0, nil]))
    #expect(!isTree([]) && !isTree([0, 9]))
    let long = (0..<50_000).map(Optional.some)
    #expect(isTree(long))
  }

  @Test("sentences come one by one; an error does not hide those before it")
  func streaming() throws {
    var reader = ConlluReader(Array((Self.tree + Self.tree + "broken\n").utf8))
    #expect(try reader.next() == reader.next())
    #expect(throws: ConlluError.self) { try reader.next() }
  }
}

import Language
import Testing

@Suite("Learned sentence boundaries")
struct BoundaryTests {
  /// Whether the sentences part the tokens, in order, without a gap, none empty or too long.
  static func partition(_ sentences: [Range<Int>], _ tokens: Range<Int>) -> Bool {
    var end = tokens.lowerBound
    for sentence in sentences {
      guard sentence.lowerBound == end, !sentence.isEmpty, sentence.count <= BoundaryModel.longest
      else { return false }
      end = sentence.upperBound
    }
    return end == tokens.upperBound
  }

  static func split(_ text: String, _ model: BoundaryModel) -> [String] {
    let bytes = Array(text.utf8)
    let tokens = Cutting.tokens(bytes)
    return model.sentences(tokens[...], in: bytes).map { sentence in
      String(
        decoding: bytes[
          Int(tokens[sentence.lowerBound].start)..<Int(tokens[sentence.upperBound - 1].end)],
        as: UTF8.self)
    }
  }

  @Test("sentences like those it learned from are told apart")
  func learned() {
    let lines = Array(MadeBoundaries.lines.prefix(6))
    #expect(Self.split(lines.joined(separator: " "), MadeBoundaries.model) == lines)
    #expect(Self.split("", MadeBoundaries.model).isEmpty)
  }

  @Test("sentences part the tokens of any text, a slice of them too")
  func partitions() {
    var random = SeededGenerator(seed: 51)
    for _ in 0..<3_000 {
      let bytes = Array(RandomText.text(pieces: 40, using: &random).utf8)
      let tokens = Cutting.tokens(bytes)
      let start = Int.random(in: 0...tokens.count, using: &random)
      let slice = tokens[start...]
      guard Self.partition(MadeBoundaries.model.sentences(slice, in: bytes), slice.indices) else {
        Issue.record("of \(bytes)")
        return
      }
    }
  }

  @Test("no sentence is longer than the limit, no token of two words is cut in two")
  func limit() {
    for piece in ["town ", "don't ", "a-", "x, ", "Town. "] {
      let bytes = Array(String(repeating: piece, count: 2_000).utf8)
      let tokens = Cutting.tokens(bytes)
      let sentences = MadeBoundaries.model.sentences(tokens[...], in: bytes)
      #expect(Self.partition(sentences, tokens.indices))
      #expect(!sentences.contains { tokens[$0.lowerBound].flags.contains(.continuesMultiWord) })
    }
  }

  @Test("the same sentences give the same bytes, and bytes give the same model")
  func serialised() throws {
    let bytes = MadeBoundaries.model.serialised()
    #expect(BoundaryTrainer.train(sentences: MadeBoundaries.sentences).serialised() == bytes)
    let again = try bytes.withUnsafeBytes { try BoundaryModel(reading: $0) }
    #expect(again.serialised() == bytes)
  }

  @Test("bytes that are no model are refused")
  func refused() {
    let bytes = MadeBoundaries.model.serialised()
    let all: [[UInt8]] = [
      [], Array(bytes.dropLast()), bytes + [0], [9] + Array(bytes.dropFirst()), [1, 0],
    ]
    for broken in all {
      let error = #expect(throws: ModelSectionError.self) {
        try broken.withUnsafeBytes { try BoundaryModel(reading: $0) }
      }
      #expect(error?.section == "boundaries" && error?.description.contains("install") == true)
    }
  }
}

/// With a model from real treebanks; here from their small dev sets, so that the suite stays quick.
@Suite(
  "Sentence boundaries of news",
  .enabled(if: Treebanks.arePresent, "\(Treebanks.absence)"))
struct NewsBoundaryTests {
  static let model = Result {
    BoundaryTrainer.train(
      sentences: try Treebanks.sentences(Treebanks.ewtDev) + Treebanks.sentences(Treebanks.gumDev))
  }

  @Test(
    "a bar stands where a sentence of news ends",
    arguments: [
      "Syrian rebels took the town of al-Bab on Monday, a monitor said.|The army left without a fight.",
      "The force was led by Gen. John Allen.|U.S. officials said the strike killed 12 fighters.",
      "Lt. Col. Ahmed al-Janabi said it had begun at 5 a.m. on Tuesday.|He left.",
      "“We have left the city,” the commander said.|“They will not return.”|The army did not comment.",
      "\"We have left,\" he said.|\"It is over.\"|Residents fled.",
      "What did they want?|Nobody asked.",
      "The rebels took 5 villages on Jan. 3.|Fighting went on.|The road stayed closed.",
      "The group (formerly Nusra) left.|Its fighters went north.",
      "Russia said that it hit 3.5 km of road; the U.N. said 20,000 people fled.|The talks failed.",
      "Raqqa was shelled.|al-Nusra fighters advanced on Aleppo.",
    ])
  func news(_ marked: String) throws {
    let text = marked.replacing("|", with: " ")
    let expected = marked.split(separator: "|").map(String.init)
    #expect(BoundaryTests.split(text, try Self.model.get()) == expected)
  }

  @Test("news and encyclopaedia of another treebank are cut as their makers did")
  func pud() throws {
    let model = try Self.model.get()
    var right = 0
    var both = 0
    for paragraph in RawParagraph.paragraphs(try Treebanks.sentences(Treebanks.pud)) {
      let mine = BoundaryTests.split(String(decoding: paragraph.text, as: UTF8.self), model)
      let gold = Set(paragraph.sentences.map(\.text))
      right += gold.intersection(mine).count
      both += gold.count + mine.count
    }
    let score = 200 * Double(right) / Double(both)
    #expect(score >= 97, "sentence F1 \(score)")
  }
}

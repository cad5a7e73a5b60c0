import Language
import Testing

@Suite("Learned base forms")
struct LemmaTests {
  /// form, lemma, universal and treebank tag; a space parts them.
  static let rows = """
    took take VERB VBD
    retook retake VERB VBD
    shelled shell VERB VBD
    bombed bomb VERB VBD
    captured capture VERB VBD
    seized seize VERB VBD
    towns town NOUN NNS
    cities city NOUN NNS
    armies army NOUN NNS
    villages village NOUN NNS
    rebels rebel NOUN NNS
    men man NOUN NNS
    town town NOUN NN
    Rebels rebel NOUN NNS
    Homs Homs PROPN NNP
    Syria Syria PROPN NNP
    IS IS PROPN NNP
    is be AUX VBZ
    n't not PART RB
    n’t not PART RB
    I I PRON PRP
    i I PRON PRP
    larger large ADJ JJR
    The the DET DT
    20,000 20,000 NUM CD
    . . PUNCT .
    Élysée Élysée PROPN NNP
    """

  static let sentences: [ConlluSentence] = {
    let words = rows.split(separator: "\n").map { row in
      let columns = row.split(separator: " ").map(String.init)
      return ConlluSentence.Word(
        form: columns[0], lemma: columns[1], upos: columns[2], xpos: columns[3], spaceAfter: true)
    }
    return [ConlluSentence(comments: [], words: words)]
  }()

  static let model = LemmaTrainer.train(sentences: sentences)

  @Test("every word it learned from has its base form, tags without treebank's too")
  func learned() {
    for word in Self.sentences[0].words {
      #expect(Self.model.lemma(word.form, upos: word.upos, xpos: word.xpos) == word.lemma)
    }
    #expect(Self.model.lemma("took", upos: "VERB", xpos: "_") == "take")
    #expect(Self.model.lemma("took", upos: "VERB", xpos: "NEW") == "take")
  }

  @Test("new words follow the endings known; names keep their case, other words lose it")
  func unseen() {
    #expect(Self.model.lemma("Countries", upos: "NOUN", xpos: "NNS") == "country")
    #expect(Self.model.lemma("tanks", upos: "NOUN", xpos: "NNS") == "tank")
    #expect(Self.model.lemma("Aleppo", upos: "PROPN", xpos: "NNP") == "Aleppo")
    #expect(Self.model.lemma("TOWN", upos: "NOUN", xpos: "NN") == "town")
    #expect(Self.model.lemma("x", upos: "NONE", xpos: "_") == "x")
  }

  @Test("any word has a base form that is not empty, in the same time for the longest")
  func anything() {
    var random = SeededGenerator(seed: 71)
    let tags = Self.sentences[0].words.map { LemmaTag(upos: $0.upos, xpos: $0.xpos) }
    for round in 0..<20_000 {
      let bytes = Mutation.mutate(
        Array(RandomText.text(pieces: 4, using: &random).utf8), with: Array("sedI’".utf8),
        using: &random)
      var out: [UInt8] = [1]
      Self.model.appendLemma(of: bytes, bytes.indices, tag: tags[round % tags.count], to: &out)
      guard bytes.isEmpty == (out.count == 1), out.first == 1 else {
        Issue.record("\(bytes) became \(out)")
        return
      }
    }
    let long = String(repeating: "s", count: 100_000)
    #expect(!Self.model.lemma(long, upos: "NOUN", xpos: "NNS").isEmpty)
  }

  @Test("the same words give the same bytes, and bytes give the same model")
  func serialised() throws {
    let bytes = Self.model.serialised()
    #expect(LemmaTrainer.train(sentences: Self.sentences).serialised() == bytes)
    let again = try bytes.withUnsafeBytes { try LemmaModel(reading: $0) }
    #expect(again.serialised() == bytes)
    #expect(again.lemma("cities", upos: "NOUN", xpos: "NNS") == "city")
  }

  @Test("broken models are refused, or answer without a crash")
  func mutations() throws {
    var random = SeededGenerator(seed: 72)
    let bytes = Self.model.serialised()
    var refused = 0
    for _ in 0..<3_000 {
      let broken = Mutation.mutate(bytes, with: [0, 0xFF, 1], using: &random)
      do {
        let model = try broken.withUnsafeBytes { try LemmaModel(reading: $0) }
        for word in Self.sentences[0].words {
          _ = model.lemma(word.form, upos: word.upos, xpos: word.xpos)
        }
      } catch is ModelSectionError {
        refused += 1
      }
    }
    #expect(refused > 1_000)
  }

  @Test(
    "base forms of one treebank from another's",
    .enabled(if: Treebanks.arePresent, "\(Treebanks.absence)"))
  func treebank() throws {
    let model = LemmaTrainer.train(
      sentences: try Treebanks.sentences(Treebanks.gumDev) + Treebanks.sentences(Treebanks.pud))
    var right = 0
    let words = try Treebanks.sentences(Treebanks.ewtDev).flatMap(\.words)
    for word in words
    where model.lemma(word.form, upos: word.upos, xpos: word.xpos) == word.lemma { right += 1 }
    let score = 100 * Double(right) / Double(words.count)
    #expect(score >= 95, "lemmas \(score)")
  }
}

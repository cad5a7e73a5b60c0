import Language
import Testing

@Suite("The model of names")
struct NameModelTests {
  private static let documents = [
    "[P:Ana Petrova] met [P:Omar Haddad] in [L:Tikrit] on Monday.",
    "The [O:Ninth Brigade] left [L:Tikrit] and took [L:Qamar].",
    "[P:Omar Haddad] of the [O:Ninth Brigade] spoke to [N:Iraqi] officers in [L:Qamar].",
    "Officers of the [O:Third Brigade] were seen near [L:Tikrit] by [P:Ana Petrova].",
  ].map { MarkedNames($0).document }

  private static func train(seed: UInt64 = 1) -> NameModel {
    var options = NameTrainer.Options()
    options.bits = 12
    options.rounds = 20
    options.seed = seed
    return NameTrainer(options: options).train(documents)
  }

  private static let model = train()

  @Test("what was learned is found again, at its bytes")
  func learns() {
    let text = NameText(plain: Array("then Omar Haddad left Qamar.".utf8))
    let names = NameRecogniser(model: Self.model).names(in: text)
    #expect(names.map { text.string($0.range) } == ["Omar Haddad", "Qamar"])
    #expect(names.map(\.kind) == [.person, .place])
  }

  @Test("the same documents and seed give the same bytes")
  func deterministic() {
    #expect(Self.train().serialised() == Self.model.serialised())
  }

  @Test("what is written reads back the same")
  func roundTrip() throws {
    let bytes = Self.model.serialised()
    #expect(try read(bytes).serialised() == bytes)
  }

  private func read(_ bytes: [UInt8]) throws -> NameModel {
    try bytes.withUnsafeBytes { try NameModel(reading: $0) }
  }

  @Test("another version, cut bytes and bytes too many are refused")
  func damaged() {
    let bytes = Self.model.serialised()
    for broken in [Array("no".utf8), Array(bytes.dropLast(9)), bytes + [0]] {
      #expect(throws: ModelSectionError.self) { try read(broken) }
    }
    var newer = bytes
    newer[0] = 99
    let error = #expect(throws: ModelSectionError.self) { try read(newer) }
    #expect(error?.reason.contains("99") == true)
  }

  @Test("spans slice the text, in order, and nested names lie inside, whatever the text")
  func fuzz() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "Ana", "Petrova", "“", "”", "\"", ",", "said", "Gen.", "of", "the", "Brigade", "(", "NB", ")",
      "\n", "\n\n", "al-Bab", "’s", "É", "北", "\u{0}", "Iraq", "Iraqi", "who", ":", "according",
      "to", "quoted", "by", "that", ".", "officials", "he", "…", "-", "Ninth",
    ]
    let recogniser = NameRecogniser(model: Self.model)
    for _ in 0..<400 {
      var source = ""
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        source += pieces.randomElement(using: &random)!
        if Bool.random(using: &random) { source += " " }
      }
      let text = NameText(plain: Array(source.utf8))
      let names = recogniser.names(in: text)
      var position = 0
      for name in names {
        #expect(name.range.lowerBound >= position && name.range.upperBound <= text.bytes.count)
        #expect(name.name.lowerBound >= name.range.lowerBound)
        #expect(name.name.upperBound <= name.range.upperBound)
        for inner in name.nested {
          #expect(name.range.lowerBound <= inner.range.lowerBound)
          #expect(inner.range.upperBound <= name.range.upperBound && inner.range != name.range)
        }
        position = name.range.upperBound
      }
      for trees in [nil, anyTrees(over: text, &random)] {
        for speech in SpeechFinder().speeches(in: text, names: names, trees: trees) {
          #expect(!speech.content.isEmpty && speech.content.upperBound <= text.bytes.count)
          #expect(!speech.cue.isEmpty && speech.cue.upperBound <= text.bytes.count)
        }
      }
    }
  }

  /// Heads and labels at random, which need be no trees at all.
  private func anyTrees(over text: NameText, _ random: inout SeededGenerator) -> WordTrees {
    let labels = ["nsubj", "ccomp", "parataxis", "obl", "root", "conj", "nmod"]
    return WordTrees(
      heads: text.words.map { _ in
        Int.random(in: 0..<4, using: &random) == 0
          ? nil : Int.random(in: 0..<text.words.count, using: &random)
      },
      labels: text.words.map { _ in labels.randomElement(using: &random)! })
  }
}

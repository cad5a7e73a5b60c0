import Language
import Testing

@Suite("Phrases")
struct ChunkerTests {
  @Test(
    "noun phrases take in their determiners, adjectives and numbers",
    arguments: [
      ("The army left the besieged northern town.", ["The army", "the besieged northern town"]),
      ("Kurdish-led forces took ISIS-held Manbij.", ["Kurdish-led forces", "ISIS-held Manbij"]),
      ("Rebels captured Salma, Kinsabba and Rabia.", ["Rebels", "Salma", "Kinsabba", "Rabia"]),
      ("At least three towns fell.", ["At least three towns"]),
      ("They visited the Iraqi and Syrian capitals.", ["They", "the Iraqi and Syrian capitals"]),
      ("They hold nearly 250 villages.", ["They", "nearly 250 villages"]),
    ])
  func nouns(_ text: String, _ phrases: [String]) {
    #expect(Reading(text).phrases(.noun) == phrases)
  }

  @Test("a possessor is marked as such, its clitic outside its tokens")
  func possessive() {
    let reading = Reading("They entered Syria's north.")
    let owner = reading.phrases.first { reading.words($0.tokens) == "Syria" }
    #expect(owner?.isPossessive == true)
    #expect(reading.phrases(.noun) == ["They", "Syria", "north"])
  }

  @Test("a known name is never cut, a time stands alone")
  func givenRanges() {
    var tokens = Reading.tokens("Army of the North took Homs and left on Monday.")
    Tagger().tag(&tokens)
    let phrases = Chunker().phrases(tokens, names: [0..<4], times: [8..<10])
    #expect(phrases.first { $0.kind == .noun }?.tokens == 0..<4)
    #expect(phrases.first { $0.kind == .time }?.tokens == 8..<10)
  }

  @Test("prepositions of several words are one")
  func prepositions() {
    #expect(Reading("They pulled out of the town.").phrases(.preposition) == ["out of"])
    #expect(Reading("They withdrew up to the river.").phrases(.preposition) == ["up to"])
  }

  @Test(
    "verb groups: shape, passive, negation, modals",
    arguments: [
      ("The town was captured by rebels.", "capture", .finite, true, nil, []),
      ("The town has been retaken.", "retake", .finite, true, nil, []),
      ("The town was not captured.", "capture", .finite, true, "not", []),
      ("The army did not capture the town.", "capture", .finite, false, "not", []),
      ("The army didn't capture the town.", "capture", .finite, false, "n't", []),
      ("They have never left the village.", "leave", .finite, false, "never", []),
      ("The army could retake the city.", "retake", .finite, false, nil, ["could"]),
      ("The army may have lost the base.", "lose", .finite, false, nil, ["may"]),
      ("The town could be captured.", "capture", .finite, true, nil, ["could"]),
      ("The group not only lost the town.", "lose", .finite, false, nil, []),
      ("The army is preparing to advance.", "prepare", .finite, false, nil, []),
      ("The army is preparing to advance.", "advance", .infinitive, false, nil, []),
      ("They moved north, capturing the town.", "capture", .gerund, false, nil, []),
    ] as [(String, String, VerbGroup.Shape, Bool, String?, [String])])
  func verbs(
    _ text: String, _ lemma: String, _ shape: VerbGroup.Shape, _ passive: Bool, _ negation: String?,
    _ modals: [String]
  ) throws {
    let group = try #require(Reading(text).group(lemma))
    #expect(group.shape == shape)
    #expect(group.isPassive == passive)
    #expect(group.negation == negation)
    #expect(group.modals == modals)
  }

  @Test("adverbs inside the group are kept with it, and “be” alone is a copula")
  func adverbs() {
    #expect(Reading("They reportedly captured it.").group("capture")?.adverbs == ["reportedly"])
    #expect(Reading("Homs is a city.").group("be")?.isCopula == true)
    #expect(Reading("Homs was lost.").group("lose")?.isCopula == false)
  }
}

import Language
import Testing

@Suite("Tags")
struct TaggerTests {
  @Test(
    "a word that is noun and verb is told by its neighbours",
    arguments: [
      ("Rebels cut the road to Homs.", "cut", .verb), ("The rebels cut the road.", "cut", .verb),
      ("They celebrated rebel control of the town.", "control", .noun),
      ("The town is under rebel control.", "control", .noun),
      ("The army is preparing to advance.", "advance", .verb),
      ("The group controls the city.", "controls", .verb),
      ("ISIS controls Raqqa.", "controls", .verb), ("Troops attack the town.", "attack", .verb),
      ("The army attacks the town.", "attacks", .verb),
      ("The attack on the town failed.", "attack", .noun),
      ("The strikes hit a market.", "strikes", .noun), ("The strikes hit a market.", "hit", .verb),
      ("The army's offer failed.", "offer", .noun),
      ("Rebels continued their advance on Homs.", "advance", .noun),
      ("The army will attack the town.", "attack", .verb),
      ("Three attacks failed.", "attacks", .noun),
      ("The besieged town received help.", "besieged", .adjective),
      ("The militia besieged the town.", "besieged", .verb),
    ] as [(String, String, Language.Tag)])
  func ambiguity(_ text: String, _ word: String, _ tag: Language.Tag) {
    #expect(Reading(text).token(word)?.tag == tag)
  }

  @Test(
    "classes of words",
    arguments: [
      ("ISIS-held Raqqa fell.", "ISIS-held", .adjective),
      ("ISIS-held Raqqa fell.", "Raqqa", .properNoun),
      ("They left al-Bab.", "al-Bab", .properNoun), ("They lost 20,000 men.", "20,000", .number),
      ("They lost twenty men.", "twenty", .number), ("The Syrian army left.", "Syrian", .adjective),
      ("They did not leave.", "not", .particle), ("They did not leave.", "did", .auxiliary),
      ("They could leave.", "could", .auxiliary), ("They left quickly.", "quickly", .adverb),
      ("They left the town.", "the", .determiner), ("They left the town.", "They", .pronoun),
      ("They left and came.", "and", .coordinator),
      ("They left because it fell.", "because", .subordinator),
      ("They left for Homs.", "for", .adposition), ("They left.", ".", .punctuation),
      ("It took 50% of it.", "%", .symbol), ("They lost ISIS’s flag.", "’s", .particle),
    ] as [(String, String, Language.Tag)])
  func classes(_ text: String, _ word: String, _ tag: Language.Tag) {
    #expect(Reading(text).token(word)?.tag == tag)
  }

  @Test(
    "verbs have their base form and form",
    arguments: [
      ("The army retook the town.", "retook", "retake", .past),
      ("It was retaken by the army.", "retaken", "retake", .participle),
      ("They captured the town.", "captured", "capture", .pastOrParticiple),
      ("The group controls the city.", "controls", "control", .thirdPerson),
      ("They left, capturing the town.", "capturing", "capture", .gerund),
      ("They plan to seize it.", "seize", "seize", .base),
      ("They fled.", "fled", "flee", .pastOrParticiple),
      ("It denies the claim.", "denies", "deny", .thirdPerson),
      ("They stopped it.", "stopped", "stop", .pastOrParticiple),
      ("They refortified it.", "refortified", "refortify", .pastOrParticiple),
    ] as [(String, String, String, VerbForm)])
  func forms(_ text: String, _ word: String, _ lemma: String, _ form: VerbForm) {
    let token = Reading(text).token(word)
    #expect(token?.tag == .verb)
    #expect(token?.lemma == lemma)
    #expect(token?.form == form)
  }

  @Test("auxiliaries have the base form be, have or do")
  func auxiliaries() {
    let tokens = Reading("It was lost, it has gone and it did fall.").sentence.tokens
    #expect(tokens.filter { $0.tag == .auxiliary }.map(\.lemma) == ["be", "have", "do"])
  }

  @Test(
    "nouns in the singular",
    arguments: [
      ("towns", "town"), ("cities", "city"), ("losses", "loss"), ("marshes", "marsh"),
      ("men", "man"),
      ("forces", "force"), ("headquarters", "headquarters"), ("crisis", "crisis"), ("bus", "bus"),
      ("airstrikes", "airstrike"), ("pass", "pass"), ("gas", "gas"), ("town", "town"), ("", ""),
    ])
  func singular(_ word: String, _ singular: String) {
    #expect(Tagger.singular(word) == singular)
  }

  @Test("lower case with plain apostrophes and hyphens")
  func folding() {
    #expect(Spelling.fold("Ma’arrat ISIS–held ÉLAN İ") == "ma'arrat isis-held élan i\u{307}")
    #expect(Spelling.fold([0x41, 0xFF, 0x42]) == "a\u{FFFD}b")
  }

  @Test("nations and faiths are adjectives, places are not")
  func demonyms() {
    for word in ["russian", "kurdish", "turkish", "syrian", "lebanese"] {
      #expect(Demonyms.contains(word))
    }
    for word in ["homs", "raqqa", "", "town"] { #expect(!Demonyms.contains(word)) }
  }
}

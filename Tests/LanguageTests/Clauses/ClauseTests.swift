import Language
import Testing

@Suite("Subjects and objects")
struct ClauseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let verb: String
    let subjects: [String]
    let objects: [String]
    init(_ text: String, _ verb: String, _ subjects: [String], _ objects: [String] = []) {
      self.text = text
      self.verb = verb
      self.subjects = subjects
      self.objects = objects
    }
    var testDescription: String { "\(verb): \(text)" }
  }

  static let cases = [
    // Active.
    Case("The rebels cut the road.", "cut", ["The rebels"], ["the road"]),
    Case("Homs fell.", "fall", ["Homs"]),
    Case("The attack on the town failed.", "fail", ["The attack"]),
    Case("Officials believe ISIS will retreat.", "retreat", ["ISIS"]),
    Case("The army said that rebels shelled the airport.", "shell", ["rebels"], ["the airport"]),
    Case("If the army takes the town, the road is open.", "take", ["the army"], ["the town"]),
    // Insertions between subject and verb.
    Case(
      "The troops, backed by Iran, seized the village.", "seize", ["The troops"], ["the village"]),
    Case(
      "The group, which holds the town, attacked the base.", "attack", ["The group"], ["the base"]),
    // Relative clauses.
    Case("The group, which holds the town, left.", "hold", ["The group"], ["the town"]),
    Case("Fighters who captured the dam withdrew.", "capture", ["Fighters"], ["the dam"]),
    Case("They praised the army that took the town.", "take", ["the army"], ["the town"]),
    // Infinitives.
    Case("The army is preparing to retake the town.", "retake", ["The army"], ["the town"]),
    Case("The deal allowed the army to enter the town.", "enter", ["the army"], ["the town"]),
    Case(
      "The advance forced the group, backed by militias, to leave the town.", "leave",
      ["the group"], ["the town"]),
    Case(
      "The offensive allowed the army, backed by jets, to reclaim the town.", "reclaim",
      ["the army"], ["the town"]),
    Case("The militia was forced to withdraw.", "withdraw", ["The militia"]),
    Case("The rebels helped the army capture the hill.", "capture", ["the army"], ["the hill"]),
    // Coordination.
    Case("The army advanced and captured the village.", "capture", ["The army"], ["the village"]),
    Case("ISIS withdrew and the army entered the town.", "enter", ["the army"], ["the town"]),
    Case("ISIS withdrew and the army entered the town.", "withdraw", ["ISIS"]),
    // Participles.
    Case("The army advanced, capturing the village.", "capture", ["The army"], ["the village"]),
    Case("After capturing the town, the army rested.", "capture", ["the army"], ["the town"]),
    Case("With ISIS taking the town, residents fled.", "take", ["ISIS"], ["the town"]),
    Case("They pulled out of the town, leaving mines behind.", "leave", ["They"], ["mines"]),
    // Lists.
    Case(
      "Rebels captured Salma, Kinsabba and Rabia.", "capture", ["Rebels"],
      ["Salma", "Kinsabba", "Rabia"]),
    Case("Jets bombed Homs and Hama.", "bomb", ["Jets"], ["Homs", "Hama"]),
    // Reduced relatives.
    Case(
      "The cities lost in the last weeks helped the group.", "help", ["The cities"], ["the group"]),
  ]

  @Test("of the verb, by the words", arguments: cases)
  func arguments(_ one: Case) {
    let reading = Reading(one.text)
    #expect(reading.subjects(one.verb) == one.subjects)
    #expect(reading.objects(one.verb) == one.objects)
  }

  @Test(
    "the passive names the sufferer as subject and the doer after “by”",
    arguments: [
      ("The town was captured by the rebels.", "capture", "The town", ["the rebels"]),
      ("Homs is held by the government.", "hold", "Homs", ["the government"]),
      ("The town has been retaken by the army.", "retake", "The town", ["the army"]),
      ("The army left the town, captured by rebels.", "capture", "the town", ["rebels"]),
    ])
  func passive(_ text: String, _ verb: String, _ subject: String, _ doers: [String]) throws {
    let reading = Reading(text)
    #expect(try #require(reading.predicate(verb)).isPassive)
    #expect(reading.subjects(verb) == [subject])
    #expect(reading.complements(verb)["by"] == doers)
  }

  @Test("a participle without its own auxiliary is passive in sense")
  func reduced() throws {
    let reading = Reading("The cities lost in the last weeks helped the group.")
    let lost = try #require(reading.predicate("lose"))
    #expect(lost.isPassive && lost.link == .participle)
    #expect(reading.subjects("lose") == ["The cities"])
  }

  @Test("complements stand with their prepositions")
  func complements() {
    let reading = Reading("Government forces retook the town from ISIS with jets and tanks.")
    #expect(reading.complements("retake") == ["from": ["ISIS"], "with": ["jets", "tanks"]])
    let left = Reading("They pulled out of the town.")
    #expect(left.complements("pull") == ["out of": ["the town"]])
  }

  @Test(
    "how a clause hangs on another",
    arguments: [
      ("The army advanced and captured it.", "capture", .coordinated, nil),
      ("The army plans to capture it.", "capture", .infinitive, nil),
      ("The group, which holds it, left.", "hold", .relative, nil),
      ("If the army takes it, they leave.", "take", .subordinate, "if"),
      ("The army said that rebels shelled it.", "shell", .subordinate, "that"),
      ("The army took it.", "take", .main, nil),
    ] as [(String, String, Predicate.Link, String?)])
  func links(_ text: String, _ verb: String, _ link: Predicate.Link, _ opener: String?) throws {
    let predicate = try #require(Reading(text).predicate(verb))
    #expect(predicate.link == link)
    #expect(predicate.opener == opener)
  }
}

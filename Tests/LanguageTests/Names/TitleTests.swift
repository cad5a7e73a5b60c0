import Language
import Testing

@Suite("Titles and roles beside a person's name")
struct TitleTests {
  private func first(_ marked: String) -> String? {
    let names = MarkedNames(marked)
    return names.mentions.first { $0.kind == .person }?.line(in: names.text)
  }

  @Test("an office or a rank inside the mention is its title")
  func inside() {
    #expect(first("[P:President Ana Petrova] spoke.") == "Ana Petrova|President||")
    #expect(first("[P:Lt. Col. Omar Haddad] spoke.") == "Omar Haddad|Lt. Col.||")
    #expect(
      first("[P:Deputy Secretary of State Robert Lane] spoke.")
        == "Robert Lane|Deputy Secretary of State||")
    #expect(first("The [P:Prime Minister] spoke.") == "|Prime Minister||")
  }

  @Test("a description before the name is its title")
  func before() {
    #expect(first("Then Syria analyst [P:Ana Petrova] spoke.") == "Ana Petrova|analyst||")
    #expect(
      first("Then [L:Syria] analyst [P:Ana Petrova] spoke.")
        == "Ana Petrova|Syria analyst||Syria")
    #expect(
      first("A senior army officer, [P:Omar Haddad], spoke.")
        == "Omar Haddad||senior army officer|")
  }

  @Test("an apposition gives role and affiliation")
  func apposition() {
    #expect(
      first("[P:Ana Petrova], a spokeswoman for the [O:Ministry of Water], spoke.")
        == "Ana Petrova||spokeswoman for the Ministry of Water|Ministry of Water")
    #expect(
      first("[P:Ana Petrova], Syria analyst at the [O:Institute for Border Studies], said so.")
        == "Ana Petrova||Syria analyst at the Institute for Border Studies"
        + "|Institute for Border Studies")
    #expect(
      first("[P:Col. Omar Haddad] of the [O:Ninth Brigade] spoke.")
        == "Omar Haddad|Col.||Ninth Brigade")
  }

  @Test("what follows a comma without a role is none")
  func none() {
    #expect(first("[P:Ana Petrova], in the north, slept.") == "Ana Petrova|||")
    #expect(first("With [P:Ana King], rain came.") == "Ana King|||")
  }
}

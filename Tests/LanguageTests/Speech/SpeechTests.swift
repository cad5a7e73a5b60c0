import Language
import Testing

@Suite("Quotations and speech")
struct SpeechTests {
  /// "form: content / speaker's name or role" of each speech.
  private func lines(_ marked: String) -> [String] {
    let names = MarkedNames(marked)
    return names.speeches().map { speech in
      let speaker = speech.speaker.map { $0.name ?? $0.role ?? "?" } ?? "nobody"
      return "\(speech.form.rawValue): \(names.text.string(speech.content)) / \(speaker)"
    }
  }

  @Test("a quotation has the speaker that stands after it, with the role from the apposition")
  func inverted() {
    let names = MarkedNames(
      "“We hold the bridge and the road,” said [P:Omar Haddad], a spokesman for the [O:Ninth Brigade]."
    )
    let speech = names.speeches().first
    #expect(speech.map { names.text.string($0.content) } == "We hold the bridge and the road")
    #expect(speech?.speaker?.name == "Omar Haddad")
    #expect(speech?.speaker?.role == "spokesman for the Ninth Brigade")
    #expect(speech?.speaker?.affiliation == "Ninth Brigade")
    #expect(speech?.speaker?.isAnonymous == false)
    #expect(speech?.verb == "say")
  }

  @Test("reported words follow the speaker, with or without “that”")
  func reported() {
    #expect(
      lines("[P:Omar Haddad] said that the town had fallen.")
        == ["reported: the town had fallen / Omar Haddad"])
    #expect(
      lines("[P:Omar Haddad], a baker, told reporters on Monday that the town had fallen.")
        == ["reported: the town had fallen / Omar Haddad"])
    #expect(
      lines("The town had fallen to the rebels, the army said.")
        == ["reported: The town had fallen to the rebels / army"])
  }

  @Test("he and a bare surname come back to the speaker before")
  func pronouns() {
    let found = lines(
      "[P:Col. Omar Haddad] said the road was cut. He added that the bridge was mined."
        + " “It will be opened tomorrow,” [P:Haddad] said.")
    #expect(
      found == [
        "reported: the road was cut / Omar Haddad",
        "reported: the bridge was mined / Omar Haddad",
        "quoted: It will be opened tomorrow / Omar Haddad",
      ])
  }

  @Test("a quotation over several sentences and paragraphs keeps its speaker")
  func long() {
    let found = lines(
      "“The road is cut at two places. Nobody can pass,” said [P:Omar Haddad]. “We need food and water.”\n"
        + "[P:Ana Petrova] said: “We saw smoke over the town. Then we ran to the river.\n"
        + "“The boats had left by then,” she added.")
    #expect(
      found == [
        "quoted: The road is cut at two places. Nobody can pass / Omar Haddad",
        "quoted: We need food and water. / Omar Haddad",
        "quoted: We saw smoke over the town. Then we ran to the river. / Ana Petrova",
        "quoted: The boats had left by then / Ana Petrova",
      ])
  }

  @Test("those without a name are anonymous, with their number")
  func anonymous() {
    let names = MarkedNames(
      "Two senior officials with the [O:Northern Coalition] said the town had fallen.")
    let speaker = names.speeches().first?.speaker
    #expect(speaker?.isAnonymous == true)
    #expect(speaker?.count == 2)
    #expect(speaker?.role == "senior officials")
    #expect(speaker?.affiliation == "Northern Coalition")
    #expect(
      lines("Residents of [L:Tikrit] said the market was closed.")
        == ["reported: the market was closed / Residents"])
  }

  @Test("according to somebody")
  func according() {
    #expect(
      lines("According to the [O:Red Crescent], the town was empty.")
        == ["reported: the town was empty / Red Crescent"])
    #expect(
      lines("The town was empty, according to two aid workers.")
        == ["reported: The town was empty / aid workers"])
  }

  @Test("who passes words on is not who spoke them")
  func relayed() {
    let names = MarkedNames(
      "[P:Omar Haddad] was quoted by the [O:Northern Agency] as saying the town had fallen.")
    let speech = names.speeches().first
    #expect(speech?.speaker?.name == "Omar Haddad")
    #expect(speech?.relay?.name == "Northern Agency")
  }

  @Test("the official comes back to the one named with that role")
  func definite() {
    #expect(
      lines(
        "[P:Ana Petrova], a spokeswoman, said the road was cut. The spokeswoman said the bridge was open."
      ).last == "reported: the bridge was open / Ana Petrova")
  }

  @Test("words in quotation marks that nobody says are left alone")
  func terms() {
    #expect(lines("The group's “caliphate” had fallen.") == [])
    #expect(lines("The army took the town.") == [])
  }

  @Test("trees decide on subject and clause where they are given")
  func trees() {
    let names = MarkedNames("Weary and cold, [P:Haddad] quietly said nobody came.")
    // Weary and cold , Haddad quietly said nobody came .
    let heads: [Int?] = [6, 2, 0, 0, 6, 6, nil, 8, 6, 6]
    let labels = [
      "advcl", "cc", "conj", "punct", "nsubj", "advmod", "root", "nsubj", "ccomp", "punct",
    ]
    let speeches = SpeechFinder().speeches(
      in: names.text, names: names.mentions, trees: WordTrees(heads: heads, labels: labels))
    #expect(speeches.map { names.text.string($0.content) } == ["nobody came"])
    #expect(speeches.first?.speaker?.name == "Haddad")
  }
}

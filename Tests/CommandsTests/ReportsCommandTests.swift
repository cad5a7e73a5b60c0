import Evidence
import Testing

@Suite struct ReportsCommandTests {
  private let session: Session

  init() throws {
    session = try Session()
    _ = session.run("init", "--theatre", session.war.theatre, session.war.desk)
  }

  private let story = """
    The Redland Army captured Alton on Monday after three days of fighting in which both sides lost \
    tanks and many of their best fighters. Shops on the main street stayed shut while shells fell on \
    the northern quarters. A doctor in the hospital said that the wards were full and that medicine \
    was running short.
    """

  private func report(
    _ id: String?, _ text: String, outlet: String, published: String = "2016-03-01",
    url: String? = nil
  ) -> String {
    var members: [JSONValue.Member] = [
      .init("text", .string(text)), .init("outlet", .string(outlet)),
      .init("published", .string(published)),
    ]
    if let id { members.append(.init("id", .string(id))) }
    if let url { members.append(.init("url", .string(url))) }
    return JSONValue.object(members).line + "\n"
  }

  private func read(_ lines: [String]) throws -> String {
    session.run("read", try session.war.write(lines.joined(), to: "news.jsonl")).output
  }

  private func reports(_ query: String...) throws -> [JSONValue] {
    try session.run(list: ["reports", "--json"] + query).output.split(separator: "\n").map {
      try JSONValue(parsing: String($0))
    }
  }

  @Test("A story that several outlets carry is a copy of the first, and counts as one voice")
  func copies() throws {
    let held =
      "The Blue Front captured Alton on Saturday. Its fighters raised a flag over the town hall."
    _ = try read([report("w", story, outlet: "Tiny Wire")])
    func share() throws -> Double {
      let json = try JSONValue(
        parsing: session.run("who", "Alton", "--on", "2016-03-02", "--json").output)
      return json["shares"]?.array?.first?["probability"]?.double ?? 0
    }
    let alone = try share()
    let copies = (0..<10).map { number in
      report(
        "c\(number)",
        story.replacing("Shops", with: "Most shops") + " Paper \(number) has more inside.",
        outlet: "Paper \(number)", published: "2016-03-02")
    }
    _ = try read(copies)
    #expect(abs(try share() - alone) < 0.02)
    _ = try read([report("other", held, outlet: "Tiny Herald", published: "2016-04-01")])
    let found = try reports()
    #expect(found.count == 12)
    #expect(found.count { $0["copy_of"]?.string == "w" } == 10)
    #expect(found.first { $0["id"]?.string == "other" }?["copy_of"]?.isNull == true)
    // The paper itself is still the one that is cited.
    #expect(session.run("claims").output.contains("Paper 3"))
    #expect(session.run("reports").output.contains("CARRIES"))
  }

  @Test("The same words weeks later are another story")
  func later() throws {
    _ = try read([
      report("w", story, outlet: "Tiny Wire"),
      report("x", story, outlet: "Tiny Herald", published: "2016-03-20"),
    ])
    #expect(try reports().allSatisfy { $0["copy_of"]?.isNull == true })
  }

  @Test("An edited file is a version of the report at its address, and what changed is shown")
  func versions() throws {
    let edited = story.replacing("on Monday", with: "on Sunday")
    let address = "https://news.example/alton"
    #expect(
      try read([report(nil, story, outlet: "Tiny Wire", url: address)]).hasPrefix("1 report added"))
    #expect(
      try read([report(nil, edited, outlet: "Tiny Wire", url: address)]).hasPrefix(
        "0 reports added, 1 revised"))
    #expect(
      try read([report(nil, story, outlet: "Tiny Wire", url: address)]).contains("1 unchanged"))
    let found = try reports("Alton")
    #expect(found.map { $0["versions"]?.integer } == [2])
    let id = try #require(found.first?["id"]?.string)
    let shown = session.run("reports", "--versions", id).output
    #expect(shown.contains("  - The Redland Army captured Alton on Monday"))
    #expect(shown.contains("  + The Redland Army captured Alton on Sunday"))
    #expect(!shown.contains("Shops"))
    // Another text at the same address is another report.
    let other = "Nothing at all happened in Brookton today, says the mayor of the town in a letter."
    #expect(
      try read([report(nil, other, outlet: "Tiny Wire", url: address)]).hasPrefix("1 report added"))
    #expect(session.run("verify").code == 0)
  }

  @Test("Of many reports the latest are shown, each still with the story that it carries")
  func limited() throws {
    let copies = (1..<60).map { number in
      report(
        "c\(number)", story + " Paper \(number) has more inside.", outlet: "Paper \(number)",
        // Each within a week of the one before, and the last of them long after the first.
        published: "2016-0\(3 + number / 28)-\(String(101 + number % 28).suffix(2))")
    }
    _ = try read([report("w", story, outlet: "Tiny Wire")] + copies)
    let all = try reports()
    #expect(all.count == 60)
    let found = session.run("reports", "--json", "hospital")
    #expect(found.errors.contains("the 50 latest of 60 reports; --limit 60 shows all"))
    let lines = found.output.split(separator: "\n").map(String.init)
    #expect(lines == all.suffix(50).map(\.line))
    #expect(all.dropFirst().allSatisfy { $0["copy_of"]?.string == "w" })
    #expect(try reports("--limit", "60", "hospital") == all)
    #expect(session.run("reports", "--limit", "3").output.split(separator: "\n").count == 4)
    #expect(session.run("reports", "--limit", "0").code == 64)
    #expect(session.run("reports", "--versions", "nosuch").code == 65)
  }

  @Test("Claims are found by an actor's other names")
  func actors() throws {
    _ = try read([report("w", story, outlet: "Tiny Wire")])
    #expect(session.run("claims", "redland army").output.contains("captured Alton"))
    #expect(session.run("claims", "redland-army").output.contains("captured Alton"))
    #expect(session.run("claims", "Altown").output.contains("captured Alton"))
  }
}

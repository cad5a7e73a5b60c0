import Desk
import Evidence
import Foundation
import Testing

@Suite struct ReadingTests {
  /// Lives as long as the test, and so does its folder.
  private let war: TinyWar

  init() throws { war = try TinyWar() }

  @Test("A report is recorded with its claims, and reading it again changes nothing")
  func twice() throws {
    let desk = try war.makeDesk()
    let file = try war.write(TinyWar.captured + TinyWar.recaptured, to: "news.jsonl")
    let first = try desk.read([file], in: surroundings())
    #expect(first.added == 2)
    #expect(first.claims >= 2)
    let before = try desk.verify()
    let second = try desk.read([file], in: surroundings())
    #expect(second.unchanged == 2)
    #expect(second.claims == 0)
    #expect(try desk.verify() == before)
    #expect(before.isSound)
  }

  @Test("Folders are walked in the order of names; other files are passed over and named")
  func folders() throws {
    let desk = try war.makeDesk()
    try war.write("The Redland Army left Alton.", to: "in/b/note.txt")
    try war.write("<html><body><p>The Blue Front holds Brookton.</p></html>", to: "in/a.html")
    try war.write("# About", to: "in/README.md")
    try war.write("hidden", to: "in/.hidden.txt")
    var events: [ReadEvent] = []
    let tally = try desk.read(
      [war.folder + "/in"], in: surroundings(), events: { events.append($0) })
    #expect(tally.added == 2)
    #expect(events.first == .passedOver(folder: war.folder + "/in", names: ["README.md"]))
  }

  @Test("Web archives, feeds and mails are read as what they are")
  func otherSources() throws {
    let desk = try war.makeDesk()
    let page =
      "<html><body><article><p>The Blue Front captured Alton on Monday after two days of "
      + "fighting, residents said.</p><p>Its fighters then moved towards Brookton, where the "
      + "Redland Army holds the bridge.</p></article></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    try war.write(
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/a\r\n"
        + "WARC-Date: 2016-04-05T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        + "Content-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n", to: "in/a.warc")
    try war.write(
      "<rss version=\"2.0\"><channel><title>Tiny Wire</title><item><title>Front</title>"
        + "<pubDate>Tue, 05 Apr 2016 08:00:00 GMT</pubDate><description>The Blue Front left "
        + "Alton.</description></item></channel></rss>", to: "in/b.rss")
    try war.write(
      "From: Desk <desk@news.example>\r\nDate: Tue, 05 Apr 2016 08:00:00 +0000\r\n"
        + "Subject: Evening note\r\nContent-Type: text/plain\r\n\r\n"
        + "The Redland Army holds Brookton.\r\n", to: "in/c.eml")
    let tally = try desk.read([war.folder + "/in"], in: surroundings())
    #expect(tally.added == 3)
    #expect(try desk.verify().isSound)
  }

  @Test("A link that leads back does not make the walk endless")
  func links() throws {
    let desk = try war.makeDesk()
    try war.write("The Redland Army left Alton.", to: "in/note.txt")
    try FileManager.default.createSymbolicLink(
      atPath: war.folder + "/in/back", withDestinationPath: war.folder + "/in")
    #expect(try desk.read([war.folder + "/in"], in: surroundings()).added == 1)
  }

  @Test("A broken line is named with its number, and the rest goes on")
  func broken() throws {
    let desk = try war.makeDesk()
    let file = try war.write(
      TinyWar.captured + "{broken\n" + TinyWar.recaptured, to: "news.jsonl")
    var problems: [InputProblem] = []
    let tally = try desk.read(
      [file], in: surroundings(),
      events: {
        if case .problem(let problem) = $0 { problems.append(problem) }
      })
    #expect(tally.added == 2)
    #expect(tally.broken == 1)
    #expect(problems.map(\.line) == [2])
    #expect(problems.first?.description.hasPrefix("\(file):2: error: ") == true)
  }

  @Test("A report without text is recorded and named")
  func empty() throws {
    let desk = try war.makeDesk()
    let file = try war.write("", to: "empty.txt")
    var problems = 0
    let tally = try desk.read(
      [file], in: surroundings(),
      events: {
        if case .problem = $0 { problems += 1 }
      })
    #expect(tally.added == 1)
    #expect(tally.withProblems == 1)
    #expect(problems == 1)
  }

  @Test("An interruption ends the reading after the batch at work, which stays recorded")
  func interrupted() throws {
    let desk = try war.makeDesk()
    let lines = (0..<200).map { "{\"id\":\"n\($0)\",\"text\":\"Report number \($0).\"}\n" }
    let file = try war.write(lines.joined(), to: "many.jsonl")
    let tally = try desk.read([file], in: surroundings(), isInterrupted: { true })
    #expect(tally.added > 0)
    #expect(tally.added < 200)
    #expect(try desk.verify().reports == tally.added)
    #expect(try desk.read([file], in: surroundings()).added == 200 - tally.added)
  }

  @Test("What the caller knows fills gaps and overrides nothing")
  func defaults() throws {
    let desk = try war.makeDesk()
    let file = try war.write(
      TinyWar.captured + "{\"id\":\"bare\",\"text\":\"The Blue Front took Alton.\"}\n",
      to: "news.jsonl")
    let given = ReportDefaults(published: Instant(day("2016-04-01")), outlet: "Tiny Herald")
    _ = try desk.read([file], defaults: given, in: surroundings())
    let sources = try desk.sources()
    #expect(Set(sources.map(\.name)) == ["Tiny Wire", "Tiny Herald"])
    #expect(try desk.sources(known: day("2016-03-02")).map(\.name) == ["Tiny Wire"])
  }

  @Test(
    "Other addresses and archives are refused with a remedy, missing files as such",
    arguments: [
      ("ftp://example.org/a", DeskError.Sort.wrongUsage), ("old.zip", .wrongUsage),
      ("nowhere.txt", .noSuchFile),
    ])
  func refused(source: String, sort: DeskError.Sort) throws {
    let desk = try war.makeDesk()
    for name in ["old.zip"] { try war.write("x", to: name) }
    let path = source.contains("://") ? source : war.folder + "/" + source
    let error = #expect(throws: DeskError.self) { try desk.read([path], in: surroundings()) }
    #expect(error?.sort == sort)
  }
}

import Evidence
import Reading
import Testing

/// A live-blog is the same live-blog wherever it comes from.
@Suite("Digests in archives, feeds, mails and report lines")
struct DigestSourceTests {
  private static let entries = [
    "Shelling has begun again in the north of the town, two residents said by telephone.",
    "The army says that its engineers have reached the bridge and are clearing it of mines.",
    "A convoy of twelve lorries has left the depot for the besieged quarter, officials said.",
  ]
  private static let times = ["14:35", "13:10", "09:05"]

  private static var text: String {
    "The valley, hour by hour\n\n"
      + zip(times, entries).map { "\($0) GMT \($1)" }.joined(separator: "\n\n")
  }

  private static var page: String {
    let items = zip(times, entries).map { time, entry in
      "<div class=entry><time datetime=\"2016-04-05T\(time):00Z\">\(time)</time>"
        + "<p>\(entry)</p></div>"
    }
    return
      "<!doctype html><html><head><title>The valley</title></head><body><article><h1>The valley"
      + "</h1>\(items.joined())</article></body></html>"
  }

  private func check(_ reports: [Report], _ location: SourceLocation = #_sourceLocation) throws {
    try #require(reports.count == 4, sourceLocation: location)
    let parent = reports[0].id.rawValue
    #expect(
      reports.dropFirst().map(\.id.rawValue) == (1...3).map { "\(parent)#\($0)" },
      sourceLocation: location)
    #expect(reports.dropFirst().map(\.text) == Self.entries, sourceLocation: location)
    #expect(
      reports.dropFirst().map { $0.published?.text } == Self.times.map { "2016-04-05T\($0):00Z" },
      sourceLocation: location)
  }

  private func reports(_ outcomes: [ReadingOutcome]) -> [Report] { outcomes.compactMap(\.report) }

  @Test("a page in an archive")
  func archive() throws {
    let record = MadeArchive.record(MadeArchive.http(Array(Self.page.utf8)))
    let found = reports(Reader().read(record, name: "a.warc"))
    try check(found)
    #expect(found.allSatisfy { $0.url == "https://wire.example/2016/04/05/convoy" })
  }

  @Test("a page just fetched keeps its id, and so do its entries")
  func fetched() throws {
    func read(_ page: String) throws -> [Report] {
      reports(
        Reader().read(
          try WebCapture(
            fetched: Array(page.utf8), from: "https://wire.example/live",
            contentType: "text/html", contentEncoding: nil)))
    }
    let found = try read(Self.page)
    try check(found)
    #expect(try read(Self.page + " ").map(\.id) == found.map(\.id))
  }

  @Test("an item of a feed")
  func feed() throws {
    let feed =
      "<rss version=\"2.0\"><channel><title>Wire</title><item><title>Live</title><pubDate>"
      + "Tue, 05 Apr 2016 18:00:00 GMT</pubDate><description><![CDATA[\(Self.page)]]></description>"
      + "</item></channel></rss>"
    try check(reports(Reader().read(Array(feed.utf8), name: "a.rss")))
  }

  @Test("a mail, of HTML or of text")
  func mail() throws {
    let head =
      "From: Wire <desk@wire.example>\r\nDate: Tue, 5 Apr 2016 18:00:00 +0000\r\n"
      + "Subject: The day\r\nContent-Type: text/"
    try check(
      reports(Reader().read(Array((head + "html\r\n\r\n" + Self.page).utf8), name: "a.eml")))
    let plain = Self.text.replacing("The valley, hour by hour\n\n", with: "")
    try check(
      reports(Reader().read(Array((head + "plain\r\n\r\n" + plain).utf8), name: "a.eml")))
  }

  private func line(_ field: String, _ content: String, _ more: String = "") -> String {
    JSONValue.object([
      .init("id", .string("live")), .init("published", .string("2016-04-05")),
      .init(field, .string(content)), .init("desk", .string("north")),
    ]).line
  }

  @Test("a report line, whose other fields are carried along", arguments: ["text", "html"])
  func lines(field: String) throws {
    let json = line(field, field == "text" ? Self.text : Self.page)
    let found = reports(Reader().read(Array(json.utf8), name: "a.jsonl"))
    try check(found)
    #expect(found[0].id == "live")
    #expect(found.allSatisfy { $0.extras.contains(.init("desk", .string("north"))) })
  }

  @Test("entries that come back as report lines stay as they are")
  func twice() throws {
    let first = reports(Reader().read(Array(line("text", Self.text).utf8), name: "a.jsonl"))
    let again = first.map(\.json.line).joined(separator: "\n")
    let second = reports(Reader().read(Array(again.utf8), name: "a.jsonl"))
    #expect(second.map(\.id) == first.map(\.id))
    #expect(second.map(\.text) == first.map(\.text))
  }

  @Test("whoever wants one answer for each line gets it")
  func whole() {
    let json = line("text", Self.text)
    let found = reports(Reader(splitsLines: false).read(Array(json.utf8), name: "a.jsonl"))
    #expect(found.map(\.id) == ["live"])
    #expect(Self.entries.allSatisfy { found[0].text.contains($0) })
  }
}

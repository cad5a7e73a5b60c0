import Evidence
import Foundation
import Reading
import Testing

@Suite("Feeds")
struct FeedTests {
  static let sentence =
    "The convoy reached the town on Monday and left it before the night, he said."

  static let rss = """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Example Wire &amp; Post</title><link>https://wire.example/</link>
    <image><title>Logo</title></image>
    <item><title>A town &amp;amp; a &lt;b&gt;convoy&lt;/b&gt;</title><link>/2016/convoy</link>
    <pubDate>Tue, 05 Apr 2016 09:30:00 +0200</pubDate><dc:creator>Mona Example</dc:creator>
    <description>Short.</description>
    <content:encoded><![CDATA[<p>\(sentence)</p><p>Nobody was hurt, &ldquo;thank God&rdquo;.</p>]]>
    </content:encoded></item>
    <item><title>Second</title><guid>https://wire.example/2</guid>
    <author>desk@wire.example (Omar Example)</author>
    <description>&lt;p&gt;\(sentence)&lt;/p&gt;</description></item>
    <item><title>Only a headline</title><link>https://wire.example/3</link></item>
    </channel></rss>
    """

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Example &lt;i&gt;Wire&lt;/i&gt;</title>
    <link rel="self" href="https://wire.example/feed"/><link href="https://wire.example/"/>
    <entry><title>One</title><link rel="enclosure" href="https://wire.example/a.mp3"/>
    <link rel="alternate" href="https://wire.example/1"/><updated>2016-04-07T00:00:00Z</updated>
    <published>2016-04-05T09:30:00+02:00</published><author><name>Mona Example</name></author>
    <author><name>Omar Example</name></author>
    <content type="html">&lt;p&gt;\(sentence)&lt;/p&gt;</content></entry>
    <entry><title>Two</title><updated>2016-04-06T00:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>\(sentence)</p>
    <p>A second <b>paragraph</b> follows it.</p></div></content></entry>
    <entry><title>Three</title><summary>5 &lt; 6, and the town fell on Monday.</summary></entry></feed>
    """

  private static func reports(_ text: String, name: String = "") -> [Report] {
    Reader().read(Array(text.utf8), name: name).compactMap(\.report)
  }

  @Test("an RSS item becomes a report with all that the feed says of it")
  func rss() throws {
    let reports = Self.reports(Self.rss)
    try #require(reports.count == 3)
    let first = reports[0]
    #expect(first.title == "A town & a convoy")
    #expect(first.url == "https://wire.example/2016/convoy")
    #expect(first.published?.text == "2016-04-05T09:30:00+02:00")
    #expect(first.byline == "Mona Example")
    #expect(first.outlet == "Example Wire & Post")
    #expect(first.text == Self.sentence + "\n\nNobody was hurt, “thank God”.")
    #expect(first.problem == nil)
    #expect(reports[1].url == "https://wire.example/2")
    #expect(reports[1].byline == "Omar Example")
    #expect(reports[1].published == nil)
    #expect(reports[1].text == Self.sentence)
    #expect(reports[2].problem == "no text" && reports[2].title == "Only a headline")
    #expect(Set(reports.map(\.id)).count == 3)
  }

  @Test("RSS 1.0 keeps its items beside the channel")
  func rdf() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="x"><title>Example Wire</title><link>https://wire.example/</link></channel>
      <item rdf:about="y"><title>One</title><link>https://wire.example/1</link>
      <description>\(Self.sentence)</description><dc:date>2016-04-05</dc:date></item></rdf:RDF>
      """
    let report = try #require(Self.reports(text).first)
    #expect(report.outlet == "Example Wire" && report.title == "One")
    #expect(report.published?.text == "2016-04-05" && report.text == Self.sentence)
  }

  @Test("Atom's entries, with HTML, XHTML and plain text", arguments: [false, true])
  func atom(isPrefixed: Bool) throws {
    var text = Self.atom
    if isPrefixed {
      for name in ["feed", "entry", "title", "link", "updated", "published", "author", "name"] {
        text.replace("<\(name)", with: "<a:\(name)")
        text.replace("</\(name)", with: "</a:\(name)")
      }
      text.replace("<content", with: "<a:content")
      text.replace("</content", with: "</a:content")
      text.replace("<summary", with: "<a:summary")
      text.replace("</summary", with: "</a:summary")
    }
    let reports = Self.reports(text)
    try #require(reports.count == 3)
    #expect(reports[0].outlet == "Example Wire")
    #expect(reports[0].url == "https://wire.example/1")
    #expect(reports[0].published?.text == "2016-04-05T09:30:00+02:00")
    #expect(reports[0].byline == "Mona Example, Omar Example")
    #expect(reports[0].text == Self.sentence)
    #expect(reports[1].published?.text == "2016-04-06T00:00:00Z")
    #expect(reports[1].text == Self.sentence + "\n\nA second paragraph follows it.")
    #expect(reports[2].text == "5 < 6, and the town fell on Monday.")
  }

  @Test("a JSON feed")
  func json() throws {
    let text = """
      {"version":"https://jsonfeed.org/version/1.1","title":"Example Wire",
      "home_page_url":"https://wire.example/","items":[
      {"id":"1","url":"https://wire.example/1","title":"One","content_html":"<p>\(Self.sentence)</p>",
      "date_published":"2016-04-05T09:30:00+02:00","authors":[{"name":"Mona Example"}]},
      {"id":"2","content_text":"Shells fell on 5 < 6 villages.\\n\\nNobody was hurt."}]}
      """
    let reports = Self.reports(text)
    try #require(reports.count == 2)
    #expect(reports[0].text == Self.sentence && reports[0].title == "One")
    #expect(reports[0].published?.text == "2016-04-05T09:30:00+02:00")
    #expect(reports[0].byline == "Mona Example" && reports[0].outlet == "Example Wire")
    #expect(reports[1].text == "Shells fell on 5 < 6 villages.\n\nNobody was hurt.")
  }

  private static func problem(_ text: String, name: String = "a.rss") -> SourceProblem? {
    for outcome in Reader().read(Array(text.utf8), name: name) {
      if case .source(let problem) = outcome.problem?.reason { return problem }
    }
    return nil
  }

  @Test("feeds that would grow, reach out or nest without measure are refused")
  func hostile() {
    let laughs = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
      <rss><channel><title>&b;</title></channel></rss>
      """
    #expect(Self.problem(laughs) == .feedDeclaresEntities)
    let outside = #"<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>"#
    #expect(Self.problem(outside) == .feedDeclaresEntities)
    #expect(
      Self.problem("<rss>" + String(repeating: "<a>", count: 100_000)) == .feedTooDeep(limit: 128))
    let xhtml = #"<feed><entry><content type="xhtml">"# + String(repeating: "<a>", count: 100_000)
    #expect(Self.problem(xhtml) == .feedTooDeep(limit: 128))
    #expect(Self.problem("<html><body>no</body></html>") == .notAFeed)
    #expect(Self.problem("{\"version\":1}") == .notAFeed)
    // The declaration that old feeds carry declares nothing.
    let old = "<!DOCTYPE rss PUBLIC \"-//X//DTD RSS 0.91//EN\" \"http://x/rss.dtd\"><rss></rss>"
    #expect(Self.problem(old) == nil)
  }

  @Test("a feed that is cut off gives its whole items")
  func cutOff() throws {
    let cut = String(Self.rss[..<(try #require(Self.rss.range(of: "<author>")).lowerBound)])
    let outcomes = Reader().read(Array(cut.utf8), name: "a.rss")
    #expect(outcomes.compactMap(\.report?.title) == ["A town & a convoy"])
    #expect(outcomes.last?.problem?.reason == .source(.feedCutOff))
  }

  @Test("a feed in another charset")
  func charset() throws {
    let head = "<?xml version='1.0' encoding='windows-1252'?><rss><channel><item><description>"
    let tail = "r fell on Monday.</description></item></channel></rss>"
    let bytes = Array((head + "The town of D").utf8) + [0xEA] + Array(tail.utf8)
    let report = try #require(Reader().read(bytes, name: "").first?.report)
    #expect(report.text == "The town of Dêr fell on Monday.")
  }

  @Test("10,000 mutated feeds neither crash nor hang", .timeLimit(.minutes(5)))
  func mutations() {
    var mutator = Mutator(seed: 0xFEED)
    let seeds = [Array(Self.rss.utf8), Array(Self.atom.utf8)]
    for round in 0..<10_000 {
      for outcome in Reader().read(mutator.mutated(seeds[round % 2]), name: "a.rss") {
        if let report = outcome.report, !report.hasSoundParagraphs {
          Issue.record("round \(round)")
          return
        }
      }
    }
  }
}

import Evidence
import Reading
import Testing

@Suite("What a page's report keeps beside its paragraphs")
struct PagePiecesTests {
  private static let sentences = [
    "The army entered the northern quarter on Monday morning after two days of shelling.",
    "Residents said that the last fighters had left the grain silos during the night.",
    "A spokesman for the governor told reporters that the bridge had been mined.",
    "Aid convoys waited at the crossroads, and some drivers slept in their cabs.",
    "The town had changed hands three times since the winter, according to its council.",
    "Nobody could say on Monday evening who would hold the road to the border.",
  ]

  private static func page(among: String) -> String {
    let paragraphs = sentences.map { "<p>\($0)</p>" }
    return """
      <html><head><title>Army enters northern quarter</title></head><body>
      <article class="post"><h1>Army enters northern quarter</h1><div class="entry-content">
      \(paragraphs.prefix(3).joined())\(among)\(paragraphs.dropFirst(3).joined())</div></article>
      </body></html>
      """
  }

  private static let figure = """
    <figure><img src="a.jpg"><figcaption>The silos in March. Photo: A. Example</figcaption></figure>
    """

  @Test("the report line says which elements its paragraphs came from, and keeps captions apart")
  func line() throws {
    let report = try report(Self.page(among: Self.figure))
    let line = report.json
    #expect(
      line["elements"]?.array?.compactMap(\.string)
        == ["article>div>p"] + (2...6).map { "article>div>p:\($0)" })
    #expect(line["elements"]?.array?.count == report.paragraphs.count)
    let caption = try #require(line["captions"]?.array?.first)
    #expect(caption["text"]?.string == "The silos in March. Photo: A. Example")
    #expect(caption["element"]?.string == "article>div>figure>figcaption")
    #expect(!report.text.contains("silos in March"))
  }

  @Test("both go through further filters, and the caller's own fields of these names stay")
  func carried() throws {
    let first = try report(Self.page(among: Self.figure))
    let again = try #require(lines(first.json.line).first?.report)
    #expect(again.json.line == first.json.line)
    let json = JSONValue.object([
      .init("html", .string(Self.page(among: Self.figure))), .init("captions", .string("mine")),
    ])
    let own = try #require(lines(json.line).first?.report)
    #expect(own.json["captions"]?.string == "mine")
    #expect(own.json["elements"]?.array?.count == own.paragraphs.count)
  }

  @Test("elements that speak of other paragraphs than the text has go")
  func stale() throws {
    let line = #"{"text":"One town fell.\n\nAnother did not.","elements":["p"]}"#
    #expect(try #require(lines(line).first?.report).json["elements"] == nil)
  }

  @Test(
    "a quotation keeps its author's line",
    arguments: [
      (
        """
        <blockquote class="twitter-tweet"><p>We hold the silos and the bridge tonight.</p>&mdash;
        Mona Example (@mona) <a href="https://t.example/1">April 5, 2016</a></blockquote>
        """, "— Mona Example (@mona) April 5, 2016"
      ),
      (
        """
        <blockquote><p>We hold the silos and the bridge tonight, and nobody will take them.</p>
        <footer>Mona Example, spokeswoman</footer></blockquote>
        """, "Mona Example, spokeswoman"
      ),
      (
        """
        <blockquote><p>We hold the silos and the bridge tonight, and nobody will take them.</p>
        <cite>Mona Example</cite></blockquote>
        """, "Mona Example"
      ),
      (
        """
        <figure><blockquote><p>We hold the silos and the bridge tonight, and nobody will take
        them.</p></blockquote><figcaption>Mona Example, spokeswoman</figcaption></figure>
        """, "Mona Example, spokeswoman"
      ),
    ])
  func authors(quotation: String, author: String) throws {
    let report = try report(Self.page(among: quotation))
    let place = try #require(report.pieces.firstIndex { $0.hasPrefix("We hold") })
    #expect(report.pieces[place + 1] == author)
    #expect(report.json["captions"] == nil)
    #expect(report.hasSoundParagraphs)
  }

  @Test("a small table of figures stays, row by row, its cells parted by tabs")
  func table() throws {
    let table = """
      <table><tr><th>Town</th><th>Houses lost</th></tr><tr><td>Tel Rahma</td><td>212</td></tr>
      <tr><td>Old Port</td><td>48</td></tr><tr><td>Qasr</td><td>7</td></tr></table>
      """
    let pieces = try report(Self.page(among: table)).pieces
    #expect(pieces.count == 10)
    #expect(
      Array(pieces[3..<7]) == ["Town\tHouses lost", "Tel Rahma\t212", "Old Port\t48", "Qasr\t7"])
  }

  @Test("a table of links does not")
  func linkTable() throws {
    let table = """
      <table><tr><td><a href="/1">Storm over the coast</a></td><td><a href="/2">Bread 2016</a></td>
      </tr><tr><td><a href="/3">Ministers meet</a></td><td><a href="/4">More</a></td></tr></table>
      """
    #expect(try report(Self.page(among: table)).pieces == Self.sentences)
  }
}

import Evidence
import Reading
import Testing

@Suite("What a page says about itself")
struct MetadataTests {
  private static let body = """
    <p>The convoy reached the town on Monday and left it before the night, two officials said.</p>
    """

  private func page(head: String = "", body: String = "") throws -> Report {
    try report("<html><head>\(head)</head><body>\(body)\(Self.body)</body></html>")
  }

  @Test("title, byline, date, outlet, address and language of a news page")
  func newsPageFields() throws {
    let report = try report(newsPage)
    #expect(report.title == "Bridge reopens at Tel Rahma")
    #expect(report.byline == "Mona Example")
    #expect(report.published?.text == "2016-04-05T09:30:00+02:00")
    #expect(report.outlet == "Example Wire")
    #expect(report.url == "https://wire.example/2016/04/05/bridge")
    #expect(report.language == "en")
  }

  @Test("what a page does not say stays unknown")
  func nothingInvented() throws {
    let report = try page(body: "<p class='byline'>By the editors</p>")
    #expect(report.published == nil)
    #expect(report.byline == nil)
    #expect(report.outlet == nil)
    #expect(report.url == nil)
    #expect(report.title == nil)
  }

  @Test("a modification date is no publication date")
  func modifiedOnly() throws {
    let head = "<meta property='article:modified_time' content='2016-04-05T10:00:00Z'>"
    #expect(try page(head: head).published == nil)
  }

  @Test(
    "reads the date from what the page offers",
    arguments: [
      ("<meta property='article:published_time' content='2016-04-05T10:00:00+0300'>", ""),
      ("<meta name='date' content='5 April 2016'>", ""),
      ("<meta name='dc.date' content='2016-04-05 10:00'>", ""),
      ("", "<time datetime='2016-04-05T10:00Z' class='published'>yesterday</time>"),
      ("", "<span itemprop='datePublished'>April 5th, 2016</span>"),
      ("", "<div class='post-date'>Dienstag, 5. April 2016</div>"),
      ("", "<div class='post-date'>05.04.2016, 10:00 Uhr</div>"),
      ("", "<div class='date'>5 de abril de 2016</div>"),
      ("", "<div class='date'>5 апреля 2016</div>"),
      ("<link rel='canonical' href='https://wire.example/world/2016/04/05/bridge'>", ""),
      ("<link rel='canonical' href='https://wire.example/2016-4-5-bridge'>", ""),
    ])
  func dates(head: String, body: String) throws {
    #expect(try page(head: head, body: body).published?.day == Day(year: 2016, month: 4, day: 5))
  }

  @Test(
    "does not read a date whose order cannot be told, or that is none",
    arguments: ["05/04/2016", "2016-02-31", "April 2016", "4/2016", "99999999999999999999.1.2016"])
  func undecidable(text: String) throws {
    #expect(try page(body: "<div class='date'>\(text)</div>").published == nil)
  }

  @Test("keeps the time zone of the publication")
  func timeZone() throws {
    let head = "<meta property='article:published_time' content='2016-04-05T23:30:00+0300'>"
    #expect(try page(head: head).published?.text == "2016-04-05T23:30:00+03:00")
  }

  @Test("takes the outlet's name off the title, not a part of the headline")
  func titles() throws {
    let outlet = "<meta property='og:site_name' content='Example Wire'>"
    #expect(
      try page(head: outlet + "<title>Army - and town - at rest - Example Wire</title>").title
        == "Army - and town - at rest")
    #expect(try page(head: "<title>Army at rest</title>").title == "Army at rest")
  }

  @Test("reads authors through a graph's references, and line breaks inside JSON-LD strings")
  func graph() throws {
    let head = """
      <script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"A
      town","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Nour Example"}]}</script>
      """
    let report = try page(head: head)
    #expect(report.byline == "Nour Example")
    #expect(report.title == "A town")
  }

  @Test(
    "reads a byline below the headline",
    arguments: [
      "<p>By Nour Example</p>", "<div>By <a href='/n'>Nour Example</a></div>",
      "<a rel='author' href='/n'>Nour Example</a>",
      "<span class='byline'>By <b>Nour Example</b> on Monday</span>",
    ])
  func visibleByline(markup: String) throws {
    #expect(try page(body: "<h1>A town</h1>" + markup).byline == "Nour Example")
  }

  @Test(
    "words that only look like a byline are none",
    arguments: ["<p>Byzantine Walls</p>", "<p>By the river, at night.</p>", "<p>By 2016</p>"])
  func noByline(markup: String) throws {
    #expect(try page(body: "<h1>A town</h1>" + markup).byline == nil)
  }

  @Test("an address is no author, nor is the publisher")
  func notPeople() throws {
    let head = """
      <meta name="author" content="https://wire.example/staff">
      <script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization",
      "name":"Example Wire"},"publisher":{"@type":"Organization","name":"Example Wire"}}</script>
      """
    #expect(try page(head: head).byline == nil)
  }

  @Test("broken JSON-LD is ignored")
  func brokenData() throws {
    let head = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":</script>
      <title>A town</title>
      """
    #expect(try page(head: head).title == "A town")
  }

  @Test("English is told by its words, another language by the page")
  func language() throws {
    let german =
      "<p>Der Konvoi erreichte am Montag die Stadt und verließ sie noch vor der Nacht.</p>"
    #expect(try report("<html lang='de-AT'><body>\(german)</body></html>").language == "de")
    #expect(try report("<html><body>\(german)</body></html>").language == nil)
    #expect(try report("<html lang='de'><body>\(Self.body)</body></html>").language == "en")
  }
}

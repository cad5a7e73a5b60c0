import Evidence
import Reading
import Testing

/// A page with a headline, some text, and what a test puts in its head and below its headline.
func datedPage(
  head: String = "", below: String = "", after: String = "", lang: String = "en-GB"
) throws -> Report {
  try report(
    """
    <html lang="\(lang)"><head><title>The bridge at Tel Rahma opens</title>\(head)</head><body>
    <h1>The bridge at Tel Rahma opens</h1>\(below)
    <p>The convoy reached the town on Monday and left it before the night, two officials said.</p>
    \(after)</body></html>
    """)
}

@Suite("When a page was published, and how that was found")
struct PageDateTests {
  @Test(
    "each source gives its date and says its name",
    arguments: [
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2016-04-05\"}</script>",
        "", "JSON-LD of the article"
      ),
      (
        "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2016-04-05\"}</script>",
        "", "JSON-LD of the page"
      ),
      (
        "<meta property='article:published_time' content='2016-04-05'>", "",
        "meta element for the publication date"
      ),
      ("<meta name='date' content='2016-04-05'>", "", "meta element for a date"),
      (
        "", "<span itemprop='datePublished' content='2016-04-05'>yesterday</span>",
        "itemprop of the publication date"
      ),
      (
        "", "<time pubdate datetime='2016-04-05'>yesterday</time>", "time element called published"
      ),
      ("", "<time datetime='2016-04-05'>yesterday</time>", "time element"),
      ("", "<div class='entry-date'>5 April 2016</div>", "element called a date"),
      ("", "<div>5 April 2016</div>", "text beside the headline"),
      ("", "<div>Erschienen am 5. April 2016</div>", "text that says when it was published"),
      (
        "<link rel='canonical' href='https://wire.example/2016/04/05/bridge'>", "",
        "the page's address"
      ),
    ])
  func sources(head: String, below: String, name: String) throws {
    let report = try datedPage(head: head, below: below)
    #expect(report.published?.text == "2016-04-05")
    #expect(report.found.published == name)
  }

  @Test("sources that agree are named")
  func agreement() throws {
    let report = try datedPage(
      head: "<meta name='date' content='2016-04-05'>", below: "<div>5 April 2016</div>")
    #expect(report.found.published?.hasSuffix("agree") == true)
  }

  @Test(
    "days in many languages beside the headline",
    arguments: [
      ("de", "Dienstag, 5. April 2016"), ("fr", "mardi 5 avril 2016"), ("es", "5 de abril de 2016"),
      ("it", "5 aprile 2016"), ("nl", "5 april 2016"), ("tr", "5 Nisan 2016"),
      ("ru", "5 апреля 2016 г."), ("uk", "5 квітня 2016"), ("ar", "5 نيسان 2016"),
      ("ar", "٥ أبريل ٢٠١٦"), ("pt", "5 de abril de 2016"), ("pl", "5 kwietnia 2016"),
      ("zh", "2016年4月5日"), ("en", "April 5th, 2016"), ("en", "Tue 5 Apr 2016, 10:00"),
      ("de", "05.04.2016, 10:00 Uhr"), ("de", "05.04.16"),
    ])
  func languages(language: String, text: String) throws {
    let report = try datedPage(below: "<p>\(text)</p>", lang: language)
    #expect(report.published?.text == "2016-04-05")
  }

  @Test("two-word months of Iraq and the Levant")
  func levant() throws {
    let report = try datedPage(below: "<p>5 كانون الثاني 2016</p>", lang: "ar")
    #expect(report.published?.text == "2016-01-05")
    let other = try datedPage(below: "<p>5 تشرين الأول 2016</p>", lang: "ar")
    #expect(other.published?.text == "2016-10-05")
  }

  @Test(
    "day and month as numbers follow the page's language",
    arguments: [
      ("en-US", "2016-04-05"), ("en-GB", "2016-05-04"), ("fr", "2016-05-04"), ("en", nil),
    ] as [(String, String?)])
  func order(language: String, day: String?) throws {
    let report = try datedPage(below: "<div class='date'>04/05/2016</div>", lang: language)
    #expect(report.published?.text == day)
  }

  @Test("another source settles an order that the language leaves open")
  func settled() throws {
    let report = try datedPage(
      head: "<meta name='date' content='04/05/2016'>",
      below: "<time datetime='2016-04-05'>today</time>", lang: "en")
    #expect(report.published?.text == "2016-04-05")
  }

  @Test("a time in UTC yields to the day that readers see where the hour allows it")
  func localDay() throws {
    let head = "<meta property='article:published_time' content='2016-04-06T02:30:00Z'>"
    #expect(try datedPage(head: head, below: "<p>5 April 2016</p>").published?.text == "2016-04-05")
    // Seven in the evening in UTC is no yesterday anywhere.
    let evening = "<meta property='article:published_time' content='2016-04-06T19:30:00Z'>"
    #expect(
      try datedPage(head: evening, below: "<p>5 April 2016</p>").published?.text
        == "2016-04-06T19:30:00Z")
  }

  @Test("the time zone is kept as it is written")
  func zone() throws {
    let head = "<meta property='article:published_time' content='2016-04-05T23:30:00+0300'>"
    #expect(try datedPage(head: head).published?.text == "2016-04-05T23:30:00+03:00")
  }

  @Test(
    "the date of a change is no publication, and is kept apart",
    arguments: [
      "<meta property='article:modified_time' content='2016-04-07'>",
      "<meta name='last-modified' content='2016-04-07'>",
    ])
  func modifiedInHead(head: String) throws {
    let report = try datedPage(head: head)
    #expect(report.published == nil)
    #expect(report.modified?.text == "2016-04-07")
    #expect(report.found.modified != nil)
  }

  @Test(
    "words before a date tell a change from a publication",
    arguments: [
      "<p>Updated 7 April 2016</p>", "<p>Stand: 07.04.2016</p>",
      "<p>Mis à jour le 7 avril 2016</p>",
      "<span>Last updated</span> <time datetime='2016-04-07'>today</time>",
      "<div class='date-updated'>7 April 2016</div>", "<p>Обновлено: 7 апреля 2016</p>",
    ])
  func modifiedInText(markup: String) throws {
    let report = try datedPage(below: markup)
    #expect(report.published == nil)
    #expect(report.modified?.text == "2016-04-07")
  }

  @Test("both dates of one line")
  func bothInOneLine() throws {
    let report = try datedPage(
      below: "<p>Veröffentlicht am 5. April 2016, aktualisiert am 7. April 2016</p>")
    #expect(report.published?.text == "2016-04-05")
    #expect(report.modified?.text == "2016-04-07")
  }

  @Test(
    "dates of other things are not the page's",
    arguments: [
      "<aside class='related'><time datetime='2016-04-09'>9 April</time> Another story</aside>",
      "<div class='comments'><time datetime='2016-04-09'>9 April</time> First!</div>",
      "<footer>Copyright 9 April 2016</footer>",
      "<p>The officer, who was born on 9 April 1966, said that nothing was found</p>",
    ])
  func traps(markup: String) throws {
    #expect(try datedPage(after: markup).published == nil)
  }

  @Test("the article's own date comes before a related story's")
  func related() throws {
    let report = try datedPage(
      below: "<p>5 April 2016</p>",
      after: "<div class='related-stories'><time datetime='2016-04-09'>9 April</time></div>")
    #expect(report.published?.text == "2016-04-05")
  }

  @Test(
    "what a computer writes for nothing, or cannot be, is no date",
    arguments: ["1970-01-01T00:00:00Z", "0001-01-01", "2016-02-31", "99999999999", "0", "T", ""])
  func nonsense(text: String) throws {
    let head = "<meta property='article:published_time' content='\(text)'>"
    #expect(try datedPage(head: head, below: "<time datetime='\(text)'></time>").published == nil)
  }

  @Test("a publication after the last change is not believed where another date stands")
  func afterChange() throws {
    let head = """
      <meta name='date' content='2016-05-20'>
      <meta property='article:modified_time' content='2016-04-07'>
      """
    #expect(try datedPage(head: head, below: "<p>5 April 2016</p>").published?.text == "2016-04-05")
  }

  @Test("a system that calls every change the publication is corrected by what it shows")
  func republished() throws {
    let head = """
      <script type='application/ld+json'>{"@type":"Article","datePublished":"2016-05-20",
      "dateModified":"2016-05-20"}</script>
      """
    #expect(try datedPage(head: head, below: "<p>5 April 2016</p>").published?.text == "2016-04-05")
  }

  @Test(
    "a page's own scripts tell the day that it shows nowhere",
    arguments: [
      (#"<script>{"@context":"https://schema.org","datePublished":"2016-04-05"}</script>"#, true),
      (#"<script>data = {'first-publication': '05.04.2016 15:28'}</script>"#, true),
      (#"<script>push("{\"publishedAt\":\"2016-04-05T09:30:00Z\"}")</script>"#, true),
      (#"<script>{"createdAt":"2016-04-05"}</script>"#, false),
      (#"<script>[{"publishedAt":"2016-04-05"},{"publishedAt":"2016-04-06"}]</script>"#, false),
      (#"<script>{"publishedAt":"today"}</script>"#, false),
    ])
  func scripts(markup: String, isTold: Bool) throws {
    let report = try datedPage(after: markup)
    #expect(report.published?.day == (isTold ? Day(year: 2016, month: 4, day: 5) : nil))
    #expect(report.found.published == (isTold ? "data of a script" : nil))
    #expect(
      try datedPage(below: "<p>7 April 2016</p>", after: markup).published?.text == "2016-04-07")
  }

  @Test("the only day called a publication's counts wherever it stands, two do not")
  func labelledFarAway() throws {
    let text = String(
      repeating: "<p>The column moved on and nobody was seen to fire on it.</p>", count: 80)
    func footer(_ days: [String]) -> String {
      text + "<footer>" + days.map { "<p>Published: \($0)</p>" }.joined() + "</footer>"
    }
    #expect(try datedPage(after: footer(["5 April 2016"])).published?.text == "2016-04-05")
    #expect(try datedPage(after: footer(["5 April 2016", "6 April 2016"])).published == nil)
  }

  @Test("on a forum's page the first post's day is the page's")
  func forum() throws {
    let post = "<div class='comment'><b>nour</b> <i>5 April 2016</i> Is the bridge open?</div>"
    let report = try datedPage(below: post + post.replacing("5 April", with: "6 April"))
    #expect(report.published?.text == "2016-04-05")
    #expect(report.found.published == "first post below the headline")
    #expect(try datedPage(after: post).published == nil)
  }

  @Test("the address of a report line gives the day where the page gives none")
  func address() throws {
    let line = #"{"url":"https://wire.example/2016/04/05/a","html":"<p>The convoy left.</p>"}"#
    let report = try #require(lines(line).first?.report)
    #expect(report.published?.text == "2016-04-05")
  }

  @Test("a page of nothing but numbers is read in time that grows with it alone")
  func hostile() throws {
    let numbers = String(repeating: "<p class=date>1.1.1/2 3-4 2016 5.</p>", count: 20_000)
    #expect(try datedPage(after: numbers).published == nil)
  }
}

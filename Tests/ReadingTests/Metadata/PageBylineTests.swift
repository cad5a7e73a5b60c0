import Evidence
import Reading
import Testing

@Suite("Who wrote a page")
struct PageBylineTests {
  @Test(
    "each source gives its name",
    arguments: [
      (
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Nour Example\"}]}</script>",
        "", "JSON-LD of the article"
      ),
      ("<meta name='author' content='Nour Example'>", "", "meta element for the author"),
      ("", "<a rel='author' href='/n'>Nour Example</a>", "element marked as the author"),
      (
        "", "<span itemprop='author'><meta itemprop='name' content='Nour Example'></span>",
        "element marked as the author"
      ),
      ("", "<div class='article-byline'>Nour Example</div>", "element called a byline"),
      ("", "<p>By Nour Example</p>", "text that begins with “By”"),
      ("", "<p><a href='/authors/nour'>Nour Example</a></p>", "link to an author's page"),
    ])
  func sources(head: String, below: String, name: String) throws {
    let report = try datedPage(head: head, below: below)
    #expect(report.byline == "Nour Example")
    #expect(report.found.byline == name)
  }

  @Test(
    "bylines in many languages",
    arguments: [
      "<p>Von Nour Example</p>", "<p>Par Nour Example</p>", "<p>Por Nour Example</p>",
      "<p>Di Nour Example</p>", "<p>Door Nour Example</p>", "<p>Text: Nour Example</p>",
      "<p>Written by</p><div>Nour Example</div>", "<p>Автор: Nour Example</p>",
      "<p>Posted on 5 April 2016 by Nour Example</p>",
    ])
  func languages(markup: String) throws {
    #expect(try datedPage(below: markup).byline == "Nour Example")
  }

  @Test("names in other scripts")
  func scripts() throws {
    #expect(try datedPage(below: "<p>Автор: Анна Иванова</p>").byline == "Анна Иванова")
    #expect(try datedPage(below: "<p>بقلم: نور الخطيب</p>").byline == "نور الخطيب")
  }

  @Test(
    "several authors are kept",
    arguments: [
      "<p>By Nour Example and Mona Sample</p>", "<p>Von Nour Example und Mona Sample</p>",
      "<p>By <a href='/1'>Nour Example</a> and <a href='/2'>Mona Sample</a></p>",
      "<p class='byline'>Nour Example, Mona Sample</p>",
    ])
  func several(markup: String) throws {
    #expect(try datedPage(below: markup).byline == "Nour Example, Mona Sample")
  }

  @Test("a library's order of names is turned, and each author has a tag")
  func library() throws {
    let head = """
      <meta name="citation_author" content="Example, Nour">
      <meta name="citation_author" content="Sample, Mona">
      """
    #expect(try datedPage(head: head).byline == "Nour Example, Mona Sample")
  }

  @Test(
    "roles, dates, degrees and outlets are cut off",
    arguments: [
      "By Nour Example, Senior Reporter", "By Nour Example | Example Wire",
      "By Nour Example · 5 April 2016", "By Nour Example, PhD", "By Nour Example April 5, 2016",
      "By Nour Example (Example Wire)", "By Nour Example, Example Wire",
    ])
  func cleaned(text: String) throws {
    let head = "<meta property='og:site_name' content='Example Wire'>"
    #expect(try datedPage(head: head, below: "<p>\(text)</p>").byline == "Nour Example")
  }

  @Test(
    "what is no person's name is no byline",
    arguments: [
      "By Staff", "By the editors", "By Example Wire", "By admin", "By 2016", "By the river",
      "By nour@wire.example", "By https://wire.example/nour", "By Reuters", "Von Redaktion",
      "By the time the army came, it was too late.", "By nour_example", "By News Desk",
    ])
  func none(text: String) throws {
    let head = "<meta property='og:site_name' content='Example Wire'>"
    #expect(try datedPage(head: head, below: "<p>\(text)</p>").byline == nil)
    #expect(try datedPage(head: head, below: "<div class='byline'>\(text)</div>").byline == nil)
  }

  @Test(
    "names beside the article are not the author's",
    arguments: [
      "<aside class='related'><p>By Nour Example</p></aside>",
      "<div class='comments'><span class='author'>Nour Example</span></div>",
    ])
  func beside(markup: String) throws {
    #expect(try datedPage(after: markup).byline == nil)
  }

  @Test("an organisation is no author, a person who is the outlet is one")
  func outletAsPerson() throws {
    func head(_ type: String) -> String {
      """
      <meta property="og:site_name" content="Nour Example">
      <script type="application/ld+json">{"@type":"Article","author":{"@type":"\(type)",
      "name":"Nour Example"}}</script>
      """
    }
    #expect(try datedPage(head: head("Person")).byline == "Nour Example")
    #expect(try datedPage(head: head("Organization")).byline == nil)
  }

  @Test(
    "tells names from other words below a headline",
    arguments: [
      ("Nour Example", true), ("Jean-Luc d'Aubigné", true), ("Ludwig van Example", true),
      ("J. R. R. Example", true), ("NOUR EXAMPLE", true), ("Ahmad al-Masri", true),
      ("Example Media Group", false), ("example.net", false), ("nour example", false),
      ("Nour", false), ("Read More", false), ("Nour2016", false), ("A", false),
    ])
  func names(text: String, isName: Bool) throws {
    let byline = try datedPage(below: "<p>By \(text)</p>").byline
    #expect(byline == (isName ? text : nil))
  }

  @Test(
    "a first name does where the page's data call it the author",
    arguments: [("Nour", true), ("nour", false), ("WIRE", false), ("Admin", false)])
  func firstName(text: String, isName: Bool) throws {
    let byline = try datedPage(head: "<meta name='author' content='\(text)'>").byline
    #expect(byline == (isName ? text : nil))
  }
}

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
    "several authors are kept, joined as the page joins them",
    arguments: [
      ("<p>By Nour Example and Mona Sample</p>", " and "),
      ("<p>Von Nour Example und Mona Sample</p>", " und "),
      ("<p>By Nour Example, and Mona Sample</p>", ", and "),
      ("<p>By <a href='/1'>Nour Example</a> and <a href='/2'>Mona Sample</a></p>", " and "),
      ("<p class='byline'>Nour Example, Mona Sample</p>", ", "),
    ])
  func several(markup: String, joint: String) throws {
    #expect(try datedPage(below: markup).byline == "Nour Example" + joint + "Mona Sample")
  }

  @Test("authors whom the data list are joined as the page shows them")
  func joinedAsShown() throws {
    let head = """
      <script type='application/ld+json'>{"@type":"NewsArticle","author":[
      {"name":"Nour Example"},{"name":"Mona Sample"},{"name":"Ali Specimen"}]}</script>
      """
    let shown = "<p>By Nour Example, Mona Sample &amp; Ali Specimen</p>"
    #expect(
      try datedPage(head: head, below: shown).byline
        == "Nour Example, Mona Sample & Ali Specimen")
    #expect(try datedPage(head: head).byline == "Nour Example, Mona Sample, Ali Specimen")
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
    "roles, dates and outlets are cut off",
    arguments: [
      "By Nour Example, Senior Reporter", "By Nour Example | Example Wire",
      "By Nour Example · 5 April 2016", "By Nour Example April 5, 2016",
      "By Nour Example (Example Wire)", "By Nour Example, Example Wire",
    ])
  func cleaned(text: String) throws {
    let head = "<meta property='og:site_name' content='Example Wire'>"
    #expect(try datedPage(head: head, below: "<p>\(text)</p>").byline == "Nour Example")
  }

  @Test(
    "degrees behind a name belong to it, an agency does not",
    arguments: [
      ("Nour Example, MD, RD", "Nour Example, MD, RD"),
      ("Nour Example, DVM", "Nour Example, DVM"),
      ("Nour Example, AFP", "Nour Example"),
    ])
  func degrees(text: String, byline: String) throws {
    #expect(try datedPage(head: "<meta name='author' content='\(text)'>").byline == byline)
  }

  @Test(
    "what the page calls no author is no byline",
    arguments: [
      "By admin", "By 2016", "By the river", "By nour@wire.example", "By https://wire.example/nour",
      "By the time the army came, it was too late.", "By of", "Published by", "By unknown",
    ])
  func none(text: String) throws {
    #expect(try datedPage(below: "<p>\(text)</p>").byline == nil)
    #expect(try datedPage(below: "<div class='byline'>\(text)</div>").byline == nil)
  }

  @Test(
    "a team, a firm or a handle is told where no person is named",
    arguments: [
      ("By News Desk", "News Desk"), ("By The Example Team | 5 April 2016", "The Example Team"),
      ("Von Redaktion", "Redaktion"), ("By nourexample", "nourexample"),
    ])
  func stated(text: String, byline: String) throws {
    let report = try datedPage(below: "<p>\(text)</p>")
    #expect(report.byline == byline)
    #expect(report.found.byline?.hasSuffix("where no person is named") ?? false)
    #expect(try datedPage(below: "<p>\(text)</p><p>By Mona Sample</p>").byline == "Mona Sample")
    #expect(try datedPage(after: "<aside><p>\(text)</p></aside>").byline == nil)
  }

  @Test("whose site it is does not say whose article it is")
  func owners() throws {
    func byline(_ name: String) throws -> String? {
      try datedPage(head: "<meta name='author' content='\(name)'>").byline
    }
    #expect(try byline("Example Energie GmbH") == nil)
    #expect(try byline("{{ author }}") == nil)
    #expect(try byline("Wire News Desk") == "Wire News Desk")
  }

  @Test("a card's second line is a byline where its label says so")
  func cards() throws {
    func byline(_ label: String) throws -> String? {
      try datedPage(
        head: "<meta name='twitter:label1' content='\(label)'>"
          + "<meta name='twitter:data1' content='3 minute desk'>"
      ).byline
    }
    #expect(try byline("Written by") == "3 minute desk")
    #expect(try byline("Est. reading time") == nil)
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

  @Test("an organisation is an author where it is not the publisher")
  func organisations() throws {
    func head(_ type: String, publisher: String) -> String {
      """
      <meta property="og:site_name" content="Nour Example">
      <script type="application/ld+json">{"@type":"Article","author":{"@type":"\(type)",
      "name":"Nour Example"},"publisher":{"name":"\(publisher)"}}</script>
      """
    }
    #expect(try datedPage(head: head("Person", publisher: "Nour Example")).byline == "Nour Example")
    #expect(try datedPage(head: head("Organization", publisher: "Nour Example")).byline == nil)
    #expect(
      try datedPage(head: head("Organization", publisher: "Wire")).byline == "Nour Example")
  }

  @Test(
    "tells names from other words below a headline",
    arguments: [
      ("Nour Example", true), ("Jean-Luc d'Aubigné", true), ("Ludwig van Example", true),
      ("J. R. R. Example", true), ("NOUR EXAMPLE", true), ("Ahmad al-Masri", true),
      ("Read More", false), ("A", false),
    ])
  func names(text: String, isName: Bool) throws {
    let byline = try datedPage(below: "<p>By \(text)</p>").byline
    #expect(byline == (isName ? text : nil))
  }

  @Test(
    "one word does where the page's data call it the author",
    arguments: [("Nour", true), ("nour", true), ("Admin", false), ("undefined", false)])
  func firstName(text: String, isName: Bool) throws {
    let byline = try datedPage(head: "<meta name='author' content='\(text)'>").byline
    #expect(byline == (isName ? text : nil))
  }
}

import Evidence
import Reading
import Testing

@Suite("What stands around an article")
struct SurroundingsTests {
  private static let sentences = [
    "The army entered the northern quarter on Monday morning after two days of shelling.",
    "Residents said that the last fighters had left the grain silos during the night.",
    "A spokesman for the governor told reporters that the bridge had been mined.",
    "Aid convoys waited at the crossroads, and some drivers slept in their cabs.",
    "The town had changed hands three times since the winter, according to its council.",
    "Nobody could say on Monday evening who would hold the road to the border.",
  ]

  private static func page(before: String = "", among: String = "", after: String = "") -> String {
    let paragraphs = sentences.map { "<p>\($0)</p>" }
    return """
      <html><head><title>Army enters northern quarter</title></head><body>
      <div class="header"><a href="/">Home</a> <a href="/world">World</a></div>\(before)
      <article class="post"><h1>Army enters northern quarter</h1><div class="entry-content">
      \(paragraphs.prefix(3).joined())\(among)\(paragraphs.dropFirst(3).joined())</div></article>
      \(after)</body></html>
      """
  }

  private static let furniture: [(name: String, html: String, words: String)] = [
    (
      "comments",
      """
      <div id="comments" class="comments-area"><h3>3 Comments</h3><ol class="comment-list">
      <li class="comment"><p>I have lived there all my life and never saw such a thing.</p></li>
      <li class="comment"><p>The bridge was mined years ago, as everybody knows.</p></li>
      </ol></div>
      """, "never saw such a thing"
    ),
    (
      "related stories",
      """
      <div class="related-posts"><h3>Related stories</h3><ul>
      <li><a href="/1">Storm over the coast leaves thousands without light</a></li>
      <li><a href="/2">Ministers meet to talk about the price of bread</a></li></ul></div>
      """, "Storm over the coast"
    ),
    (
      "tags", "<div class=\"post-tags tags\">Tags: <a href=\"/t/a\">Army</a> <a>Border</a></div>",
      "Tags:"
    ),
    (
      "cookies",
      """
      <div class="cookie-notice"><p>We use cookies on this site to give you the best experience.
      By continuing you accept our privacy policy.</p></div>
      """, "We use cookies"
    ),
    (
      "share bar",
      """
      <div class="social-share"><span>Share this article</span> <a href="#">Facebook</a>
      <a href="#">Twitter</a></div>
      """, "Share this"
    ),
  ]

  @Test("goes, and the article stays", arguments: furniture.indices)
  func around(_ index: Int) throws {
    let report = try report(Self.page(after: Self.furniture[index].html))
    #expect(!report.text.contains(Self.furniture[index].words))
    #expect(report.pieces == Self.sentences)
  }

  @Test("goes from among its paragraphs: a newsletter box")
  func newsletter() throws {
    let box = """
      <div class="newsletter-signup"><h4>Get the news in your inbox</h4>
      <p>Sign up for our newsletter, sent every morning to our readers.</p></div>
      """
    #expect(try report(Self.page(among: box)).pieces == Self.sentences)
  }

  @Test("does not take with it what the article holds: headings, lists, quotations, tables")
  func parts() throws {
    let among = """
      <h2>What happened at the silos</h2>
      <ul><li>Two of the towers burned down on Sunday, according to the fire brigade.</li>
      <li>The third was still held by a small group, the council said.</li></ul>
      <blockquote><p>“We shall rebuild all of it before the harvest,” the mayor said.</p></blockquote>
      """
    let pieces = try report(Self.page(among: among)).pieces
    #expect(
      pieces.map { String($0.prefix(12)) } == [
        "The army ent", "Residents sa", "A spokesman ", "What happene", "Two of the t",
        "The third wa",
        "“We shall re", "Aid convoys ", "The town had", "Nobody could",
      ])
  }

  @Test("captions are no part of the running text")
  func caption() throws {
    let figure = """
      <figure><img src="a.jpg"><figcaption>The silos in March, seen from the south. Photo: A. Example
      </figcaption></figure>
      """
    let page = Self.page(among: figure)
    #expect(try report(page).pieces == Self.sentences)
    let captions = Reader().passages(ofPage: Array(page.utf8)).captions
    #expect(captions.map { String($0.text.prefix(9)) } == ["The silos"])
  }

  @Test("paragraphs lead back to their elements")
  func elements() throws {
    let page = Self.page(after: "<div id=\"comments\"><p>First!</p></div>")
    let body = Reader().passages(ofPage: Array(page.utf8)).body
    #expect(body.map(\.text) == Self.sentences)
    #expect(
      body.map(\.element) == ["article>div>p"] + (2...6).map { "article>div>p:\($0)" })
  }
}

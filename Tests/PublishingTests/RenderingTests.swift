import Evidence
import Publishing
import Testing

@Suite struct RenderingTests {
  private let hostile = Told(.judgement, nil, on: nil, published: 90).with {
    $0.quote = "\u{1B}[31mred\u{07} <script>alert(1)</script> [x](javascript:y) `a` *b*\n\n# c"
    $0.outlet = "Evil\u{202E}Wire <b>"
    $0.title = "1. _Title_ | https://example.org\r\n- item"
    $0.url = "javascript:alert(1)"
  }

  @Test("control and direction characters never reach the page")
  func controls() {
    let brief = SmallWar.brief([hostile.claim])
    for page in [brief.text(), brief.markdown()] {
      #expect(!page.isEmpty)
      #expect(
        page.unicodeScalars.allSatisfy {
          $0 == "\n"
            || ($0.properties.generalCategory != .control
              && $0.properties.generalCategory != .format)
        })
    }
  }

  @Test("report text cannot make HTML, links or markup in Markdown")
  func markdown() {
    let page = SmallWar.brief([hostile.claim]).markdown()
    #expect(!page.contains("<script") && !page.contains("<b>"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains("\\[x\\](javascript:y) \\`a\\` \\*b\\* \\# c"))
    #expect(page.contains("\\_Title\\_ \\| https\\://example.org - item"))
    #expect(!page.contains("<javascript"))
  }

  @Test(
    "only plain web addresses are linked",
    arguments: [
      ("https://example.org/a?b=c", true), ("javascript:alert(1)", false),
      ("https://example.org/> <b>", false), ("https://example.org/\u{1B}[31m", false),
    ])
  func addresses(url: String, linked: Bool) {
    let brief = SmallWar.brief([hostile.with { $0.url = url }.claim])
    #expect(brief.markdown().contains("<\(url)>") == linked)
    #expect(brief.text().contains(url) == linked)
  }

  @Test(
    "Markdown escaping at the start of a line",
    arguments: [
      ("- a - b", "\\- a - b"), ("12. a 3.5", "12\\. a 3.5"), ("1) a", "1\\) a"),
      ("+ a", "\\+ a"), ("a\\b", "a\\\\b"), ("www.example.org", "www\\.example.org"),
      ("mail a@b", "mail a\\@b"), ("3 April: 4", "3 April: 4"), ("", ""),
    ])
  func escaping(text: String, escaped: String) { #expect(Markdown.escaped(text) == escaped) }

  @Test("text is wrapped at the width, words longer than a line included")
  func wrapping() {
    let long = hostile.with {
      $0.outlet = String(repeating: "x", count: 500)
      $0.title = String(repeating: "yy ", count: 200)
    }
    for width in [40, 60, 88] {
      let page = SmallWar.brief([long.claim] + MadeClaims.all).text(width: width)
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= width })
    }
  }

  @Test("a long quote is shortened at a word's end, and whole in JSON")
  func shortened() throws {
    let words = String(repeating: "seven ", count: 100)
    let brief = SmallWar.brief([hostile.with { $0.quote = words }.claim])
    let citation = try #require(brief.citations.first)
    #expect(citation.excerpt.count <= 160)
    #expect(citation.excerpt.hasSuffix("seven…"))
    let json = brief.json["citations"]?.array?.first
    #expect(json?["evidence"]?["quote"]?.string == words)
  }
}

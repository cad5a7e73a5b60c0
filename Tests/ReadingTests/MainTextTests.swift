import Evidence
import Reading
import Testing

@Suite("The text of a page")
struct MainTextTests {
  @Test("keeps paragraphs, headings, quotations and lists in order, and nothing else")
  func article() throws {
    let report = try report(newsPage)
    let openings = report.pieces.map { String($0.prefix(14)) }
    #expect(
      openings == [
        "Engineers reop", "“Nobody has cr", "What remains t", "Sappers were s", "Two pillars ne",
        "The road to th",
      ])
    #expect(report.problem == nil)
    #expect(report.hasSoundParagraphs)
    #expect(report.text == report.pieces.joined(separator: "\n\n"))
  }

  @Test("collapses white space and resolves character references")
  func whiteSpace() throws {
    let page = """
      <body><p>The  army&nbsp;took\n\tthe town &amp; the hills\u{200B} above it on Monday, \
      officials said.</p></body>
      """
    let clean = "The army took the town & the hills above it on Monday, officials said."
    #expect(try report(page).text == clean)
  }

  @Test("parts paragraphs at double line breaks")
  func breaks() throws {
    let page = """
      <body><div>The army took the town on Monday after a long siege, officials said.<br> <br>\
      Residents had left it weeks before, and the shops were closed.</div></body>
      """
    #expect(try report(page).pieces.count == 2)
  }

  @Test("keeps a table's rows as paragraphs")
  func table() throws {
    let sentence = "The province counted its losses after the siege and published them on Monday."
    let page = """
      <body><article><p>\(sentence)</p><table><tr><th>Town</th><th>Houses destroyed</th></tr>
      <tr><td>Tel Rahma</td><td>Two hundred and twelve in the old quarter</td></tr></table>
      <p>\(sentence)</p></article></body>
      """
    #expect(
      try report(page).pieces.contains("Tel Rahma\tTwo hundred and twelve in the old quarter"))
  }

  @Test("survives class names that mislead: an article inside a sidebar layout")
  func misleadingNames() throws {
    let prose = String(
      repeating:
        "<p>The convoy reached the town on Monday and left it before the night, he said.</p>",
      count: 6)
    let page = "<body class='has-sidebar'><div class='sidebar'>\(prose)</div></body>"
    #expect(try report(page).pieces.count == 6)
  }

  @Test("a page without text is a report that says so")
  func scriptsOnly() throws {
    let report = try report(
      "<html><head><title>App</title></head><body><script>go()</script></body>")
    #expect(report.problem == "scripts only")
    #expect(report.text.isEmpty)
    #expect(report.title == "App")
  }
}

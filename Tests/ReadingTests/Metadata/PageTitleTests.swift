import Evidence
import Reading
import Testing

@Suite("A page's title")
struct PageTitleTests {
  private func title(head: String, body: String) throws -> String? {
    try report(
      "<html><head>\(head)</head><body>\(body)<p>The convoy left before the night.</p></body></html>"
    ).title
  }

  @Test("the heading as readers see it comes before the head's wording")
  func heading() throws {
    #expect(
      try title(
        head: "<title>Bridge in Tel Rahma open again | Example Wire</title>",
        body: "<h1>The bridge at Tel Rahma opens again</h1>")
        == "The bridge at Tel Rahma opens again")
  }

  @Test("the outlet's own heading is none")
  func siteHeading() throws {
    let head = """
      <meta property="og:site_name" content="Example Wire">
      <meta property="og:title" content="The bridge at Tel Rahma opens">
      """
    #expect(
      try title(head: head, body: "<h1>Example Wire</h1>") == "The bridge at Tel Rahma opens")
    #expect(
      try title(
        head: head, body: "<h1>Example Wire</h1><h2>The bridge at Tel Rahma opens</h2>")
        == "The bridge at Tel Rahma opens")
  }

  @Test("a kicker inside the heading is left out where the head leaves it out")
  func kicker() throws {
    #expect(
      try title(
        head: "<meta property='og:title' content='The bridge at Tel Rahma opens'>",
        body: "<h1><span>War in the north</span> The bridge at Tel Rahma opens</h1>")
        == "The bridge at Tel Rahma opens")
  }

  @Test(
    "outlets are parted from titles at either end",
    arguments: [
      "The bridge opens again today | Example Wire", "Example Wire | The bridge opens again today",
      "Example Wire: The bridge opens again today",
      "The bridge opens again today - World - Example Wire",
    ])
  func outlet(title: String) throws {
    let head = "<meta property='og:site_name' content='Example Wire'><title>\(title)</title>"
    #expect(try self.title(head: head, body: "") == "The bridge opens again today")
  }

  @Test("quotation marks and dashes of many kinds do not part a heading from the title")
  func likeness() throws {
    let head = "<title>The mayor's \"bridge\" - open</title>"
    let body = "<h2>Around the town</h2><h2>The mayor’s “bridge” – open</h2>"
    #expect(try title(head: head, body: body) == "The mayor’s “bridge” – open")
  }
}

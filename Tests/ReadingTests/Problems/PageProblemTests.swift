import Evidence
import Reading
import Testing

@Suite("Pages that cannot be read as they should")
struct PageProblemTests {
  private static let sentence =
    "The convoy reached the town on Monday and left it before the night, he said."

  @Test(
    "each has a name",
    arguments: [
      ("", "empty"), (" \n", "empty"), ("%PDF-1.7", "binary"),
      ("<html><body></body></html>", "no text"),
      (
        "<html><body><div id=root></div><script src=a.js></script><script>go()</script></html>",
        "scripts only"
      ),
      (
        "<html><body><p>You need to enable JavaScript to run this app.</p><script>x</script></html>",
        "scripts only"
      ),
      (
        "<html><body><article><p>\(sentence)</p></article><div class=wall><h2>Subscribe to continue "
          + "reading</h2><p>Already a subscriber? Log in</p></div></body></html>", "paywall"
      ),
      (
        "<html><head><script type='application/ld+json'>{\"isAccessibleForFree\": false}</script>"
          + "</head><body><p>\(sentence)</p></body></html>", "paywall"
      ),
      ("<!doctype html><html><body><p>\(sentence)</p><p>The army th", "truncated"),
      ("<!doctype html><html><body><p>\(sentence)</p><div class=\"sto", "truncated"),
      ("<!doctype html><html><body><p>\(sentence)</p><script>var x = 1;", "truncated"),
    ])
  func named(page: String, problem: String) throws {
    #expect(try report(page).problem == problem)
  }

  @Test(
    "a whole page has none",
    arguments: [
      "<html><body><p>\(sentence)</p></body></html>", "<p>\(sentence)</p>", sentence,
      "<!doctype html><html><body><p>\(sentence)", "<!doctype html><html><p>\(sentence)</p>",
      "<html><body><p>\(sentence)</p><script>go()</script></body></html>",
      "<html><body><p>\(sentence)</p><footer>Subscribe to our newsletter</footer></body></html>",
    ])
  func none(page: String) throws {
    let report = try report(page)
    #expect(report.problem == nil && report.text == Self.sentence)
  }

  @Test("a long report that asks for subscriptions is no stub")
  func longReport() throws {
    let body = String(repeating: "<p>\(Self.sentence)</p>", count: 40)
    let page = "<html><body><article>\(body)</article><p>Subscribe to continue reading</p></html>"
    #expect(try report(page).problem == nil)
  }

  @Test("a page nested 100,000 deep keeps its words and says so", .timeLimit(.minutes(2)))
  func nested() throws {
    let page =
      "<html><body>" + String(repeating: "<div>", count: 100_000) + "<p>\(Self.sentence)</p>"
      + String(repeating: "</div>", count: 100_000) + "</body></html>"
    let report = try report(page)
    #expect(report.problem == "nested too deep")
    #expect(report.text == Self.sentence)
  }

  @Test("200 MB are refused without being read", .timeLimit(.minutes(1)))
  func large() throws {
    let page = [UInt8](repeating: 0x3C, count: 200 << 20)
    #expect(try report(page).problem == "too large")
    let outcome = Reader().tooLarge(beginning: Array(page.prefix(1 << 20)))
    #expect(outcome.report?.problem == "too large")
  }
}

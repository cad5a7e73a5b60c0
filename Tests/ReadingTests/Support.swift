import Evidence
import Reading
import Testing

/// The one report that some bytes give.
func report(
  _ bytes: [UInt8], format: InputFormat = .html, location: SourceLocation = #_sourceLocation
) throws -> Report {
  let outcomes = Reader().read(bytes, name: "test", format: format)
  try #require(outcomes.count == 1, sourceLocation: location)
  guard case .report(let report, let original) = outcomes[0] else {
    throw NoReport()
  }
  #expect(original == bytes, sourceLocation: location)
  return report
}

func report(
  _ text: String, format: InputFormat = .html, location: SourceLocation = #_sourceLocation
) throws -> Report {
  try report(Array(text.utf8), format: format, location: location)
}

struct NoReport: Error {}

/// The outcomes of report lines.
func lines(_ text: String) -> [ReadingOutcome] {
  Reader().read(Array(text.utf8), name: "test.jsonl")
}

extension ReadingOutcome {
  var report: Report? { if case .report(let report, _) = self { report } else { nil } }
  var problem: ReadingProblem? { if case .failure(let problem) = self { problem } else { nil } }
}

extension Report {
  /// What the ranges of `paragraphs` cut out of the text.
  var pieces: [String] {
    let bytes = Array(text.utf8)
    return paragraphs.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Every range is in order and gives a paragraph without white space at its ends.
  var hasSoundParagraphs: Bool {
    let bytes = Array(text.utf8)
    var end = 0
    for range in paragraphs {
      guard range.lowerBound >= end, range.upperBound <= bytes.count, !range.isEmpty,
        bytes[range.lowerBound] > 0x20, bytes[range.upperBound - 1] > 0x20,
        String(validating: bytes[range], as: UTF8.self) != nil
      else { return false }
      end = range.upperBound
    }
    return true
  }
}

/// A small news page: everything around the two paragraphs and the quotation is boilerplate.
let newsPage = """
  <!DOCTYPE html><html lang="en-GB"><head><title>Bridge reopens at Tel Rahma | Example Wire</title>
  <meta property="og:site_name" content="Example Wire">
  <link rel="canonical" href="https://wire.example/2016/04/05/bridge">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
  "headline":"Bridge reopens at Tel Rahma","datePublished":"2016-04-05T09:30:00+02:00",
  "dateModified":"2016-04-07","author":{"@type":"Person","name":"Mona Example"}}</script></head>
  <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <div class="cookie-banner">
  We use cookies to make this site work. By clicking accept you agree.</div>
  <article><h1>Bridge reopens at Tel Rahma</h1><div class="byline">By Mona Example</div>
  <figure><img src="b.jpg">
  <figcaption>The bridge, seen from the north. Photo: Example</figcaption></figure>
  <p>Engineers reopened the bridge at Tel Rahma on Monday, two weeks after the army took the town
  back, an official said.</p>
  <div class="newsletter-signup"><h3>Get the news in your inbox</h3>
  <p>Sign up for our newsletter, sent every morning to thousands of readers in the world.</p></div>
  <blockquote><p>“Nobody has crossed here since the winter, and people are impatient,” the mayor
  said.</p>
  </blockquote>
  <p>Read more: <a href="/x">The winter in Tel Rahma, in pictures</a></p>
  <h2>What remains to be done</h2>
  <p>Sappers were still searching the eastern bank for mines, which may take until the summer.</p>
  <ul><li>Two pillars need new concrete, according to the province.</li>
  <li>The road to the south remains closed to lorries.</li></ul>
  </article>
  <aside><h3>Most read</h3>
  <ul><li><a href="/1">Storm over the coast leaves thousands without light</a></li>
  </ul></aside>
  <div id="comments">
  <p>First! I have always said that this bridge would be open before the summer.</p></div>
  <footer>© Example Wire. All rights reserved.</footer></body></html>
  """

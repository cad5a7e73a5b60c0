import Evidence
import Reading
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  @Test(
    "what cannot be read is named",
    arguments: [
      ([], "empty"), (Array(" \n\t ".utf8), "empty"), (Array("%PDF-1.7 x".utf8), "binary"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "binary"),
      ([UInt8](repeating: 0, count: 4_000), "binary"),
    ] as [([UInt8], String)])
  func problems(bytes: [UInt8], problem: String) throws {
    for format in [InputFormat.html, .text] {
      let report = try report(bytes, format: format)
      #expect(report.problem == problem)
      #expect(report.text.isEmpty && report.paragraphs.isEmpty)
      #expect(report.id.rawValue.hasPrefix("sha256:"))
    }
  }

  @Test("what is too large is not read")
  func tooLarge() throws {
    let report = try report([UInt8](repeating: 0x78, count: Reader.mostBytes + 1), format: .text)
    #expect(report.problem == "too large")
    #expect(report.text.isEmpty)
  }

  static let sentence =
    "The convoy reached the town on Monday and left it before the night, he said."

  @Test("pages made to cost time are read within seconds", .timeLimit(.minutes(5)))
  func slowPages() throws {
    func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    let fonts = (0..<20_000).map { "<font color=\"\($0)\">" }.joined()
    let attributes = (0..<200_000).map { " a\($0)=x" }.joined()
    let pages = [
      times("<div>", 100_000), times("<b>", 100_000), times("<a href=x>", 100_000),
      times("<table><tr><td>", 50_000), times("<marquee><object></marquee>", 50_000),
      times("<span><div></span>", 50_000), times("<svg><td>", 50_000), times("<ul><li>", 50_000),
      times("<select><option>", 50_000), times("<b><div><div><div>x</b></div>", 20_000),
      fonts + times("<p>x", 20_000), "<div\(attributes)>", times("<!--", 100_000),
      times("<svg", 100_000), times("<svg>", 100_000), times("<template>", 100_000),
      times("</p>", 200_000), times("<p class=\"", 100_000), times("<script>", 100_000),
      times("&amp", 200_000), times("<dl><dd>", 50_000), times("<form><input>", 50_000),
      times("<p><b><i><u><s><a href=1>x", 20_000), times("<li>", 200_000),
    ]
    for page in pages {
      let clock = ContinuousClock()
      let start = clock.now
      let report = try report("<body><p>\(Self.sentence)</p>" + page)
      // Two seconds alone; the rest is for what else the machine does.
      #expect(start.duration(to: clock.now) < .seconds(30), "\(page.prefix(40))")
      #expect(report.hasSoundParagraphs)
    }
  }

  @Test("text survives nesting deeper than the tree may be")
  func deepText() throws {
    let depth = 5_000
    let page =
      String(repeating: "<div>", count: depth) + "<p>\(Self.sentence)</p>"
      + String(repeating: "</div>", count: depth)
    #expect(try report(page).text == Self.sentence)
  }

  @Test("NUL, unclosed tags and stray signs lose no sentence")
  func broken() throws {
    let page = "<body><div class='a\0b'>\0<p>\(Self.sentence)<p>1 < 2 & 3 > 2<p \(Self.sentence)"
    #expect(try report(page).text.hasPrefix(Self.sentence))
  }

  @Test("flattened text of many short lines is read in linear time", .timeLimit(.minutes(2)))
  func manyLines() throws {
    let text = String(repeating: "Subscribe\n\nDaily\n\n", count: 100_000)
    #expect(try report(text, format: .text).hasSoundParagraphs)
  }

  @Test("20,000 mutated pages neither crash nor break their offsets", .timeLimit(.minutes(10)))
  func mutations() throws {
    var random = SplitMix(state: 0x5EED)
    let seeds = [Array(newsPage.utf8), Array(Self.tablePage.utf8), Array(Self.quirks.utf8)]
    let pieces = [
      "<", ">", "\"", "'", "</p>", "<p>", "<table>", "</div>", "<div", "<!--", "-->", "&#x",
      "&amp;",
      "<script>", "</script>", "<svg>", "<b>", "</b>", "<a>", "=", "\0", "<br><br>", "<td>", "{",
      "]",
      "<template>", "<title>", "</body>", "<form>", "<select>", "\u{FEFF}", "<li>", "/", "<body>",
    ].map { Array($0.utf8) }
    for round in 0..<20_000 {
      var page = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<page.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: page[at] = UInt8.random(in: 0...255, using: &random)
        case 1: page.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: at)
        case 2:
          page.removeSubrange(at..<min(page.count, at + Int.random(in: 1...40, using: &random)))
        case 3:
          let length = Int.random(in: 1...60, using: &random)
          let from = Int.random(in: 0..<page.count, using: &random)
          page.insert(contentsOf: Array(page[from..<min(page.count, from + length)]), at: at)
        default: page.removeSubrange(max(1, at)...)
        }
        if page.isEmpty { page = [0x3C] }
      }
      let format: InputFormat = round % 4 == 3 ? .text : .html
      let outcome = Reader().read(page, name: "mutated", format: format).first?.report
      guard let report = outcome, report.hasSoundParagraphs,
        report.problem != nil || !report.paragraphs.isEmpty
      else {
        Issue.record("round \(round): \(String(decoding: page, as: UTF8.self))")
        return
      }
    }
  }

  private static let tablePage = """
    <html><body><table><tr><td><a href=1>Home</a><td><p>\(sentence)<p>\(sentence)<table><tr><th>Town
    <td>Lost<tr><td>Tel Rahma<td>12</table></table><form><p>\(sentence)</form>
    """
  private static let quirks = """
    <p class=date>5 April 2016<h1>A <b>town</h1><p><b>\(sentence)<p></b><i>\(sentence)<div></i><ul>
    <li>One<li>Two</ul><svg><p>x</svg><template><p>y</template><title>Late</title><select><option>z
    """
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same pages in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

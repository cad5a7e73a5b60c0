import Evidence
import Reading
import Testing

@Suite("Live-blogs and digests")
struct DigestTests {
  private func reports(_ text: String, _ format: InputFormat) -> [Report] {
    Reader().read(Array(text.utf8), name: "test", format: format).compactMap(\.report)
  }

  private static let entries = [
    "Shelling has begun again in the north of the town, two residents said by telephone.",
    "The army says that its engineers have reached the bridge and are clearing it of mines.",
    "A convoy of twelve lorries has left the depot for the besieged quarter, officials said.",
  ]

  @Test("a text whose lines begin with times gives one report an entry")
  func text() throws {
    let text = """
      The valley, hour by hour

      14:35 GMT \(Self.entries[0])

      2.10pm GMT \(Self.entries[1])

      By Mona Example

      10:12 AM ET – \(Self.entries[2])
      """
    let all = reports(text, .text)
    #expect(all.count == 4)
    let parent = try #require(all.first)
    #expect(parent.text == "The valley, hour by hour")
    let items = all.dropFirst()
    #expect(items.map(\.id.rawValue) == (1...3).map { "\(parent.id.rawValue)#\($0)" })
    for item in items {
      #expect(item.extras.contains(.init("part_of", .string(parent.id.rawValue))))
      #expect(item.published == nil)
      #expect(item.hasSoundParagraphs)
    }
    #expect(items.first?.text == Self.entries[0])
    #expect(items.last?.text == Self.entries[2])
  }

  @Test("dated headings give their entries the day")
  func dates() {
    let text = """
      Monday 4 April 2016

      \(Self.entries[0])

      Sunday 3 April 2016

      \(Self.entries[1])

      April 2, 2016

      \(Self.entries[2])
      """
    let items = reports(text, .text).dropFirst()
    #expect(items.map { $0.published?.text } == ["2016-04-04", "2016-04-03", "2016-04-02"])
    #expect(items.map(\.text) == Self.entries)
  }

  @Test("repeated siblings with times are entries, by their authors")
  func siblings() throws {
    let posts = Self.entries.enumerated().map { index, entry in
      """
      <div class="post"><time datetime="2016-04-05T1\(4 - index):30:00+02:00">1\(4 - index):30</time>
      <span class="author">Mona Example</span><p>\(entry)</p><p>\(entry) It was the third time
      since the winter, and nobody in the town expected that it would be the last.</p></div>
      """
    }
    let html = """
      <html><head><title>The valley, hour by hour</title></head><body><article>
      <h1>The valley, hour by hour</h1>\(posts.joined())</article></body></html>
      """
    let items = reports(html, .html).dropFirst()
    #expect(items.count == 3)
    #expect(items.first?.published?.text == "2016-04-05T14:30:00+02:00")
    #expect(items.last?.published?.text == "2016-04-05T12:30:00+02:00")
    #expect(items.allSatisfy { $0.byline == "Mona Example" })
    #expect(items.first?.text.hasPrefix(Self.entries[0]) == true)
  }

  @Test("entries that the page states itself come before its markup")
  func linked() throws {
    let updates = Self.entries.enumerated().map { index, entry in
      """
      {"@type":"BlogPosting","headline":"Entry \(index)","articleBody":"\(entry)",
      "datePublished":"2016-04-05T0\(index + 1):00:00Z","author":{"name":"Mona Example"}}
      """
    }
    let html = """
      <html><head><title>Valley</title><script type="application/ld+json">
      {"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Valley",
      "liveBlogUpdate":[\(updates.joined(separator: ","))]}</script></head>
      <body><article><h1>Valley</h1>\(Self.entries.map { "<p>\($0)</p>" }.joined())
      <p>We follow the fighting in the valley all day, from both of its banks, as it is told.</p>
      </article></body></html>
      """
    let all = reports(html, .html)
    #expect(all.count == 4)
    #expect(all.dropFirst().map(\.text) == Self.entries)
    #expect(all.dropFirst().map(\.title) == ["Entry 0", "Entry 1", "Entry 2"])
    #expect(all[1].published?.text == "2016-04-05T01:00:00Z")
    // No word is counted twice.
    #expect(Self.entries.allSatisfy { !all[0].text.contains($0) })
  }

  @Test(
    "what is no digest stays whole",
    arguments: [
      // Times within an account.
      "\(entries[0])\n\n14:35 was when it began.\n\n\(entries[1])\n\n\(entries[2])",
      // Decimals and scores.
      "2.35 million people fled, they said.\n\n1.20 million came back in a year.\n\n"
        + "3.50 million stayed where they had been.",
      // A programme.
      "10:00 Welcome\n10:30 Talks\n11:15 Coffee\n12:00 Lunch",
      // A recording.
      "0:00 \(entries[0])\n\n0:45 \(entries[1])\n\n1:30 \(entries[2])",
      // Times in no order.
      "14:35 \(entries[0])\n\n09:10 \(entries[1])\n\n22:15 \(entries[2])\n\n03:00 \(entries[0])\n\n"
        + "12:00 \(entries[1])",
    ])
  func whole(text: String) {
    #expect(reports(text, .text).map(\.text) == [text])
  }
}

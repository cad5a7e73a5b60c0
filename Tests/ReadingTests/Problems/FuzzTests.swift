import Evidence
import Foundation
import Reading
import Testing

/// Mutated inputs of every format. `FOOTHOLD_FUZZ_PAGES=1000000 swift test …` makes a long run of it,
/// and `FOOTHOLD_FUZZ_SEED` another one.
@Suite("Fuzzing")
struct FuzzTests {
  private static func number(_ variable: String, otherwise: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? otherwise
  }

  private static let sentence = FeedTests.sentence

  /// Mostly pages, as in life.
  private static let seeds: [(name: String, bytes: [UInt8])] = {
    let pages = [
      newsPage,
      """
      <html><body><table><tr><td><a href=1>Home</a><td><p>\(sentence)<p>\(sentence)<table><tr><th>Town
      <td>Lost<tr><td>Tel Rahma<td>12</table></table><form><p>\(sentence)</form>
      """,
      """
      <p class=date>5 April 2016<h1>A <b>town</h1><p><b>\(sentence)<p></b><i>\(sentence)<div></i><ul>
      <li>One<li>Two</ul><svg><p>x</svg><template><p>y</template><title>Late</title><select>
      """,
      "<!doctype html><html><head><meta charset=windows-1251><script>x</script></head>"
        + "<body><article><p>\(sentence)</p></article><p>Subscribe to continue reading</p></html>",
    ]
    var seeds = pages.map { ("page.html", Array($0.utf8)) }
    seeds += seeds
    seeds.append(("text.txt", Array("\(sentence)\n\nSubscribe\n\nRead more\n\n\(sentence)".utf8)))
    seeds.append(("lines.jsonl", Array("{\"html\":\"<p>\(sentence)\",\"id\":\"1\"}\n".utf8)))
    seeds.append(("feed.rss", Array(FeedTests.rss.utf8)))
    seeds.append(("feed.atom", Array(FeedTests.atom.utf8)))
    seeds.append(("mail.eml", Array(MailTests.newsletter.utf8)))
    let record = MadeArchive.response(sentence, address: "https://wire.example/1")
    seeds.append(("a.warc", record + record))
    seeds.append(("a.warc.gz", MadeArchive.compressed(record) + MadeArchive.compressed(record)))
    return seeds
  }()

  @Test("mutated inputs neither crash, nor hang, nor break their offsets")
  func run() {
    let pages = Self.number("FOOTHOLD_FUZZ_PAGES", otherwise: 20_000)
    let seed = Self.number("FOOTHOLD_FUZZ_SEED", otherwise: 0x5EED)
    var mutator = Mutator(seed: UInt64(truncatingIfNeeded: seed))
    let reader = Reader()
    let clock = ContinuousClock()
    let start = clock.now
    var slowest = Duration.zero
    for round in 0..<pages {
      let (name, original) = Self.seeds[round % Self.seeds.count]
      let bytes = mutator.mutated(original)
      let before = clock.now
      let outcomes = reader.read(bytes, name: name)
      slowest = max(slowest, before.duration(to: clock.now))
      for report in outcomes.compactMap(\.report) {
        let isSound = report.hasSoundParagraphs && (report.problem != nil || !report.text.isEmpty)
        guard isSound else {
          Issue.record("round \(round), \(name): \(String(decoding: bytes, as: UTF8.self))")
          return
        }
      }
      if (round + 1) % 100_000 == 0 { print("\(round + 1) in \(start.duration(to: clock.now))") }
    }
    // A page takes a millisecond; the rest is for what else the machine does.
    #expect(slowest < .seconds(10))
  }
}

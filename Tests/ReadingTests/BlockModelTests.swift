import Evidence
import Reading
import Testing

@Suite("The model of a page's blocks")
struct BlockModelTests {
  /// Pages of one made-up site, whose notes stand in an element that only training can know.
  private static func pages(_ range: Range<Int>) -> [TrainingPage] {
    range.map { number in
      let article = (0..<6).map { line in
        "Line \(line) of report \(number): the column left town \(line + number) at dawn, he said."
      }
      let notes = (0..<3).map { line in
        "Reader \(line + number) thinks that the column will be back before the end of the week."
      }
      let page = """
        <html><head><title>Report \(number)</title></head><body>
        <div class="zz-story">\(article.map { "<p>\($0)</p>" }.joined())</div>
        <div class="zz-gossip">\(notes.map { "<p>\($0)</p>" }.joined())</div></body></html>
        """
      return TrainingPage(
        bytes: Array(page.utf8),
        truth: number % 2 == 0
          ? .text(article.joined(separator: "\n"))
          : .passages(with: Array(article.prefix(2)), without: Array(notes.prefix(2))))
    }
  }

  @Test("learns which names stand around the article and which do not")
  func names() throws {
    let lines = BlockTrainer.model(from: Self.pages(0..<12)).split(separator: "\n")
    func odds(_ name: String) throws -> Float {
      let line = try #require(lines.first { $0.hasPrefix(name + " ") })
      return try #require(Float(line.split(separator: " ")[1]))
    }
    #expect(try odds("zz-story") > 1)
    #expect(try odds("zz-gossip") < -1)
    #expect(try odds("gossip") < -1)
  }

  @Test("is the same text for the same pages")
  func deterministic() {
    let pages = Self.pages(0..<8)
    #expect(BlockTrainer.model(from: pages) == BlockTrainer.model(from: pages))
  }

  @Test("of the package is read whole: every line of its file comes back")
  func roundTrip() {
    let standard = BlockTrainer.standardModel
    #expect(standard.count > 10_000)
    #expect(BlockTrainer.reread(standard) == standard)
  }

  @Test("keeps the weights of what it learned")
  func learnedRoundTrip() {
    let learned = BlockTrainer.model(from: Self.pages(0..<8))
    #expect(BlockTrainer.reread(learned) == learned)
  }

  @Test("can be learned from no pages at all")
  func nothing() {
    #expect(BlockTrainer.model(from: []).contains("[second]"))
  }
}

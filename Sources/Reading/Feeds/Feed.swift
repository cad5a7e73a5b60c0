package import Evidence

/// A feed's items with what it says of them: RSS 2.0 and its forerunners, RSS 1.0, Atom (RFC 4287),
/// JSON Feed 1.1.
package struct Feed: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package internal(set) var title: String?
    /// Where the whole report is; the feed may hold no more than its first sentences.
    package internal(set) var link: String?
    /// Atom's `updated` where there is no `published`.
    package internal(set) var published: Instant?
    package internal(set) var author: String?
    /// HTML, UTF-8. Empty where the feed gives a headline alone.
    package internal(set) var content: [UInt8] = []
  }

  package internal(set) var title: String?
  package internal(set) var link: String?
  package internal(set) var language: String?
  package internal(set) var items: [Item] = []
  /// Why there may be more items than these.
  package internal(set) var problem: SourceProblem?

  package static let mostItems = 20_000
}

extension Reader {
  /// One feed → a report an item, in the feed's order.
  func feed(
    _ bytes: [UInt8], charset: String? = nil, address: String? = nil
  ) -> [ReadingOutcome] {
    let feed: Feed
    do { feed = try Feed(reading: bytes, charset: charset, address: address) } catch {
      return [.failure(ReadingProblem(line: nil, reason: .source(error)))]
    }
    var outcomes = feed.items.flatMap { reports($0, of: feed, address: address) }
    if let problem = feed.problem {
      outcomes.append(.failure(ReadingProblem(line: nil, reason: .source(problem))))
    }
    return outcomes
  }

  private func reports(_ item: Feed.Item, of feed: Feed, address: String?) -> [ReadingOutcome] {
    var line = ReportLine()
    line.title = item.title
    line.url = item.link
    line.published = item.published
    line.byline = item.author
    line.outlet = feed.title
    line.charset = "utf-8"
    if let address { line.extras = [.init("feed", .string(address))] }
    guard !item.content.isEmpty else {
      // The id is made from the content, so there must be some.
      let bytes = Array([item.title, item.link].compactMap { $0 }.joined(separator: "\n").utf8)
      return [.report(line.report(content: bytes, problem: .noText), original: bytes)]
    }
    return fragments(item.content, line: line).map { .report($0, original: item.content) }
  }

  /// A piece of HTML that is all report: where the article is not told from the rest, everything is.
  /// A digest in it is split into its entries.
  func fragments(_ html: [UInt8], line: ReportLine) -> [Report] {
    let reports = pages(html, line: line)
    guard reports.first?.problem == ContentProblem.noText.rawValue else { return reports }
    let document = TreeBuilder.document(from: MarkupGuard.apply(to: html))
    let words = document.first(.body).map { document.words(below: $0, atMost: html.count) } ?? ""
    return words.isEmpty ? reports : [line.report(text: words, content: html)]
  }
}

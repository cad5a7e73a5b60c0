package import Evidence

/// Live-blogs and digests → their entries, each a report with its own time.
///
/// Nothing is counted twice: the first report keeps the page's id and only what stands outside the
/// entries (headline, introduction, perhaps nothing), with how many entries it has in `items`; each
/// entry is a report with `part_of` = that id. A page is split only where entries with times make
/// up most of it.
package enum DigestSplitter {
  /// Fewer entries make no digest.
  static let fewest = 3

  /// A report of plain text → its rest and its entries, or nil where it is no digest.
  package static func split(_ report: Report) -> [Report]? {
    let bytes = Array(report.text.utf8)
    let lines = report.paragraphs.flatMap { range in
      bytes[range].split(separator: 0x0A).map { trimmed($0) }.filter { !$0.isEmpty }
    }
    guard let found = TimedLines.items(in: lines) else { return nil }
    return reports(found.items, rest: found.rest, of: report)
  }

  /// The entries alone; nil where the report is no digest.
  package static func items(of report: Report) -> [Report]? {
    split(report).map { Array($0.dropFirst()) }
  }

  /// A page's report, with the blocks that gave its text → its rest and its entries.
  static func split(_ report: Report, document: HTMLDocument, blocks: [Block]) -> [Report]? {
    let found =
      LinkedUpdates.items(in: document, blocks: blocks)
      ?? TimedElements.items(in: document, blocks: blocks)
    if let found { return reports(found.items, rest: found.rest, of: report) }
    return split(report)
  }

  private static func reports(
    _ items: [DigestItem], rest: [[UInt8]], of report: Report
  ) -> [Report] {
    let clean = CleanText(paragraphs: rest.map { $0[...] })
    let parent = Report(
      id: report.id, text: clean.text, published: report.published, outlet: report.outlet,
      url: report.url, title: report.title, byline: report.byline, language: report.language,
      paragraphs: clean.paragraphs, problem: report.problem,
      extras: report.extras + [.init("items", .integer(items.count))],
      modified: report.modified, found: report.found)
    return [parent] + DigestItems.reports(of: items, in: report)
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let start = bytes.drop { $0 <= 0x20 }
    guard let last = start.lastIndex(where: { $0 > 0x20 }) else { return [] }
    return Array(start[...last])
  }
}

/// What a page gives when it is a digest.
struct Digest {
  let items: [DigestItem]
  /// Paragraphs outside the entries.
  let rest: [[UInt8]]

  /// Words. What stands outside the entries and is longer is an article, and they are its comments.
  private static let longestIntroduction = 250

  /// Most of the page is in the entries, and most entries say something.
  var isConvincing: Bool {
    guard items.count >= DigestSplitter.fewest else { return false }
    let inside = items.reduce(0) { $0 + $1.words }
    let outside = rest.reduce(0) { $0 + WordCounts($1).words }
    // One that outweighs all the others is an article, and they are teasers of others.
    let longest = items.map(\.words).max() ?? 0
    guard longest * 2 <= inside else { return false }
    let speaking = items.count(where: \.readsAsSentence)
    return inside >= outside * 2 && outside <= Self.longestIntroduction
      && speaking * 4 >= items.count * 3
  }
}

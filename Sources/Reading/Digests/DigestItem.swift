import Evidence

/// One entry of a live-blog or digest, before it is a report of its own.
struct DigestItem {
  var paragraphs: [[UInt8]] = []
  var clock: ClockStamp?
  /// Stated by the entry itself or by the date above it.
  var published: Instant?
  var day: Day?
  var author: String?
  var title: String?

  var words: Int { paragraphs.reduce(0) { $0 + WordCounts($1).words } }

  var readsAsSentence: Bool {
    words >= 8 && paragraphs.contains { WordCounts($0).sentenceEnds >= 1 }
  }
}

/// Entries → reports.
enum DigestItems {
  /// Each entry as a report of its own: id = the page's id, `#` and its number from 1.
  static func reports(of items: [DigestItem], in parent: Report) -> [Report] {
    let isOneDay = isOneDay(items)
    return items.enumerated().map { index, item in
      let (paragraphs, author) = attributed(item)
      let clean = CleanText(paragraphs: paragraphs.map { $0[...] })
      let day = item.day ?? (isOneDay ? parent.published?.day : nil)
      let extras = parent.extras + [.init("part_of", .string(parent.id.rawValue))]
      return Report(
        id: ReportID("\(parent.id.rawValue)#\(index + 1)"), text: clean.text,
        published: item.published ?? day.flatMap { day in item.clock?.instant(on: day) }
          ?? item.day.map { Instant($0) },
        outlet: parent.outlet, url: parent.url, title: item.title, byline: author,
        language: parent.language, paragraphs: clean.paragraphs, extras: extras)
    }
  }

  /// The times rise or fall all the way: nobody wrote past midnight, and the page's day is theirs.
  static func isOneDay(_ items: [DigestItem]) -> Bool {
    let times = items.compactMap { $0.clock?.minutes }
    let pairs = zip(times, times.dropFirst())
    return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
  }

  /// An entry's own author, or that of the post that it quotes and nothing else.
  private static func attributed(_ item: DigestItem) -> (paragraphs: [[UInt8]], author: String?) {
    if let author = item.author { return (item.paragraphs, author) }
    if item.paragraphs.count >= 2, let author = byline(item.paragraphs[0]) {
      return (Array(item.paragraphs.dropFirst()), author)
    }
    if item.paragraphs.count >= 2, let last = item.paragraphs.last,
      let author = byline(last) ?? postAuthor(last)
    {
      return (item.paragraphs, author)
    }
    return (item.paragraphs, nil)
  }

  /// “By Mona Example”, and no more words than a name has.
  static func byline(_ paragraph: [UInt8]) -> String? {
    let words = String(decoding: paragraph, as: UTF8.self).split(separator: " ")
    guard words.count >= 3, words.count <= 6, words[0].lowercased() == "by",
      words.dropFirst().allSatisfy({ $0.first?.isUppercase == true && !$0.contains(",") })
    else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  /// “— Mona Example (@mona) April 5, 2016”.
  private static func postAuthor(_ paragraph: [UInt8]) -> String? {
    let text = String(decoding: paragraph.prefix(200), as: UTF8.self)
    guard let dash = text.first, dash == "—" || dash == "–", let at = text.firstRange(of: " (@"),
      text[at.upperBound...].contains(")")
    else { return nil }
    let name = text[..<at.lowerBound].dropFirst().trimmingPrefix { $0.isWhitespace }
    return name.isEmpty || name.count > 60 ? nil : String(name)
  }
}

import Evidence

/// When the page was published, by the page's own words: never by its modification date, never by
/// today's. The first source that gives a date counts, the most explicit first.
enum DateFinder {
  static func published(
    in document: HTMLDocument, tags: MetaTags, linked: StructuredData, url: String?
  ) -> Instant? {
    if let found = date(linked.published) { return found }
    for name in metaNames {
      if let found = date(tags[name]) { return found }
    }
    let marked = MarkedDates(document)
    if let found = marked.published { return found }
    if let day = url.flatMap(DateText.day(inURL:)) {
      return Instant(day)
    }
    return marked.plain ?? marked.labelled
  }

  static func date(_ text: String?) -> Instant? { text.flatMap(DateText.instant) }

  private static let metaNames = [
    "article:published_time", "article:published", "og:published_time", "og:article:published_time",
    "og:pubdate", "itemprop:datepublished", "itemprop:datecreated", "datepublished",
    "parsely-pub-date", "sailthru.date", "publish-date", "publish_date", "publishdate",
    "publication_date", "publicationdate", "pub_date", "pubdate", "article.published",
    "article:post_date", "cxenseparse:recs:publishtime", "article_date_original",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.issued",
    "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "dcterms.available",
    "bt:pubdate", "originalpublicationdate", "ptime", "created", "date", "dateposted",
    "rnews:datepublished", "displaydate", "date_published",
    "shareaholic:article_published_time",
  ]
}

/// Dates in the page's elements.
private struct MarkedDates {
  /// Said to be the publication: itemprop, `pubdate`, a class that says so.
  private(set) var published: Instant?
  /// The first `<time datetime>`.
  private(set) var plain: Instant?
  /// The first date in a short element whose class says date.
  private(set) var labelled: Instant?

  init(_ document: HTMLDocument) {
    for node in document.nodes.indices {
      let tag = document.nodes[node].tag
      guard tag != .text, tag != .meta, tag != .body, tag != .html else { continue }
      let property = lower(.itemprop, of: node, in: document)
      let isTime = tag == .time || (tag == .abbr && document.value(.title, of: node) != nil)
      let words = lower(.class, of: node, in: document)
      let saysDate = Self.dateWords.contains { contains(words, $0) }
      guard isTime || saysDate || contains(property, "date") else { continue }
      guard !contains(property, "modified"), !contains(words, "modified"),
        !contains(words, "updated")
      else { continue }
      let given =
        document.string(.datetime, of: node) ?? document.string(.content, of: node)
        ?? (tag == .abbr ? document.string(.title, of: node) : nil)
      let text = given ?? document.words(below: node, atMost: 200)
      let isPublished =
        contains(property, "datepublished") || contains(property, "datecreated")
        || document.value(.pubdate, of: node) != nil
        || (isTime && (contains(words, "publi") || contains(words, "entry-date")))
      if isPublished, published == nil {
        published = DateFinder.date(text)
      } else if isTime, plain == nil {
        plain = DateFinder.date(text)
      } else if saysDate, labelled == nil, document.subtree(of: node).count < 40 {
        labelled = DateFinder.date(document.words(below: node, atMost: 200))
      }
    }
  }

  private func lower(
    _ name: AttributeName, of node: Int, in document: HTMLDocument
  ) -> [UInt8] {
    (document.value(name, of: node) ?? []).prefix(400).map(asciiLowercased)
  }

  private static let dateWords: [StaticString] = [
    "date", "time", "publi", "datum", "posted", "meta",
  ]
}

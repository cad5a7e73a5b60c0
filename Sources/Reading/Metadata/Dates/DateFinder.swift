import Evidence

/// When the page was published and when it was last changed, by the page's own words: never by
/// today's date, and the one never for the other.
struct DateFinder {
  let published: FoundDate?
  let modified: FoundDate?

  init(
    in document: HTMLDocument, outline: PageOutline, tags: MetaTags, linked: StructuredData,
    url: String?, order: DayOrder, source: [UInt8] = []
  ) {
    var collected = DateCollection(order: order)
    collected.addHead(tags: tags, linked: linked, url: url)
    var marked = MarkedDates(document: document, outline: outline, collection: collected)
    marked.collect()
    collected = marked.collection
    let modified = DateChoice.best(collected.modified, modified: nil)
    self.modified = modified
    published =
      DateChoice.best(collected.published, modified: modified?.instant)
      ?? ScriptDates.published(in: source).map { FoundDate(instant: $0, how: "data of a script") }
      ?? marked.firstPost.map { FoundDate(instant: $0, how: "first post below the headline") }
  }
}

/// The candidates of one page.
struct DateCollection {
  let order: DayOrder
  private(set) var published: [DateCandidate] = []
  private(set) var modified: [DateCandidate] = []

  static let most = 200

  init(order: DayOrder) { self.order = order }

  mutating func add(_ candidate: DateCandidate, isModified: Bool = false) {
    if isModified {
      if modified.count < Self.most { modified.append(candidate) }
    } else if published.count < Self.most {
      published.append(candidate)
    }
  }

  /// What the head says, the address included.
  mutating func addHead(tags: MetaTags, linked: StructuredData, url: String?) {
    add(linked.published, .linkedData)
    add(linked.pagePublished, .linkedPage)
    add(linked.uploaded, .linkedUpload)
    for name in Self.publishedNames { add(tags[name], .metaPublished) }
    for name in Self.dateNames { add(tags[name], .metaDate) }
    add(linked.modified, .linkedData, isModified: true)
    for name in Self.modifiedNames { add(tags[name], .metaPublished, isModified: true) }
    if let day = url.flatMap(DateText.day(inURL:)) {
      add(DateCandidate(instant: Instant(day), source: .address))
    }
    for name in ["og:title", "og:description", "description"] { add(tags[name], .heading) }
  }

  private mutating func add(_ text: String?, _ source: DateSource, isModified: Bool = false) {
    guard let text else { return }
    if let exact = DateText.timestamp(text) {
      return add(DateCandidate(instant: exact, source: source), isModified: isModified)
    }
    let bytes = Array(text.utf8.prefix(400))
    let days = DateText.days(in: bytes[...], order: order)
    // A summary that names several days tells what happened on them.
    guard let found = days.first, source != .heading || days.count == 1 else { return }
    add(
      DateCandidate(
        instant: Instant(found.day), other: found.other, isDecided: found.isDecided,
        source: source), isModified: isModified)
  }

  private static let publishedNames = [
    "article:published_time", "article:published", "og:published_time", "og:article:published_time",
    "og:pubdate", "itemprop:datepublished", "itemprop:datecreated", "datepublished",
    "parsely-pub-date", "publish-date", "publish_date", "publishdate", "publication_date",
    "publicationdate", "publication-date", "pub_date", "pubdate", "article.published",
    "article:post_date", "article_date_original", "citation_publication_date",
    "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.issued", "bt:pubdate",
    "originalpublicationdate", "ptime", "rnews:datepublished", "date_published",
    "shareaholic:article_published_time", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "published", "published_date", "published-date", "article:publicationdate", "og:date",
    "article:create_at", "release_date", "vr:published_time",
  ]

  private static let dateNames = [
    "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "dcterms.available",
    "sailthru.date", "citation_date", "created", "dateposted", "displaydate", "dc.created",
    "creation_date", "article:date", "last-published", "eomportal-lastupdate", "thedate", "pdate",
    "date.created", "article-date", "last_published_at", "publish-time",
  ]

  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "og:modified_time", "article:modified",
    "itemprop:datemodified", "datemodified", "dcterms.modified", "dc.date.modified", "dc.modified",
    "last-modified", "lastmod", "updated_time", "article:updated_time", "modified", "revised",
    "last_updated", "last-updated", "lastupdate", "updated date",
  ]
}

import Evidence

/// What a page says about itself. What it does not say stays nil.
struct PageMetadata: Hashable {
  let title: String?
  let byline: String?
  let published: Instant?
  let outlet: String?
  let url: String?
  /// As declared, not checked against the text.
  let language: String?

  init(_ document: HTMLDocument) {
    let tags = MetaTags(document)
    let linked = StructuredData(document.structuredData)
    let outlet = OutletFinder.outlet(tags: tags, linked: linked)
    self.outlet = outlet
    title = TitleFinder.title(in: document, tags: tags, linked: linked, outlet: outlet)
    byline = BylineFinder.byline(in: document, tags: tags, linked: linked, outlet: outlet)
    let url = tags.canonical ?? tags["og:url"]
    self.url = url.flatMap { $0.hasPrefix("http") && $0.utf8.count < 2_000 ? $0 : nil }
    published = DateFinder.published(in: document, tags: tags, linked: linked, url: url)
    language =
      document.first(.html).flatMap { document.string(.lang, of: $0) } ?? tags["og:locale"]
  }
}

import Evidence

/// What a page says about itself. What it does not say stays nil.
struct PageMetadata: Hashable {
  let title: String?
  let byline: String?
  let published: Instant?
  let modified: Instant?
  let outlet: String?
  let url: String?
  /// As declared, not checked against the text.
  let language: String?
  /// How dates and byline were found, in plain English.
  let found: FoundBy

  /// - Parameters:
  ///   - source: the markup, whose scripts the document does not keep.
  ///   - address: where the page was fetched, as far as it is known.
  init(_ document: HTMLDocument, source: [UInt8] = [], address: String? = nil) {
    let tags = MetaTags(document)
    let linked = StructuredData(document.structuredData)
    let outlet = OutletFinder.outlet(tags: tags, linked: linked)
    self.outlet = outlet
    let title = TitleFinder(in: document, tags: tags, linked: linked, outlet: outlet)
    self.title = title.title
    let outline = PageOutline(document, headline: title.headline)
    let url = tags.canonical ?? tags["og:url"]
    self.url = url.flatMap { $0.hasPrefix("http") && $0.utf8.count < 2_000 ? $0 : nil }
    let declared = Self.declaredLanguage(document, tags: tags, linked: linked)
    language = declared
    let dates = DateFinder(
      in: document, outline: outline, tags: tags, linked: linked, url: url ?? address,
      order: DayOrder(language: declared), source: source)
    published = dates.published?.instant
    modified = dates.modified?.instant
    let byline = BylineFinder(
      in: document, outline: outline, tags: tags, linked: linked, outlet: outlet)
    self.byline = byline.byline
    found = FoundBy(
      published: dates.published?.how, modified: dates.modified?.how, byline: byline.how)
  }

  /// The most specific of the declarations: "en-US" says more than "en".
  private static func declaredLanguage(
    _ document: HTMLDocument, tags: MetaTags, linked: StructuredData
  ) -> String? {
    let said = [
      document.first(.html).flatMap { document.string(.lang, of: $0) }, tags["og:locale"],
      tags["content-language"], tags["language"], tags["dc.language"], linked.language,
    ].compactMap { $0 }.filter { !$0.isEmpty }
    guard let first = said.first else { return nil }
    let primary = first.prefix(2).lowercased()
    return said.first { $0.utf8.count > 4 && $0.prefix(2).lowercased() == primary } ?? first
  }
}

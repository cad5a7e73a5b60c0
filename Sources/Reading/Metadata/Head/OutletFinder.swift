/// Who publishes the page, by its own words.
enum OutletFinder {
  static func outlet(tags: MetaTags, linked: StructuredData) -> String? {
    let candidates = [
      tags["og:site_name"], linked.publisher, tags["dc.publisher"], tags["citation_journal_title"],
      tags["application-name"],
    ]
    return candidates.lazy.compactMap { $0 }.first { name in
      !name.isEmpty && name.utf8.count <= 80 && !name.hasPrefix("http")
    }
  }
}

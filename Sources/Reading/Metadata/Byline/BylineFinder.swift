/// Who wrote it. A page that names nobody has no byline: an outlet, a handle or a label is not one.
///
/// Each source gives a list of names; the list with the best source counts, other sources that name
/// the same people speaking for it.
struct BylineFinder {
  let names: [String]
  /// In plain English.
  let how: String?

  enum Source: Hashable {
    case linked, tag, marked, opened, linkedName, called

    var weight: Int {
      switch self {
      case .linked: 88
      case .tag: 76
      case .marked: 74
      case .opened: 68
      case .called: 60
      case .linkedName: 58
      }
    }

    var name: String {
      switch self {
      case .linked: "JSON-LD of the article"
      case .tag: "meta element for the author"
      case .marked: "element marked as the author"
      case .opened: "text that begins with “By”"
      case .linkedName: "link to an author's page"
      case .called: "element called a byline"
      }
    }
  }

  struct Candidate {
    var names: [String]
    let source: Source
    var bonus = 0
    var node = -1
  }

  static let least = 50

  init(
    in document: HTMLDocument, outline: PageOutline, tags: MetaTags, linked: StructuredData,
    outlet: String?
  ) {
    let outlet = TitleText.words(outlet ?? "")
    var candidates: [Candidate] = []
    // A person may be an outlet, where the data say that it is one.
    let fromData = Self.cleaned(linked.authors, outlet: [])
    if !fromData.isEmpty { candidates.append(Candidate(names: fromData, source: .linked)) }
    for name in Self.tagNames {
      let names = Self.cleaned(tags.all(name), outlet: outlet)
      if !names.isEmpty { candidates.append(Candidate(names: names, source: .tag)) }
    }
    var visible = VisibleBylines(document: document, outline: outline, outlet: outlet)
    visible.collect()
    candidates += visible.candidates
    var best: (candidate: Candidate, score: Int)?
    for candidate in candidates {
      let score = Self.score(candidate, among: candidates)
      if score >= Self.least, score > best?.score ?? 0 { best = (candidate, score) }
    }
    names = best?.candidate.names ?? []
    how = best?.candidate.source.name
  }

  var byline: String? { names.isEmpty ? nil : names.joined(separator: ", ") }

  private static func score(_ candidate: Candidate, among all: [Candidate]) -> Int {
    var score = candidate.source.weight + candidate.bonus
    var seen: Set<Source> = [candidate.source]
    for other in all where !seen.contains(other.source) && other.names.contains(candidate.names[0])
    {
      seen.insert(other.source)
      score += 8
    }
    return score
  }

  private static func cleaned(_ texts: [String], outlet: Set<MarkupName>) -> [String] {
    var names: [String] = []
    for text in texts.prefix(40) {
      for name in BylineText.names(in: Array(text.utf8)[...], outlet: outlet, isStated: true)
      where !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static let tagNames = [
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "byl", "article:author_name", "og:author",
    "og:article:author",
    "article.author", "dc.contributor", "twitter:data1", "itemprop:author", "authors", "creator",
    "cxenseparse:author", "dc.author", "author_name", "article_author",
    "shareaholic:article_author_name",
    "vr:author", "rbauthors", "cse_author",
  ]
}

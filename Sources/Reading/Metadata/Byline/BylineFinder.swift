/// Who wrote it, by the page's own word. A page that says nothing of it has no byline.
///
/// Each source gives a list of names; the list with the best source counts, other sources that name
/// the same people speaking for it. Where no person is named, the team, firm or handle counts that
/// the page states as its author.
struct BylineFinder {
  let names: [String]
  /// As one line; nil where the page names nobody.
  let byline: String?
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
    if let best {
      names = best.candidate.names
      how = best.candidate.source.name
      let texts =
        (linked.authors + Self.tagNames.compactMap { tags[$0] }).map { Array($0.utf8) }
        + visible.surroundings(of: names)
      byline = BylineWriting.found(names, in: texts) ?? names.joined(separator: ", ")
    } else if let stated = Self.stated(tags: tags, linked: linked, visible: visible) {
      names = [stated.name]
      byline = stated.name
      how = stated.source.name + ", where no person is named"
    } else {
      names = []
      byline = nil
      how = nil
    }
  }

  /// The first of the sources that states an author of another kind.
  private static func stated(
    tags: MetaTags, linked: StructuredData, visible: VisibleBylines
  ) -> (name: String, source: Source)? {
    func first(
      _ texts: [String], _ source: Source, _ kind: AuthorStatement.Kind
    ) -> (name: String, source: Source)? {
      texts.lazy.compactMap { AuthorStatement.statement(in: Array($0.utf8)[...], kind) }.first
        .map { ($0, source) }
    }
    // The label says what the other element holds.
    let isByline = tags["twitter:label1"].map { !isReadingTime($0) } ?? false
    let named = tagNames.filter { $0 != "twitter:data1" || isByline }.compactMap { tags[$0] }
    // As an author a publisher says nothing that the outlet does not.
    let publisher = linked.publisher.map(TitleText.words)
    let others = linked.organisations.filter { TitleText.words($0) != publisher }
    return first(linked.authors, .linked, .data) ?? first(named, .tag, .tag)
      ?? first(others, .linked, .data)
      ?? visible.statements.max { $0.source.weight + $0.bonus < $1.source.weight + $1.bonus }
      .map { ($0.names[0], $0.source) }
  }

  private static func isReadingTime(_ label: String) -> Bool {
    let label = label.lowercased()
    return ["time", "zeit", "temps", "tiempo", "tempo", "duur", "durée"].contains {
      label.contains($0)
    }
  }

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

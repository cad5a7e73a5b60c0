/// The headline, without the outlet's name that pages append to it, and where it stands.
///
/// Headings and the head's titles are candidates alike; each counts by its kind and by how far the
/// others repeat it.
struct TitleFinder {
  let title: String?
  /// The element that shows it.
  let headline: Int?

  private struct Heading {
    let node: Int
    let tag: HTMLTag
    let text: String
    let words: Set<MarkupName>
  }

  init(in document: HTMLDocument, tags: MetaTags, linked: StructuredData, outlet: String?) {
    let element = document.first(.title).map { oneLine(document.words(below: $0)) }
    let heads = [tags["og:title"], linked.headline, tags["twitter:title"], element]
      .compactMap { $0 }.filter { !$0.isEmpty }.map { TitleText.withoutOutlet($0, outlet: outlet) }
    let keys = heads.map(TitleText.words)
    let headings = Self.headings(in: document)
    let outletWords = TitleText.words(outlet ?? "")
    let isOnly = headings.filter { $0.tag == .h1 }.count == 1
    var best: (heading: Heading, score: Int)?
    for heading in headings {
      let likeness = keys.map { TitleText.likeness(heading.words, $0) }.max() ?? 0
      var score = likeness
      if heading.tag == .h1 { score += isOnly ? 55 : 25 }
      if heading.tag == .h3 { score -= 15 }
      if heading.words == outletWords { score -= 80 }
      if heading.words.count < 2 { score -= 25 }
      // The head's titles that are not the outlet's name are about the article.
      if score > best?.score ?? Int.min { best = (heading, score) }
    }
    let shownAt = best.flatMap { $0.score >= 40 ? $0.heading.node : nil }
    headline = shownAt ?? heads.first.flatMap { Self.node(saying: $0, in: document) }
    guard let best, best.score >= 60 || heads.isEmpty else {
      title = heads.first
      return
    }
    // A kicker before the headline is no part of it.
    let shown = best.heading.text
    title = heads.first { TitleText.isEnd($0, of: shown) } ?? shown
  }

  /// The element whose only text is the title, where no heading is.
  private static func node(saying title: String, in document: HTMLDocument) -> Int? {
    let wanted = Array(title.utf8)
    guard wanted.count >= 12 else { return nil }
    return document.nodes.indices.first { node in
      let text = document.text(of: node)
      guard text.count >= wanted.count, text.count < wanted.count + 200,
        document.nodes[node].parent >= 0,
        document.nodes[Int(document.nodes[node].parent)].tag != .title
      else { return false }
      return collapsed(text).elementsEqual(wanted)
    }
  }

  /// The first headings of three ranks, in the order of the page, with what they say.
  private static func headings(in document: HTMLDocument) -> [Heading] {
    var headings: [Heading] = []
    for node in document.nodes.indices {
      let tag = document.nodes[node].tag
      guard tag == .h1 || tag == .h2 || tag == .h3, headings.count < 16 else { continue }
      let text = oneLine(document.words(below: node, atMost: 600))
      if (4...400).contains(text.utf8.count) {
        headings.append(
          Heading(node: node, tag: tag, text: text, words: TitleText.words(text)))
      }
    }
    return headings
  }
}

import Foundation

/// Who wrote it. A page that names nobody has no byline: an outlet, a handle or a label is not one.
enum BylineFinder {
  static func byline(
    in document: HTMLDocument, tags: MetaTags, linked: StructuredData, outlet: String?
  ) -> String? {
    let fromData = linked.authors.compactMap { person($0, outlet: outlet) }
    if !fromData.isEmpty { return joined(fromData) }
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator", "citation_author", "byl",
    ] {
      if let value = tags[name], let person = person(value, outlet: outlet) { return person }
    }
    return visible(in: document, outlet: outlet) ?? spoken(in: document, outlet: outlet)
  }

  /// "By Mona Example" shortly after the headline.
  private static func spoken(in document: HTMLDocument, outlet: String?) -> String? {
    guard let headline = document.first(.h1) else { return nil }
    for node in document.nodes.indices.dropFirst(headline).prefix(300) {
      let text = collapsed(document.text(of: node))
      guard (2...80).contains(text.count),
        spokenOpenings.contains(where: { (text + [0x20]).starts(with: $0.utf8) })
      else { continue }
      // The name may be a link beside the word.
      let parent = Int(document.nodes[node].parent)
      guard parent >= 0, document.subtree(of: parent).count < 20 else { continue }
      let words = document.words(below: parent, atMost: 120)
      guard spokenOpenings.contains(where: words.hasPrefix) else { continue }
      let name = person(words, outlet: outlet)
      if let name, looksLikeName(name), WordCounts(name.utf8).words <= 5 { return name }
    }
    return nil
  }

  private static let spokenOpenings = ["By ", "BY ", "Von ", "Par ", "Por ", "Written by "]

  /// By strength: `rel=author` and `itemprop=author`, then elements whose class says byline.
  private static func visible(in document: HTMLDocument, outlet: String?) -> String? {
    var marked: [String] = []
    var classed: [String] = []
    for node in document.nodes.indices where document.nodes[node].tag != .text {
      var isMarked = false
      var isClassed = false
      for attribute in document.attributes(of: node) {
        let value =
          document.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
        switch attribute.name {
        case .rel where value.elementsEqual("author".utf8): isMarked = true
        case .itemprop where value.elementsEqual("author".utf8): isMarked = true
        case .class: isClassed = isClassed || value.split(separator: 0x20).contains(where: isByline)
        default: break
        }
      }
      guard isMarked || isClassed, document.subtree(of: node).count < 60 else { continue }
      let text = oneLine(document.words(below: node, atMost: 200))
      guard let name = person(text, outlet: outlet), looksLikeName(name) else { continue }
      if isMarked, !marked.contains(name) { marked.append(name) }
      if isClassed { classed.append(name) }
    }
    if !marked.isEmpty { return marked.count <= 3 ? joined(marked) : marked.first }
    return classed.first
  }

  private static func isByline(_ word: ArraySlice<UInt8>) -> Bool {
    let word = String(decoding: word, as: UTF8.self).lowercased()
    return classes.contains(word)
  }

  private static let classes: Set<String> = [
    "byline", "author", "author-name", "byline-name", "post-author", "article-author",
    "entry-author", "author_name", "article__author", "byline__name", "fn", "article-byline",
    "byline__author", "author__name", "c-byline__author", "authorname", "post-author-name",
  ]

  private static func joined(_ names: [String]) -> String { names.joined(separator: ", ") }

  /// The text without "By" and the like; nil where it cannot be people's names.
  static func person(_ text: String, outlet: String?) -> String? {
    var name = oneLine(text)
    for opening in openings where name.lowercased().hasPrefix(opening) {
      name = oneLine(String(name.dropFirst(opening.count)))
      break
    }
    for mark in [" | ", " • ", " · ", " – ", " on "] {
      if let cut = name.range(of: mark) { name = oneLine(String(name[..<cut.lowerBound])) }
    }
    let lower = name.lowercased()
    guard (3...120).contains(name.utf8.count), !lower.contains("http"), !lower.contains("@"),
      !lower.contains("www."), !lower.contains("/"), !notPeople.contains(lower),
      !lower.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
      !notPeople.contains(where: { $0.count > 4 && lower.hasSuffix(" " + $0) })
    else { return nil }
    if let outlet = outlet?.lowercased(), lower == outlet { return nil }
    return name
  }

  private static func looksLikeName(_ name: String) -> Bool {
    let counts = WordCounts(name.utf8)
    return (2...8).contains(counts.words) && counts.capitalised * 3 >= counts.words * 2
      && !counts.endsSentence
  }

  private static let openings = [
    "written by:", "written by ", "posted by ", "by:", "by ", "author:", "author ", "von ", "par ",
    "por ", "text:", "words by ", "story by ", "reviewed by ", "di ",
  ]

  private static let notPeople: Set<String> = [
    "admin", "administrator", "staff", "editor", "editors", "editorial", "newsroom", "redaktion",
    "webmaster", "team", "the editors", "guest", "author", "unknown", "anonymous", "user", "root",
    "staff writer", "editorial team", "editorial staff", "news desk", "super user", "redaction",
  ]
}

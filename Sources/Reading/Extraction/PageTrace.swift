import Evidence

/// What a report line says of its page beside the contract's fields: `elements`, for each of
/// `paragraphs` the element that it came from, and `captions`, the captions and credits that are no
/// part of the running text.
enum PageTrace {
  static let elements = "elements"
  static let captions = "captions"

  /// Bytes. Paths are short where a person or a program for persons wrote the page; a page made to
  /// have long ones goes without.
  static let mostBytes = 4 << 20

  /// `captions` where there are some.
  static func captions(of article: Article, in document: HTMLDocument) -> [JSONValue.Member] {
    guard !article.captions.isEmpty,
      let paths = paths(of: article.captions, in: document)
    else { return [] }
    let found = zip(article.captions, paths).map { block, path in
      JSONValue.object([
        .init("text", .string(String(decoding: block.text, as: UTF8.self))),
        .init("element", .string(path)),
      ])
    }
    return [.init(Self.captions, .array(found))]
  }

  /// `elements`, one a paragraph, where there are paragraphs.
  static func elements(of article: Article, in document: HTMLDocument) -> [JSONValue.Member] {
    guard !article.body.isEmpty, let paths = paths(of: article.body, in: document) else {
      return []
    }
    return [.init(elements, .array(paths.map(JSONValue.string)))]
  }

  private static func paths(of blocks: [Block], in document: HTMLDocument) -> [String]? {
    let paths = ElementPaths(document)
    var bytes = 0
    var found: [String] = []
    for block in blocks {
      found.append(paths.path(of: block.node))
      bytes += found[found.count - 1].utf8.count
      guard bytes <= mostBytes else { return nil }
    }
    return found
  }

  /// Without `elements` that speak of other paragraphs than these: a text that was cleaned again
  /// may have fewer.
  static func fitting(_ extras: [JSONValue.Member], paragraphs: Int) -> [JSONValue.Member] {
    extras.filter { member in
      guard member.name == elements, let paths = member.value.array,
        paths.allSatisfy({ $0.string != nil })
      else { return true }
      return paths.count == paragraphs
    }
  }
}

extension Report {
  /// With more members, but for those whose names the caller uses himself.
  func adding(_ members: [JSONValue.Member]) -> Report {
    let new = members.filter { member in !extras.contains { $0.name == member.name } }
    return new.isEmpty ? self : with(extras: extras + new)
  }

  func with(extras: [JSONValue.Member]) -> Report {
    Report(
      id: id, text: text, published: published, outlet: outlet, url: url, title: title,
      byline: byline, language: language, paragraphs: paragraphs, problem: problem,
      extras: extras, modified: modified, found: found)
  }
}

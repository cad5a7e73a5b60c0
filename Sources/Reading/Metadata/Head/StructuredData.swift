import Evidence

/// A page's JSON-LD (schema.org), as far as it describes the article.
struct StructuredData {
  /// Objects whose type names an article, best first.
  private let articles: [JSONValue]
  /// Other objects that may carry an article's fields (WebPage, WebSite, Organization).
  private let others: [JSONValue]

  static let mostObjects = 2_000

  init(_ scripts: [[UInt8]]) {
    var articles: [JSONValue] = []
    var others: [JSONValue] = []
    for script in scripts.prefix(50) {
      guard let value = Self.parse(script) else { continue }
      // Breadth first, over graphs and lists, but not into an article's own members.
      var queue = [value]
      var next = 0
      while next < queue.count, next < Self.mostObjects {
        let value = queue[next]
        next += 1
        if let values = value.array {
          queue.append(contentsOf: values)
        } else if value.members != nil {
          if Self.types(of: value).contains(where: Self.isArticle) {
            articles.append(value)
          } else {
            others.append(value)
          }
          for member in ["@graph", "mainEntity", "mainEntityOfPage"] {
            if let inner = value[member] { queue.append(inner) }
          }
        }
      }
    }
    self.articles = articles
    self.others = others
  }

  var headline: String? { text("headline", in: articles) ?? text("name", in: articles) }
  var published: String? { text("datePublished", in: articles) }
  /// Of the page that holds the article.
  var pagePublished: String? { text("datePublished", in: pages) }
  var modified: String? { text("dateModified", in: articles) ?? text("dateModified", in: pages) }
  var uploaded: String? { text("uploadDate", in: others) }
  var body: String? { text("articleBody", in: articles) }
  var language: String? { text("inLanguage", in: articles) ?? text("inLanguage", in: pages) }
  var publisher: String? {
    for object in articles {
      for publisher in resolve(object["publisher"]) {
        if let name = publisher["name"]?.string.map(oneLine), !name.isEmpty { return name }
      }
    }
    return text("name", in: others.filter { Self.types(of: $0).contains("WebSite") })
  }

  /// The article's authors by name, in order, without repetition. An organisation is none.
  var authors: [String] { authors(in: articles + pages, areOrganisations: false) }

  /// Firms and offices that the data call the article's author.
  var organisations: [String] { authors(in: articles, areOrganisations: true) }

  private func authors(in objects: [JSONValue], areOrganisations: Bool) -> [String] {
    for object in objects {
      var names: [String] = []
      for author in resolve(object["author"] ?? object["creator"]) {
        let isOrganisation = Self.types(of: author).contains { $0.hasSuffix("Organization") }
        if isOrganisation != areOrganisations { continue }
        let named = author["name"] ?? author
        for name in named.array?.compactMap(\.string) ?? [named.string].compactMap({ $0 }) {
          let name = plain(name)
          if !name.isEmpty, !names.contains(name), names.count < 40 { names.append(name) }
        }
      }
      if !names.isEmpty { return names }
    }
    return []
  }

  private var pages: [JSONValue] {
    others.filter { Self.types(of: $0).contains { $0.hasSuffix("Page") } }
  }

  private func text(_ name: String, in objects: [JSONValue]) -> String? {
    for object in objects {
      if let text = object[name]?.string.map(plain), !text.isEmpty { return text }
    }
    return nil
  }

  /// The values of a member, with `@id` references looked up in the page's graph.
  private func resolve(_ value: JSONValue?) -> [JSONValue] {
    guard let value else { return [] }
    return (value.array ?? [value]).prefix(40).map { item in
      guard item["name"] == nil, let id = item["@id"]?.string else { return item }
      return (others + articles).first { $0["@id"]?.string == id && $0["name"] != nil } ?? item
    }
  }

  private func plain(_ text: String) -> String {
    // Some pages escape their strings as if they were markup.
    guard text.utf8.contains(UInt8(ascii: "&")) else { return oneLine(text) }
    return Self.references.reduce(oneLine(text)) { text, pair in
      text.replacing(pair.0, with: pair.1)
    }
  }

  private static let references = [
    ("&#39;", "'"), ("&#039;", "'"), ("&#8217;", "’"), ("&#8216;", "‘"), ("&#8211;", "–"),
    ("&quot;", "\""), ("&apos;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
  ]

  private static func types(of value: JSONValue) -> [String] {
    guard let type = value["@type"] else { return [] }
    return type.string.map { [$0] } ?? type.array?.compactMap(\.string) ?? []
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report"
      || type == "Review" || type == "Recipe" || type == "HowTo"
  }

  /// Pages wrap the script in comments and leave line breaks inside strings.
  private static func parse(_ script: [UInt8]) -> JSONValue? {
    guard script.count < 4_000_000,
      let start = script.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let end = script.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end
    else { return nil }
    return try? JSONValue(parsing: script[start...end].map { $0 < 0x20 ? 0x20 : $0 })
  }
}

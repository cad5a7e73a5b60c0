import Evidence
import Foundation

extension Feed {
  /// - Parameters:
  ///   - charset: what the server said.
  ///   - address: where it was, from which links are read that do not say where they begin.
  /// - Throws: when it is no feed, or a hostile one. A feed that is cut off gives its whole items and
  ///   a `problem`.
  package init(
    reading bytes: [UInt8], charset: String? = nil, address: String? = nil
  ) throws(SourceProblem) {
    guard bytes.count <= Reader.mostBytes else { throw .feedTooLarge(limit: Reader.mostBytes) }
    let utf8 = CharacterDecoder.utf8(from: bytes, isHTML: true, transport: charset)
    let start = utf8.first { $0 > 0x20 }
    if start == UInt8(ascii: "{") {
      self = try JSONFeed.read(utf8)
    } else {
      guard try FeedRoot.name(in: utf8[...]) != nil else { throw .notAFeed }
      var reader = XMLFeedReader(utf8)
      self = try reader.read()
    }
    for index in items.indices {
      items[index].link = items[index].link.flatMap { Self.absolute($0, from: link ?? address) }
    }
  }

  private static func absolute(_ link: String, from base: String?) -> String? {
    let link = link.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !link.isEmpty, link.utf8.count <= 4_096 else { return nil }
    let url = URL(string: link, relativeTo: base.flatMap { URL(string: $0) })?.absoluteURL
    guard let url, url.scheme == "http" || url.scheme == "https", url.host != nil else {
      return nil
    }
    return url.absoluteString
  }
}

/// The element that a feed starts with.
enum FeedRoot {
  /// Its whole name, prefix included; nil where it is no feed's.
  static func name(in bytes: ArraySlice<UInt8>) throws(SourceProblem) -> String? {
    var scanner = XMLScanner(Array(bytes.prefix(1 << 16)))
    while let part = try scanner.next() {
      guard case .start(let name, _, _) = part else { continue }
      let text = String(decoding: name.prefix(60), as: UTF8.self)
      let local = text.split(separator: ":").last ?? ""
      return local == "rss" || local == "feed" || local == "RDF" ? text : nil
    }
    return nil
  }
}

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
enum JSONFeed {
  static func read(_ bytes: [UInt8]) throws(SourceProblem) -> Feed {
    let json: JSONValue
    do { json = try JSONValue(parsing: bytes) } catch { throw .jsonFeed(error.description) }
    guard json["version"]?.string?.contains("jsonfeed.org/version/") == true,
      let items = json["items"]?.array
    else { throw .notAFeed }
    var feed = Feed()
    feed.title = json["title"]?.string.map(oneLine)
    feed.link = json["home_page_url"]?.string
    feed.language = json["language"]?.string
    let author = name(json)
    feed.items = items.prefix(Feed.mostItems).map { value in
      var item = Feed.Item()
      item.title = value["title"]?.string.map(oneLine)
      item.link = value["url"]?.string ?? value["external_url"]?.string
      item.published = value["date_published"]?.string.flatMap(DateText.instant)
      item.author = name(value) ?? author
      if let html = value["content_html"]?.string {
        item.content = Array(html.utf8)
      } else if let text = value["content_text"]?.string ?? value["summary"]?.string {
        item.content = Array(text.utf8).asHTML
      }
      return item
    }
    return feed
  }

  private static func name(_ value: JSONValue) -> String? {
    let names = (value["authors"]?.array ?? []).compactMap { $0["name"]?.string }
    let name = names.isEmpty ? value["author"]?["name"]?.string : names.joined(separator: ", ")
    return name.map(oneLine).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension [UInt8] {
  /// Plain text as HTML: its lines become paragraphs.
  var asHTML: [UInt8] {
    var html = Array("<p>".utf8)
    for byte in self {
      switch byte {
      case UInt8(ascii: "&"): html += "&amp;".utf8
      case UInt8(ascii: "<"): html += "&lt;".utf8
      case 0x0A: html += "<p>".utf8
      default: html.append(byte)
      }
    }
    return html
  }
}

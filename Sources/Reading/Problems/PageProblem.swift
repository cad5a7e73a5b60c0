/// What is wrong with a page that was parsed: told from little text, or from how it ends.
enum PageProblem {
  /// More than this is no stub.
  private static let longestStub = 1_500
  private static let longestNotice = 400

  /// - Parameters:
  ///   - html: the page in UTF-8, as it was handed to the parser.
  ///   - text: what was taken out of it.
  static func of(
    _ html: [UInt8], text: CleanText, document: HTMLDocument
  ) -> ContentProblem? {
    if text.text.utf8.count <= longestStub {
      if text.paragraphs.count <= 4, isPaywalled(document) { return .paywall }
      if needsScripts(html, text: text, document: document) { return .scriptsOnly }
      if text.paragraphs.isEmpty { return isTooDeep(html) ? .tooDeep : .noText }
    }
    if isTooDeep(html) { return .tooDeep }
    return PageEnd.isCutOff(html) ? .truncated : nil
  }

  // MARK: Paywalls

  /// The page asks to subscribe for the rest, in so many words.
  private static func isPaywalled(_ document: HTMLDocument) -> Bool {
    if document.structuredData.contains(where: saysNotFree) { return true }
    let words = visible(document)
    let asks = contains(words, "subscri") || contains(words, "log in") || contains(words, "sign in")
    return asks && phrases.contains { contains(words, $0) }
  }

  private static let phrases: [StaticString] = [
    "to continue reading", "to keep reading", "to read the full", "to read this article",
    "to read the rest", "for subscribers only", "subscribers only", "only for subscribers",
    "available to subscribers", "exclusive to subscribers", "subscribe to read",
    "subscribe to unlock", "unlock this article", "to unlock this", "to access this article",
    "to view the full", "to continue to this article",
  ]

  /// `"isAccessibleForFree": false` (schema.org), also as a string.
  private static func saysNotFree(_ script: [UInt8]) -> Bool {
    let text = script.prefix(1 << 18).filter { $0 > 0x20 }.map(asciiLowercased)
    return contains(text, "\"isaccessibleforfree\":false")
      || contains(text, "\"isaccessibleforfree\":\"false\"")
  }

  private static func visible(_ document: HTMLDocument) -> [UInt8] {
    var words: [UInt8] = []
    for node in document.nodes.indices where document.nodes[node].tag == .text {
      words.append(0x20)
      words += document.text(of: node)
      if words.count > 1 << 18 { break }
    }
    return collapsed(words[...]).map { $0 == 0x0A ? 0x20 : asciiLowercased($0) }
  }

  // MARK: Pages made in the browser

  private static func needsScripts(
    _ html: [UInt8], text: CleanText, document: HTMLDocument
  ) -> Bool {
    guard text.text.utf8.count <= longestNotice else { return false }
    let scripts = MarkupDepth.scripts(in: html)
    guard scripts > 0 else { return false }
    if text.paragraphs.isEmpty {
      return document.structuredData.count < scripts && visible(document).count <= longestNotice
    }
    let words = text.text.utf8.map(asciiLowercased)
    return contains(words, "javascript")
      && (contains(words, "enable") || contains(words, "requires") || contains(words, "turn on"))
  }

  // MARK: Depth

  /// Deeper than any page that was made to be read: what lies below is kept as text, but no longer
  /// in its place.
  static let deepest = 4_096

  private static func isTooDeep(_ html: [UInt8]) -> Bool {
    // Fewer bytes cannot hold so many tags.
    html.count > deepest * 3 && MarkupDepth.of(html) > deepest
  }
}

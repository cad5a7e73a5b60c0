/// What is said of a person right beside the name: ", a spokesman for the ministry,", "of the Fifth
/// Brigade", "The foreign minister, NAME,".
struct PersonRole {
  private(set) var role: Range<Int>?
  private(set) var affiliation: Range<Int>?

  /// No apposition that counts is longer, in words.
  private static let longest = 18
  private static let roleMarks: NameFlags = [.role, .rank]

  init(_ span: NameSpan, sentence: Range<Int>, scene: NameScene) {
    let next = span.words.upperBound
    if next + 1 < sentence.upperBound, scene.isByte(next, ",") || scene.isByte(next, "(") {
      following(next + 1, sentence, scene)
    }
    if role == nil, next + 1 < sentence.upperBound, Self.isOf(next, scene) {
      // "Col. X of the Fifth Brigade"
      let start = Self.skipArticle(next + 1, sentence, scene)
      if let body = scene.covering(start), body.words.lowerBound == start,
        body.type == .organisation
      {
        affiliation = body.words
      }
    }
    let comma = span.words.lowerBound - 1
    if role == nil, comma > sentence.lowerBound, scene.isByte(comma, ",") {
      preceding(comma, sentence, scene)
    }
  }

  private mutating func following(_ first: Int, _ sentence: Range<Int>, _ scene: NameScene) {
    let start = Self.skipArticle(first, sentence, scene)
    let limit = min(sentence.upperBound, start + Self.longest)
    var end = start
    while end < limit, !Self.endsApposition(end, scene) { end += 1 }
    guard end > start, let head = Self.head(start..<end, scene) else { return }
    role = start..<end
    affiliation =
      Self.affiliation(head, end, sentence, scene) ?? PersonTitle.body(in: start..<head + 1, scene)
  }

  private mutating func preceding(_ comma: Int, _ sentence: Range<Int>, _ scene: NameScene) {
    var start = comma
    while start > sentence.lowerBound, comma - start < Self.longest {
      let word = start - 1
      if scene.words[word].shape == .mark, !scene.isByte(word, "-") { return }
      if scene.flags(word).contains(.speech) { return }
      start = word
      if Self.isArticle(word, scene) {
        guard let head = Self.head(start + 1..<comma, scene) else { return }
        role = start + 1..<comma
        affiliation =
          Self.affiliation(head, comma, sentence, scene)
          ?? PersonTitle.body(in: start + 1..<head + 1, scene)
        return
      }
    }
  }

  /// The noun that says what the person is: the last role word before the first preposition.
  private static func head(_ words: Range<Int>, _ scene: NameScene) -> Int? {
    var head: Int?
    for word in words {
      let flags = scene.flags(word)
      if word > words.lowerBound, flags.contains(.link) || flags.contains(.way),
        scene.words[word].shape == .lower
      {
        break
      }
      if !flags.isDisjoint(with: roleMarks) { head = word }
    }
    return head
  }

  /// The body after "of", "for", "at", "with", "from", "in": a name, or the words up to the end.
  private static func affiliation(
    _ head: Int, _ end: Int, _ sentence: Range<Int>, _ scene: NameScene
  ) -> Range<Int>? {
    guard let preposition = (head + 1..<max(head + 1, end)).first(where: { isOf($0, scene) }) else {
      return nil
    }
    let start = skipArticle(preposition + 1, sentence, scene)
    guard start < end else { return nil }
    let spans = scene.spans(in: start..<end)
    if let body = spans.first(where: { $0.type == .organisation }) { return body.words }
    if let place = spans.first(where: { $0.type == .place }) { return place.words }
    return start..<end
  }

  private static func endsApposition(_ word: Int, _ scene: NameScene) -> Bool {
    if scene.words[word].shape == .mark, !scene.isByte(word, "-"), !scene.isByte(word, "'") {
      return scene.text.words[word].count > 1
        || scene.text.bytes[scene.text.words[word].lowerBound] != 0x26
    }
    return scene.flags(word).contains(.speech)
      || enders.contains(scene.words[word].lower)
  }

  private static let enders = Set(
    ["who", "which", "whose", "was", "is", "were", "has", "had", "that"].map {
      NameHash.of($0.utf8)
    })
  private static let prepositions = Set(
    ["of", "for", "at", "with", "from", "in"].map { NameHash.of($0.utf8) })
  private static let articles = Set(
    ["a", "an", "the", "its", "his", "her", "their"].map { NameHash.of($0.utf8) })

  private static func isOf(_ word: Int, _ scene: NameScene) -> Bool {
    prepositions.contains(scene.words[word].lower)
  }

  private static func isArticle(_ word: Int, _ scene: NameScene) -> Bool {
    articles.contains(scene.words[word].lower)
  }

  private static func skipArticle(_ word: Int, _ sentence: Range<Int>, _ scene: NameScene) -> Int {
    word < sentence.upperBound && isArticle(word, scene) ? word + 1 : word
  }
}

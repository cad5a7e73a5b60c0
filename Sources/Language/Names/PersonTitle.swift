/// What stands before a person's name: ranks, offices, descriptions ("Syria analyst"), inside the
/// mention or before it.
struct PersonTitle {
  /// Words of the name alone; empty for a title without a name.
  private(set) var name: Range<Int>
  private(set) var title: Range<Int>?
  private(set) var affiliation: Range<Int>?

  private static let marks: NameFlags = [.rank, .honorific, .role]
  /// No description before a name is longer.
  private static let longest = 8

  init(_ span: NameSpan, sentence: Range<Int>, scene: NameScene) {
    name = Self.nameStart(span.words, scene)..<span.words.upperBound
    if name.lowerBound > span.words.lowerBound {
      title = span.words.lowerBound..<name.lowerBound
    }
    let first = Self.descriptionStart(
      title?.lowerBound ?? name.lowerBound, sentence, scene, hasTitle: title != nil)
    if first < span.words.lowerBound { title = first..<name.lowerBound }
    guard let title else { return }
    affiliation = Self.body(in: title, scene)
  }

  /// "Deputy Secretary of State | Antony …", "Lt. Col. | …", "Prime Minister |".
  private static func nameStart(_ words: Range<Int>, _ scene: NameScene) -> Int {
    var last: Int?
    for word in words {
      let flags = scene.flags(word)
      if flags.contains(.given), last != nil { break }
      if !flags.isDisjoint(with: marks), scene.words[word].shape.isCapitalised { last = word }
    }
    guard let last else { return words.lowerBound }
    // "Ana King": what looks like a title at the end of a name that began without one is a surname.
    if last == words.upperBound - 1,
      !words.dropLast().allSatisfy({ isTitleWord($0, scene) })
    {
      return words.lowerBound
    }
    var start = last + 1
    guard start < words.upperBound, scene.words[start].shape == .lower,
      scene.flags(start).contains(.link)
    else { return start }
    // "of State", "for the Middle East": the office's field, until a given name or the last two words.
    start += 1
    if let given = (start..<words.upperBound).first(where: { scene.flags($0).contains(.given) }) {
      return given
    }
    let rest = words.upperBound - start
    return rest > 2 ? words.upperBound - 2 : rest == 2 ? words.upperBound - 1 : words.upperBound
  }

  private static func isTitleWord(_ word: Int, _ scene: NameScene) -> Bool {
    !scene.flags(word).isDisjoint(with: [
      .rank, .honorific, .role, .link, .demonym, .country, .roleAdjective, .body, .armed, .acronym,
    ])
  }

  /// Where a description that leads up to `end` begins: "the rebel commander", "army spokesman Col.".
  private static func descriptionStart(
    _ end: Int, _ sentence: Range<Int>, _ scene: NameScene, hasTitle: Bool
  ) -> Int {
    var start = end
    var sawRole = hasTitle
    while start > sentence.lowerBound, end - start < longest {
      let word = start - 1
      let flags = scene.flags(word)
      let isRole = !flags.isDisjoint(with: marks)
      let isHyphen = scene.isByte(word, "-")
      let isName = scene.spans(in: word..<word + 1).first != nil || inSpan(word, scene)
      if isRole, scene.words[word].shape != .mark {
        sawRole = true
      } else if !(sawRole
        && (isHyphen || isName
          || !flags.isDisjoint(with: [.roleAdjective, .body, .armed, .demonym])
            && !flags.contains(.link) && !flags.contains(.way)))
      {
        break
      }
      start = word
    }
    return sawRole ? start : end
  }

  private static func inSpan(_ word: Int, _ scene: NameScene) -> Bool {
    scene.covering(word).map { $0.type != .person } ?? false
  }

  /// The body, else the place, that a title names: "FCO Minister", "Foreign Minister of Iraq".
  static func body(in words: Range<Int>, _ scene: NameScene) -> Range<Int>? {
    let spans = scene.spans(in: words)
    if let body = spans.first(where: { $0.type == .organisation }) { return body.words }
    if let place = spans.first(where: { $0.type == .place }) { return place.words }
    // Inside a person's mention the model found no names of their own.
    for word in words where scene.words[word].shape.isCapitalised {
      let flags = scene.flags(word)
      if !flags.isDisjoint(with: [.acronym, .country])
        || scene.words[word].shape == .allCapitals && flags.isDisjoint(with: [.rank, .role])
      {
        var end = word + 1
        while end < words.upperBound, scene.flags(end).contains(.country) { end += 1 }
        return word..<end
      }
    }
    return nil
  }
}

extension NameScene {
  /// The span that holds `word`.
  func covering(_ word: Int) -> NameSpan? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].words.upperBound <= word { low = middle + 1 } else { high = middle }
    }
    guard low < spans.count, spans[low].words.contains(word) else { return nil }
    return spans[low]
  }
}

/// The words that tell who speaks, beside a word of saying.
struct SpeakerPhrase {
  enum Head {
    case name(NameMention)
    case pronoun, noun
  }

  /// The whole phrase: "Two officials with the coalition".
  let words: Range<Int>
  /// The word or name that it is about.
  let head: Head
  let headWord: Int
  /// Words after the preposition: "the coalition".
  let complement: Range<Int>?

  /// No phrase is longer.
  static let longest = 24

  /// The phrase that ends before `end`, not reaching back before `limit`.
  static func before(_ end: Int, limit: Int, _ scene: SpeechScene) -> SpeakerPhrase? {
    let limit = max(limit, end - longest)
    guard end > limit else { return nil }
    let last = end - 1
    if scene.isByte(last, ",") { return beforeApposition(last, limit: limit, scene) }
    if let name = scene.name(at: last) {
      return outward(from: name, end: end, limit: limit, scene)
    }
    if scene.isIn(last, pronouns) {
      return SpeakerPhrase(words: last..<end, head: .pronoun, headWord: last, complement: nil)
    }
    return noun(last, end: end, limit: limit, scene)
  }

  /// "X, a spokesman for Y, said": the phrase before the apposition that ends at `last`, a comma.
  private static func beforeApposition(
    _ last: Int, limit: Int, _ scene: SpeechScene
  ) -> SpeakerPhrase? {
    var comma = last - 1
    var hasRole = false
    while comma > limit, !scene.isByte(comma, ",") {
      if scene.isIn(comma, stops) || scene.isQuoteMark(comma) { return nil }
      hasRole = hasRole || personNoun(comma, scene) != nil
      comma -= 1
    }
    guard comma > limit, scene.isByte(comma, ",") else { return nil }
    // "X, a baker, said"
    if scene.isIn(comma + 1, SpeechWordTable.determiners),
      scene.name(at: comma - 1)?.kind == .person
    {
      hasRole = true
    }
    guard hasRole else { return nil }
    return before(comma, limit: limit, scene)
  }

  /// The phrase that begins at `start`.
  static func after(_ start: Int, limit: Int, _ scene: SpeechScene) -> SpeakerPhrase? {
    let limit = min(limit, start + longest)
    var word = start
    while word < limit, scene.isIn(word, SpeechWordTable.auxiliaries) { word += 1 }
    guard word < limit, !scene.isMark(word) else { return nil }
    if scene.isIn(word, pronouns) {
      return SpeakerPhrase(words: word..<word + 1, head: .pronoun, headWord: word, complement: nil)
    }
    // A description or a title may lead up to a name: "army spokesman Col. X".
    var end = word
    while end < limit, scene.name(at: end)?.kind != .person, isDescription(end, scene) { end += 1 }
    if end < limit, let name = scene.name(at: end), name.kind == .person {
      return SpeakerPhrase(
        words: word..<name.words.upperBound, head: .name(name), headWord: name.words.lowerBound,
        complement: nil)
    }
    guard end > word else { return nil }
    return noun(end - 1, end: end, limit: word, scene).map { $0.extended(limit: limit, scene) }
  }

  private func extended(limit: Int, _ scene: SpeechScene) -> SpeakerPhrase {
    guard complement == nil, words.upperBound + 1 < limit,
      scene.isIn(words.upperBound, SpeechWordTable.prepositions)
    else { return self }
    let start = words.upperBound + 1
    var end = start
    while end < limit, Self.isDescription(end, scene) { end += 1 }
    guard end > start else { return self }
    return SpeakerPhrase(
      words: words.lowerBound..<end, head: head, headWord: headWord, complement: start..<end)
  }

  private static let stops = SpeechWordTable.hashes("said says that and but because who while when")
  private static let pronouns =
    SpeechWordTable.masculine.union(SpeechWordTable.plural).union(SpeechWordTable.first)
    .union(SpeechWordTable.body)

  private static func isDescription(_ word: Int, _ scene: SpeechScene) -> Bool {
    if scene.nameOf[word] >= 0 { return true }
    if scene.isMark(word) { return scene.isByte(word, "-") }
    if scene.isQuoteMark(word) { return false }
    return !scene.isIn(word, SpeechWordTable.ends)
      && !scene.isIn(word, SpeechWordTable.prepositions)
      && SpeechWordTable.cue(scene.hash(word)) == nil
  }

  /// A name before the word of saying may be the speaker, or where the speaker is from: "officials in
  /// Damascus", "a spokesman for the ministry".
  private static func outward(
    from name: NameMention, end: Int, limit: Int, _ scene: SpeechScene
  ) -> SpeakerPhrase? {
    var start = name.words.lowerBound
    while start > limit, let title = name.title,
      scene.text.words[start - 1].lowerBound >= title.lowerBound
    {
      start -= 1
    }
    if start > limit, scene.isIn(start - 1, SpeechWordTable.determiners) { start -= 1 }
    if name.kind != .person, start - 1 > limit,
      scene.isIn(start - 1, SpeechWordTable.prepositions),
      let head = personNoun(start - 2, scene)
    {
      return noun(head, end: end, limit: limit, scene, complement: start..<end)
    }
    if name.kind == .nationality || name.kind == .place || name.kind == .facility,
      name.words.upperBound < end
    {
      return nil
    }
    return SpeakerPhrase(
      words: start..<end, head: .name(name), headWord: name.words.lowerBound, complement: nil)
  }

  private static func personNoun(_ word: Int, _ scene: SpeechScene) -> Int? {
    scene.isIn(word, SpeechWordTable.persons) || scene.isIn(word, SpeechWordTable.documents)
      || !scene.words[word].flags.isDisjoint(with: [.role, .rank]) ? word : nil
  }

  /// A phrase whose head is a common noun.
  private static func noun(
    _ head: Int, end: Int, limit: Int, _ scene: SpeechScene, complement: Range<Int>? = nil
  ) -> SpeakerPhrase? {
    var head = head
    var complement = complement
    // "residents of the old town said": the noun before the last preposition, if it is a person.
    if complement == nil, personNoun(head, scene) == nil {
      var word = head
      while word > limit, isDescription(word, scene) { word -= 1 }
      if word > limit, scene.isIn(word, SpeechWordTable.prepositions),
        let person = personNoun(word - 1, scene)
      {
        complement = word + 1 < end ? word + 1..<end : nil
        head = person
      }
    }
    guard
      scene.isIn(head, SpeechWordTable.persons) || scene.isIn(head, SpeechWordTable.bodies)
        || scene.words[head].shape.isCapitalised
        || !scene.words[head].flags.isDisjoint(with: [.role, .rank, .body, .armed, .people])
    else { return nil }
    var start = head
    while start > limit, isDescription(start - 1, scene) {
      start -= 1
      if scene.isIn(start, SpeechWordTable.determiners) { break }
    }
    return SpeakerPhrase(words: start..<end, head: .noun, headWord: head, complement: complement)
  }
}

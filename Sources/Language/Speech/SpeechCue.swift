/// A word of saying with its speaker's words, before anything is resolved.
struct SpeechCue {
  /// Words of the cue: "said", "according to", "quoted".
  let words: Range<Int>
  let verb: String
  let phrase: SpeakerPhrase
  let relay: SpeakerPhrase?
  /// The speaker stands after the verb: "said Petrova".
  let isInverted: Bool

  private static let quoted = SpeechWordTable.hashes("quoted cited")
  private static let according = NameHash.of("according".utf8)
  private static let to = NameHash.of("to".utf8)
  private static let by = NameHash.of("by".utf8)
  private static let who = NameHash.of("who".utf8)
  private static let was = SpeechWordTable.hashes("was were is are been being")
  private static let comma: Character = ","

  /// The cues of a sentence, in order. Words inside quotation marks bring nobody's words.
  static func cues(in sentence: Range<Int>, _ scene: SpeechScene, trees: WordTrees?) -> [SpeechCue]
  {
    var cues: [SpeechCue] = []
    var limit = sentence.lowerBound
    for word in sentence where !scene.isInsideQuote(word) && !scene.isQuoteMark(word) {
      guard word >= limit else { continue }
      let found: SpeechCue?
      if scene.hash(word) == according {
        found = accordingTo(word, sentence, scene)
      } else if scene.isIn(word, quoted), word > sentence.lowerBound {
        found = passive(word, limit, sentence, scene)
      } else if let cue = SpeechWordTable.cue(scene.hash(word)) {
        found = verb(word, cue, limit, sentence, scene, trees)
      } else {
        found = nil
      }
      guard let found else { continue }
      cues.append(found)
      limit = max(found.words.upperBound, found.isInverted ? found.phrase.words.upperBound : 0)
    }
    return cues
  }

  private static func accordingTo(
    _ word: Int, _ sentence: Range<Int>, _ scene: SpeechScene
  ) -> SpeechCue? {
    guard word + 2 < sentence.upperBound, scene.hash(word + 1) == to,
      let phrase = SpeakerPhrase.after(word + 2, limit: sentence.upperBound, scene)
    else { return nil }
    return SpeechCue(
      words: word..<word + 2, verb: "according to", phrase: phrase, relay: nil, isInverted: true)
  }

  /// "X was quoted by Y as saying"
  private static func passive(
    _ word: Int, _ limit: Int, _ sentence: Range<Int>, _ scene: SpeechScene
  ) -> SpeechCue? {
    var end = word
    while end > limit, scene.isIn(end - 1, SpeechWordTable.auxiliaries) || scene.isIn(end - 1, was)
    {
      end -= 1
    }
    guard end < word, let phrase = SpeakerPhrase.before(end, limit: limit, scene) else {
      return nil
    }
    var relay: SpeakerPhrase?
    for place in word + 1..<min(word + 8, sentence.upperBound) where scene.hash(place) == by {
      relay = SpeakerPhrase.after(place + 1, limit: sentence.upperBound, scene)
      break
    }
    return SpeechCue(
      words: word..<word + 1, verb: "quote", phrase: phrase, relay: relay, isInverted: false)
  }

  private static func verb(
    _ word: Int, _ cue: SpeechWordTable.Cue, _ limit: Int, _ sentence: Range<Int>,
    _ scene: SpeechScene, _ trees: WordTrees?
  ) -> SpeechCue? {
    func made(_ phrase: SpeakerPhrase, inverted: Bool) -> SpeechCue {
      SpeechCue(
        words: word..<word + 1, verb: cue.lemma, phrase: phrase, relay: nil, isInverted: inverted)
    }
    if let subject = trees.flatMap({ subject(of: word, sentence, scene, $0) }) {
      return made(subject, inverted: subject.words.lowerBound > word)
    }
    let previous = word - 1
    let isAfterQuote = previous >= 0 && scene.isQuoteMark(previous)
    let isAfterComma = previous >= sentence.lowerBound && scene.isByte(previous, comma)
    func inverted() -> SpeechCue? {
      // Whoever stands after "told" is told.
      guard !cue.isBase, !cue.isGerund, cue.lemma != "tell", isAfterQuote || isAfterComma else {
        return nil
      }
      return SpeakerPhrase.after(word + 1, limit: sentence.upperBound, scene).map {
        made($0, inverted: true)
      }
    }
    // “…,” said X
    if isAfterQuote, let found = inverted() { return found }
    var end = word
    while end > limit,
      scene.isIn(end - 1, SpeechWordTable.auxiliaries) || isManner(end - 1, scene)
    { end -= 1 }
    if end - 1 > limit, scene.hash(end - 1) == who {
      end -= 1
      if end - 1 > limit, scene.isByte(end - 1, comma) { end -= 1 }
    }
    guard !cue.isGerund, let phrase = SpeakerPhrase.before(end, limit: limit, scene) else {
      // "The town had fallen, said X"
      return inverted()
    }
    if cue.isBase, !isPlural(phrase, scene) { return nil }
    return made(phrase, inverted: false)
  }

  /// "quietly"
  private static func isManner(_ word: Int, _ scene: SpeechScene) -> Bool {
    let range = scene.text.words[word]
    return scene.words[word].shape == .lower && range.count > 4
      && scene.text.bytes[range.upperBound - 2..<range.upperBound].elementsEqual("ly".utf8)
  }

  /// "officials say"; but not "the report".
  private static func isPlural(_ phrase: SpeakerPhrase, _ scene: SpeechScene) -> Bool {
    if case .pronoun = phrase.head {
      return !scene.isIn(phrase.headWord, SpeechWordTable.masculine)
        && !scene.isIn(phrase.headWord, SpeechWordTable.body)
    }
    guard case .noun = phrase.head else { return false }
    let range = scene.text.words[phrase.headWord]
    return scene.text.bytes[range.upperBound - 1] == UInt8(ascii: "s")
      || scene.words[phrase.headWord].flags.contains(.people)
  }

  /// The subject that a dependency tree gives to the verb.
  private static func subject(
    of verb: Int, _ sentence: Range<Int>, _ scene: SpeechScene, _ trees: WordTrees
  ) -> SpeakerPhrase? {
    guard trees.heads.count == scene.words.count, trees.labels.count == scene.words.count,
      let head = sentence.first(where: {
        trees.heads[$0] == verb && trees.labels[$0] == "nsubj"
      })
    else { return nil }
    if let name = scene.name(at: head) {
      return SpeakerPhrase(
        words: name.words, head: .name(name), headWord: name.words.lowerBound, complement: nil)
    }
    // The subject's words without its clauses and appositions.
    var end = head + 1
    while end < sentence.upperBound, end != verb, !scene.isMark(end),
      scene.hash(end) != who, isUnder(head, end, trees)
    {
      end += 1
    }
    return head < verb
      ? SpeakerPhrase.before(end, limit: sentence.lowerBound, scene)
      : SpeakerPhrase.after(verb + 1, limit: sentence.upperBound, scene)
  }

  private static func isUnder(_ head: Int, _ word: Int, _ trees: WordTrees) -> Bool {
    var place = word
    for _ in 0..<64 {
      guard let next = trees.heads[place], trees.heads.indices.contains(next) else { return false }
      if next == head { return true }
      place = next
    }
    return false
  }
}

/// Finds what is quoted and reported in a text, and who says it. Works on words and names; where
/// dependency trees are at hand, they decide on subject and clause.
package struct SpeechFinder: Sendable {
  package init() {}

  /// - Parameters:
  ///   - names: the mentions that `NameRecogniser` found in the same text.
  ///   - trees: one head and label for each word of the text.
  /// - Returns: in the order of the words said.
  package func speeches(
    in text: NameText, names: [NameMention], trees: WordTrees? = nil
  ) -> [Speech] {
    let scene = SpeechScene(text, names)
    var memory = SpeakerMemory(scene)
    var run = SpeechRun(scene: scene, trees: trees)
    for sentence in text.sentences { run.read(sentence, &memory) }
    return run.speeches.sorted {
      ($0.content.lowerBound, $0.content.upperBound, $0.cue.lowerBound)
        < ($1.content.lowerBound, $1.content.upperBound, $1.cue.lowerBound)
    }
  }
}

/// One pass over the sentences.
private struct SpeechRun {
  let scene: SpeechScene
  let trees: WordTrees?
  private(set) var speeches: [Speech] = []
  /// Quotations that have a speaker.
  private var settled: Set<Int> = []
  /// Quotations of sentences without a cue, which the next cue of their paragraph may claim.
  private var waiting: [Int] = []
  /// The last cue, to which quotations that follow in its paragraph belong.
  private var open: (cue: Range<Int>, verb: String, speaker: Speaker?, word: Int)?
  private var lastWord = 0

  /// Quoted words of fewer words are a term, unless a word of saying stands beside them.
  private static let fewest = 4

  init(scene: SpeechScene, trees: WordTrees?) {
    self.scene = scene
    self.trees = trees
  }

  mutating func read(_ sentence: Range<Int>, _ memory: inout SpeakerMemory) {
    if opensParagraph(sentence.lowerBound), !isContinued(sentence.lowerBound) {
      open = nil
      waiting = []
    }
    let cues = SpeechCue.cues(in: sentence, scene, trees: trees)
    for (number, cue) in cues.enumerated() {
      memory.read(until: cue.words.lowerBound)
      let start = number == 0 ? sentence.lowerBound : cues[number - 1].words.upperBound
      let end = number + 1 < cues.count ? leftEdge(cues[number + 1]) : sentence.upperBound
      take(cue, within: start..<max(start, end), &memory)
    }
    memory.read(until: sentence.upperBound)
    let quotations = touching(sentence).filter { !settled.contains($0) }
    for number in quotations {
      let words = scene.quotations.all[number].words
      guard words.count >= Self.fewest, words.lowerBound >= sentence.lowerBound - 1 else {
        continue
      }
      if let open, cues.isEmpty || words.lowerBound > open.word {
        add(number, cue: open.cue, verb: open.verb, speaker: open.speaker)
      } else if cues.isEmpty {
        waiting.append(number)
      }
    }
    lastWord = sentence.upperBound
  }

  private func leftEdge(_ cue: SpeechCue) -> Int {
    min(cue.words.lowerBound, cue.phrase.words.lowerBound)
  }

  private mutating func take(
    _ cue: SpeechCue, within limit: Range<Int>, _ memory: inout SpeakerMemory
  ) {
    // The people whom the speaker's own words name, with their roles.
    memory.read(until: cue.phrase.words.upperBound)
    let speaker = memory.speaker(cue.phrase)
    let relay = cue.relay.flatMap { SpeakerMemory.outside(scene, $0) }
    let bytes = scene.text.byteRange(cue.words)
    let beside = touching(limit).filter { !settled.contains($0) }
    var found = false
    for number in waiting + beside where !settled.contains(number) {
      let words = scene.quotations.all[number].words
      let isBeside = isBeside(words, cue, limit)
      guard words.count >= Self.fewest || isBeside else { continue }
      if words.count >= Self.fewest, !isBeside, !waiting.contains(number),
        !isWholeClause(words, limit)
      {
        continue
      }
      add(number, cue: bytes, verb: cue.verb, speaker: speaker, relay: relay)
      found = found || isBeside || !waiting.contains(number)
    }
    waiting = []
    if !found,
      let words = SpeechContent.reported(cue, limit: limit, scene, trees: trees),
      words.count > 1
    {
      speeches.append(
        Speech(
          content: scene.text.byteRange(words), form: .reported, cue: bytes, verb: cue.verb,
          speaker: speaker, relay: relay))
    }
    open = (bytes, cue.verb, speaker, cue.words.upperBound)
  }

  private mutating func add(
    _ number: Int, cue: Range<Int>, verb: String, speaker: Speaker?, relay: Speaker? = nil
  ) {
    settled.insert(number)
    let words = SpeechContent.withoutComma(scene.quotations.all[number].words, scene)
    speeches.append(
      Speech(
        content: scene.text.byteRange(words), form: .quoted, cue: cue, verb: verb, speaker: speaker,
        relay: relay))
  }

  /// Only marks and the speaker's words stand between the quotation and the word of saying.
  private func isBeside(_ words: Range<Int>, _ cue: SpeechCue, _ limit: Range<Int>) -> Bool {
    let first = min(cue.words.lowerBound, cue.phrase.words.lowerBound)
    let last = max(cue.words.upperBound, cue.isInverted ? cue.phrase.words.upperBound : 0)
    if words.upperBound <= first {
      return (words.upperBound..<first).allSatisfy { scene.isMark($0) }
    }
    guard words.lowerBound >= last else { return false }
    let between = last..<words.lowerBound
    return between.count <= 3
      || between.dropLast().last.map { scene.isByte($0, ":") || scene.isByte($0, ",") } ?? false
  }

  /// A long quotation in the sentence of a cue is what was said, wherever it stands.
  private func isWholeClause(_ words: Range<Int>, _ limit: Range<Int>) -> Bool {
    words.count >= 2 * Self.fewest || words.count * 2 > limit.count
  }

  /// Numbers of the quotations that begin in or reach into a range of words.
  private func touching(_ words: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    for word in words {
      let number = Int(scene.quotations.of[word])
      if number >= 0, numbers.last != number { numbers.append(number) }
    }
    return numbers
  }

  private func opensParagraph(_ word: Int) -> Bool {
    guard word > 0 else { return true }
    return scene.text.bytes[
      scene.text.words[word - 1].upperBound..<scene.text.words[word].lowerBound
    ].contains(0x0A)
  }

  /// A paragraph that goes on with a quotation which the one before left open, or is quotation itself.
  private func isContinued(_ word: Int) -> Bool {
    guard word > 0 else { return false }
    let before = scene.quotations.of[word - 1]
    let here = scene.quotations.of[word]
    guard here >= 0 else { return false }
    return before == here
      || before >= 0 && scene.quotations.all[Int(before)].marked.upperBound == word
        && !scene.isQuoteMark(word - 1)
  }
}

extension SpeakerMemory {
  /// A voice by its own words alone.
  static func outside(_ scene: SpeechScene, _ phrase: SpeakerPhrase) -> Speaker? {
    var memory = SpeakerMemory(scene)
    return memory.speaker(phrase)
  }
}

extension SpeechContent {
  /// Without the comma that stands before a closing mark.
  static func withoutComma(_ words: Range<Int>, _ scene: SpeechScene) -> Range<Int> {
    words.count > 1 && scene.isByte(words.upperBound - 1, ",")
      ? words.lowerBound..<words.upperBound - 1 : words
  }
}

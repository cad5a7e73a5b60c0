/// Which words of a sentence are those said.
enum SpeechContent {
  /// The reported words of a cue in a sentence without quotation marks about it; nil for none.
  static func reported(
    _ cue: SpeechCue, limit: Range<Int>, _ scene: SpeechScene, trees: WordTrees?
  ) -> Range<Int>? {
    let first = min(cue.words.lowerBound, cue.phrase.words.lowerBound)
    let last = max(cue.words.upperBound, cue.isInverted ? cue.phrase.words.upperBound : 0)
    let before = trimmed(limit.lowerBound..<max(limit.lowerBound, first), scene)
    let next = min(skipAddressee(last, limit.upperBound, scene), limit.upperBound)
    let after = trimmed(next..<limit.upperBound, scene)
    if let trees, let clause = clause(of: cue.words.lowerBound, limit, scene, trees) {
      return clause
    }
    let startsWithThat = after.map { scene.hash($0.lowerBound) == that } ?? false
    if startsWithThat, let after { return trimmed(after.lowerBound + 1..<after.upperBound, scene) }
    // "The town fell, the army said on Monday": a clause and a comma before the speaker.
    let comesFirst =
      first > limit.lowerBound + 3 && scene.isByte(first - 1, ",")
      && (before.map { $0.count > 3 && !opensAdverbial($0.lowerBound, scene) } ?? false)
    if cue.verb == "according to" {
      return first > limit.lowerBound + 2 ? before : after
    }
    if comesFirst { return before }
    return after ?? (cue.isInverted ? before : nil)
  }

  private static let that = NameHash.of("that".utf8)
  /// "was quoted by Y as saying"
  private static let saying = NameHash.of("saying".utf8)
  private static let adverbials = SpeechWordTable.hashes(
    "on in at after before when while as during since by with for under despite although following")
  private static let addressed = SpeechWordTable.hashes("told tell tells")
  private static let timeWords = SpeechWordTable.hashes(
    "on in at monday tuesday wednesday thursday friday saturday sunday yesterday today")

  private static func opensAdverbial(_ word: Int, _ scene: SpeechScene) -> Bool {
    scene.isIn(word, adverbials)
  }

  /// "told reporters that …", "said on Monday that …", "said in a statement that …": where "that" is
  /// near, what stands before it is not what was said.
  private static func skipAddressee(_ start: Int, _ end: Int, _ scene: SpeechScene) -> Int {
    guard start < end else { return start }
    if scene.isByte(start, ",") || scene.isByte(start, ":") { return start + 1 }
    for word in start..<min(start + 12, end) where scene.hash(word) == saying {
      return word + 1
    }
    for word in start..<min(start + 9, end) {
      if scene.hash(word) == that { return word }
      if scene.isByte(word, ",") || scene.isByte(word, ":") { break }
    }
    var word = start
    if word > 0, scene.isIn(word - 1, addressed) {
      // The one who is told: one phrase.
      if let name = scene.name(at: word) {
        word = name.words.upperBound
      } else {
        while word < end, scene.isIn(word, SpeechWordTable.determiners) { word += 1 }
        word = min(end, word + 1)
      }
    }
    while word < end, scene.isIn(word, timeWords), scene.hash(word) != NameHash.of("in".utf8) {
      word += 1
    }
    return word
  }

  /// The clause that a dependency tree hangs on the verb.
  private static func clause(
    of verb: Int, _ sentence: Range<Int>, _ scene: SpeechScene, _ trees: WordTrees
  ) -> Range<Int>? {
    guard trees.heads.count == scene.words.count, trees.labels.count == scene.words.count else {
      return nil
    }
    var root = sentence.first {
      trees.heads[$0] == verb && ["ccomp", "parataxis"].contains(trees.labels[$0])
    }
    // "The town fell, he said": the verb of saying hangs on what was said.
    if root == nil, trees.labels[verb] == "parataxis" { root = trees.heads[verb] }
    guard let root, sentence.contains(root) else { return nil }
    var low = root
    var high = root
    for word in sentence where word != verb && isUnder(root, word, trees, except: verb) {
      low = min(low, word)
      high = max(high, word)
    }
    if low < verb, verb < high {
      if root < verb { high = verb - 1 } else { low = verb + 1 }
    }
    return trimmed(low..<high + 1, scene).map {
      scene.hash($0.lowerBound) == that && $0.count > 1 ? $0.lowerBound + 1..<$0.upperBound : $0
    }
  }

  private static func isUnder(_ root: Int, _ word: Int, _ trees: WordTrees, except: Int) -> Bool {
    var place = word
    for _ in 0..<64 {
      if place == root { return true }
      guard place != except, let next = trees.heads[place], trees.heads.indices.contains(next)
      else {
        return false
      }
      place = next
    }
    return false
  }

  /// Without marks at its edges.
  static func trimmed(_ words: Range<Int>, _ scene: SpeechScene) -> Range<Int>? {
    var start = words.lowerBound
    var end = words.upperBound
    while start < end, scene.isMark(start) { start += 1 }
    while end > start, scene.isMark(end - 1), !scene.isByte(end - 1, ")") { end -= 1 }
    return start < end ? start..<end : nil
  }
}

/// The words of a short block, alone and in twos, as the model's file writes them: "sign up" stands
/// anywhere, "^ sign up" begins the block, "^ share $" is all of it. Letters in lower case, every
/// number "0".
enum Phrases {
  /// Words above which a block is judged by its shape and its place alone.
  static let mostWords = 30

  private static let start = WordHash.of("^".utf8)
  private static let end = WordHash.of("$".utf8)
  private static let number = WordHash.of("0".utf8)

  /// Calls `body` with the key of each word and each pair of words that follow one another; the
  /// block's start and end count as words.
  @inline(__always)
  static func forEach(in text: [UInt8], _ body: (UInt64, _ isOpening: Bool) -> Void) {
    var before = start
    var second: UInt64 = 0
    var words = 0
    var hash = WordHash.empty
    var length = 0
    var isNumber = true
    func close() {
      guard length > 0 else { return }
      let word = isNumber ? number : hash
      words += 1
      body(word, false)
      body(WordHash.pair(before, word), words == 1)
      if words == 2 { body(WordHash.pair(WordHash.pair(start, second), word), true) }
      if words == 1 { second = word }
      before = word
      hash = WordHash.empty
      length = 0
      isNumber = true
    }
    for byte in text {
      let lower = asciiLowercased(byte)
      let isDigit = lower >= 0x30 && lower <= 0x39
      if isDigit || lower >= 0x80 || lower >= 0x61 && lower <= 0x7A {
        if !isDigit { isNumber = false }
        hash = WordHash.step(hash, lower)
        length += 1
      } else if byte != 0x27 {
        close()
      }
    }
    close()
    guard words > 0 else { return }
    body(WordHash.pair(before, end), false)
    if words == 1 { body(WordHash.pair(WordHash.pair(start, before), end), true) }
  }

  /// The same, spelled.
  static func spelled(in text: [UInt8]) -> [String] {
    let words = text.filter { $0 != 0x27 }.split {
      let lower = asciiLowercased($0)
      return !(lower >= 0x30 && lower <= 0x39 || lower >= 0x80 || lower >= 0x61 && lower <= 0x7A)
    }.map { word in
      word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        ? "0" : String(decoding: word.map(asciiLowercased), as: UTF8.self)
    }
    guard let first = words.first, let last = words.last else { return [] }
    var phrases = words + zip(words, words.dropFirst()).map { "\($0) \($1)" }
    phrases += ["^ \(first)", "\(last) $"]
    phrases.append(words.count == 1 ? "^ \(first) $" : "^ \(first) \(words[1])")
    return phrases
  }

  /// The key of a phrase as the model's file writes it.
  static func key(_ phrase: String) -> UInt64 {
    let words = phrase.split(separator: " ").map { WordHash.of($0.utf8) }
    return words.dropFirst().reduce(words.first ?? WordHash.empty) { WordHash.pair($0, $1) }
  }
}

/// What the words of a short block say, as log odds; zero for longer ones.
struct PhraseScores: Hashable {
  private(set) var lowest: Float = 0
  private(set) var highest: Float = 0
  private(set) var sum: Float = 0
  /// The strongest of those that begin the block.
  private(set) var opening: Float = 0

  init() {}

  init(_ text: [UInt8], odds: LogOddsTable) {
    Phrases.forEach(in: text) { key, isOpening in
      guard let found = odds.odds(of: key) else { return }
      lowest = min(lowest, found)
      highest = max(highest, found)
      sum += found
      if isOpening, abs(found) > abs(opening) { opening = found }
    }
  }
}

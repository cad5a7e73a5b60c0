/// Cuts text into words by the conventions of the UD English treebanks: hyphenated compounds apart
/// ("15 - year"), contractions and genitives as multi-word tokens ("do" + "n't"). Works on UTF-8 bytes
/// by tables and looks a bounded way ahead, so it is linear and its offsets are exact.
package struct TreebankTokenizer: Sendable {
  private let words = TreebankWords.english

  package init() {}

  package func tokens(in bytes: [UInt8], range: Range<Int>) -> [TokenSpan] {
    var tokens: [TokenSpan] = []
    tokenize(bytes, range: range, into: &tokens)
    return tokens
  }

  /// Appends the words of `bytes[range]`, in order, without overlap. Offsets are 32 bits wide: of a
  /// text beyond 2 GiB the rest is left out.
  package func tokenize(_ bytes: [UInt8], range: Range<Int>, into tokens: inout [TokenSpan]) {
    let limit = min(range.upperBound, bytes.count, Int(Int32.max))
    var scanner = TreebankScanner(
      bytes: bytes, words: words, position: min(range.lowerBound, limit), limit: limit)
    while scanner.nextChunk() { scanner.cutChunk(into: &tokens) }
  }
}

/// One pass over the bytes, white space to white space.
struct TreebankScanner {
  let bytes: [UInt8]
  let words: TreebankWords
  var position: Int
  let limit: Int
  /// The end of the chunk at hand: what stands between white space.
  var chunkEnd: Int
  /// Whether the chunk is ASCII letters alone, as most are, and whether it holds an @.
  private var isPlain = false
  var hasAt = false
  /// The last apostrophe inside the word at hand; its start when there is none.
  var apostrophe = 0
  /// Where the last single quotation mark opened, until it closes.
  var openQuote = Int.min

  init(bytes: [UInt8], words: TreebankWords, position: Int, limit: Int) {
    self.bytes = bytes
    self.words = words
    self.position = position
    self.limit = limit
    chunkEnd = position
  }

  @inline(__always)
  func look(_ index: Int) -> ScannedCharacter { ScannedCharacter(bytes, index, limit) }

  /// Finds the next chunk; false at the end.
  mutating func nextChunk() -> Bool {
    while position < limit {
      let character = look(position)
      if character.kind != .space { break }
      position += max(1, character.length)
    }
    guard position < limit else { return false }
    var index = position
    isPlain = true
    hasAt = false
    while index < limit {
      let byte = bytes[index]
      if byte < 0x80 {
        let kind = ASCIIKind.of(byte)
        if kind == .space { break }
        if kind != .letter { isPlain = false }
        if byte == UInt8(ascii: "@") { hasAt = true }
        index += 1
      } else {
        let character = look(index)
        if character.kind == .space { break }
        isPlain = false
        index += character.length
      }
    }
    chunkEnd = index
    return true
  }

  mutating func cutChunk(into tokens: inout [TokenSpan]) {
    if isPlain {
      let start = position
      position = chunkEnd
      apostrophe = start
      return addWord(from: start, into: &tokens)
    }
    while position < chunkEnd {
      let start = position
      let first = look(position)
      if first.isWord || opensWord(first) {
        if let end = addressEnd(from: start) {
          position = end
          add(start, end, [], into: &tokens)
        } else {
          position += first.length
          scanWord(from: start)
          addWord(from: start, into: &tokens)
        }
      } else {
        position += first.length
        scanMark(from: start, first)
        add(start, position, [], into: &tokens)
      }
    }
  }

  @inline(__always)
  func add(
    _ start: Int, _ end: Int, _ flags: TokenSpan.Flags, into tokens: inout [TokenSpan]
  ) {
    let space = end == chunkEnd
    tokens.append(
      TokenSpan(start: start, end: end, flags: space ? flags.union(.spaceAfter) : flags))
  }
}

/// Countable facts about a stretch of text, independent of its language.
struct WordCounts {
  private(set) var words = 0
  /// Words whose first letter is a capital or a digit.
  private(set) var capitalised = 0
  /// Words with no small Latin letter and at least two letters.
  private(set) var upper = 0
  private(set) var commas = 0
  private(set) var sentenceEnds = 0
  /// The text ends as a sentence does, closing quotation marks and brackets aside.
  private(set) var endsSentence = false

  init(_ bytes: some BidirectionalCollection<UInt8>) {
    var inside = false
    var letters = 0
    var small = 0
    var previous: UInt8 = 0x20
    func closeWord(_ counts: inout WordCounts) {
      if inside, small == 0, letters >= 2 { counts.upper += 1 }
    }
    for byte in bytes {
      let letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      if letter || byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) {
        if !inside {
          inside = true
          words += 1
          letters = 0
          small = 0
          if byte < 0x61 || byte >= 0xC3 { capitalised += 1 }
        }
        if letter { letters += 1 }
        if byte >= 0x61 { small += 1 }
      } else {
        if byte == 0x20 || byte == 0x0A || byte == 0x09 {
          if Self.isEnd(previous) { sentenceEnds += 1 }
          closeWord(&self)
          inside = false
        } else if byte == UInt8(ascii: ",") {
          commas += 1
        }
      }
      previous = byte
    }
    closeWord(&self)
    endsSentence = Self.ends(bytes)
    if endsSentence { sentenceEnds += 1 }
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private static func ends(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var tail = Array(bytes.suffix(8))
    let full: [[UInt8]] = [Array("…".utf8), Array("。".utf8), Array("؟".utf8), Array("।".utf8)]
    let closing = ["”", "’", "»", "“"].map { Array($0.utf8) }
    while let last = tail.last {
      if isEnd(last) { return true }
      if full.contains(where: { tail.suffix($0.count).elementsEqual($0) }) { return true }
      if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D {
        tail.removeLast()
      } else if let mark = closing.first(where: { tail.suffix($0.count).elementsEqual($0) }) {
        tail.removeLast(mark.count)
      } else {
        return false
      }
    }
    return false
  }
}
